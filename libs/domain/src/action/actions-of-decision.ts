import type { Role } from '../access/roles.js';
import { SPECIALTIES } from '../access/roles.js';
import { labelOf } from '../contract/code-list.js';
import { formatLevels } from '../anatomy/level-range.js';
import { CARE_CONSIDERED } from '../decision/considered.js';
import type { Decision } from '../decision/decision.js';
import { isPursued, SURGICAL_GOALS, type GoalDecision, type SurgicalGoal } from '../decision/goal.js';
import { workingDayAfter } from '../decision/inform-proposals.js';
import { isEmptyStep, type PlanStep } from '../decision/plan-step.js';
import { consequenceClause, isEmptyTrigger, triggerClause, type TriggerKind } from '../decision/plan-trigger.js';
import { hoursLater, localDay } from '../scores/mscc-clock/clock-time.js';
import type { OwnerRole } from './action.js';
import { CHASE_DAYS, type ActionKind, type DueBasis } from './action-kinds.js';

/** When and where a decision was signed, and which roles its responsible clinician holds. */
export interface SignedWhere {
  readonly signedAt: string;
  readonly timeZone: string;
  readonly responsibleRoles: readonly Role[];
}
/** An action as it follows from a decision, before anybody has changed it. */
export interface DerivedAction {
  readonly kind: ActionKind;
  readonly what: string;
  readonly goals: readonly SurgicalGoal[];
  readonly stepId: string | null;
  readonly ownerId: string | null;
  readonly ownerRole: OwnerRole | null;
  readonly ownerWords: string | null;
  readonly dueOn: string;
  readonly dueTime: string | null;
  readonly dueBasis: DueBasis;
  readonly waitingFor: string | null;
}
type Due = Pick<DerivedAction, 'dueOn' | 'dueTime' | 'dueBasis'>;
type Owner = Pick<DerivedAction, 'ownerId' | 'ownerRole' | 'ownerWords'>;

/** Triggers that fire by a result somebody has to look at. The others are watched, and are nobody's task. */
const RESULTS: readonly TriggerKind[] = ['specimen_reported', 'marker_result', 'study_reported'];
const DAY_MS = 86_400_000;
const bare = (text: string) => text.trim().replace(/[.;,\s]+$/, '');
const dayLater = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const said = (text: string | null | undefined): text is string => Boolean(text?.trim());

/**
 * Everything somebody has to do because of a signed decision, each with an owner and a day. An owner who is not named is the responsible
 * clinician; a day that is not named is proposed by a rule that stands beside it, so that nothing lies without being asked about.
 */
export function actionsOfDecision(decision: Decision, where: SignedWhere): DerivedAction[] {
  const today = localDay(where.signedAt, where.timeZone);
  const responsible: Owner = person(decision.responsibleId);
  const ownedBy = (role: OwnerRole, words: string | null = null): Owner => (!words && decision.responsibleId && where.responsibleRoles.includes(role) ? responsible : { ownerId: null, ownerRole: role, ownerWords: words });
  const open: Due = decision.timing === 'emergency' ? within24h(where) : { dueOn: dayLater(today, CHASE_DAYS[0]), dueTime: null, dueBasis: 'asked_again' };
  const byPlan: Due = decision.latestBy ? { dueOn: decision.latestBy, dueTime: null, dueBasis: 'plan' } : open;
  const stated = (day: string | null | undefined, otherwise: Due, time: string | null = null): Due => (day ? { dueOn: day, dueTime: time, dueBasis: 'stated' } : otherwise);
  const steps = (decision.steps ?? []).filter((step) => !isEmptyStep(step));
  const links = goalsOfSteps(decision.goals, steps);
  const make = (kind: ActionKind, what: string, owner: Owner, due: Due, more: Partial<DerivedAction> = {}): DerivedAction => ({ kind, what, goals: [], stepId: null, waitingFor: null, ...owner, ...due, ...more });

  const ofStep = (step: PlanStep): DerivedAction => {
    const before = steps.find(({ id }) => id === step.afterId);
    const owner: Owner = step.specialty ? ownedBy(step.specialty, step.byWhom ?? null) : step.byWhom ? { ownerId: null, ownerRole: null, ownerWords: step.byWhom } : responsible;
    const due = stated(step.latestBy, step.timing === 'emergency' && !before ? within24h(where) : before ? { dueOn: dayLater(today, CHASE_DAYS[0]), dueTime: null, dueBasis: 'asked_again' } : byPlan, step.latestTime ?? null);
    const afterSurgery = step.specialty === 'radiation_oncologist' && before?.specialty === 'spine_surgeon';
    return make(afterSurgery ? 'post_operative_radiotherapy' : 'step', [said(step.what) ? bare(step.what) : 'Step of the plan; what is done is open', step.levels ? formatLevels(step.levels) : null].filter(Boolean).join(', '), owner, due, {
      stepId: step.id, goals: links.get(step.id) ?? [], waitingFor: before ? (said(before.what) ? bare(before.what) : 'the step before it').slice(0, 500) : null,
    });
  };
  const linked = [...links.values()].flat();
  const unlinked = decision.goals.filter((goal) => isPursued(goal) && !linked.includes(goal.goal));
  const has = (...roles: string[]) => steps.some(({ specialty }) => specialty && roles.includes(specialty));
  const operative = unlinked.filter(({ goal }) => goal !== 'biopsy');
  return [
    ...steps.map(ofStep),
    ...(operative.length > 0 ? [make(steps.length === 0 && said(decision.plan) ? 'plan' : 'goal', said(decision.plan) && steps.length === 0 ? bare(decision.plan).slice(0, 1000) : goalWords(operative, decision.levels), responsible, byPlan, { goals: operative.map(({ goal }) => goal), waitingFor: conditionOf(operative) })] : []),
    ...unlinked.filter(({ goal }) => goal === 'biopsy').map((goal) => make('tissue', goalWords([goal], decision.levels), responsible, byPlan, { goals: ['biopsy'], waitingFor: conditionOf([goal]) })),
    ...(unlinked.length === 0 && steps.length === 0 && said(decision.plan) ? [make('plan', bare(decision.plan).slice(0, 1000), responsible, byPlan)] : []),
    ...(said(decision.radiotherapy) && !has('radiation_oncologist') ? [make('radiotherapy', bare(decision.radiotherapy).slice(0, 1000), ownedBy('radiation_oncologist'), byPlan)] : []),
    ...(said(decision.systemic) && !has('medical_oncologist') ? [make('systemic', bare(decision.systemic).slice(0, 1000), ownedBy('medical_oncologist'), byPlan)] : []),
    ...(said(decision.supportive) ? [make('supportive', bare(decision.supportive).slice(0, 1000), responsible, byPlan)] : []),
    ...referrals(decision).map((what) => make('referral', what, responsible, { dueOn: workingDayAfter(today, 1), dueTime: null, dueBasis: 'outcome' })),
    ...(decision.informsPatientId || decision.informPatientBy ? [make('inform_patient', 'Tell the patient', person(decision.informsPatientId ?? decision.responsibleId), stated(decision.informPatientBy, { dueOn: workingDayAfter(today, 2), dueTime: null, dueBasis: 'told' }, decision.informPatientTime ?? null))] : []),
    ...(decision.informsReferrerId || decision.informReferrerBy ? [make('inform_referrer', 'Tell the referrer', person(decision.informsReferrerId ?? decision.responsibleId), stated(decision.informReferrerBy, { dueOn: workingDayAfter(today, 1), dueTime: null, dueBasis: 'outcome' }))] : []),
    ...(decision.informsGpId || decision.informGpBy ? [make('inform_gp', 'Tell the general practitioner', person(decision.informsGpId ?? decision.responsibleId), stated(decision.informGpBy, { dueOn: workingDayAfter(today, 1), dueTime: null, dueBasis: 'outcome' }))] : []),
    ...(decision.triggers ?? []).filter((trigger) => !isEmptyTrigger(trigger) && trigger.kind && RESULTS.includes(trigger.kind)).map((trigger) =>
      make('result', `If ${triggerClause(trigger)}, ${consequenceClause(trigger)}`.slice(0, 2000), responsible, { dueOn: dayLater(today, CHASE_DAYS[0]), dueTime: null, dueBasis: 'asked_again' }, { waitingFor: triggerClause(trigger).slice(0, 500) })),
    ...(said(decision.nextDiscussion) || decision.nextDiscussionOn ? [make('next_discussion', said(decision.nextDiscussion) ? bare(decision.nextDiscussion) : 'Bring the case back to the board', responsible, stated(decision.nextDiscussionOn, { dueOn: dayLater(today, CHASE_DAYS[0]), dueTime: null, dueBasis: 'asked_again' }))] : []),
  ];
}

const person = (id: string | null | undefined): Owner => (id ? { ownerId: id, ownerRole: null, ownerWords: null } : { ownerId: null, ownerRole: 'coordinator', ownerWords: null });

function within24h({ signedAt, timeZone }: SignedWhere): Due {
  const at = hoursLater(signedAt, 24);
  const dueTime = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));
  return { dueOn: localDay(at, timeZone), dueTime, dueBasis: 'emergency' };
}

/** The goals that are reached by each step: the surgeon's first step carries the goals of surgery; a biopsy goes to the radiologist who takes it, where one has a step and no surgeon has. */
function goalsOfSteps(goals: readonly GoalDecision[], steps: readonly PlanStep[]): ReadonlyMap<string, SurgicalGoal[]> {
  const pursued = goals.filter(isPursued).map(({ goal }) => goal);
  const surgeon = steps.find(({ specialty }) => specialty === 'spine_surgeon');
  if (surgeon) return new Map([[surgeon.id, SURGICAL_GOALS.map(({ code }) => code).filter((code) => pursued.includes(code))]]);
  const radiologist = steps.find(({ specialty }) => specialty === 'radiologist');
  return new Map(radiologist && pursued.includes('biopsy') ? [[radiologist.id, ['biopsy' as const]]] : []);
}

function goalWords(goals: readonly GoalDecision[], levels: string | null | undefined): string {
  const named = goals.map(({ goal, manner }) => [manner, labelOf(SURGICAL_GOALS, goal).toLowerCase()].filter(said).join(' ')).join(', ');
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}${levels ? `, ${formatLevels(levels)}` : ''}`;
}

const conditionOf = (goals: readonly GoalDecision[]): string | null => {
  const conditions = goals.flatMap(({ state, condition }) => (state === 'conditional' ? [condition ? bare(condition) : 'a condition that was not stated'] : []));
  return conditions.length > 0 ? conditions.join('; ').slice(0, 500) : null;
};

/** Care that the board wants: each is a referral. */
const referrals = ({ considered }: Decision): string[] => (considered ?? []).filter(({ answer }) => answer === 'yes').map(({ care, why }) => `Refer: ${labelOf(CARE_CONSIDERED, care).toLowerCase()}${said(why) ? ` (${bare(why)})` : ''}`);

/** The owner in words, for lists and papers. */
export function ownerText({ ownerName, ownerRole, ownerWords }: { ownerName?: string | null; ownerRole?: string | null; ownerWords?: string | null }): string {
  const role = ownerRole ? (ownerRole === 'coordinator' ? 'Coordinator' : ownerRole === 'referrer' ? 'Referrer' : labelOf(SPECIALTIES, ownerRole)) : null;
  return ownerName ?? ([ownerWords, role].filter(Boolean).join(', ') || 'Owner not recorded');
}
