import { at, numbersOf, sameLength, STATUS_RULE, TIME_RULE } from './columns.js';
import { chiSquaredTail } from './gamma.js';
import { groupsOf, MOST_GROUPS, sortedByGroup, type Grouping, type Label } from './groups.js';
import { quadraticForm } from './quadratic-form.js';
import { refuse } from './refusal.js';
import type { FollowUp } from './risk-table.js';

const MOST_STRATA = 1000;

/** Follow-up of subjects in groups that are compared, within strata if there are any. */
export interface GroupedFollowUp extends FollowUp {
  readonly group: ArrayLike<Label>;
  readonly strata?: ArrayLike<Label> | null;
}

/** Observed and expected events by group, and whether they differ by more than chance. */
export interface LogRank {
  readonly groups: readonly string[];
  readonly n: readonly number[];
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly variance: readonly (readonly number[])[];
  /** Null where no event ever happened while more than one group could have had it: there is nothing to test. */
  readonly chisq: number | null;
  readonly df: number;
  readonly p: number | null;
}

interface Sums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
}

/**
 * The log-rank test of two or more groups; with strata, subjects are compared within theirs only. Refuses fewer than two
 * or more than fifty groups, more than a thousand strata, and any value that is not known, naming its index.
 */
export function logRank({ time, status, group, strata }: GroupedFollowUp): LogRank {
  sameLength({ time, status, group, ...(strata ? { strata } : {}) });
  const times = numbersOf(time, 'time', TIME_RULE);
  const events = numbersOf(status, 'status', STATUS_RULE);
  const groups = groupsOf(group, 'group', MOST_GROUPS);
  const k = groups.names.length;
  if (k < 2) refuse('group', 'has one group only; a comparison needs two');
  const sums: Sums = {
    observed: new Float64Array(k),
    expected: new Float64Array(k),
    variance: new Float64Array(k * k),
  };
  const cells = cellsOf(groups, strata ? groupsOf(strata, 'strata', MOST_STRATA) : null);
  const all = sortedByGroup(times, cells);
  const ended = sortedByGroup(times, cells, events);
  for (let cell = 0; cell < cells.sizes.length; cell += k)
    addStratum(all.slice(cell, cell + k), ended.slice(cell, cell + k), sums);
  return testOf(groups, sums);
}

/** One cell for each group of each stratum, the groups of a stratum side by side. */
function cellsOf(groups: Grouping, strata: Grouping | null): Pick<Grouping, 'of' | 'sizes'> {
  if (!strata) return groups;
  const k = groups.names.length;
  const sizes = Array.from({ length: k * strata.names.length }, () => 0);
  const of = groups.of.map((group, i) => at(strata.of, i) * k + group);
  for (const cell of of) sizes[cell] = (sizes[cell] ?? 0) + 1;
  return { of, sizes };
}

/** Adds what one stratum contributes; `all` and `ended` are the sorted times and event times of its groups. */
function addStratum(all: readonly Float64Array[], ended: readonly Float64Array[], sums: Sums): void {
  const k = all.length;
  const eventTimes = Float64Array.from(ended.flatMap((times) => Array.from(times))).sort();
  const [gone, done, share] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  for (let next = 0; next < eventTimes.length;) {
    const now = at(eventTimes, next);
    let atRisk = 0;
    let died = 0;
    for (const [group, times] of all.entries()) {
      gone[group] = firstNotBefore(times, at(gone, group), now);
      share[group] = times.length - at(gone, group);
      atRisk += at(share, group);
      const events = ended[group] ?? new Float64Array();
      const before = at(done, group);
      while (at(done, group) < events.length && at(events, at(done, group)) === now) done[group] = at(done, group) + 1;
      sums.observed[group] = at(sums.observed, group) + at(done, group) - before;
      died += at(done, group) - before;
    }
    for (let group = 0; group < k; group++) share[group] = at(share, group) / atRisk;
    addTime(sums, share, atRisk, died);
    next += died;
  }
}

/** The first place at or behind `from` whose value is not before `now`. */
function firstNotBefore(sorted: Float64Array, from: number, now: number): number {
  let place = from;
  while (place < sorted.length && at(sorted, place) < now) place++;
  return place;
}

/** Hypergeometric mean and variance of the events of one time, given who was at risk. */
function addTime({ expected, variance }: Sums, share: Float64Array, atRisk: number, died: number): void {
  const k = share.length;
  const scale = atRisk > 1 ? (died * (atRisk - died)) / (atRisk - 1) : 0;
  for (let a = 0; a < k; a++) {
    const mine = at(share, a);
    if (mine === 0) continue;
    expected[a] = at(expected, a) + died * mine;
    // The upper half only; the matrix is symmetric and is completed at the end.
    variance[a * k + a] = at(variance, a * k + a) + scale * mine * (1 - mine);
    for (let b = a + 1; b < k; b++) variance[a * k + b] = at(variance, a * k + b) - scale * mine * at(share, b);
  }
}

function testOf({ names, sizes }: Grouping, { observed, expected, variance }: Sums): LogRank {
  const k = names.length;
  for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) variance[a * k + b] = at(variance, b * k + a);
  const excess = observed.map((count, group) => count - at(expected, group));
  const { value, rank } = quadraticForm(variance, excess, k - 1);
  return {
    groups: names,
    n: sizes,
    observed: Array.from(observed),
    expected: Array.from(expected),
    variance: names.map((_, row) => Array.from(variance.subarray(row * k, row * k + k))),
    chisq: rank > 0 ? value : null,
    df: rank,
    p: rank > 0 ? chiSquaredTail(value, rank) : null,
  };
}
