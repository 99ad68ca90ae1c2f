import { WorklistRow } from '../case/worklist.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { TIMINGS, type Timing } from '../decision/timing.js';
import { PLAN_STATUSES, type PlanStatus } from '../surgery/surgery-plan.js';
import { CHECK_KINDS, CHECK_RESULTS, type CheckKind, type CheckResult } from './postoperative-check.js';

/** The groups of the surgeon's list in the order in which they are gone through. */
export const SURGEON_GROUPS = codeList({
  undecided: 'Undecided', to_book: 'Decided, theatre not booked', booked: 'Booked', histology: 'Waiting for histology', checks: 'Checks after the operation', handover: 'Hand-over to radiotherapy', complications: 'Complications not resolved',
});
export type SurgeonGroup = CodeOf<typeof SURGEON_GROUPS>;

/** A step after the operation that was closed. */
export class ClosedCheck {
  @OneOf({ label: 'Step', of: CHECK_KINDS, required: true }) kind!: CheckKind;
  @OneOf({ label: 'Result', of: CHECK_RESULTS, required: true }) result!: CheckResult;
  @CalendarDate({ label: 'On', required: true }) checkedOn!: string;
}
/** A complication that nobody has called resolved. */
export class OpenComplication {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Complication', required: true, max: 500 }) name!: string;
  @Text({ label: 'Occurred on', max: 10 }) occurredOn?: string | null;
  @Text({ label: 'Clavien-Dindo grade', max: 10 }) grade?: string | null;
}

/** What the surgeon's list is told from: one case with what was decided, planned, done and closed. */
export class SurgeonRow {
  @Group({ label: 'Case', of: () => WorklistRow, required: true }) theCase!: WorklistRow;
  @Flag({ label: 'Mine', required: true }) mine!: boolean;
  @Instant({ label: 'Listed for' }) listedFor?: string | null;
  @Text({ label: 'Board' }) boardName?: string | null;
  @Id({ label: 'Decision' }) decisionId?: string | null;
  @Instant({ label: 'Decided' }) signedAt?: string | null;
  @Text({ label: 'Decision', lines: 6, max: 80_000 }) sentence?: string | null;
  @OneOf({ label: 'Timing', of: TIMINGS }) timing?: Timing | null;
  @CalendarDate({ label: 'At the latest by' }) latestBy?: string | null;
  @Flag({ label: 'Surgery is recommended', required: true }) wantsSurgery!: boolean;
  @Flag({ label: 'Radiotherapy is part of the plan', required: true }) wantsRadiotherapy!: boolean;
  @CalendarDate({ label: 'Radiotherapy at the latest by' }) radiotherapyBy?: string | null;
  @Id({ label: 'Plan' }) planId?: string | null;
  @OneOf({ label: 'Status of the plan', of: PLAN_STATUSES }) planStatus?: PlanStatus | null;
  @CalendarDate({ label: 'Theatre' }) plannedOn?: string | null;
  @Text({ label: 'Slot' }) slot?: string | null;
  @Text({ label: 'Surgeon' }) surgeon?: string | null;
  @Id({ label: 'Operation' }) operationId?: string | null;
  @CalendarDate({ label: 'Operated on' }) operatedOn?: string | null;
  @Count({ label: 'Specimens awaited', required: true, max: 1000 }) specimensAwaited!: number;
  @Flag({ label: 'Tissue was sent and no specimen is recorded', required: true }) tissueUntracked!: boolean;
  @CalendarDate({ label: 'Histology expected on' }) histologyExpectedOn?: string | null;
  @ListOf({ label: 'Closed steps', of: () => ClosedCheck, required: true, max: 100 }) checks!: ClosedCheck[];
  @CalendarDate({ label: 'First fraction planned for' }) radiotherapyPlannedFor?: string | null;
  @Flag({ label: 'Radiotherapy has begun since the operation', required: true }) radiotherapyBegun!: boolean;
  @ListOf({ label: 'Complications', of: () => OpenComplication, required: true, max: 100 }) complications!: OpenComplication[];
}
/** The surgeon's list. */
export class SurgeonReview {
  @ListOf({ label: 'Cases', of: () => SurgeonRow, required: true, max: 500 }) rows!: SurgeonRow[];
  @Count({ label: 'How many', required: true, max: 1_000_000 }) total!: number;
}
