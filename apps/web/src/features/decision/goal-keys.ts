import { GOAL_STATES, type GoalDecision, type GoalState, type SurgicalGoal } from '@rachis/domain';

/** The letter of each goal. */
export const GOAL_OF_KEY: Readonly<Record<string, SurgicalGoal>> = { b: 'biopsy', d: 'decompression', r: 'resection', s: 'stabilisation' };

const CYCLE: readonly (GoalState | null)[] = [null, ...GOAL_STATES.map(({ code }) => code)];

/** The next state when a goal's letter is pressed again; after the last it is open again. */
export function nextState(state: GoalState | null | undefined): GoalState | null {
  return CYCLE[(CYCLE.indexOf(state ?? null) + 1) % CYCLE.length] ?? null;
}

/** What was written under a goal while it was in one state. */
export type GoalWords = Pick<GoalDecision, 'reason' | 'condition'>;

/**
 * A goal in another state. Words belong to the state they were written for: why a goal was rejected is no reason to
 * recommend it. Only a recommended goal can be primary.
 */
export function inState(row: GoalDecision, state: GoalState | null, words: GoalWords = {}): GoalDecision {
  const asked = asksFor({ ...row, state })?.field;
  return {
    ...row, state, primary: state === 'recommended' ? (row.primary ?? null) : null, manner: state === 'recommended' || state === 'conditional' ? (row.manner ?? null) : null,
    reason: asked === 'reason' ? (words.reason ?? null) : null, condition: asked === 'condition' ? (words.condition ?? null) : null,
  };
}

/** What the line under a goal asks for, in this state; null where nothing is asked. */
export function asksFor({ state }: GoalDecision): { field: 'reason' | 'condition'; label: string; needed: boolean } | null {
  switch (state) {
    case 'recommended':
      return { field: 'reason', label: 'What for', needed: false };
    case 'rejected':
      return { field: 'reason', label: 'Because', needed: true };
    case 'conditional':
      return { field: 'condition', label: 'If', needed: true };
    default:
      return null;
  }
}

/** Primary, then secondary, then neither: the next rank of a recommended goal. */
export function nextRank({ primary }: GoalDecision): boolean | null {
  return primary === true ? false : primary === false ? null : true;
}
