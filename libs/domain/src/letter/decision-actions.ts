import { SPECIALTIES } from '../access/roles.js';
import { labelOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import type { DecisionView } from '../decision/decision.js';
import { isEmptyStep, stepWords } from '../decision/plan-step.js';
import { consequenceClause, isEmptyTrigger, triggerClause } from '../decision/plan-trigger.js';
import { dayBounds, instantText, localDay } from '../scores/mscc-clock/clock-time.js';

/** Something that somebody has to do because of a decision. Without an owner or a day it says so by null, and is never left out. */
export interface DecisionAction {
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly what: string;
  readonly by: string | null;
}

type Named = { id: string; displayName: string } | null | undefined;

/** Who does what by when, from the parts of the decision alone. A step belongs to whom it names, and otherwise to the responsible clinician. */
export function decisionActions(decision: DecisionView): DecisionAction[] {
  const { responsible, informsPatient, informPatientBy, informsReferrer, informReferrerBy, informsGp, informGpBy, latestBy, goals, fallbackTrigger, fallbackPlan, nextDiscussion, nextDiscussionOn } = decision;
  const of = (person: Named, what: string, by: string | null | undefined): DecisionAction => ({ ownerId: person?.id ?? null, owner: person?.displayName ?? null, what, by: by ?? null });
  const steps = (decision.steps ?? []).filter((step) => !isEmptyStep(step));
  const pursued = goals.some(({ state }) => state === 'recommended' || state === 'conditional');
  return [
    of(responsible, pursued ? 'Carries the plan out' : 'Remains responsible', latestBy),
    ...steps.map((step) => ({ ...of(step.byWhom || step.specialty ? null : responsible, `${stepWords({ ...step, latestBy: null, latestTime: null }, steps)}${step.latestTime ? `, ${step.latestTime}` : ''}`, step.latestBy), ...(step.byWhom ? { owner: step.byWhom } : step.specialty ? { owner: labelOf(SPECIALTIES, step.specialty) } : {}) })),
    of(informsPatient, 'Tells the patient', informPatientBy),
    ...(informsReferrer || informReferrerBy ? [of(informsReferrer, 'Tells the referrer', informReferrerBy)] : []),
    ...(informsGp || informGpBy ? [of(informsGp, 'Tells the general practitioner', informGpBy)] : []),
    ...(decision.triggers ?? []).filter((trigger) => !isEmptyTrigger(trigger)).map((trigger) => of(responsible, `Watches: if ${triggerClause(trigger)}, then ${consequenceClause(trigger)}`, trigger.date)),
    ...(fallbackTrigger ? [of(responsible, `Watches: if ${bare(fallbackTrigger)}, then ${fallbackPlan ? bare(fallbackPlan) : 'brings the case back to the board'}`, null)] : []),
    ...(nextDiscussion || nextDiscussionOn ? [of(responsible, `Brings the case back${nextDiscussion ? `: ${bare(nextDiscussion)}` : ''}`, nextDiscussionOn)] : []),
  ];
}

/** "Dr Adeyemi: tells the patient, by 18 Mar 2026." */
export const actionWords = ({ owner, what, by }: DecisionAction): string => `${owner ?? 'Owner not recorded'}: ${what.charAt(0).toLowerCase()}${what.slice(1)}${by ? `, by ${formatDate(by)}` : ''}.`;

const bare = (text: string) => text.trim().replace(/[.;,\s]+$/, '');

const DAY_MS = 86_400_000;

/**
 * When the outcome has to be out: the end of the next working day after the signature, where the board meets. Saturday and
 * Sunday are no working days; public holidays are not known here, so the clock is never later than it should be.
 */
export function outcomeDueAt(signedAt: string, timeZone: string): string {
  let day = localDay(signedAt, timeZone);
  do day = instantText(Date.parse(`${day}T00:00:00Z`) + DAY_MS).slice(0, 10);
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  return instantText(dayBounds(day, timeZone).until + 1);
}
