import { at } from './columns.js';
import { BOUNDS, type IntervalKind, type SurvivalCurve } from './kaplan-meier.js';
import { lastTime } from './survival-at.js';

/** A time by which a share has had the event; null where the curve does not get there. */
export interface Quantile {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Quartiles of a curve; null means not reached. */
export interface Quartiles {
  readonly confType: IntervalKind;
  readonly n: number;
  readonly events: number;
  readonly q25: number | null;
  readonly median: number | null;
  readonly q75: number | null;
  readonly medianLower: number | null;
  readonly medianUpper: number | null;
}

/** Products of fractions seldom hit one half exactly. */
const SAME = 1e-9;

/**
 * The time by which a share `p` has had the event. The interval is where the lower and the upper curve cross the same
 * height (Brookmeyer and Crowley). Refuses a share that is not between 0 and 1.
 */
export function quantileOf(curve: SurvivalCurve, p: number, confType: IntervalKind = 'log-log'): Quantile {
  if (!(p > 0 && p < 1)) throw new RangeError(`a quantile lies between 0 and 1, not at ${p}`);
  const [lower, upper] = BOUNDS[confType];
  const crossing = (heights: Float64Array) => firstBelow(curve.time, heights, 1 - p, lastTime(curve));
  return { value: crossing(curve.surv), lower: crossing(curve[lower]), upper: crossing(curve[upper]) };
}

/** Median with its interval, and the quartiles. */
export function quartilesOf(curve: SurvivalCurve, confType: IntervalKind = 'log-log'): Quartiles {
  const median = quantileOf(curve, 0.5, confType);
  return {
    confType,
    n: curve.n,
    events: curve.events,
    q25: quantileOf(curve, 0.25, confType).value,
    median: median.value,
    q75: quantileOf(curve, 0.75, confType).value,
    medianLower: median.lower,
    medianUpper: median.upper,
  };
}

/**
 * The first time at which a curve is below a height. Where it lies flat exactly at the height, the middle of that
 * stretch, which ends with the next drop or with the last observed time.
 */
function firstBelow(times: Float64Array, curve: Float64Array, height: number, last: number): number | null {
  let flatSince: number | null = null;
  for (let row = 0; row < times.length; row++) {
    const here = at(curve, row);
    if (here < height - SAME) return flatSince === null ? at(times, row) : (flatSince + at(times, row)) / 2;
    if (here <= height + SAME) flatSince ??= at(times, row);
  }
  return flatSince === null ? null : (flatSince + last) / 2;
}
