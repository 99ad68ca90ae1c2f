import { at, kept, numbersOf, PROBABILITY_RULE, sameLength, STATUS_RULE, type Column } from './columns.js';

/** Predicted probabilities of an event and whether it happened (1) or not (0), all subjects followed to the end. */
export interface PredictedOutcomes {
  readonly predicted: Column;
  readonly outcome: Column;
}

/** How far predictions of a yes or no were off. */
export interface BrierScore {
  readonly n: number;
  readonly events: number;
  readonly observedRate: number;
  /** Mean squared distance of prediction and outcome: 0 is perfect. */
  readonly brier: number;
  /** The same if everybody had been given the observed rate. */
  readonly brierNull: number;
  /** The share of `brierNull` that the predictions save; null where all outcomes are the same. */
  readonly scaledBrier: number | null;
  /** The chance that of one with and one without the event the first had the higher prediction; ties count half. Null where all outcomes are the same. */
  readonly aucCStatistic: number | null;
}

/** Brier score and discrimination of predicted probabilities. Refuses what is not known, naming the index. */
export function brierScore(subjects: PredictedOutcomes): BrierScore {
  const { predicted, outcome } = checkedOutcomes(subjects);
  const n = outcome.length;
  const events = sum(outcome);
  const observedRate = events / n;
  const brier = sum(predicted.map((p, i) => (p - at(outcome, i)) ** 2)) / n;
  const brierNull = observedRate * (1 - observedRate);
  return {
    n,
    events,
    observedRate,
    brier,
    brierNull,
    scaledBrier: scaled(brier, brierNull),
    aucCStatistic: auc(predicted, outcome),
  };
}

/** The columns as typed arrays, once both are known to be right. */
export function checkedOutcomes({ predicted, outcome }: PredictedOutcomes): {
  predicted: Float64Array;
  outcome: Float64Array;
} {
  sameLength({ predicted, outcome });
  return {
    predicted: numbersOf(predicted, 'predicted', PROBABILITY_RULE),
    outcome: numbersOf(outcome, 'outcome', STATUS_RULE),
  };
}

/** 1 - score / null score; null where there is nothing to save. */
export function scaled(score: number, nullScore: number): number | null {
  return nullScore > 0 ? 1 - score / nullScore : null;
}

/** The sum of a column. */
export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function auc(predicted: Float64Array, outcome: Float64Array): number | null {
  const without = kept(predicted, (_, i) => at(outcome, i) === 0).sort();
  const having = kept(predicted, (_, i) => at(outcome, i) === 1).sort();
  if (having.length === 0 || without.length === 0) return null;
  let [lower, notHigher, half] = [0, 0, 0];
  for (const p of having) {
    while (lower < without.length && at(without, lower) < p) lower++;
    while (notHigher < without.length && at(without, notHigher) <= p) notHigher++;
    half += lower + notHigher;
  }
  return half / 2 / (having.length * without.length);
}
