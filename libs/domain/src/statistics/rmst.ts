import { at } from './columns.js';
import { greenwoodTerm, type SurvivalCurve } from './kaplan-meier.js';
import { refuse } from './refusal.js';
import { lastTime, stepAt } from './survival-at.js';

/** Mean time without the event within the first `tau`, in the unit of the times. */
export interface RestrictedMean {
  readonly tau: number;
  readonly rmst: number;
  readonly se: number;
  /** `tau` lies after the last observed time while somebody was still without the event: the curve is held flat there. */
  readonly beyondFollowUp: boolean;
}

/** Restricted mean survival time: the area under the curve up to `tau`. Refuses a `tau` that is not above 0. */
export function restrictedMean(curve: SurvivalCurve, tau: number): RestrictedMean {
  if (!(Number.isFinite(tau) && tau > 0)) refuse('tau', 'must be a number above 0');
  const { time, surv, nEvent, nRisk } = curve;
  let [area, variance, end] = [0, 0, tau];
  // From the end backwards, so that `area` is always what lies between a step and tau.
  for (let row = stepAt(time, tau); row >= 0; row--) {
    area += at(surv, row) * (end - at(time, row));
    end = at(time, row);
    // Where the curve ends at 0 nothing lies behind the step, and Greenwood's term is infinite.
    if (area > 0) variance += area * area * greenwoodTerm(at(nEvent, row), at(nRisk, row));
  }
  const unfinished = at(surv, surv.length - 1) > 0;
  return { tau, rmst: area + end, se: Math.sqrt(variance), beyondFollowUp: unfinished && tau > lastTime(curve) };
}
