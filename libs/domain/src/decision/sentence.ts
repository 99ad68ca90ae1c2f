import { formatLevels } from '../anatomy/level-range.js';
import { labelOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import { SURGICAL_GOALS, type Decision, type GoalDecision } from './decision.js';

const IN_WORDS = { emergency: 'within 24 h', urgent: 'urgently, within days', soon: 'soon', elective: 'electively' } as const;

/**
 * The decision read back in one paragraph, composed only from what was typed and chosen:
 * "For T8 the board recommends decompression (primary) and stabilisation; biopsy if …; resection was considered and not
 * recommended because …; within 24 h. If …, then …." An open goal is named as open, never passed over.
 */
export function decisionSentence(decision: Decision): string {
  const of = (state: GoalDecision['state']) => decision.goals.filter((goal) => (goal.state ?? null) === (state ?? null));
  const where = decision.levels ? `For ${formatLevels(decision.levels)} the board` : 'The board';
  const recommended = of('recommended');
  const clauses = [
    recommended.length > 0 ? `${where} recommends ${joined(recommended.map(withRole))}` : `${where} recommends no goal of surgery`,
    ...of('conditional').map((goal) => `${name(goal)} if ${goal.condition ? bare(goal.condition) : 'a condition that has not been stated'}`),
    ...of('rejected').map((goal) => `${name(goal)} was considered and not recommended${goal.reason ? ` because ${bare(goal.reason)}` : ', reason not stated'}`),
    ...(of(null).length > 0 ? [`${joined(of(null).map(name))} ${of(null).length > 1 ? 'are' : 'is'} not yet decided`] : []),
    ...(decision.timing ? [IN_WORDS[decision.timing]] : []),
    ...(decision.latestBy ? [`at the latest by ${formatDate(decision.latestBy)}`] : []),
  ];
  const sentences = [`${clauses.join('; ')}.`];
  if (decision.plan) sentences.push(`Plan: ${closed(decision.plan)}`);
  if (decision.radiotherapy) sentences.push(`Radiotherapy: ${closed(decision.radiotherapy)}`);
  if (decision.systemic) sentences.push(`Systemic treatment: ${closed(decision.systemic)}`);
  if (decision.fallbackTrigger) sentences.push(`If ${bare(decision.fallbackTrigger)}, then ${decision.fallbackPlan ? closed(decision.fallbackPlan) : 'the case is discussed again.'}`);
  return sentences.join(' ');
}

const name = ({ goal }: GoalDecision) => labelOf(SURGICAL_GOALS, goal).toLowerCase();
const withRole = (goal: GoalDecision) => `${name(goal)}${goal.primary ? ' (primary)' : ''}${goal.reason ? `, ${bare(goal.reason)}` : ''}`;
const bare = (text: string) => text.trim().replace(/[.;,\s]+$/, '');
const closed = (text: string) => `${bare(text)}.`;
const joined = (words: string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`);
