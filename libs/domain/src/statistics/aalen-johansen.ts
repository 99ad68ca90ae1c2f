import { at, numbersOf, sameLength, TIME_RULE, type Column, type ColumnRule } from './columns.js';
import { Cause } from './cause.js';
import { tally, type FollowUp } from './risk-table.js';
import { atRiskAt, stepAt } from './survival-at.js';

export const CAUSE_RULE: ColumnRule = { oneOf: [0, 1, 2] };

/**
 * Cumulative incidence with a competing event. The status is 0 censored, 1 the event of interest, 2 the competing one,
 * which is most often death without the event. NaN means not estimable: an interval while nothing has happened.
 */
export interface CumulativeIncidence {
  readonly n: number;
  readonly times: Float64Array;
  readonly nRisk: Float64Array;
  /** The share that has had the event by then. */
  readonly cifEvent: Float64Array;
  readonly cifDeath: Float64Array;
  /** The share without either; the three add up to 1. */
  readonly eventFree: Float64Array;
  readonly seEvent: Float64Array;
  readonly seDeath: Float64Array;
  readonly cifEventLogLogLower: Float64Array;
  readonly cifEventLogLogUpper: Float64Array;
  readonly cifDeathLogLogLower: Float64Array;
  readonly cifDeathLogLogUpper: Float64Array;
  /** What a Kaplan-Meier curve that censors the competing event would claim; always too high, shown for comparison. */
  readonly naive1minusKM: Float64Array;
}

/** The names of the columns that are one number for each time. */
type Row = Exclude<keyof CumulativeIncidence, 'n'>;
type Table = Record<Row, Float64Array>;

/** Aalen-Johansen at every distinct time, with the standard error of the delta method and log(-log) intervals. */
export function aalenJohansen({ time, status }: FollowUp): CumulativeIncidence {
  sameLength({ time, status });
  const times = numbersOf(time, 'time', TIME_RULE);
  const causes = numbersOf(status, 'status', CAUSE_RULE);
  const { times: distinct, nRisk, counts } = tally(times, causes, [1, 2]);
  const [ones, twos] = counts as [Float64Array, Float64Array];
  const [first, second] = [new Cause(), new Cause()];
  const table = emptyTable(distinct);
  let [free, naive] = [1, 1];
  for (let row = 0; row < distinct.length; row++) {
    const [atRisk, one, two] = [at(nRisk, row), at(ones, row), at(twos, row)];
    first.step(free, one, one + two, atRisk);
    second.step(free, two, one + two, atRisk);
    free = one + two === atRisk ? 0 : free * (1 - (one + two) / atRisk);
    naive *= 1 - one / atRisk;
    writeRow(table, row, { atRisk, free, naive, first, second });
  }
  return { n: times.length, ...table };
}

/** The same at chosen times, in any order: the last step at or before each, nothing before the first. */
export function incidenceAt(all: CumulativeIncidence, times: Column): CumulativeIncidence {
  const asked = numbersOf(times, 'times', TIME_RULE);
  const read = (column: Float64Array, start: number) =>
    asked.map((time) => {
      const row = stepAt(all.times, time);
      return row < 0 ? start : at(column, row);
    });
  return {
    n: all.n,
    times: asked,
    nRisk: asked.map((time) => atRiskAt(all.times, all.nRisk, time)),
    cifEvent: read(all.cifEvent, 0),
    cifDeath: read(all.cifDeath, 0),
    eventFree: read(all.eventFree, 1),
    seEvent: read(all.seEvent, 0),
    seDeath: read(all.seDeath, 0),
    cifEventLogLogLower: read(all.cifEventLogLogLower, NaN),
    cifEventLogLogUpper: read(all.cifEventLogLogUpper, NaN),
    cifDeathLogLogLower: read(all.cifDeathLogLogLower, NaN),
    cifDeathLogLogUpper: read(all.cifDeathLogLogUpper, NaN),
    naive1minusKM: read(all.naive1minusKM, 0),
  };
}

function emptyTable(times: Float64Array): Table {
  const empty = () => new Float64Array(times.length);
  return {
    times,
    nRisk: empty(),
    cifEvent: empty(),
    cifDeath: empty(),
    eventFree: empty(),
    seEvent: empty(),
    seDeath: empty(),
    naive1minusKM: empty(),
    cifEventLogLogLower: empty(),
    cifEventLogLogUpper: empty(),
    cifDeathLogLogLower: empty(),
    cifDeathLogLogUpper: empty(),
  };
}

interface RowValues {
  readonly atRisk: number;
  readonly free: number;
  readonly naive: number;
  readonly first: Cause;
  readonly second: Cause;
}

function writeRow(table: Table, row: number, { atRisk, free, naive, first, second }: RowValues): void {
  table.nRisk[row] = atRisk;
  table.eventFree[row] = free;
  table.naive1minusKM[row] = 1 - naive;
  table.cifEvent[row] = first.incidence;
  table.cifDeath[row] = second.incidence;
  table.seEvent[row] = first.se;
  table.seDeath[row] = second.se;
  [table.cifEventLogLogLower[row], table.cifEventLogLogUpper[row]] = first.interval;
  [table.cifDeathLogLogLower[row], table.cifDeathLogLogUpper[row]] = second.interval;
}
