import { calculatorById } from './all-calculators.js';
import { ASKABLE_SCORES, askScore } from './ask-score.js';
import type { AskedScore } from './asked-score.js';
import { calculate, InputRefused, type Calculated } from './calculator.js';

type Values = Readonly<Record<string, unknown>>;

/** What a rule answers: the shape it was asked in, with everything the other way of asking adds. */
export interface RuleAnswer extends Values {
  readonly valid: boolean;
  readonly complete: boolean;
  readonly missing: readonly string[];
}
/** The answer in the shape of a score; a calculation that counts nothing has no score. */
export interface ScoreAnswer extends RuleAnswer {
  readonly score: number | null;
  readonly group: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly groups: readonly string[];
}

/** Whether something can be asked by this id. */
export function isAskable(id: string): boolean {
  return ASKABLE_SCORES.includes(id) || calculatorById(id) !== null;
}

/**
 * Asks whatever goes by an id in the shape of a score. Throws InputRefused for an item or option it does not have,
 * RangeError for an id that is not askable.
 */
export function askAsScore(id: string, answers: Values): ScoreAnswer {
  const { asked, calculated } = inBothWays(id, answers, 'score');
  const scored = asked ? { valid: true, ...asked } : scoredOf(calculated ?? nothing(id));
  return { ...calculated, ...scored };
}

/** The same in the shape of a calculation. */
export function askAsCalculation(id: string, input: Values): RuleAnswer {
  const { asked, calculated } = inBothWays(id, input, 'calculation');
  return calculated ? { ...asked, ...calculated } : { valid: true, ...(asked ?? nothing(id)) };
}

interface BothWays {
  readonly asked: AskedScore | null;
  readonly calculated: Calculated | null;
}

/** The answers of both ways that can take what was sent; a refusal is that of the way it was asked in. */
function inBothWays(id: string, sent: Values, first: 'score' | 'calculation'): BothWays {
  const calculator = calculatorById(id);
  const score = ASKABLE_SCORES.includes(id) ? taken(() => askScore(id, sent)) : null;
  const calculation = calculator ? taken(() => calculate(calculator, sent)) : null;
  const [one, other] = first === 'score' ? [score, calculation] : [calculation, score];
  const refusal = one?.refused ?? other?.refused;
  if (refusal && !one?.answer && !other?.answer) throw refusal;
  return { asked: score?.answer ?? null, calculated: calculation?.answer ?? null };
}

interface Taken<T> {
  readonly answer?: T;
  readonly refused?: InputRefused;
}

function taken<T>(ask: () => T): Taken<T> {
  try {
    return { answer: ask() };
  } catch (refused) {
    if (refused instanceof InputRefused) return { refused };
    throw refused;
  }
}

function nothing(id: string): never {
  throw new RangeError(`There is no score or calculation "${id}"`);
}

/** What a calculation calls the number and the group it ends in. */
const AS_SCORE = ['score', 'total'] as const;
const AS_GROUP = ['group', 'category', 'severity', 'grade', 'ais'] as const;

/** A calculation in the shape of a score: its own number and group, where it has any. */
function scoredOf(calculated: Calculated): ScoreAnswer {
  const score = AS_SCORE.map((name) => calculated[name]).find((value) => typeof value === 'number') ?? null;
  const group = AS_GROUP.map((name) => calculated[name]).find((value) => typeof value === 'string') ?? null;
  return { score, group, min: score, max: score, groups: group === null ? [] : [group], ...calculated };
}
