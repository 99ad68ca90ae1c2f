import { ROLES, SPECIALTIES, type Role } from '../access/roles.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Choices, Count, Flag, Group, Holds, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { SURGICAL_GOALS, type SurgicalGoal } from '../decision/goal.js';
import { clockFault } from '../decision/plan-step.js';
import { NOT_DONE_REASONS, notDoneFault, type NotDoneReason } from '../delivery/not-done-reasons.js';
import { Recorded } from '../people/recorded.js';
import { ACTION_KINDS, ACTION_STATES, DUE_BASES, REMINDER_STAGES, SUPERSEDED_BY, type ActionKind, type ActionState, type DueBasis, type ReminderStage, type SupersededBy } from './action-kinds.js';

/** The roles an action can belong to while no person is named. */
export const ACTION_OWNERS = ROLES.filter(({ code }) => code === 'coordinator' || code === 'referrer' || SPECIALTIES.some((one) => one.code === code));
export type OwnerRole = Extract<Role, 'coordinator' | 'referrer' | 'spine_surgeon' | 'medical_oncologist' | 'radiation_oncologist' | 'radiologist' | 'pathologist' | 'specialist_nurse'>;

interface Owned { ownerId?: string | null; ownerRole?: OwnerRole | null; ownerWords?: string | null }
const ownerFault = ({ ownerId, ownerRole, ownerWords }: Owned): string | null => (ownerId || ownerRole || ownerWords ? null : 'Say who does it: a person, a role, or in words');

/** Who does it by when. Both are always there: what nobody owns is done by nobody. */
export class ActionPlan {
  @Id({ label: 'Owner' }) ownerId?: string | null;
  @OneOf({ label: 'Or a role', of: ACTION_OWNERS }) ownerRole?: OwnerRole | null;
  @Text({ label: 'Or in words', max: 120, hint: 'A service or somebody without an account' }) ownerWords?: string | null;
  @CalendarDate({ label: 'Due', required: true }) @Holds((_due, said: Owned) => ownerFault(said)) dueOn!: string;
  @Text({ label: 'Time of day', max: 5, hint: '20:00' }) @Holds((time, { dueOn }: Partial<ActionPlan>) => clockFault(time, dueOn)) dueTime?: string | null;
  @Text({ label: 'Waits for', max: 500, hint: 'A result, a step before it, an answer' }) waitingFor?: string | null;
}

/** An action that somebody writes down. */
export class NewAction extends ActionPlan {
  @Text({ label: 'What is to be done', required: true, max: 1000 }) what!: string;
  @Id({ label: 'From the decision' }) decisionId?: string | null;
  @Id({ label: 'For the step' }) stepId?: string | null;
  @Choices({ label: 'For the goals', of: SURGICAL_GOALS }) goals?: SurgicalGoal[] | null;
}
/** Another owner or another day. A day is moved with a reason. */
export class ActionChange extends ActionPlan {
  @Text({ label: 'Reason', max: 500, hint: 'Needed where the day changes' }) changeReason?: string | null;
}

export const ACTION_OUTCOMES = codeList({ done: 'Done', not_done: 'Not done' });
type Outcome = CodeOf<typeof ACTION_OUTCOMES>;
interface Settled { outcome?: unknown; reason?: unknown; words?: unknown }

/** What became of an action. That it was not done is an answer too, with its reason. */
export class ActionOutcome {
  @OneOf({ label: 'Outcome', of: ACTION_OUTCOMES, required: true }) @Holds((outcome, { reason }: Settled) => (outcome === 'not_done' && !reason ? 'Say why it was not done' : null)) outcome!: Outcome;
  @CalendarDate({ label: 'On' }) on?: string | null;
  @OneOf({ label: 'Why not', of: NOT_DONE_REASONS })
  @Holds((reason, { outcome, words }: Settled) => (reason && outcome === 'done' ? 'A reason belongs to "not done"' : notDoneFault(reason, words)))
  reason?: NotDoneReason | null;
  @Text({ label: 'In words', lines: 2, max: 1000 }) words?: string | null;
}

/** When somebody was asked about it, and how. */
export class ActionReminder {
  @OneOf({ label: 'Stage', of: REMINDER_STAGES, required: true }) stage!: ReminderStage;
  @Instant({ label: 'When', required: true }) at!: string;
  @Count({ label: 'To how many', required: true, max: 100_000 }) recipients!: number;
}
/** Whose action it is, as far as a list needs it. */
export class ActionCase {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Case number', required: true }) caseNumber!: string;
  @Text({ label: 'Family name', required: true }) familyName!: string;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @Text({ label: 'Born' }) birthDate?: string | null;
  @Flag({ label: 'Open', required: true }) open!: boolean;
}

/** An action as it stands. It is never deleted: what no longer holds says what replaced it. */
export class ActionView extends Recorded {
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Group({ label: 'Case', of: () => ActionCase, required: true }) theCase!: ActionCase;
  @Id({ label: 'Decision' }) decisionId?: string | null;
  @OneOf({ label: 'Kind', of: ACTION_KINDS, required: true }) kind!: ActionKind;
  @Text({ label: 'What is to be done', required: true, max: 2000 }) what!: string;
  @Choices({ label: 'Goals', of: SURGICAL_GOALS }) goals?: SurgicalGoal[] | null;
  @Id({ label: 'Step' }) stepId?: string | null;
  @Id({ label: 'Owner' }) ownerId?: string | null;
  @Text({ label: 'Owner', max: 200 }) ownerName?: string | null;
  /** The account is closed: the action returns to the coordinator. */
  @Flag({ label: 'The owner has left' }) ownerLeft?: boolean | null;
  @OneOf({ label: 'Role', of: ACTION_OWNERS }) ownerRole?: OwnerRole | null;
  @Text({ label: 'Owner in words', max: 120 }) ownerWords?: string | null;
  @CalendarDate({ label: 'Due', required: true }) dueOn!: string;
  @Text({ label: 'Time of day', max: 5 }) dueTime?: string | null;
  @Text({ label: 'Time zone', required: true, max: 60 }) timeZone!: string;
  @Instant({ label: 'Due at', required: true }) dueAt!: string;
  @OneOf({ label: 'Why then', of: DUE_BASES, required: true }) dueBasis!: DueBasis;
  @CalendarDate({ label: 'Was due first' }) firstDueOn?: string | null;
  @Text({ label: 'Moved because', max: 500 }) changeReason?: string | null;
  @Flag({ label: 'Overdue', required: true }) overdue!: boolean;
  @Text({ label: 'Waits for', max: 500 }) waitingFor?: string | null;
  @OneOf({ label: 'State', of: ACTION_STATES, required: true }) state!: ActionState;
  @CalendarDate({ label: 'On' }) settledOn?: string | null;
  @Instant({ label: 'Settled at' }) settledAt?: string | null;
  @Text({ label: 'Settled by', max: 200 }) settledByName?: string | null;
  @OneOf({ label: 'Why not', of: NOT_DONE_REASONS }) notDoneReason?: NotDoneReason | null;
  @Text({ label: 'In words', max: 1000 }) settledWords?: string | null;
  /** What was recorded elsewhere and closed it: the operation, the course. */
  @Text({ label: 'Closed by what was recorded', max: 500 }) settledBecause?: string | null;
  @OneOf({ label: 'No longer holds', of: SUPERSEDED_BY }) supersededBecause?: SupersededBy | null;
  @Id({ label: 'Replaced by the decision' }) supersededByDecisionId?: string | null;
  @ListOf({ label: 'Reminders', of: () => ActionReminder, required: true, max: 200 }) reminders!: ActionReminder[];
}
export class ActionList {
  @ListOf({ label: 'Actions', of: () => ActionView, required: true, max: 500 }) actions!: ActionView[];
  @Count({ label: 'How many', required: true, max: 1_000_000_000 }) total!: number;
  @Count({ label: 'Overdue', required: true, max: 1_000_000_000 }) overdue!: number;
}

/** Whose actions are looked for, and which of them. */
export const ACTION_SCOPES = codeList({ mine: 'Mine', specialty: 'My specialty', all: 'Everybody' });
export const ACTION_FILTERS = codeList({ open: 'Open', overdue: 'Overdue', waiting: 'Waiting', settled: 'Settled' });
export type ActionScope = CodeOf<typeof ACTION_SCOPES>;
export type ActionFilter = CodeOf<typeof ACTION_FILTERS>;

