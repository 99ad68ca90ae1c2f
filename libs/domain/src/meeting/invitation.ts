import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Id, Ids, Instant, OneOf, Text } from '../contract/fields.js';

export const INVITATION_METHODS = codeList({ REQUEST: 'Invitation', CANCEL: 'Cancellation' });
export type InvitationMethod = CodeOf<typeof INVITATION_METHODS>;

/** What is sent beside date and place. It leaves the house by mail, so no patient is named in it. */
export class InvitationNote {
  @Text({ label: 'Words to the invitation', lines: 3, max: 1000, hint: 'Goes out by mail: name no patient' }) note?: string | null;
}
/** An invitation that was sent, with what it said. Its number rises whenever time, length or place have changed. */
export class InvitationView extends InvitationNote {
  @Id({ label: 'Id', required: true }) id!: string;
  @OneOf({ label: 'Kind', of: INVITATION_METHODS, required: true }) method!: InvitationMethod;
  @Count({ label: 'Number', required: true, max: 10_000 }) sequence!: number;
  @Instant({ label: 'Starts at', required: true }) startsAt!: string;
  @Text({ label: 'Place' }) place?: string | null;
  @Count({ label: 'Length', unit: 'min', max: 600 }) plannedMinutes?: number | null;
  @Ids({ label: 'Sent to', max: 400 }) recipientIds?: string[] | null;
  @Instant({ label: 'Sent at', required: true }) sentAt!: string;
  @Text({ label: 'Sent by' }) sentByName?: string | null;
}
/** Why a meeting does not take place, and where its cases go. */
export class MeetingCancellation {
  @Text({ label: 'Reason', required: true, max: 400, hint: 'Stands in the history of each case and in the mail: name no patient' }) reason!: string;
  @Id({ label: 'Move the cases to', hint: 'Otherwise they go back to preparation' }) moveToMeetingId?: string | null;
}

type Told = Pick<InvitationView, 'startsAt' | 'place' | 'plannedMinutes'>;

/** Whether what was sent no longer says when, where and how long the meeting is. */
export const invitationIsOld = (sent: Told, meeting: Told): boolean =>
  Date.parse(sent.startsAt) !== Date.parse(meeting.startsAt) || (sent.place ?? null) !== (meeting.place ?? null) || (sent.plannedMinutes ?? null) !== (meeting.plannedMinutes ?? null);
