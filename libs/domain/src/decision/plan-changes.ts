import { labelOf } from '../contract/code-list.js';
import { fieldsOf } from '../contract/fields.js';
import { differing, type AnswerChange, type Values } from './changes-since.js';
import { Decision } from './decision.js';
import { GOAL_STATES, SURGICAL_GOALS, type GoalDecision } from './goal.js';
import { stepWords } from './plan-step.js';
import { consequenceClause, triggerClause } from './plan-trigger.js';

/** What belongs to the day of a discussion and not to the plan, or is compared below in its own words. */
const NOT_THE_PLAN = new Set(['goals', 'steps', 'triggers', 'absences', 'discussionType', 'mode', 'imagesShown', 'interests', 'interestsWords', 'informsPatientId', 'informPatientBy', 'informsReferrerId', 'informReferrerBy', 'informsGpId', 'informGpBy']);

/** A goal as the matrix has it: "Recommended, primary, posterior". A goal that was not weighed says so. */
function goalWords(goal: GoalDecision | undefined): string {
  if (!goal?.state) return 'Not yet decided';
  const rank = goal.primary === true ? 'primary' : goal.primary === false ? 'secondary' : null;
  return [labelOf(GOAL_STATES, goal.state), rank, goal.manner, goal.reason && `because ${goal.reason}`, goal.condition && `if ${goal.condition}`].filter(Boolean).join(', ');
}

const goalOf = (decision: Decision, code: GoalDecision['goal']) => decision.goals.find(({ goal }) => goal === code);
const lines = (of: readonly string[]): string => (of.length > 0 ? of.map((one, index) => `${index + 1}. ${one}`).join('; ') : 'None');
const planOf = ({ steps }: Pick<Decision, 'steps'>): string => lines((steps ?? []).map((step) => stepWords(step, steps ?? [])));
const watchedOf = ({ triggers }: Pick<Decision, 'triggers'>): string => lines((triggers ?? []).map((trigger) => `if ${triggerClause(trigger)}, ${consequenceClause(trigger)}`));

/** The name behind an id, as far as the reader has it; an id is no answer to read. */
export type NameOf = (id: string) => string | null;

/**
 * What a decision has different from the one before: each goal, then field by field in the order of the editor. What only belongs to
 * the day (who met, who tells whom) is left out. A field that was not answered says "Not recorded": that is a difference too.
 */
export function planChanges(earlier: Decision, now: Decision, nameOf: NameOf = () => null): AnswerChange[] {
  const named = (decision: Decision): Values => ({ ...decision, responsibleId: decision.responsibleId ? (nameOf(decision.responsibleId) ?? 'A colleague') : null });
  const change = (label: string, before: string, after: string): AnswerChange[] => (before === after ? [] : [{ label, before, now: after }]);
  const fields = Object.entries(fieldsOf(Decision)).filter(([name]) => !NOT_THE_PLAN.has(name));
  // Steps that were carried over have new ids and no dates; words are compared, so a plan that only lost its dates says just that.
  return [
    ...SURGICAL_GOALS.flatMap(({ code, label }) => change(label, goalWords(goalOf(earlier, code)), goalWords(goalOf(now, code)))),
    ...fields.flatMap(([name, field]) => differing(name, field, named(earlier), named(now))),
    ...change('Plan in steps', planOf(earlier), planOf(now)),
    ...change('What would overturn the plan', watchedOf(earlier), watchedOf(now)),
  ];
}

