import type { FieldFault } from '../contract/problems.js';
import { consideredFaults } from './considered.js';
import type { Decision } from './decision.js';
import { goalFaults } from './goals.js';
import { stepFaults } from './plan-step.js';
import { triggerFaults } from './plan-trigger.js';

/** What of a draft contradicts itself and so cannot be kept. What is merely missing is no fault. */
export function draftFaults(decision: Decision): FieldFault[] {
  return [
    ...goalFaults(decision.goals), ...stepFaults(decision.steps ?? []), ...triggerFaults(decision.triggers ?? []), ...consideredFaults(decision.considered ?? [], decision.options ?? []),
    ...(decision.interestsWords && decision.interests !== 'declared' ? [{ pointer: '#/interestsWords', detail: 'A conflict in words goes with "Declared"' }] : []),
  ];
}
