import { horizonsApart } from '../scores/prognostic-model.js';
import { ASKED_BY, weightsOf, type Weight } from './concepts.js';
import type { Disagreement, PanelRow } from './panel.js';
import type { PrognosisFacts } from './prognosis-facts.js';
import { spanOf } from './horizon-words.js';

/** Bands that lie two steps of the coarse horizon apart are called a disagreement (own convention). */
const STEPS = 2;

type Pair = readonly [shorter: PanelRow, longer: PanelRow];

/**
 * Compares every two models that are definite and have a published survival. Where two lie apart, it names what the
 * patient has that one of the two asks and the other does not.
 */
export function disagreementOf(rows: readonly PanelRow[], facts: PrognosisFacts): Disagreement | null {
  const definite = rows.filter((row) => row.definite && row.bands[0] !== undefined);
  const pairs = definite.flatMap((one, index) => definite.slice(index + 1).flatMap((other) => pairOf(one, other)));
  if (pairs.length === 0) return null;
  const named = (which: 0 | 1) => [...new Set(pairs.map((pair) => nameOf(pair[which])))];
  const found = weightsOf(facts).flatMap((weight) => reasonOf(weight, pairs, definite));
  const reasons = found.sort((a, b) => b.explains.length - a.explains.length).slice(0, MOST_REASONS);
  const left = pairs.filter((pair) => !found.some(({ explains }) => explains.includes(pair)));
  return { shorter: named(0), longer: named(1), reasons: [...reasons.map(({ words }) => words), ...unexplained(left)] };
}

const MOST_REASONS = 4;

/** What the items of the patient do not account for is said as well. */
function unexplained(pairs: readonly Pair[]): string[] {
  const longer = [...new Set(pairs.map(([, long]) => long))];
  const words = longer.map((long) => {
    const against = pairs.filter((pair) => pair[1] === long).map(([short]) => nameOf(short));
    return `${nameOf(long)} against ${listed(against)}`;
  });
  return words.length === 0 ? [] : [`Not explained by the items of this patient: ${words.join('; ')}.`];
}

function pairOf(one: PanelRow, other: PanelRow): Pair[] {
  const [a, b] = [one.bands[0]?.horizons ?? [], other.bands[0]?.horizons ?? []];
  if ((horizonsApart(a, b) ?? 0) < STEPS) return [];
  const from = (horizons: typeof a) => spanOf(horizons)?.from ?? 0;
  return from(a) < from(b) ? [[one, other]] : [[other, one]];
}

interface Reason {
  readonly words: string;
  /** The pairs that lie apart for this reason. */
  readonly explains: readonly Pair[];
}

/**
 * A reason counts only where it pulls two models apart: the one that asks lies on the side it pulls to, the other does
 * not ask. Models without a published survival cannot lie apart; they are named with those that do not ask.
 */
function reasonOf(
  { concept, pulls, patient, lacking, countedBy = () => true }: Weight,
  pairs: readonly Pair[],
  definite: readonly PanelRow[],
): Reason[] {
  const asks = (row: PanelRow) => ASKED_BY[row.id]?.includes(concept) === true;
  const pulled = ([shorter, longer]: Pair) => (pulls === 'shorter' ? shorter : longer);
  const other = ([shorter, longer]: Pair) => (pulls === 'shorter' ? longer : shorter);
  const counts = (row: PanelRow) => asks(row) && countedBy(row.id);
  const explains = pairs.filter((pair) => counts(pulled(pair)) && !asks(other(pair)));
  if (explains.length === 0) return [];
  const counting = [...new Set(explains.map((pair) => nameOf(pulled(pair))))];
  const others = explains.map(other);
  const without = definite.filter((row) => !asks(row) && (others.includes(row) || row.span === null)).map(nameOf);
  const have = without.length === 1 ? 'has' : 'have';
  const count = counting.length === 1 ? 'counts' : 'count';
  return [
    { words: `${listed(without)} ${have} ${lacking}; ${patient}, which ${listed(counting)} ${count}.`, explains },
  ];
}

const nameOf = ({ shortName }: PanelRow): string => shortName;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
