import { URGENCIES, type Urgency } from '../case/urgency.js';
import { Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { AgendaFacts, AgendaReadiness } from './agenda-facts.js';
import { InvitationView } from './invitation.js';
import { BUCKETS, type Bucket } from './meeting.js';
import { InviteeView } from './reply.js';

/** A case as it stands in a published agenda. */
export class PackLine {
  @Id({ label: 'Agenda item', required: true }) itemId!: string;
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @Text({ label: 'Patient', required: true, max: 500 }) name!: string;
  @OneOf({ label: 'Part of the agenda', of: BUCKETS, required: true }) bucket!: Bucket;
  @OneOf({ label: 'Urgency', of: URGENCIES }) urgency?: Urgency | null;
  @Count({ label: 'Minutes', max: 120 }) plannedMinutes?: number | null;
  @Text({ label: 'Presented by' }) presenter?: string | null;
  @Flag({ label: 'Late', required: true }) late!: boolean;
  @Text({ label: 'Late because', max: 400 }) lateReason?: string | null;
  @Count({ label: 'Complexity, at least', required: true, max: 100 }) complexityLow!: number;
  @Count({ label: 'Complexity, at most', required: true, max: 100 }) complexityHigh!: number;
  @Group({ label: 'Readiness', of: () => AgendaReadiness, required: true }) readiness!: AgendaReadiness;
}
/** An agenda as it is frozen: when and where, and every case in the order of the sitting. */
export class PackContent {
  @Text({ label: 'Board', required: true }) boardName!: string;
  @Instant({ label: 'Starts at', required: true }) startsAt!: string;
  @Text({ label: 'Time zone', required: true, max: 60 }) timeZone!: string;
  @Text({ label: 'Place' }) place?: string | null;
  @Count({ label: 'Length', unit: 'min', max: 600 }) plannedMinutes?: number | null;
  @Id({ label: 'Break after' }) breakAfterItemId?: string | null;
  @Count({ label: 'Break', unit: 'min', max: 60 }) breakMinutes?: number | null;
  @ListOf({ label: 'Cases', of: () => PackLine, required: true, max: 200 }) lines!: PackLine[];
}
/** What is said when an agenda is published. */
export class PackNote {
  @Text({ label: 'Remark to this version', max: 400, hint: 'What the readers should look at first' }) note?: string | null;
}
/** A published version of an agenda. It never changes; what changes afterwards is the next version. */
export class AgendaPackView extends PackNote {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, min: 1, max: 1000 }) number!: number;
  @Instant({ label: 'Published at', required: true }) publishedAt!: string;
  @Text({ label: 'Published by' }) publishedByName?: string | null;
  @Text({ label: 'SHA-256', required: true, max: 64 }) sha256!: string;
  @Group({ label: 'Agenda', of: () => PackContent, required: true }) content!: PackContent;
}
/** All that prepares one meeting: the facts of each case, who will come, what was published and sent, and the agenda as it would be published now. */
export class AgendaPreparation {
  @ListOf({ label: 'Facts', of: () => AgendaFacts, required: true, max: 200 }) facts!: AgendaFacts[];
  @ListOf({ label: 'Invited', of: () => InviteeView, required: true, max: 400 }) invitees!: InviteeView[];
  @ListOf({ label: 'Published versions, newest first', of: () => AgendaPackView, required: true, max: 100 }) packs!: AgendaPackView[];
  @ListOf({ label: 'Invitations, newest first', of: () => InvitationView, required: true, max: 200 }) invitations!: InvitationView[];
  @Group({ label: 'Now', of: () => PackContent, required: true }) now!: PackContent;
}
