import { CARRYING_OUT, type ActionKind } from '../action/action-kinds.js';
import type { SurgicalGoal } from '../decision/goal.js';
import type { DeliveryStatement } from './delivery-statement.js';
import type { NotDoneReason } from './not-done-reasons.js';
import type { PlanPart } from './plan-parts.js';

/** An action of the decision that somebody has settled, as it is stored. */
export interface SettledAction {
  readonly id: string;
  readonly version: number;
  readonly kind: ActionKind;
  readonly goals: readonly SurgicalGoal[];
  readonly stepId: string | null;
  readonly state: 'done' | 'not_done';
  readonly reason: NotDoneReason | null;
  readonly on: string | null;
  readonly words: string | null;
}

const PART_OF: Partial<Record<ActionKind, PlanPart>> = { radiotherapy: 'radiotherapy', post_operative_radiotherapy: 'radiotherapy', systemic: 'systemic' };

/** What was said of an action is said of the parts that it carries out: nobody has to say the same thing twice. */
export function statedByActions(actions: readonly SettledAction[]): (DeliveryStatement & { readonly id: string; readonly version: number })[] {
  return actions.filter(({ kind }) => CARRYING_OUT.includes(kind)).flatMap(({ id, version, kind, goals, stepId, state, reason, on, words }) => {
    const named = PART_OF[kind];
    const parts = [...goals.map((part) => ({ part, refId: null })), ...(named ? [{ part: named, refId: null }] : []), ...(stepId ? [{ part: 'step' as const, refId: stepId }] : [])];
    return parts.map((part) => ({ ...part, id, version, said: state, reason: state === 'not_done' ? reason : null, happenedOn: on, words, withdrawn: null }));
  });
}
