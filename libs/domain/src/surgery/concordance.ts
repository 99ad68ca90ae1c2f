import { SURGICAL_GOALS, type SurgicalGoal } from '../decision/goal.js';
import type { Operation, ReachedGoal } from './operation.js';
import { goalsServedBy, PROCEDURES, proceduresFor, type Procedure, type ProcedureCode } from './procedures.js';
import type { SurgeryPlan } from './surgery-plan.js';

/** What became of a planned goal. Open is what nobody has answered, and what cannot be told: never "not done". */
export type GoalConcordance = 'done' | 'partly' | 'not_done' | 'open';
/** All planned goals together: open while one is open; null where no goal was planned and there is nothing to compare. */
export type PlanConcordance = 'full' | 'partial' | 'none' | 'open' | null;

export interface ConcordanceRow {
  readonly goal: SurgicalGoal;
  readonly primary: boolean;
  readonly state: GoalConcordance;
  readonly words: string | null;
}
export interface GoalsConcordance {
  readonly rows: readonly ConcordanceRow[];
  /** Goals that were worked on without having been planned. */
  readonly beyondPlan: readonly ReachedGoal[];
  readonly whole: PlanConcordance;
}

const STATE_OF: Readonly<Record<ReachedGoal['outcome'], GoalConcordance>> = { yes: 'done', partly: 'partly', no: 'not_done', cannot_tell: 'open' };

/** The goals of a plan beside what was said of them after the operation, in the fixed order of the goals. */
export function planConcordance({ goals, primaryGoal }: Pick<SurgeryPlan, 'goals' | 'primaryGoal'>, operation: Pick<Operation, 'goals'>): GoalsConcordance {
  const planned = SURGICAL_GOALS.filter(({ code }) => (goals ?? []).some(({ goal }) => goal === code));
  const said = operation.goals ?? [];
  const rows = planned.map(({ code }): ConcordanceRow => {
    const answer = said.find(({ goal }) => goal === code);
    return { goal: code, primary: primaryGoal === code, state: answer ? STATE_OF[answer.outcome] : 'open', words: answer?.words ?? null };
  });
  return { rows, beyondPlan: said.filter(({ goal }) => !planned.some(({ code }) => code === goal)), whole: wholeOf(rows) };
}

function wholeOf(rows: readonly ConcordanceRow[]): PlanConcordance {
  if (rows.length === 0) return null;
  const all = (state: GoalConcordance) => rows.every((row) => row.state === state);
  if (rows.some(({ state }) => state === 'open')) return 'open';
  if (all('done')) return 'full';
  return all('not_done') ? 'none' : 'partial';
}

/** What does not fit between goals and procedures. It warns and never blocks. */
export interface GoalGaps {
  readonly goalsWithoutProcedure: readonly SurgicalGoal[];
  readonly proceduresWithoutGoal: readonly Procedure[];
}

/** Goals that no chosen procedure can serve, and procedures that can serve none of the goals. While one of the two is not recorded there is nothing to compare; an adjunct serves no goal by itself. */
export function goalGaps(goals: readonly SurgicalGoal[], procedures: readonly ProcedureCode[]): GoalGaps {
  if (goals.length === 0 || procedures.length === 0) return { goalsWithoutProcedure: [], proceduresWithoutGoal: [] };
  const served = goalsServedBy(procedures);
  const useful = new Set(goals.flatMap((goal) => proceduresFor(goal).map(({ code }) => code)));
  return {
    goalsWithoutProcedure: goals.filter((goal) => !served.includes(goal)),
    proceduresWithoutGoal: PROCEDURES.filter((one: Procedure) => procedures.includes(one.code as ProcedureCode) && one.goals.length > 0 && !useful.has(one.code)),
  };
}
