import { at, numbersOf, TIME_RULE, type Column } from './columns.js';
import { BOUNDS, type IntervalKind, type SurvivalCurve } from './kaplan-meier.js';

/** What a curve says at chosen times. NaN means not estimable. */
export interface SurvivalAtTimes {
  readonly confType: IntervalKind;
  readonly times: Float64Array;
  /** Still under observation at the time. */
  readonly nRisk: Float64Array;
  readonly surv: Float64Array;
  readonly se: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** After the last observed time: the value is the last one known and is shown as such, never as an estimate. */
  readonly beyondFollowUp: readonly boolean[];
}

/** Reads a curve at times in any order: the last step at or before each. Refuses a time that is negative or no number. */
export function survivalAt(curve: SurvivalCurve, times: Column, confType: IntervalKind = 'log-log'): SurvivalAtTimes {
  const asked = numbersOf(times, 'times', TIME_RULE);
  const [lower, upper] = BOUNDS[confType];
  const last = lastTime(curve);
  const unstarted = confType === 'log-log' ? NaN : 1;
  const read = (column: Float64Array, start: number) =>
    asked.map((time) => {
      const row = stepAt(curve.time, time);
      return row < 0 ? start : at(column, row);
    });
  return {
    confType,
    times: asked,
    nRisk: asked.map((time) => atRiskAt(curve.time, curve.nRisk, time)),
    surv: read(curve.surv, 1),
    se: read(curve.seGreenwood, 0),
    lower: read(curve[lower], unstarted),
    upper: read(curve[upper], unstarted),
    beyondFollowUp: Array.from(asked, (time) => time > last),
  };
}

/** The last time anybody was seen. */
export function lastTime({ time }: { readonly time: Float64Array }): number {
  return at(time, time.length - 1);
}

/** The row of the last time at or before `time`; -1 before the first. */
export function stepAt(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(times, middle) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many were under observation just before `time`. */
export function atRiskAt(times: Float64Array, nRisk: Float64Array, time: number): number {
  const step = stepAt(times, time);
  const row = step >= 0 && at(times, step) === time ? step : step + 1;
  return row < times.length ? at(nRisk, row) : 0;
}
