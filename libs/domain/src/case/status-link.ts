import { ROLES, type Role } from '../access/roles.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Flag, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { REJECTIONS, type Rejection } from '../triage/triage-outcome.js';

/** Days for which a link works unless somebody says otherwise. */
export const STATUS_LINK_DAYS = 60;

/** How long the referrer may look. */
export class StatusLinkTerm {
  @Count({ label: 'Days', required: true, min: 1, max: 365, unit: 'd' }) days!: number;
}
/** A new link. The token is shown this once and kept nowhere. */
export class IssuedStatusLink {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Token', required: true, max: 60 }) token!: string;
}
export class StatusLinkView {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Instant({ label: 'Issued at', required: true }) issuedAt!: string;
  @Text({ label: 'Issued by', required: true }) issuedByName!: string;
  @Instant({ label: 'Works until', required: true }) expiresAt!: string;
  @Instant({ label: 'Withdrawn at' }) revokedAt?: string | null;
}

/** What is sent by somebody who holds a link. */
export class StatusToken {
  @Text({ label: 'Token', required: true, max: 60 }) token!: string;
}
export class ReferrerReply extends StatusToken {
  @Text({ label: 'Item', required: true, max: 60 }) item!: string;
  @Text({ label: 'Answer', lines: 4, max: 2000, required: true }) text!: string;
}
/** A reply as the coordinator sees it. */
export class ReferrerReplyView {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Text({ label: 'Item', required: true, max: 60 }) item!: string;
  @Text({ label: 'Answer', lines: 4, max: 2000, required: true }) text!: string;
  @Instant({ label: 'Received at', required: true }) repliedAt!: string;
  @Instant({ label: 'Taken over at' }) handledAt?: string | null;
  @Text({ label: 'Taken over by' }) handledByName?: string | null;
}

export const STATUS_STEPS = codeList({
  not_sent: 'Not sent yet',
  received: 'Received',
  needs_more: 'More is needed',
  in_preparation: 'Being prepared',
  listed: 'Listed for the board',
  discussed: 'Discussed',
  standard_of_care: 'Treated by the standard of care; named at the board, not discussed',
  emergency: 'Taken as an emergency: the centre is in touch by telephone',
  not_accepted: 'Not accepted',
  closed: 'Closed',
});
export type StatusStep = CodeOf<typeof STATUS_STEPS>;
/** What is missing, by its label alone. */
export class AskedItem {
  @Text({ label: 'Item', required: true, max: 60 }) item!: string;
  @Text({ label: 'What', required: true, max: 200 }) label!: string;
  /** Something was sent for it and waits to be taken over. */
  @Flag({ label: 'Sent', required: true }) sent!: boolean;
  /** The centre has asked for just this. */
  @Flag({ label: 'Asked for', required: true }) asked!: boolean;
}
/** All that a link shows: nothing by which somebody who finds it could tell who the patient is. */
export class CaseStatus {
  @Text({ label: 'Initials', required: true, max: 20 }) initials!: string;
  @Text({ label: 'Born', max: 4 }) birthYear?: string | null;
  @OneOf({ label: 'State', of: STATUS_STEPS, required: true }) step!: StatusStep;
  @Instant({ label: 'Received at' }) receivedAt?: string | null;
  @Instant({ label: 'Listed for' }) listedFor?: string | null;
  @OneOf({ label: 'Outcome goes to', of: ROLES }) outcomeTo?: Role | null;
  @CalendarDate({ label: 'Needed by' }) neededBy?: string | null;
  @OneOf({ label: 'Why not accepted', of: REJECTIONS }) rejection?: Rejection | null;
  @ListOf({ label: 'Still missing', of: () => AskedItem, required: true }) missing!: AskedItem[];
  @Text({ label: 'Centre', required: true }) centreName!: string;
  @Text({ label: 'Telephone', max: 60 }) phone?: string | null;
  @Text({ label: 'Time zone', required: true, max: 60 }) timeZone!: string;
  @Instant({ label: 'This link works until', required: true }) expiresAt!: string;
}
