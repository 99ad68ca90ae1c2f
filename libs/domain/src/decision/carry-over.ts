import { newId } from '../contract/new-id.js';
import type { Decision } from './decision.js';
import { isPursued } from './goal.js';
import { isStillOpen, type WatchedTrigger } from './trigger-watch.js';

/** What of an earlier decision may come along. Dates, agreement, those who tell and what was said of the discussion belong to that day. */
const COMES_ALONG = ['levels', 'intent', 'plan', 'radiotherapy', 'systemic', 'supportive', 'rationale', 'standard', 'deviationReason', 'responsibleId'] as const;

/** The earlier plan as a proposal for a new discussion: the goals as they stood, the steps without their dates, and the triggers that are still waited for. */
export function carriedPlan(earlier: Decision): Partial<Decision> {
  const ids = new Map((earlier.steps ?? []).map(({ id }) => [id, newId()]));
  return {
    ...Object.fromEntries(COMES_ALONG.map((field) => [field, earlier[field] ?? null])),
    goals: earlier.goals.map((goal) => ({ ...goal, primary: isPursued({ state: goal.state ?? null }) ? (goal.primary ?? null) : null })),
    steps: (earlier.steps ?? []).map((step) => ({ ...step, id: ids.get(step.id) ?? newId(), afterId: step.afterId ? (ids.get(step.afterId) ?? null) : null, latestBy: null, latestTime: null })),
  };
}

/** Triggers that have neither fired nor been answered, as new ones of the new decision. */
export function carriedTriggers(watched: readonly WatchedTrigger[]): NonNullable<Decision['triggers']> {
  return watched.filter(isStillOpen).map(({ kind, subjectId, tissueMarker, tumourMarker, date, words, consequence, plan }) => ({
    id: newId(), kind: kind ?? null, subjectId: subjectId ?? null, tissueMarker: tissueMarker ?? null, tumourMarker: tumourMarker ?? null, date: date ?? null, words: words ?? null, consequence: consequence ?? null, plan: plan ?? null,
  }));
}

/** A proposal laid over a draft: only where nothing has been said yet, so that nobody's words are overwritten. */
export function withProposal(draft: Decision, proposal: Partial<Decision>): Decision {
  const empty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const taken = Object.entries(proposal).filter(([field, value]) => field !== 'goals' && !empty(value) && empty(draft[field as keyof Decision]) && !draft.absences?.[field]);
  const goals = draft.goals.map((goal) => (goal.state ? goal : (proposal.goals?.find((other) => other.goal === goal.goal) ?? goal)));
  return { ...draft, ...Object.fromEntries(taken), goals };
}
