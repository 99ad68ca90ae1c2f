import { SURGICAL_GOALS, type GoalDecision, type SurgicalGoal } from '@rachis/domain';

export const recommended = (reason?: string): Omit<GoalDecision, 'goal'> => ({ state: 'recommended', ...(reason ? { reason } : {}) });
export const primary = (reason?: string): Omit<GoalDecision, 'goal'> => ({ ...recommended(reason), primary: true });
export const rejected = (reason: string): Omit<GoalDecision, 'goal'> => ({ state: 'rejected', reason });
export const conditional = (condition: string): Omit<GoalDecision, 'goal'> => ({ state: 'conditional', condition });
const notApplicable: Omit<GoalDecision, 'goal'> = { state: 'not_applicable' };

/** The whole matrix: what is not named here is not applicable, and says so. */
export function goals(given: Partial<Record<SurgicalGoal, Omit<GoalDecision, 'goal'>>>): GoalDecision[] {
  return SURGICAL_GOALS.map(({ code }) => ({ goal: code, ...(given[code] ?? notApplicable) }));
}
