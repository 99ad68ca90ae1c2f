import { isCalendarDate } from '../contract/dates.js';
import type { ComplicationView } from './complication.js';
import type { OperationView } from './operation.js';
import type { SurgeryPlanView } from './surgery-plan.js';

type Dated = Pick<SurgeryPlanView, 'id' | 'proposedOn' | 'status'>;

/** Newest first: by the day on which the plan was made; of one day the one that was begun later. */
const newestFirst = (a: Dated, b: Dated): number => b.proposedOn.localeCompare(a.proposedOn) || (a.id < b.id ? 1 : -1);

/** The one plan that counts: the newest that is not cancelled. Null when there is none; there are never two. */
export function currentPlan<P extends Dated>(plans: readonly P[]): P | null {
  return [...plans].sort(newestFirst).find(({ status }) => status !== 'cancelled') ?? null;
}

/** Whether a plan counts, was carried out, was followed by another or was cancelled. */
export type PlanStanding = 'current' | 'carried_out' | 'replaced' | 'cancelled';

export function standingOf<P extends Dated>(plan: P, plans: readonly P[], operations: readonly Pick<OperationView, 'planId'>[]): PlanStanding {
  if (operations.some(({ planId }) => planId === plan.id)) return 'carried_out';
  if (plan.status === 'cancelled') return 'cancelled';
  return currentPlan(plans)?.id === plan.id ? 'current' : 'replaced';
}

/** What is known of complications after an operation. `not_said` is no absence of complications: nobody has said anything. */
export type ComplicationWord = 'recorded' | 'none_observed' | 'contradicted' | 'not_said';

/**
 * Whether an operation has complications, has none up to a day that somebody stated, or nobody has said. A complication on
 * or before that day contradicts the statement. One without a date, or known to the month only, does so where it may lie there.
 */
export function complicationWord({ id, followUpTo }: Pick<OperationView, 'id' | 'followUpTo'>, complications: readonly Pick<ComplicationView, 'operationId' | 'occurredOn'>[]): ComplicationWord {
  const own = complications.filter(({ operationId }) => operationId === id);
  if (!isCalendarDate(followUpTo)) return own.length > 0 ? 'recorded' : 'not_said';
  if (own.length === 0) return 'none_observed';
  return own.some(({ occurredOn }) => !occurredOn || occurredOn <= followUpTo) ? 'contradicted' : 'recorded';
}
