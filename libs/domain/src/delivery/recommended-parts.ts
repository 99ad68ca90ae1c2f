import { labelOf } from '../contract/code-list.js';
import { SURGICAL_GOALS, type GoalState } from '../decision/goal.js';
import { allGoals } from '../decision/goals.js';
import { isEmptyStep, stepWords, type PlanStep } from '../decision/plan-step.js';
import { triggerClause } from '../decision/plan-trigger.js';
import type { SignedDecision } from './delivery-facts.js';
import { PLAN_PARTS, type PlanPart } from './plan-parts.js';

/** How the board asked for a part. A goal that it rejected is a part too: doing it all the same is a departure. */
export type Asked = Extract<GoalState, 'recommended' | 'conditional' | 'rejected'> | 'named' | 'followed';

/** One thing that a decision says of treatment. */
export interface RecommendedPart {
  readonly part: PlanPart;
  readonly refId: string | null;
  readonly title: string;
  readonly asked: Asked;
  readonly primary: boolean | null;
  /** What the decision says of it in words: the condition, the reason, the text of the plan. */
  readonly detail: string | null;
  readonly levels: string | null;
  readonly specialty: PlanStep['specialty'];
}

type Judged = Pick<SignedDecision, 'goals' | 'levels' | 'radiotherapy' | 'systemic' | 'steps' | 'triggers' | 'answered'>;

/** Everything a signed decision asks for, in the order of the record: goals, radiotherapy, systemic treatment, steps, and a plan B that is followed. */
export function recommendedParts(decision: Judged): RecommendedPart[] {
  const levels = decision.levels ?? null;
  const base = { refId: null, primary: null, specialty: null, levels };
  const goals = allGoals(decision.goals).flatMap((goal): RecommendedPart[] => {
    const { state } = goal;
    if (state !== 'recommended' && state !== 'conditional' && state !== 'rejected') return [];
    const detail = state === 'conditional' ? (goal.condition ?? null) : (goal.reason ?? null);
    return [{ ...base, part: goal.goal, title: labelOf(SURGICAL_GOALS, goal.goal), asked: state, primary: goal.primary ?? null, detail }];
  });
  const named = (part: 'radiotherapy' | 'systemic'): RecommendedPart[] => {
    const detail = decision[part]?.trim();
    return detail ? [{ ...base, part, title: labelOf(PLAN_PARTS, part), asked: 'named', detail }] : [];
  };
  const all = decision.steps ?? [];
  const steps = all.filter((step) => !isEmptyStep(step)).map((step): RecommendedPart => ({
    ...base, part: 'step', refId: step.id.toLowerCase(), title: step.what?.trim() || 'A step whose words are open', asked: 'named', detail: stepWords(step, all), levels: step.levels ?? levels, specialty: step.specialty ?? null,
  }));
  const followed = (decision.triggers ?? []).flatMap((trigger): RecommendedPart[] => {
    const answer = decision.answered.find(({ id, effect }) => id.toLowerCase() === trigger.id.toLowerCase() && effect === 'plan_b');
    return answer ? [{ ...base, part: 'plan_b', refId: trigger.id.toLowerCase(), title: trigger.plan?.trim() || 'Plan B, which was not put in words', asked: 'followed', detail: `because ${triggerClause(trigger)}` }] : [];
  });
  return [...goals, ...named('radiotherapy'), ...named('systemic'), ...steps, ...followed];
}

/**
 * The parts that the judgement stands on: the goals of surgery where any was recommended, otherwise the treatments that were named,
 * otherwise the steps. The others are judged too, once something was said of them.
 */
export function decisiveParts(parts: readonly RecommendedPart[]): readonly RecommendedPart[] {
  const goals = parts.filter(({ asked }) => asked === 'recommended');
  if (goals.length > 0) return goals;
  const named = parts.filter(({ part }) => part === 'radiotherapy' || part === 'systemic');
  return named.length > 0 ? named : parts.filter(({ part }) => part === 'step');
}
