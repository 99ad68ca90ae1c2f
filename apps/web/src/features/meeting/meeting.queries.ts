import type { AgendaEntry, AgendaOrder, Attendance, Deferral, Kept, Meeting, RoomPosition } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/generated.js';
import {
  arrangeItem, closeMeeting, deferItem, listBoards, listMeetings, moveRoom, openMeeting, orderAgenda, planMeeting, readMeeting, recordAttendance, removeItem, undoAct,
} from '../../api/gen/sdk.gen.js';
import { seen } from '../../api/http.js';

const DAY = 86_400_000;
const dayBefore = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
const asked = { throwOnError: true } as const;

/** Every board of the centre with its standing team. */
export const boards = queryOptions({ queryKey: ['boards'], queryFn: ({ signal }) => bodyOf(listBoards({ signal, ...asked })) });

/** Half a year back and half a year ahead. */
export const meetings = queryOptions({
  queryKey: ['meetings'],
  queryFn: ({ signal }) => bodyOf(listMeetings({ query: { from: dayBefore(183), to: dayBefore(-183) }, signal, ...asked })),
});

/** One meeting with its agenda, attendance and decisions; the stream of changes marks it as old at once. */
export const meetingOf = (meetingId: string) =>
  queryOptions({ queryKey: ['meetings', meetingId], queryFn: ({ signal }) => bodyOf(readMeeting({ path: { meetingId }, signal, ...asked })) });

const refresh = (client: QueryClient, meetingId: string) => {
  void client.invalidateQueries({ queryKey: ['meetings'], exact: true });
  return client.invalidateQueries({ queryKey: ['meetings', meetingId] });
};

/** A change to one meeting: afterwards it is loaded again. What it is called is said while it waits for the connection. */
function useMeetingWrite<Change>(meetingId: string, write: (change: Change) => Promise<Kept>, said?: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => refresh(client, meetingId), ...(said && { meta: { said } }) });
}

/** Plans a meeting, or changes its time and place. */
export function usePlanMeeting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, values, version }: { id: string; values: Meeting; version: number }) => bodyOf(planMeeting({ path: { meetingId: id }, body: values, headers: seen(version), ...asked })),
    onSuccess: (_kept, { id }) => refresh(client, id),
  });
}

/** Lists a case (version 0) or changes how it is listed. */
export const useArrangeItem = (meetingId: string) =>
  useMeetingWrite(meetingId, ({ itemId, entry, version }: { itemId: string; entry: AgendaEntry; version: number }) =>
    bodyOf(arrangeItem({ path: { meetingId, itemId }, body: entry, headers: seen(version), ...asked })),
  );

export const useRemoveItem = (meetingId: string) =>
  useMeetingWrite(meetingId, ({ itemId, reason, version }: { itemId: string; reason: string; version: number }) =>
    bodyOf(removeItem({ path: { meetingId, itemId }, body: { reason }, headers: seen(version), ...asked })),
  );

export const useOrderAgenda = (meetingId: string) =>
  useMeetingWrite(meetingId, ({ order, version }: { order: AgendaOrder; version: number }) => bodyOf(orderAgenda({ path: { meetingId }, body: order, headers: seen(version), ...asked })));

export const useOpenMeeting = (meetingId: string) => useMeetingWrite(meetingId, (version: number) => bodyOf(openMeeting({ path: { meetingId }, headers: seen(version), ...asked })));

export const useCloseMeeting = (meetingId: string) => useMeetingWrite(meetingId, (version: number) => bodyOf(closeMeeting({ path: { meetingId }, headers: seen(version), ...asked })));

export const useRecordAttendance = (meetingId: string) =>
  useMeetingWrite(meetingId, ({ personId, attendance }: { personId: string; attendance: Attendance }) => bodyOf(recordAttendance({ path: { meetingId, personId }, body: attendance, ...asked })), 'Attendance');

export const useDeferItem = (meetingId: string) =>
  useMeetingWrite(meetingId, ({ itemId, deferral, version }: { itemId: string; deferral: Deferral; version: number }) =>
    bodyOf(deferItem({ path: { itemId }, body: deferral, headers: seen(version), ...asked })), 'Deferral');

/** Takes back what was last done to a case of the agenda. */
export const useUndoAct = (meetingId: string) =>
  useMeetingWrite(meetingId, ({ itemId, version }: { itemId: string; version: number }) => bodyOf(undoAct({ path: { itemId }, headers: seen(version), ...asked })), 'Undo');

/** Turns the room to a case or a view. The driver's own screen does not wait for the answer; where it is refused it turns back. */
export function useMoveRoom(meetingId: string) {
  const client = useQueryClient();
  const { queryKey } = meetingOf(meetingId);
  return useMutation({
    meta: { said: 'Turn of the shared screen' },
    mutationFn: (position: RoomPosition) => bodyOf(moveRoom({ path: { meetingId }, body: position, ...asked })),
    onMutate: async ({ itemId, view }: RoomPosition) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (meeting) => meeting && { ...meeting, currentItemId: itemId ?? null, view });
    },
    onSettled: () => refresh(client, meetingId),
  });
}
