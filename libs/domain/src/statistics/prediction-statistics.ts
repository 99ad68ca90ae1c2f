import { brierScore } from './brier.js';
import { calibration } from './calibration.js';
import { PROBABILITY_RULE, STATUS_RULE } from './columns.js';
import { brierIpcw } from './ipcw.js';
import { sixDecimals } from './plain.js';
import { UNKNOWNS_INPUT, type NumbersInput, type Question } from './question.js';
import type { Statistic, StatisticSource } from './statistic.js';
import { STATUS_INPUT, TIME_INPUT } from './survival-statistics.js';
import { wilson } from './wilson.js';

const PREDICTED: NumbersInput = {
  name: 'predicted',
  kind: 'numbers',
  needed: true,
  mayBeUnknown: true,
  rule: PROBABILITY_RULE,
  label: 'Predicted probability of the event',
};
const OUTCOME: NumbersInput = {
  name: 'outcome',
  kind: 'numbers',
  needed: true,
  rule: STATUS_RULE,
  label: '1 the event happened, 0 it did not',
};
const BRIER: StatisticSource = {
  text: 'Brier GW. Mon Weather Rev 1950;78:1-3',
  doi: '10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2',
  verified: 'unverified',
};
const WILSON: StatisticSource = {
  text: 'Wilson EB. J Am Stat Assoc 1927;22:209-212',
  doi: '10.1080/01621459.1927.10502953',
  verified: 'unverified',
};

const outcomes = (question: Question) => ({
  predicted: question.numbers('predicted'),
  outcome: question.numbers('outcome'),
});

/** The two values at the horizon also carry it in their names, as in "G365". */
function censoredBrier(question: Question): object {
  const score = brierIpcw({
    time: question.numbers('time'),
    status: question.numbers('status'),
    predicted: question.numbers('predicted'),
    horizon: question.number('horizon'),
  });
  return {
    ...score,
    [`G${score.horizon}`]: score.censoringAtHorizon,
    [`kmMarginal${score.horizon}`]: score.marginalAtHorizon,
  };
}

function proportion(question: Question): object {
  const share = wilson(question.number('x'), question.number('n'));
  return { ...share, p: sixDecimals(share.p) };
}

/** Predictions compared with what happened. */
export const PREDICTION_STATISTICS: readonly Statistic[] = [
  {
    id: 'brier',
    aliases: ['brierBinary'],
    title: 'Brier score and discrimination of predicted probabilities',
    formula:
      'Brier = mean (p - y)^2; null = ybar(1 - ybar); scaled = 1 - Brier/null; AUC = share of pairs in which the one with the event had the higher p, ties half',
    sources: [BRIER],
    inputs: [PREDICTED, OUTCOME, UNKNOWNS_INPUT],
    answer: (question) => brierScore(outcomes(question)),
  },
  {
    id: 'brierIpcw',
    aliases: ['brierIPCW'],
    title: 'Brier score of predicted survival with censoring (IPCW)',
    formula:
      'Mean of w (p - y)^2, p = predicted S(t), y = 1 if T > t; w = 1/G(T-) for an event at T <= t, 1/G(t) if T > t, 0 if censored by t; G the Kaplan-Meier curve of censoring; the null score predicts the Kaplan-Meier S(t) for everybody',
    sources: [
      {
        text: 'Graf E, Schmoor C, Sauerbrei W, Schumacher M. Stat Med 1999;18:2529-2545',
        doi: '10.1002/(SICI)1097-0258(19990915/30)18:17/18<2529::AID-SIM274>3.0.CO;2-5',
        verified: 'verified',
      },
    ],
    inputs: [
      TIME_INPUT,
      STATUS_INPUT,
      { ...PREDICTED, label: 'Predicted probability of being without the event at the horizon' },
      { name: 'horizon', kind: 'number', needed: true, label: 'The time the predictions are about' },
      UNKNOWNS_INPUT,
    ],
    answer: censoredBrier,
  },
  {
    id: 'calibration',
    aliases: ['binaryCalibration'],
    title: 'Calibration of predicted probabilities',
    formula:
      'O/E = sum y / sum p; calibration in the large = a of logit P(y) = a + logit p; slope = b of logit P(y) = a + b logit p; quarters by p with Wilson intervals',
    sources: [
      { text: 'Cox DR. Biometrika 1958;45:562-565', doi: '10.1093/biomet/45.3-4.562', verified: 'unverified' },
      BRIER,
      WILSON,
    ],
    inputs: [PREDICTED, OUTCOME, UNKNOWNS_INPUT],
    answer: (question) => calibration(outcomes(question)),
  },
  {
    id: 'wilson',
    aliases: [],
    title: 'A share with its 95 % interval (Wilson)',
    formula: '((p + z^2/2n) +- z sqrt(p(1 - p)/n + z^2/4n^2))/(1 + z^2/n)',
    sources: [WILSON],
    inputs: [
      { name: 'x', kind: 'number', needed: true, label: 'How many had it' },
      { name: 'n', kind: 'number', needed: true, label: 'Of how many' },
    ],
    answer: proportion,
  },
];
