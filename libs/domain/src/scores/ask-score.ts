import { parseLevels } from '../anatomy/level-range.js';
import { ALL_SCORES, ALL_TREES, RECORDED_TOTALS, recordedTotalById, scoreById, treeById } from './all-scores.js';
import { askedScore, notApplicable, type AskedScore } from './asked-score.js';
import { InputRefused } from './calculator.js';
import { checkPossibleAnswers } from './check-answers.js';
import type { Answers, Score } from './define-score.js';
import type { Tree } from './define-tree.js';
import { evaluateTree, treeFaults, type TreeAnswers } from './evaluate-tree.js';
import { evaluate } from './evaluate.js';
import type { InputFault } from './inputs.js';
import { askTotal } from './recorded-total.js';
import { sinsLocationOf } from './sins/sins-location.js';

type Sent = Readonly<Record<string, unknown>>;

/** The ids that can be asked: sums of points, trees, and models of which only a total is entered. */
export const ASKABLE_SCORES: readonly string[] = [
  ...new Set([...ALL_SCORES, ...ALL_TREES, ...RECORDED_TOTALS].map(({ id }) => id)),
];

/**
 * Asks a score by its id. Answers are option codes (a number where the code is one), values of a tree, lists of those
 * still possible, or null for not known; `{ total }` asks for the group of a total worked out elsewhere. Throws
 * InputRefused for an item or option the score does not have, and RangeError for an id that is not in ASKABLE_SCORES.
 */
export function askScore(id: string, answers: Sent): AskedScore {
  const [score, tree, recorded] = [scoreById(id), treeById(id), recordedTotalById(id)];
  if (recorded && (!score || Object.hasOwn(answers, 'total'))) return askTotal(recorded, answers);
  if (score) return id === 'sins' ? askSins(score, answers) : askSum(score, answers);
  if (tree) return askTree(tree, answers);
  throw new RangeError(`There is no score "${id}"`);
}

function askSum(score: Score, answered: Sent): AskedScore {
  const { sent, reason } = withoutOutside(score, answered);
  const answers = Object.fromEntries(
    Object.entries(sent).map(([item, answer]) => [item, codesOf(score, item, answer)]),
  );
  const faults = checkPossibleAnswers(score, answers);
  if (faults.length > 0) throw new InputRefused(faults.map(({ item, reason }) => faultOf(score, item, reason)));
  const result = evaluate(score, answers as Answers);
  const { addends, missing: open } = result;
  const [low, high, groups] =
    result.status === 'complete'
      ? [result.total, result.total, [result.band]]
      : [result.low, result.high, result.possibleBands];
  const asked = askedScore({ low, high, groups, open, addends, direction: score.direction ?? null });
  return reason === null ? asked : notApplicable(reason, asked.direction);
}

/** The answers without one that lies outside the derivation of the score, and why the score does not apply to it. */
function withoutOutside({ items }: Score, answers: Sent): { readonly sent: Sent; readonly reason: string | null } {
  for (const [item, { outside }] of Object.entries(items)) {
    const { [item]: answer, ...sent } = answers;
    const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    const lies = given.every((one) => outside?.codes.some((code) => code === one || Number(code) === one));
    if (outside && given.length > 0 && lies) return { sent, reason: outside.reason };
  }
  return { sent: answers, reason: null };
}

/** A grade sent as a number is the option of that name: 0 is "0", alone or in a list. */
function codesOf({ items }: Score, item: string, answer: unknown): unknown {
  const options = Object.hasOwn(items, item) ? (items[item]?.options ?? {}) : {};
  const codeOf = (one: unknown) => (typeof one === 'number' && Object.hasOwn(options, String(one)) ? String(one) : one);
  return Array.isArray(answer) ? answer.map(codeOf) : codeOf(answer);
}

function faultOf({ items }: Score, field: string, reason: string): InputFault {
  return { field, why: Object.hasOwn(items, field) ? 'option' : 'unknown', reason };
}

function askTree(tree: Tree, answers: Sent): AskedScore {
  const faults = treeFaults(tree, answers);
  if (faults.length > 0) throw new InputRefused(faults);
  const { possibleLeaves: groups, low, high, missing: open } = evaluateTree(tree, answers as TreeAnswers);
  return askedScore({ low, high, groups, open, direction: tree.direction });
}

/** SINS takes its location from `level`, a level or range of levels, where that is sent instead of `location`. */
function askSins(sins: Score, { level = null, ...answers }: Sent): AskedScore {
  if (level === null) return askSum(sins, answers);
  const given = (answers['location'] ?? null) !== null;
  if (given) throw refused('location', 'The location follows from the level: send one of them');
  const levels = typeof level === 'string' ? parseLevels(level) : null;
  if (!levels?.ok) throw refused('level', levels?.reason ?? 'A level is a text such as T8 or T8-T10');
  const location = sinsLocationOf(levels);
  const result = askSum(sins, { ...answers, location: location?.region ?? null });
  return location ? result : notApplicable('SINS does not define the coccyx', result.direction);
}

function refused(field: string, reason: string): InputRefused {
  return new InputRefused([{ field, why: 'option', reason }]);
}
