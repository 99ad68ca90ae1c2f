import type { AbsenceMap } from '../contract/absence.js';
import { ROLES, type Role } from '../access/roles.js';
import { Levels } from '../anatomy/levels-field.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Count, Data, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { PersonRef } from '../people/people.js';

/** The four goals of surgery. One decision weighs every one of them. */
export const SURGICAL_GOALS = codeList({ biopsy: 'Biopsy', decompression: 'Decompression', resection: 'Resection', stabilisation: 'Stabilisation' });
export type SurgicalGoal = CodeOf<typeof SURGICAL_GOALS>;
/** What the board made of a goal. */
export const GOAL_STATES = codeList({ recommended: 'Recommended', rejected: 'Considered and rejected', conditional: 'Conditional', not_applicable: 'Not applicable' });
export type GoalState = CodeOf<typeof GOAL_STATES>;
export const INTENTS = codeList({ diagnostic: 'Diagnostic', palliative_function: 'Palliative: function', palliative_pain: 'Palliative: pain', oligometastatic: 'Local control in oligometastatic disease', curative: 'Curative, local' });
export const TIMINGS = codeList({ emergency: 'Emergency, within 24 h', urgent: 'Urgent, within days', soon: 'Soon', elective: 'Elective' });
export const AGREEMENTS = codeList({ consensus: 'Consensus', majority: 'Majority', none: 'No agreement' });
export const STANCES = codeList({ agree: 'For', dissent: 'Dissents', abstain: 'Abstains' });
export const DECISION_STATES = codeList({ draft: 'Draft', signed: 'Signed', entered_in_error: 'Entered in error' });

/** One row of the goals matrix. */
export class GoalDecision {
  @OneOf({ label: 'Goal', of: SURGICAL_GOALS, required: true }) goal!: SurgicalGoal;
  @OneOf({ label: 'Decision', of: GOAL_STATES }) state?: GoalState | null;
  @Flag({ label: 'Primary goal' }) primary?: boolean | null;
  @Text({ label: 'Reason', max: 1000, hint: 'Why it was rejected, or what for' }) reason?: string | null;
  @Text({ label: 'Condition', max: 1000, hint: 'If …' }) condition?: string | null;
}

/** What the board recommends: goals, plan, reasons, who is responsible and who tells the patient. */
export class Decision {
  @ListOf({ label: 'Goals of surgery', of: () => GoalDecision, required: true, max: 4 }) goals!: GoalDecision[];
  @Levels({ label: 'Level' }) levels?: string | null;
  @OneOf({ label: 'Intent', of: INTENTS }) intent?: CodeOf<typeof INTENTS> | null;
  @OneOf({ label: 'Timing', of: TIMINGS }) timing?: CodeOf<typeof TIMINGS> | null;
  @CalendarDate({ label: 'At the latest by' }) latestBy?: string | null;
  @Text({ label: 'Plan', lines: 4, max: 8000 }) plan?: string | null;
  @Text({ label: 'Radiotherapy', lines: 2, max: 2000 }) radiotherapy?: string | null;
  @Text({ label: 'Systemic treatment', lines: 2, max: 2000 }) systemic?: string | null;
  @Text({ label: 'Supportive care', lines: 2, max: 2000 }) supportive?: string | null;
  @Text({ label: 'Rationale', lines: 4, max: 8000 }) rationale?: string | null;
  @Text({ label: 'If this happens', lines: 2, max: 1000, hint: 'What would overturn the plan' }) fallbackTrigger?: string | null;
  @Text({ label: 'then', lines: 2, max: 1000 }) fallbackPlan?: string | null;
  @Text({ label: 'Missing, and judged not to change the decision', lines: 2, max: 2000 }) missingInformation?: string | null;
  @OneOf({ label: 'Agreement', of: AGREEMENTS }) agreement?: CodeOf<typeof AGREEMENTS> | null;
  @Id({ label: 'Responsible clinician' }) responsibleId?: string | null;
  @Id({ label: 'Who tells the patient' }) informsPatientId?: string | null;
  @CalendarDate({ label: 'by' }) informPatientBy?: string | null;
  @Absences() absences?: AbsenceMap | null;
}

/** Where a member of the board stands. Dissent is named and keeps its words. */
export class Position {
  @OneOf({ label: 'Speaks as', of: ROLES, required: true }) specialty!: Role;
  @OneOf({ label: 'Position', of: STANCES, required: true }) stance!: CodeOf<typeof STANCES>;
  @Text({ label: 'In words', lines: 2, max: 2000 }) words?: string | null;
}
export class PositionView extends Position {
  @Id({ label: 'Person', required: true }) personId!: string;
  @Text({ label: 'Name', required: true }) displayName!: string;
  @Instant({ label: 'When', required: true }) statedAt!: string;
}

/** What the chair sends to sign. The version signed is the one read back. */
export class Signature {
  @Text({ label: 'Reason to decide without quorum', lines: 2, max: 1000 }) quorumException?: string | null;
}
/** A correction or later remark. The signed text itself never changes. */
export class Addendum {
  @Text({ label: 'Addendum', lines: 3, max: 4000, required: true }) text!: string;
  @Text({ label: 'Reason', max: 400, required: true }) reason!: string;
}
export class AddendumView extends Addendum {
  @Id({ label: 'Id', required: true }) id!: string;
  @Instant({ label: 'When', required: true }) at!: string;
  @Group({ label: 'Author', of: () => PersonRef, required: true }) author!: PersonRef;
}

/** A decision as it stands: a draft that changes, or a signed text with its seal. */
export class DecisionView extends Decision {
  @Id({ label: 'Id', required: true }) id!: string;
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Id({ label: 'Agenda item', required: true }) agendaItemId!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @OneOf({ label: 'State', of: DECISION_STATES, required: true }) state!: CodeOf<typeof DECISION_STATES>;
  @Text({ label: 'In one sentence', required: true, lines: 6, max: 20_000 }) sentence!: string;
  @Group({ label: 'Responsible clinician', of: () => PersonRef }) responsible?: PersonRef | null;
  @Group({ label: 'Who tells the patient', of: () => PersonRef }) informsPatient?: PersonRef | null;
  @ListOf({ label: 'Positions', of: () => PositionView, required: true, max: 300 }) positions!: PositionView[];
  @ListOf({ label: 'Addenda', of: () => AddendumView, required: true, max: 500 }) addenda!: AddendumView[];
  @Flag({ label: 'Quorum met' }) quorumMet?: boolean | null;
  @Text({ label: 'Decided without quorum because', max: 1000 }) quorumException?: string | null;
  @Group({ label: 'Signed by', of: () => PersonRef }) signedBy?: PersonRef | null;
  @Instant({ label: 'Signed at' }) signedAt?: string | null;
  @Text({ label: 'Seal (SHA-256 of what was known)', max: 64 }) snapshotSha256?: string | null;
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
  @Instant({ label: 'Changed at', required: true }) recordedAt!: string;
  @Id({ label: 'Changed by', required: true }) recordedById!: string;
  @Text({ label: 'Changed by', required: true }) recordedByName!: string;
}
/** A decision with the frozen record of what was known when it was signed. */
export class DecisionRecord extends DecisionView {
  @Data({ label: 'What was known' }) snapshot?: Record<string, unknown> | null;
}
/** What must still be said before a decision can be signed: nothing here blocks but the goals themselves and the responsible clinician. */
export interface SigningGap {
  readonly pointer: string;
  readonly detail: string;
  readonly blocks: boolean;
}

/** Looks over a decision before it is signed. A goal left open is not the same as "not applicable", so it blocks. */
export function signingGaps(decision: Decision): SigningGap[] {
  const gaps: SigningGap[] = [];
  for (const [index, { goal, state, reason, condition }] of decision.goals.entries()) {
    const name = SURGICAL_GOALS.find(({ code }) => code === goal)?.label ?? goal;
    if (!state) gaps.push({ pointer: `#/goals/${index}/state`, detail: `${name} has not been decided`, blocks: true });
    if (state === 'rejected' && !reason) gaps.push({ pointer: `#/goals/${index}/reason`, detail: `Say why ${name.toLowerCase()} was rejected`, blocks: true });
    if (state === 'conditional' && !condition) gaps.push({ pointer: `#/goals/${index}/condition`, detail: `Say on what condition ${name.toLowerCase()} depends`, blocks: true });
  }
  for (const { code, label } of SURGICAL_GOALS)
    if (!decision.goals.some(({ goal }) => goal === code)) gaps.push({ pointer: '#/goals', detail: `${label} has not been decided`, blocks: true });
  if (!decision.responsibleId) gaps.push({ pointer: '#/responsibleId', detail: 'Name the clinician who is responsible', blocks: true });
  const wanted = { plan: 'Plan', rationale: 'Rationale', intent: 'Intent', timing: 'Timing', agreement: 'Agreement', informsPatientId: 'Who tells the patient', informPatientBy: 'By when the patient is told' } as const;
  for (const [field, label] of Object.entries(wanted))
    if (!decision[field as keyof typeof wanted] && !decision.absences?.[field]) gaps.push({ pointer: `#/${field}`, detail: `${label} is open`, blocks: false });
  return gaps;
}
