import { at, kept } from './columns.js';
import { sum } from './brier.js';

/** An intercept with its standard error. */
export interface InterceptFit {
  readonly intercept: number;
  readonly se: number;
}
/** A line on the scale of log odds. */
export interface LineFit {
  readonly intercept: number;
  readonly slope: number;
  readonly seIntercept: number;
  readonly seSlope: number;
}

const TOLERANCE = 1e-14;
const MOST_STEPS = 100;
const MOST_HALVINGS = 40;

/** Log odds; infinite at 0 and 1, and exact close to 1. */
export const logit = (p: number): number => Math.log(p) - Math.log1p(-p);

/** The inverse of `logit`, without overflow. */
export const expit = (x: number): number => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

/**
 * The a of logit P(y) = a + offset that fits best; null where all outcomes are the same and no finite one does. The sum of
 * the fitted risks grows with a, so that the root is always enclosed and Newton's method cannot leave it.
 */
export function interceptFit(offset: Float64Array, outcome: Float64Array): InterceptFit | null {
  const events = sum(outcome);
  if (events === 0 || events === outcome.length) return null;
  const rate = logit(events / outcome.length);
  const [least, most] = endsOf(offset);
  let [low, high] = [rate - most, rate - least];
  let intercept = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { missing, information } = scoreOf(offset, intercept, events);
    if (missing > 0) low = intercept;
    else high = intercept;
    const newton = intercept + missing / information;
    const next = newton >= low && newton <= high ? newton : (low + high) / 2;
    const done =
      Math.abs(next - intercept) <= TOLERANCE * Math.max(1, Math.abs(next)) || Math.abs(missing) <= TOLERANCE * events;
    intercept = next;
    if (done) break;
  }
  return { intercept, se: 1 / Math.sqrt(scoreOf(offset, intercept, events).information) };
}

function scoreOf(offset: Float64Array, intercept: number, events: number): { missing: number; information: number } {
  let [expected, information] = [0, 0];
  for (const x of offset) {
    const small = Math.exp(-Math.abs(x + intercept));
    expected += (x + intercept >= 0 ? 1 : small) / (1 + small);
    information += small / (1 + small) ** 2;
  }
  return { missing: events - expected, information };
}

/**
 * The line logit P(y) = a + b x that fits best; null where no finite one does: x the same for all, or outcomes that x
 * separates without overlap.
 */
export function lineFit(x: Float64Array, outcome: Float64Array): LineFit | null {
  if (!overlap(x, outcome)) return null;
  const mean = sum(x) / x.length;
  const spread = Math.sqrt(sum(x.map((value) => (value - mean) ** 2)) / x.length);
  const fit = fitStandardised(
    x.map((value) => (value - mean) / spread),
    outcome,
  );
  if (!fit) return null;
  const slope = fit.slope / spread;
  const { intercepts, slopes, both } = fit.covariance;
  const shift = mean / spread;
  return {
    intercept: fit.intercept - slope * mean,
    slope,
    seSlope: Math.sqrt(slopes) / spread,
    seIntercept: Math.sqrt(intercepts + shift * shift * slopes - 2 * shift * both),
  };
}

/** Whether neither group lies wholly at or beyond the end of the other; otherwise the likelihood grows for ever. */
function overlap(x: Float64Array, outcome: Float64Array): boolean {
  const [low0, high0] = endsOf(kept(x, (_, i) => at(outcome, i) === 0));
  const [low1, high1] = endsOf(kept(x, (_, i) => at(outcome, i) === 1));
  return high0 > low1 && high1 > low0;
}

/** The lowest and the highest value. */
function endsOf(values: Float64Array): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

interface Step {
  readonly intercept: number;
  readonly slope: number;
}

/** Newton's method; a step that makes it worse is halved. It ends when a step no longer changes the deviance. */
function fitStandardised(x: Float64Array, outcome: Float64Array) {
  let here: Step = { intercept: logit(sum(outcome) / outcome.length), slope: 0 };
  let now = stateAt(x, outcome, here);
  for (let step = 0; step < MOST_STEPS; step++) {
    let next = moved(here, now.towards, 1);
    let then = stateAt(x, outcome, next);
    for (let half = 1; half <= MOST_HALVINGS && !(then.deviance <= now.deviance + TOLERANCE * now.deviance); half++) {
      next = moved(here, now.towards, 0.5 ** half);
      then = stateAt(x, outcome, next);
    }
    const change = Math.abs(then.deviance - now.deviance);
    [here, now] = [next, then];
    if (change <= TOLERANCE * (now.deviance + 0.1)) return { ...here, covariance: now.covariance };
  }
  return null;
}

const moved = ({ intercept, slope }: Step, towards: Step, share: number): Step => ({
  intercept: intercept + share * towards.intercept,
  slope: slope + share * towards.slope,
});

/** The deviance of a line, the covariance of its parts, and the step that Newton's method takes from it. */
function stateAt(x: Float64Array, outcome: Float64Array, { intercept, slope }: Step) {
  let [deviance, score, scoreX, weight, weightX, weightXX] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [value, y] = [at(x, i), at(outcome, i)];
    const log = intercept + slope * value;
    const small = Math.exp(-Math.abs(log));
    const risk = (log >= 0 ? 1 : small) / (1 + small);
    const w = small / (1 + small) ** 2;
    deviance += Math.max(log, 0) + Math.log1p(small) - y * log;
    score += y - risk;
    scoreX += (y - risk) * value;
    weight += w;
    weightX += w * value;
    weightXX += w * value * value;
  }
  const determinant = weight * weightXX - weightX * weightX;
  const covariance = { intercepts: weightXX / determinant, slopes: weight / determinant, both: -weightX / determinant };
  const towards: Step = {
    intercept: covariance.intercepts * score + covariance.both * scoreX,
    slope: covariance.both * score + covariance.slopes * scoreX,
  };
  return { deviance, covariance, towards };
}
