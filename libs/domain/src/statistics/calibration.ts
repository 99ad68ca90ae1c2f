import { at } from './columns.js';
import { brierScore, checkedOutcomes, sum, type BrierScore, type PredictedOutcomes } from './brier.js';
import { expit, interceptFit, lineFit, logit, type InterceptFit, type LineFit } from './logistic.js';
import { quantileGroups } from './quantile-groups.js';
import { wilson } from './wilson.js';

/** One group of similar predictions beside what happened in it. */
export interface CalibrationGroup {
  readonly n: number;
  readonly meanPredicted: number;
  readonly observed: number;
  readonly wilsonLower: number;
  readonly wilsonUpper: number;
}

/** Whether predicted probabilities come true. What cannot be estimated is null, with the reason in `notes`. */
export interface Calibration extends BrierScore {
  readonly meanPredicted: number;
  /** Observed events for each expected one: above 1 the model is too optimistic about an adverse event. */
  readonly OE: number | null;
  /** How far the predictions are off on average, on the scale of log odds; 0 is right. */
  readonly calibrationInTheLarge: InterceptFit | null;
  /** A slope below 1 means predictions that are too extreme. */
  readonly calibrationSlopeModel: LineFit | null;
  readonly quartileGroups: readonly CalibrationGroup[];
  readonly notes: readonly string[];
}

/** Calibration of predictions whose outcome is known for everybody. Refuses what is not known, naming the index. */
export function calibration(subjects: PredictedOutcomes): Calibration {
  const { predicted, outcome } = checkedOutcomes(subjects);
  const logits = predicted.map(logit);
  const certain = logits.filter((value) => !Number.isFinite(value)).length;
  const score = brierScore({ predicted, outcome });
  const expected = sum(predicted);
  const calibrationInTheLarge = certain > 0 ? null : interceptFit(logits, outcome);
  const calibrationSlopeModel = certain > 0 ? null : lineFit(logits, outcome);
  return {
    ...score,
    meanPredicted: expected / score.n,
    OE: expected > 0 ? score.events / expected : null,
    calibrationInTheLarge,
    calibrationSlopeModel,
    quartileGroups: quantileGroups(predicted, 4).map((group) => groupOf(group, predicted, outcome)),
    notes: notesOf(certain, calibrationInTheLarge, calibrationSlopeModel),
  };
}

/** A prediction moved by a fitted intercept and slope, so that it comes true where it was fitted. */
export function recalibrated(p: number, { intercept, slope }: Pick<LineFit, 'intercept' | 'slope'>): number {
  return expit(intercept + slope * logit(p));
}

function groupOf(group: readonly number[], predicted: Float64Array, outcome: Float64Array): CalibrationGroup {
  const total = (column: Float64Array) => group.reduce((all, subject) => all + at(column, subject), 0);
  const { p, lower, upper } = wilson(total(outcome), group.length);
  return {
    n: group.length,
    meanPredicted: total(predicted) / group.length,
    observed: p,
    wilsonLower: lower,
    wilsonUpper: upper,
  };
}

function notesOf(certain: number, large: InterceptFit | null, line: LineFit | null): string[] {
  if (certain > 0)
    return [`${certain} predictions are exactly 0 or 1, which have no log odds: intercept and slope are not estimated`];
  return [
    ...(large ? [] : ['All outcomes are the same: calibration in the large is not estimable']),
    ...(line ? [] : ['Predictions that do not vary, or outcomes that they separate completely, have no finite slope']),
  ];
}
