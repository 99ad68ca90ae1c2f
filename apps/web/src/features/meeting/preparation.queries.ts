import type { AgendaBreak, InvitationNote, Kept, MeetingCancellation, MeetingReply, PackNote } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/generated.js';
import { cancelMeeting, placeBreak, publishAgenda, readPreparation, recordReply, sendInvitation } from '../../api/gen/sdk.gen.js';
import { seen } from '../../api/http.js';

const asked = { throwOnError: true } as const;

/** What prepares a meeting. Under the key of the meeting, so that every change to it asks for this again. */
export const preparationOf = (meetingId: string) =>
  queryOptions({ queryKey: ['meetings', meetingId, 'preparation'], queryFn: ({ signal }) => bodyOf(readPreparation({ path: { meetingId }, signal, ...asked })) });

function usePreparationWrite<Change>(meetingId: string, write: (change: Change) => Promise<Kept>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['meetings'], exact: true });
      return client.invalidateQueries({ queryKey: ['meetings', meetingId] });
    },
  });
}

export const usePlaceBreak = (meetingId: string) =>
  usePreparationWrite(meetingId, ({ choice, version }: { choice: AgendaBreak; version: number }) => bodyOf(placeBreak({ path: { meetingId }, body: choice, headers: seen(version), ...asked })));

export const usePublish = (meetingId: string) =>
  usePreparationWrite(meetingId, ({ note, version }: { note: PackNote; version: number }) => bodyOf(publishAgenda({ path: { meetingId }, body: note, headers: seen(version), ...asked })));

export const useReply = (meetingId: string) =>
  usePreparationWrite(meetingId, ({ personId, reply, version }: { personId: string; reply: MeetingReply; version: number }) =>
    bodyOf(recordReply({ path: { meetingId, personId }, body: reply, headers: seen(version), ...asked })),
  );

export const useInvite = (meetingId: string) =>
  usePreparationWrite(meetingId, ({ note, version }: { note: InvitationNote; version: number }) => bodyOf(sendInvitation({ path: { meetingId }, body: note, headers: seen(version), ...asked })));

export const useCancelMeeting = (meetingId: string) =>
  usePreparationWrite(meetingId, ({ cancellation, version }: { cancellation: MeetingCancellation; version: number }) =>
    bodyOf(cancelMeeting({ path: { meetingId }, body: cancellation, headers: seen(version), ...asked })),
  );
