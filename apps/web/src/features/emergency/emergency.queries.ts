import type { Attendance, EmergencyCall, EmergencyEnding, EmergencyEvent, EmergencyTransfer, Kept } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { acknowledgeAlert, callOutEmergency, discussEmergency, endEmergency, followAlert, listBoards, listEmergencies, logEmergencyCall, recordAttendance, recordEmergencyEvent, recordTransfer } from '../../api/gen/sdk.gen.js';
import { bodyOf } from '../../api/generated.js';
import { seen } from '../../api/http.js';

const asked = { throwOnError: true } as const;
const AGAIN_MS = 60_000;

/** Every running emergency with its clocks; the stream of changes marks it as old, and the clocks are looked at again each minute. */
export const emergencies = queryOptions({ queryKey: ['emergencies'], queryFn: ({ signal }) => bodyOf(listEmergencies({ signal, ...asked })), refetchInterval: AGAIN_MS });

/** The boards that can be called out; the same answer as on the page of the boards. */
export const boards = queryOptions({ queryKey: ['boards'], queryFn: ({ signal }) => bodyOf(listBoards({ signal, ...asked })) });

/** A change to an emergency: afterwards all of them are loaded again. */
function useEmergencyWrite<Change>(write: (change: Change) => Promise<Kept>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries({ queryKey: ['emergencies'] }) });
}

export const useCallOut = (caseId: string) => useEmergencyWrite((boardId: string | null) => bodyOf(callOutEmergency({ path: { caseId }, body: { boardId }, ...asked })));
export const useDiscuss = (emergencyId: string) => useEmergencyWrite((openedAt: string | null) => bodyOf(discussEmergency({ path: { emergencyId }, body: { openedAt }, ...asked })));
export const useRecordEvent = (emergencyId: string) => useEmergencyWrite(({ eventId, event }: { eventId: string; event: EmergencyEvent }) => bodyOf(recordEmergencyEvent({ path: { emergencyId, eventId }, body: event, ...asked })));
export const useLogCall = (emergencyId: string) => useEmergencyWrite(({ callId, call }: { callId: string; call: EmergencyCall }) => bodyOf(logEmergencyCall({ path: { emergencyId, callId }, body: call, ...asked })));
export const useRecordTransfer = (emergencyId: string) =>
  useEmergencyWrite(({ transfer, version }: { transfer: EmergencyTransfer; version: number }) => bodyOf(recordTransfer({ path: { emergencyId }, body: transfer, headers: seen(version), ...asked })));
export const useEndEmergency = (emergencyId: string) => useEmergencyWrite(({ ending, version }: { ending: EmergencyEnding; version: number }) => bodyOf(endEmergency({ path: { emergencyId }, body: ending, headers: seen(version), ...asked })));
export const useAcknowledge = () => useEmergencyWrite((alertId: string) => bodyOf(acknowledgeAlert({ path: { alertId }, ...asked })));
export const useTakePart = (meetingId: string) => useEmergencyWrite(({ personId, attendance }: { personId: string; attendance: Attendance }) => bodyOf(recordAttendance({ path: { meetingId, personId }, body: attendance, ...asked })));

/** For whoever follows the link of an alert, signed in or not. */
export const useFollowAlert = () => useMutation({ mutationFn: (token: string) => bodyOf(followAlert({ body: { token }, ...asked })) });
