import type { FieldFault } from '../contract/problems.js';
import { labelOf } from '../contract/code-list.js';
import { SURGICAL_GOALS, type GoalDecision } from './decision.js';

/** The whole goals matrix: each of the four goals once, in their fixed order; one that was not mentioned stands there as open. */
export function allGoals(goals: readonly GoalDecision[]): GoalDecision[] {
  return SURGICAL_GOALS.map(({ code }) => {
    const { state = null, primary = null, reason = null, condition = null } = goals.find(({ goal }) => goal === code) ?? {};
    return { goal: code, state, primary, reason, condition };
  });
}

/** What cannot be kept: a goal answered twice, two primary goals, a primary goal that is not pursued. */
export function goalFaults(goals: readonly GoalDecision[]): FieldFault[] {
  return goals.flatMap(({ goal, state, primary }, index) => {
    const earlier = goals.slice(0, index);
    const name = labelOf(SURGICAL_GOALS, goal);
    if (earlier.some((other) => other.goal === goal)) return [{ pointer: `#/goals/${index}/goal`, detail: `${name} is answered twice` }];
    if (!primary) return [];
    if (state !== 'recommended' && state !== 'conditional') return [{ pointer: `#/goals/${index}/primary`, detail: `${name} is not pursued, so it cannot be the primary goal` }];
    return earlier.some((other) => other.primary) ? [{ pointer: `#/goals/${index}/primary`, detail: 'Only one goal is the primary goal' }] : [];
  });
}
