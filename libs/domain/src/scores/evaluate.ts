import type { Absence } from '../contract/absence.js';
import { checkPossibleAnswers } from './check-answers.js';
import { bandOf, type Answers, type Band, type Score, type ScoreItems } from './define-score.js';

/** What one answered item adds to the total, with the words shown beside the points. */
export interface Addend {
  readonly item: string;
  readonly label: string;
  readonly answer: string;
  readonly answerLabel: string;
  readonly points: number;
}
/** An item without one answer: `absence` is the stated reason, null when it has not been asked yet. */
export interface MissingItem {
  readonly item: string;
  readonly label: string;
  readonly absence: Absence | null;
  /** The options left where something is known about it, such as a general condition derived from ECOG 1. */
  readonly possible?: readonly string[];
}
/** A score with every item answered. */
export interface CompleteScore<Id extends string = string> {
  readonly status: 'complete';
  readonly total: number;
  readonly band: Band<Id>;
  readonly addends: readonly Addend[];
  readonly missing: readonly [];
}
/** A score with items missing: the total would lie in `low` to `high`; there is no total. */
export interface IncompleteScore<Id extends string = string> {
  readonly status: 'incomplete';
  readonly low: number;
  readonly high: number;
  /** The bands that can still be reached; a single one is certain whatever the missing items say. */
  readonly possibleBands: readonly Band<Id>[];
  readonly addends: readonly Addend[];
  readonly missing: readonly MissingItem[];
}
/** What the answers to a score amount to. */
export type Evaluation<Id extends string = string> = CompleteScore<Id> | IncompleteScore<Id>;

const optionsLeft = (answer: string | readonly string[]): readonly string[] =>
  typeof answer === 'string' ? [answer] : [...new Set(answer)];

/**
 * Adds up a score. A total needs every answer: with items missing, or with several options left for one, the result is
 * the range it could take (every sum that can be reached) and the list of what is missing. Throws RangeError for an answer the score does not know (ask checkPossibleAnswers first).
 */
export function evaluate<I extends ScoreItems, Id extends string>(
  score: Score<I, Id>,
  answers: Answers<I>,
  absences: { readonly [K in keyof I]?: Absence | null } = {},
): Evaluation<Id> {
  const [fault] = checkPossibleAnswers(score, answers, absences);
  if (fault) throw new RangeError(fault.reason);
  const items: [string, ScoreItems[string]][] = Object.entries(score.items);
  const addends: Addend[] = [];
  const missing: MissingItem[] = [];
  let totals = [0];
  for (const [item, { label, options }] of items) {
    const left = optionsLeft(answers[item] ?? Object.keys(options));
    const [answer, another] = left;
    const option = answer === undefined || another !== undefined ? undefined : options[answer];
    if (answer !== undefined && option) {
      addends.push({ item, label, answer, answerLabel: option.label, points: option.points });
    } else {
      const possible = Array.isArray(answers[item]) ? { possible: left } : {};
      missing.push({ item, label, absence: absences[item] ?? null, ...possible });
    }
    const points = left.flatMap((code) => options[code]?.points ?? []);
    totals = [...new Set(points.flatMap((more) => totals.map((total) => total + more)))];
  }
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  if (missing.length === 0) {
    return { status: 'complete', total: low, band: bandOf(score, low), addends, missing: [] };
  }
  const reached = new Set(totals.map((total) => bandOf(score, total)));
  const possibleBands = score.bands.filter((band) => reached.has(band));
  return { status: 'incomplete', low, high, possibleBands, addends, missing };
}
