import { ROLES, type Role } from '../access/roles.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Choices, Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { PersonRef } from '../people/people.js';

/** What an invited member answers. "Not answered" can be said again, where an answer was put down by mistake. */
export const REPLIES = codeList({ yes: 'In the room', remote: 'Remote', cover: 'Covered by', no: 'Not coming', open: 'Not answered' });
export type ReplyCode = CodeOf<typeof REPLIES>;

/** Whether an invited member will come to a meeting, or who comes instead. */
export class MeetingReply {
  @OneOf({ label: 'Answer', of: REPLIES, required: true }) answer!: ReplyCode;
  @Id({ label: 'Covered by' }) coverId?: string | null;
  @Text({ label: 'Remark', max: 400 }) note?: string | null;
}
/** Somebody who is invited to a meeting: of the standing team, or answered although not of it. */
export class InviteeView {
  @Id({ label: 'Person', required: true }) personId!: string;
  @Text({ label: 'Name', required: true }) displayName!: string;
  @Choices({ label: 'Speaks for', of: ROLES, required: true }) specialties!: Role[];
  @Flag({ label: 'Of the standing team', required: true }) ofTheTeam!: boolean;
  @Flag({ label: 'An invitation was sent', required: true }) invited!: boolean;
  @Count({ label: 'Version of the reply', required: true, max: 2_000_000_000 }) version!: number;
  @OneOf({ label: 'Answer', of: REPLIES }) answer?: ReplyCode | null;
  @Group({ label: 'Covered by', of: () => PersonRef }) cover?: PersonRef | null;
  @Choices({ label: 'The cover speaks for', of: ROLES }) coverSpecialties?: Role[] | null;
  @Text({ label: 'Remark', max: 400 }) note?: string | null;
  @Instant({ label: 'Answered at' }) answeredAt?: string | null;
  @Text({ label: 'Put down by' }) recordedByName?: string | null;
}
/** Everybody who is invited, with their answers. */
export class InviteeList {
  @ListOf({ label: 'Invited', of: () => InviteeView, required: true, max: 400 }) invitees!: InviteeView[];
}
