import { ACTION_OWNERS, type OwnerRole } from '../action/action.js';
import { ACTION_KINDS, ACTION_STATES, DUE_BASES, SUPERSEDED_BY, type ActionKind, type ActionState, type DueBasis, type SupersededBy } from '../action/action-kinds.js';
import { CalendarDate, Choices, describe, fieldsOf, Flag, Id, Instant, ListOf, OneOf, Text, type Class } from '../contract/fields.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { SURGICAL_GOALS, type SurgicalGoal } from '../decision/goal.js';
import { CONCORDANCE_LEVELS, type ConcordanceLevel } from '../delivery/concordance.js';
import { NOT_DONE_REASONS, type NotDoneReason } from '../delivery/not-done-reasons.js';
import { EMERGENCY_ENDS, EmergencyEvent, EmergencyTransfer } from '../emergency/emergency.js';
import { PlannedDate, SurveillancePlan } from '../follow-up/surveillance-plan.js';

class Decided {
  @Id({ label: 'Of the decision' }) decisionId?: string | null;
}
/** The questions of a contract whose rows belong to a decision. */
export function OfDecision(contract: Class): Class {
  const row = class extends Decided {};
  describe(row, fieldsOf(contract));
  return row;
}

/** An action as it is exported: what it came from, when it was due, and what became of it. */
export class ActionRow extends Decided {
  @OneOf({ label: 'Kind', of: ACTION_KINDS, required: true }) kind!: ActionKind;
  @Text({ label: 'What is to be done', required: true }) what!: string;
  @Choices({ label: 'For the goals', of: SURGICAL_GOALS }) goals?: SurgicalGoal[] | null;
  @OneOf({ label: 'Role', of: ACTION_OWNERS }) ownerRole?: OwnerRole | null;
  @Text({ label: 'Owner in words' }) ownerWords?: string | null;
  @CalendarDate({ label: 'Due', required: true }) dueOn!: string;
  @OneOf({ label: 'Why then', of: DUE_BASES, required: true }) dueBasis!: DueBasis;
  @CalendarDate({ label: 'Was due first' }) firstDueOn?: string | null;
  @Text({ label: 'Moved because' }) changeReason?: string | null;
  @Text({ label: 'Waits for' }) waitingFor?: string | null;
  @OneOf({ label: 'State', of: ACTION_STATES, required: true }) state!: ActionState;
  @CalendarDate({ label: 'Settled on' }) settledOn?: string | null;
  @Instant({ label: 'Settlement recorded' }) settledAt?: string | null;
  @OneOf({ label: 'Why not done', of: NOT_DONE_REASONS }) notDoneReason?: NotDoneReason | null;
  @Text({ label: 'In words' }) settledWords?: string | null;
  @OneOf({ label: 'No longer holds', of: SUPERSEDED_BY }) supersededBecause?: SupersededBy | null;
}

const STATED_REASONS = codeList({ ...Object.fromEntries(NOT_DONE_REASONS.map(({ code, label }) => [code, label])), not_recorded: 'Not recorded' });
/** How a signed decision was carried out, as it is kept. */
export class ConcordanceRow extends Decided {
  @OneOf({ label: 'Concordance', of: CONCORDANCE_LEVELS }) level?: ConcordanceLevel | null;
  @Instant({ label: 'Since', required: true }) since!: string;
  @OneOf({ label: 'Main reason', of: NOT_DONE_REASONS }) reason?: NotDoneReason | null;
  @Choices({ label: 'Reasons', of: STATED_REASONS }) reasons?: CodeOf<typeof STATED_REASONS>[] | null;
  @Instant({ label: 'Replaced by a later decision' }) supersededAt?: string | null;
  @Flag({ label: 'Nothing to judge', required: true }) void!: boolean;
}

/** An emergency from the call to its end. */
export class EmergencyRow extends EmergencyTransfer {
  @Instant({ label: 'Called out', required: true }) raisedAt!: string;
  @Instant({ label: 'Ended' }) endedAt?: string | null;
  @OneOf({ label: 'Why it ended', of: EMERGENCY_ENDS }) endReason?: CodeOf<typeof EMERGENCY_ENDS> | null;
  @Text({ label: 'Remark on the end' }) endNote?: string | null;
}
export class EmergencyEventRow extends EmergencyEvent {
  @Id({ label: 'Of the emergency', required: true }) emergencyId!: string;
}

/** A plan with every date as it was worked out when the plan was set. */
export class SurveillanceRow extends SurveillancePlan {
  @ListOf({ label: 'Dates', of: () => PlannedDate, required: true }) due!: PlannedDate[];
}
