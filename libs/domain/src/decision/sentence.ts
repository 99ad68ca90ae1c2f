import { formatLevels } from '../anatomy/level-range.js';
import { labelOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import type { Decision } from './decision.js';
import { isPursued, SURGICAL_GOALS, type GoalDecision } from './goal.js';
import { isEmptyStep, stepWords } from './plan-step.js';
import { consequenceClause, isEmptyTrigger, triggerClause } from './plan-trigger.js';
import { TIMING_WORDS } from './timing.js';

/**
 * The decision read back in one paragraph, composed only from what was typed and chosen:
 * "For T8 the board recommends decompression and stabilisation (primary), intra-operative biopsy (secondary); resection was
 * considered and not recommended because …; within 24 h. If …, then …." What is open is named as open, never passed over.
 */
export function decisionSentence(decision: Decision): string {
  const of = (state: GoalDecision['state']) => decision.goals.filter((goal) => (goal.state ?? null) === (state ?? null));
  const open = of(null);
  const clauses = [
    `${where(decision)} ${of('recommended').length > 0 ? `recommends ${ranked(of('recommended'))}` : 'recommends no goal of surgery'}`,
    ...of('conditional').map((goal) => `${name(goal)}${RANKS[rank(goal)]} if ${goal.condition ? bare(goal.condition) : 'a condition that has not been stated'}`),
    ...of('rejected').map((goal) => `${name(goal)} was considered and not recommended${goal.reason ? ` because ${bare(goal.reason)}` : ', reason not stated'}`),
    ...(open.length > 0 ? [`${joined(open.map(name))} ${open.length > 1 ? 'are' : 'is'} not yet decided`] : []),
    ...when(decision),
  ];
  const said = (label: string, text: string | null | undefined) => (text ? [`${label}: ${closed(text)}`] : []);
  return [
    `${clauses.join('; ')}.`, ...said('Plan', decision.plan), ...inSteps(decision), ...said('Radiotherapy', decision.radiotherapy), ...said('Systemic treatment', decision.systemic), ...ifThen(decision),
  ].join(' ');
}

/** The levels; a level that nobody has named is said to be open wherever something is to be done to one. */
function where({ levels, goals, absences }: Decision): string {
  if (levels) return `For ${formatLevels(levels)} the board`;
  return goals.some(isPursued) && !absences?.['levels'] ? 'For a level that has not been named the board' : 'The board';
}

function when({ timing, latestBy, goals, absences }: Decision): string[] {
  const until = latestBy ? [`at the latest by ${formatDate(latestBy)}`] : [];
  if (timing) return [TIMING_WORDS[timing], ...until];
  return goals.some(isPursued) && !absences?.['timing'] && !latestBy ? ['when is not yet decided'] : until;
}

function inSteps({ steps }: Decision): string[] {
  const said = (steps ?? []).filter((step) => !isEmptyStep(step));
  if (said.length === 0) return [];
  return [`${said.length > 1 ? 'In sequence' : 'Step'}: ${said.map((step, index) => `${said.length > 1 ? `${index + 1}. ` : ''}${stepWords(step, said)}`).join('; ')}.`];
}

/** Triggers that lead to the same are said together: "If the patient declines or …, then …." */
function ifThen({ triggers, fallbackTrigger, fallbackPlan }: Decision): string[] {
  const together = new Map<string, string[]>();
  for (const trigger of (triggers ?? []).filter((one) => !isEmptyTrigger(one))) {
    const then = consequenceClause(trigger);
    together.set(then, [...(together.get(then) ?? []), triggerClause(trigger)]);
  }
  const watched = [...together].map(([then, conditions]) => `If ${conditions.join(' or ')}, then ${then}.`);
  return fallbackTrigger ? [...watched, `If ${bare(fallbackTrigger)}, then ${fallbackPlan ? closed(fallbackPlan) : 'the case is discussed again.'}`] : watched;
}

type Rank = 'primary' | 'secondary' | 'unranked';
const RANKS: Readonly<Record<Rank, string>> = { primary: ' (primary)', secondary: ' (secondary)', unranked: '' };
const rank = ({ primary }: GoalDecision): Rank => (primary ? 'primary' : primary === false ? 'secondary' : 'unranked');

/** Goals of one rank share its word; one with a purpose of its own says it beside itself. */
function ranked(goals: readonly GoalDecision[]): string {
  const groups = (Object.keys(RANKS) as Rank[]).map((which) => {
    const ours = goals.filter((goal) => rank(goal) === which);
    const plain = ours.filter(({ reason }) => !reason);
    return [...(plain.length > 0 ? [joined(plain.map(name)) + RANKS[which]] : []), ...ours.filter(({ reason }) => reason).map((goal) => `${name(goal)}${RANKS[which]}, ${bare(goal.reason ?? '')}`)];
  });
  const [, , unranked] = groups;
  const all = groups.flat();
  // "Decompression (primary) and stabilisation", but "…(primary), intra-operative biopsy (secondary)".
  return all.length === 2 && unranked?.length === 1 ? all.join(' and ') : all.join(', ');
}

const name = ({ goal, manner, state }: GoalDecision) => [state === 'recommended' || state === 'conditional' ? manner?.trim() : null, labelOf(SURGICAL_GOALS, goal).toLowerCase()].filter(Boolean).join(' ');
const bare = (text: string) => text.trim().replace(/[.;,\s]+$/, '');
const closed = (text: string) => `${bare(text)}.`;
const joined = (words: string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`);
