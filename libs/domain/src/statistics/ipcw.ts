import { at, numbersOf, PROBABILITY_RULE, sameLength, STATUS_RULE, TIME_RULE, type Column } from './columns.js';
import { scaled } from './brier.js';
import { kaplanMeier, reverseKaplanMeier, type SurvivalCurve } from './kaplan-meier.js';
import { quantileGroups } from './quantile-groups.js';
import { refuse } from './refusal.js';
import type { FollowUp } from './risk-table.js';
import { lastTime, stepAt, survivalAt } from './survival-at.js';

/** Follow-up with the predicted probability of being without the event at a horizon. */
export interface PredictedSurvival extends FollowUp {
  readonly predicted: Column;
  readonly horizon: number;
}

/** A group of similar predictions beside the survival that was observed in it. */
export interface SurvivalGroup {
  readonly n: number;
  readonly meanPredicted: number;
  readonly observed: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The Brier score of predicted survival where some were censored before the horizon (Graf). */
export interface CensoredBrier {
  readonly horizon: number;
  readonly n: number;
  /** The chance of still being under observation at the horizon. */
  readonly censoringAtHorizon: number;
  readonly nEventBefore: number;
  readonly nAfter: number;
  readonly nCensoredBefore: number;
  readonly sumOfWeights: number;
  readonly brier: number;
  /** The Kaplan-Meier survival of all, which the null score predicts for everybody. */
  readonly marginalAtHorizon: number;
  readonly brierNull: number;
  readonly scaledBrier: number | null;
  /** Nobody was followed as long as the horizon: nothing is known about those still without the event. */
  readonly beyondFollowUp: boolean;
  /** Quarters by prediction, each with its own Kaplan-Meier survival at the horizon. */
  readonly groups: readonly SurvivalGroup[];
}

/**
 * IPCW Brier score: an event up to the horizon weighs 1/G just before it, a subject still without it after the horizon
 * weighs 1/G at the horizon, one censored before weighs nothing; G is the Kaplan-Meier curve of censoring. Refuses data
 * in which everybody was censored before the horizon.
 */
export function brierIpcw({ time, status, predicted, horizon }: PredictedSurvival): CensoredBrier {
  if (!(Number.isFinite(horizon) && horizon > 0)) refuse('horizon', 'must be a number above 0');
  sameLength({ time, status, predicted });
  const times = numbersOf(time, 'time', TIME_RULE);
  const events = numbersOf(status, 'status', STATUS_RULE);
  const risks = numbersOf(predicted, 'predicted', PROBABILITY_RULE);
  const censoring = reverseKaplanMeier({ time: times, status: events });
  const curve = kaplanMeier({ time: times, status: events });
  const marginal = valueAt(curve, horizon);
  const sums = weighted(times, events, risks, { censoring, horizon, marginal });
  if (sums.sumOfWeights === 0) refuse('horizon', `everybody was censored by ${horizon}: nothing is known at it`);
  const [brier, brierNull] = [sums.brier / times.length, sums.brierNull / times.length];
  return {
    ...sums,
    horizon,
    n: times.length,
    censoringAtHorizon: valueAt(censoring, horizon),
    marginalAtHorizon: marginal,
    brier,
    brierNull,
    scaledBrier: scaled(brier, brierNull),
    beyondFollowUp: horizon > lastTime(curve),
    groups: groupsAt(times, events, risks, horizon),
  };
}

function weighted(
  times: Float64Array,
  events: Float64Array,
  risks: Float64Array,
  { censoring, horizon, marginal }: { censoring: SurvivalCurve; horizon: number; marginal: number },
) {
  const sums = { nEventBefore: 0, nAfter: 0, nCensoredBefore: 0, sumOfWeights: 0, brier: 0, brierNull: 0 };
  const atHorizon = valueAt(censoring, horizon);
  for (let i = 0; i < times.length; i++) {
    const [time, after] = [at(times, i), at(times, i) > horizon];
    if (!after && at(events, i) === 0) {
      sums.nCensoredBefore += 1;
      continue;
    }
    sums[after ? 'nAfter' : 'nEventBefore'] += 1;
    const weight = 1 / (after ? atHorizon : valueBefore(censoring, time));
    const alive = after ? 1 : 0;
    sums.sumOfWeights += weight;
    sums.brier += weight * (at(risks, i) - alive) ** 2;
    sums.brierNull += weight * (marginal - alive) ** 2;
  }
  return sums;
}

function valueAt({ time, surv }: SurvivalCurve, when: number): number {
  const row = stepAt(time, when);
  return row < 0 ? 1 : at(surv, row);
}

/** The value just before a time at which the curve may step. */
function valueBefore({ time, surv }: SurvivalCurve, when: number): number {
  const row = stepAt(time, when);
  const before = row >= 0 && at(time, row) === when ? row - 1 : row;
  return before < 0 ? 1 : at(surv, before);
}

function groupsAt(times: Float64Array, events: Float64Array, risks: Float64Array, horizon: number): SurvivalGroup[] {
  return quantileGroups(risks, 4).map((group) => {
    const pick = (column: Float64Array) => Float64Array.from(group, (subject) => at(column, subject));
    const { surv, lower, upper } = survivalAt(kaplanMeier({ time: pick(times), status: pick(events) }), [horizon]);
    const known = (value: number) => (Number.isNaN(value) ? null : value);
    return {
      n: group.length,
      meanPredicted: pick(risks).reduce((sum, p) => sum + p, 0) / group.length,
      observed: at(surv, 0),
      lower: known(at(lower, 0)),
      upper: known(at(upper, 0)),
    };
  });
}
