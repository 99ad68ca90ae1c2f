import { WorklistRow } from '../case/worklist.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { AMBULATION, KPS_GRADES } from '../function/functional-status.js';
import { VITAL_STATUSES } from '../patient/patient.js';
import { PersonRef } from '../people/people.js';
import { SURVEILLANCE_KINDS, type SurveillanceKind } from '../scores/surveillance/surveillance.js';

export const RESULT_KINDS = codeList({ imaging: 'Imaging', read: 'Read of imaging', specimen: 'Specimen report', marker: 'Tumour marker', response: 'Local response' });
/** What came in since anybody last looked. */
export class NewResult {
  @OneOf({ label: 'What', of: RESULT_KINDS, required: true }) what!: CodeOf<typeof RESULT_KINDS>;
  @Count({ label: 'How many', required: true, max: 10_000 }) count!: number;
  @Instant({ label: 'Recorded at', required: true }) at!: string;
}
/** The next date of one kind by a running plan. */
export class NextDue {
  @OneOf({ label: 'What', of: SURVEILLANCE_KINDS, required: true }) kind!: SurveillanceKind;
  @CalendarDate({ label: 'Due on', required: true }) dueOn!: string;
  @Id({ label: 'Plan', required: true }) planId!: string;
}
/** Function at one examination, as far as it was recorded. */
export class FunctionThen {
  @CalendarDate({ label: 'Examined on', required: true }) examinedOn!: string;
  @Count({ label: 'Pain (NRS)', max: 10 }) painNrs?: number | null;
  @OneOf({ label: 'KPS', of: KPS_GRADES }) kps?: string | null;
  @OneOf({ label: 'Walking', of: AMBULATION }) ambulation?: CodeOf<typeof AMBULATION> | null;
}

/** One case under follow-up, with what is due and what has changed. */
export class FollowUpRow {
  @Group({ label: 'Case', of: () => WorklistRow, required: true }) theCase!: WorklistRow;
  @Flag({ label: 'Mine', required: true }) mine!: boolean;
  @OneOf({ label: 'Vital status', of: VITAL_STATUSES }) vitalStatus?: CodeOf<typeof VITAL_STATUSES> | null;
  @Group({ label: 'Responsible', of: () => PersonRef }) responsible?: PersonRef | null;
  @Id({ label: 'Decision' }) decisionId?: string | null;
  @Instant({ label: 'Decided' }) signedAt?: string | null;
  @Text({ label: 'Decision', lines: 6, max: 80_000 }) sentence?: string | null;
  @Flag({ label: 'A plan runs', required: true }) hasPlan!: boolean;
  @ListOf({ label: 'Next', of: () => NextDue, required: true, max: 100 }) next!: NextDue[];
  @CalendarDate({ label: 'Last scan' }) lastScanOn?: string | null;
  @CalendarDate({ label: 'Last visit' }) lastVisitOn?: string | null;
  @CalendarDate({ label: 'Visit planned for' }) plannedVisitOn?: string | null;
  @CalendarDate({ label: 'Did not come on' }) missedOn?: string | null;
  @Text({ label: 'Progression since the decision', max: 400 }) progression?: string | null;
  @CalendarDate({ label: 'Progression found on' }) progressedOn?: string | null;
  @ListOf({ label: 'New results', of: () => NewResult, required: true, max: 20 }) newResults!: NewResult[];
  /** The newest two examinations, the newest first. */
  @ListOf({ label: 'Function', of: () => FunctionThen, required: true, max: 2 }) function!: FunctionThen[];
}
/** The oncologist's inbox. */
export class FollowUpInbox {
  @ListOf({ label: 'Cases', of: () => FollowUpRow, required: true, max: 500 }) rows!: FollowUpRow[];
  @Count({ label: 'How many', required: true, max: 1_000_000 }) total!: number;
}
