import { at } from './columns.js';
import { reversedTable, riskTable, type FollowUp, type RiskTable } from './risk-table.js';

/** The standard normal quantile of two-sided 95 %. */
export const Z95 = 1.959963984540054;

/** How an interval is formed: on the curve itself, on its logarithm, or on log(-log), which stays inside 0 to 1. */
export type IntervalKind = 'plain' | 'log' | 'log-log';

/**
 * A survival curve: one row for each distinct time, also where somebody was only censored. NaN means not estimable: the
 * log-log interval before the first event, and everything but the curve itself once it has reached 0.
 */
export interface SurvivalCurve extends RiskTable {
  /** The share still without the event just after the time. */
  readonly surv: Float64Array;
  /** Standard error of `surv` by Greenwood's formula. */
  readonly seGreenwood: Float64Array;
  readonly loglogLower: Float64Array;
  readonly loglogUpper: Float64Array;
  readonly plainLower: Float64Array;
  readonly plainUpper: Float64Array;
  readonly logLower: Float64Array;
  readonly logUpper: Float64Array;
}

/** One bound of one row. */
export type BoundName = 'loglogLower' | 'loglogUpper' | 'plainLower' | 'plainUpper' | 'logLower' | 'logUpper';

/** The names of the lower and upper bounds of a kind of interval. */
export const BOUNDS: Readonly<Record<IntervalKind, readonly [lower: BoundName, upper: BoundName]>> = {
  plain: ['plainLower', 'plainUpper'],
  log: ['logLower', 'logUpper'],
  'log-log': ['loglogLower', 'loglogUpper'],
};

/** Kaplan-Meier: the product of 1 - d/n over the times so far, with 95 % intervals of three kinds. */
export function kaplanMeier(followUp: FollowUp): SurvivalCurve {
  return curveOf(riskTable(followUp));
}

/** The curve of follow-up itself (reverse Kaplan-Meier): censoring is the event, and an event ends what could be seen. */
export function reverseKaplanMeier(followUp: FollowUp): SurvivalCurve {
  return curveOf(reversedTable(riskTable(followUp)));
}

/** The curve of a table. */
export function curveOf(table: RiskTable): SurvivalCurve {
  const rows = table.time.length;
  const empty = () => new Float64Array(rows);
  const curve: SurvivalCurve = {
    ...table,
    surv: empty(),
    seGreenwood: empty(),
    loglogLower: empty(),
    loglogUpper: empty(),
    plainLower: empty(),
    plainUpper: empty(),
    logLower: empty(),
    logUpper: empty(),
  };
  let [surv, greenwood] = [1, 0];
  for (let row = 0; row < rows; row++) {
    const [died, atRisk] = [at(table.nEvent, row), at(table.nRisk, row)];
    if (died === 0 && row > 0) {
      repeatRow(curve, row);
      continue;
    }
    surv = died === atRisk ? 0 : surv * (1 - died / atRisk);
    greenwood += greenwoodTerm(died, atRisk);
    fillRow(curve, row, surv, Math.sqrt(greenwood));
  }
  return curve;
}

/** What a time adds to the relative variance; infinite where the last subjects at risk have the event. */
export function greenwoodTerm(died: number, atRisk: number): number {
  return died / (atRisk * (atRisk - died));
}

/** A step without events: the curve and its intervals stay where they are. */
function repeatRow(curve: SurvivalCurve, row: number): void {
  const { surv, seGreenwood, loglogLower, loglogUpper, plainLower, plainUpper, logLower, logUpper } = curve;
  for (const column of [surv, seGreenwood, loglogLower, loglogUpper, plainLower, plainUpper, logLower, logUpper])
    column[row] = at(column, row - 1);
}

/** `relative` is the standard error as a share of the curve. */
function fillRow(curve: SurvivalCurve, row: number, surv: number, relative: number): void {
  const estimable = surv > 0;
  const spread = Z95 * relative;
  const log = Math.log(surv);
  const turn = Math.exp(spread / log);
  const ratio = Math.exp(spread);
  // With no event yet the log-log interval is 0/0; a bound of 1 to 1 would claim what nobody knows.
  const started = estimable && relative > 0;
  curve.surv[row] = surv;
  curve.seGreenwood[row] = estimable ? surv * relative : NaN;
  curve.loglogLower[row] = started ? Math.exp(log / turn) : NaN;
  curve.loglogUpper[row] = started ? Math.exp(log * turn) : NaN;
  curve.plainLower[row] = estimable ? Math.max(0, surv - surv * spread) : NaN;
  curve.plainUpper[row] = estimable ? Math.min(1, surv + surv * spread) : NaN;
  curve.logLower[row] = estimable ? surv / ratio : NaN;
  curve.logUpper[row] = estimable ? Math.min(1, surv * ratio) : NaN;
}
