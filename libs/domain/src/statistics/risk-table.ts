import { at, kept, numbersOf, sameLength, STATUS_RULE, TIME_RULE, type Column } from './columns.js';

/** How long each subject was followed, and whether the event ended it (1) or it was censored (0). */
export interface FollowUp {
  readonly time: Column;
  readonly status: Column;
}

/** The distinct times in rising order and what happened at each. */
export interface RiskTable {
  /** Subjects in all. */
  readonly n: number;
  readonly events: number;
  readonly time: Float64Array;
  /** Under observation just before the time, so that those who are censored at it still count. */
  readonly nRisk: Float64Array;
  readonly nEvent: Float64Array;
  readonly nCensor: Float64Array;
}

/**
 * Counts subjects by time. Refuses no subjects, columns of different lengths, and a time or status that is not known or
 * not possible.
 */
export function riskTable({ time, status }: FollowUp): RiskTable {
  sameLength({ time, status });
  return tableOf(numbersOf(time, 'time', TIME_RULE), numbersOf(status, 'status', STATUS_RULE));
}

/** The same with censoring as the event: how long people were followed, not how long they lived. */
export function reversedTable({ n, events, time, nRisk, nEvent, nCensor }: RiskTable): RiskTable {
  return { n, events: n - events, time, nRisk, nEvent: nCensor, nCensor: nEvent };
}

function tableOf(time: Float64Array, status: Float64Array): RiskTable {
  const { times, nRisk, left, counts } = tally(time, status, [1]);
  const [nEvent] = counts as [Float64Array];
  const nCensor = left.map((leaving, row) => leaving - at(nEvent, row));
  return { n: time.length, events: nEvent.reduce((sum, count) => sum + count, 0), time: times, nRisk, nEvent, nCensor };
}

/**
 * The distinct times, who was at risk and who left at each, and how many of them with each of the statuses named. A sort
 * of plain numbers for each status is several times faster than one sort of subjects.
 */
export function tally(time: Float64Array, status: Float64Array, statuses: readonly number[]) {
  const all = time.slice().sort();
  const times = kept(all, (value, i) => i === 0 || value !== at(all, i - 1));
  const left = countsAt(times, all);
  let gone = 0;
  const nRisk = left.map((leaving) => {
    gone += leaving;
    return all.length - gone + leaving;
  });
  const counts = statuses.map((one) => countsAt(times, kept(time, (_, subject) => at(status, subject) === one).sort()));
  return { times, nRisk, left, counts };
}

/** How often each of the times is among sorted values, which hold no others. */
function countsAt(times: Float64Array, sorted: Float64Array): Float64Array {
  const counts = new Float64Array(times.length);
  let row = 0;
  for (const value of sorted) {
    while (at(times, row) < value) row++;
    counts[row] = at(counts, row) + 1;
  }
  return counts;
}
