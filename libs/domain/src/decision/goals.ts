import type { FieldFault } from '../contract/problems.js';
import { labelOf } from '../contract/code-list.js';
import { isPursued, SURGICAL_GOALS, type GoalDecision } from './goal.js';

/** The whole goals matrix: each of the four goals once, in their fixed order; one that was not mentioned stands there as open. */
export function allGoals(goals: readonly GoalDecision[]): GoalDecision[] {
  return SURGICAL_GOALS.map(({ code }) => {
    const { state = null, primary = null, manner = null, reason = null, condition = null } = goals.find(({ goal }) => goal === code) ?? {};
    return { goal: code, state, primary, manner, reason, condition };
  });
}

/** What cannot be kept: a goal answered twice, a primary goal that is not pursued. */
export function goalFaults(goals: readonly GoalDecision[]): FieldFault[] {
  return goals.flatMap(({ goal, state, primary }, index) => {
    const name = labelOf(SURGICAL_GOALS, goal);
    if (goals.slice(0, index).some((other) => other.goal === goal)) return [{ pointer: `#/goals/${index}/goal`, detail: `${name} is answered twice` }];
    return primary && !isPursued({ state: state ?? null }) ? [{ pointer: `#/goals/${index}/primary`, detail: `${name} is not pursued, so it cannot be a primary goal` }] : [];
  });
}
