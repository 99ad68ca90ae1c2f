import { calibration, type Calibration } from '../statistics/calibration.js';
import { concordance, type Concordance } from '../statistics/concordance.js';
import { brierIpcw, type CensoredBrier } from '../statistics/ipcw.js';
import { kaplanMeier } from '../statistics/kaplan-meier.js';
import { StatisticsRefused } from '../statistics/refusal.js';
import { survivalAt } from '../statistics/survival-at.js';
import { expandFollowUp, type RegistryPredictions } from './registry-follow-up.js';

/** Below so many events, or so many without the event, a calibration is not to be trusted (prognosis.md 16.8: the usual minimum). */
export const FEWEST_EVENTS = 100;

/** How the predictions of one model came true in our own patients, at one horizon. What cannot be estimated is null. */
export interface OwnCalibration {
  readonly model: string;
  readonly days: number;
  readonly people: number;
  /** Deaths by the horizon. */
  readonly events: number;
  /** Of how many it is known whether they lived at the horizon; the intercept and the slope are of these. */
  readonly known: number;
  /** Deaths observed for each one predicted; with censoring the observed share is 1 - Kaplan-Meier. */
  readonly observedOverExpected: number | null;
  readonly observed: number | null;
  readonly expected: number;
  readonly fit: Calibration | null;
  /** Brier score with the weights for censoring. */
  readonly brier: CensoredBrier | null;
  readonly c: Concordance | null;
  readonly tooFew: boolean;
}

const unlessRefused = <T>(answer: () => T): T | null => {
  try {
    return answer();
  } catch (refused) {
    if (refused instanceof StatisticsRefused) return null;
    throw refused;
  }
};

/** Null where there is nobody, or too few to be shown at all. */
export function ownCalibration({ model, days, followUp }: RegistryPredictions): OwnCalibration | null {
  if (!followUp) return null;
  const { time, status } = expandFollowUp(followUp);
  const { time: alive } = expandFollowUp({ time: followUp.alive, status: followUp.status, count: followUp.count });
  if (time.length === 0) return null;
  const expected = alive.reduce((sum, p) => sum + (1 - p), 0) / alive.length;
  const at = survivalAt(kaplanMeier({ time, status }), [days]);
  const observed = at.beyondFollowUp[0] ? null : 1 - (at.surv[0] ?? NaN);
  const settled = Array.from(time.keys()).filter((i) => (time[i] ?? 0) > days || status[i] === 1);
  const died = (i: number) => ((time[i] ?? 0) <= days && status[i] === 1 ? 1 : 0);
  const events = settled.reduce((sum, i) => sum + died(i), 0);
  return {
    model, days, people: time.length, events, known: settled.length, expected, observed,
    observedOverExpected: observed !== null && expected > 0 ? observed / expected : null,
    fit: settled.length > 0 ? unlessRefused(() => calibration({ predicted: settled.map((i) => 1 - (alive[i] ?? NaN)), outcome: settled.map(died) })) : null,
    brier: unlessRefused(() => brierIpcw({ time, status, predicted: alive, horizon: days })),
    c: unlessRefused(() => concordance({ time, status, x: alive.map((p) => 1 - p) })),
    tooFew: events < FEWEST_EVENTS || settled.length - events < FEWEST_EVENTS,
  };
}
