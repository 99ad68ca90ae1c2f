import { gy } from '../../units/dose.js';
import { rounded } from '../../units/exact.js';
import { doseInput, FRACTIONS_INPUT, refuseDoubt } from '../bed-eqd2/dose-inputs.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import {
  cordDeNovo,
  cordLimitEqd2,
  cordLimitOf,
  cordReadingOf,
  CORD_RISK_RANGE,
  CORD_STRUCTURES,
  NO_LIMIT,
} from './cord-de-novo.js';

/** The published equivalents are printed with two decimals, a half away from zero. */
const DECIMALS = 2;
const fractions = { ...FRACTIONS_INPUT, needed: true } as const;

/** The published cord limits for a number of fractions, and how a maximum dose lies to them. */
export const cordDeNovoCalculator: Calculator = {
  id: 'cordDeNovo',
  rule: cordDeNovo,
  forms: [
    calculatorForm({
      title: 'The published limits',
      inputs: { fractions },
      calculate: (given) => published(given.fractions),
    }),
    calculatorForm({
      title: 'A maximum dose beside the published limits',
      inputs: {
        fractions,
        cordDmaxGy: { ...doseInput('Point maximum dose of the cord'), needed: true },
        priorRt: { kind: 'flag', label: 'Radiotherapy at this level before', needed: true },
        structure: { kind: 'choice', label: 'Structure the dose was read from', options: CORD_STRUCTURES },
      },
      calculate: ({ cordDmaxGy, priorRt, structure, ...given }) => {
        refuseDoubt({ field: 'cordDmaxGy', label: 'Point maximum dose of the cord', value: cordDmaxGy, unit: 'Gy' });
        const reading = cordReadingOf(given.fractions, gy(cordDmaxGy), priorRt);
        const reason = reading.status === 'classed' ? null : reading.why;
        const limits = reading.status === 'not_applicable' ? {} : published(given.fractions);
        return { ...limits, class: reading.cordClass, applicable: !priorRt, reason, structure };
      },
    }),
  ],
  examples: [
    {
      note: '2 fractions: 17 × (1 + 8.5 ÷ 2) ÷ 2 = 44.625; the upper dose is from a secondary source',
      input: { fractions: 2 },
      expected: { dmaxLowGy: 17, dmaxHighGy: 19.3, eqd2_2_low: 44.63, eqd2_2_high: 56.21, dmaxHighRead: 'secondary' },
    },
    {
      note: 'Nothing is published for 6 fractions',
      input: { fractions: 6 },
      expected: { dmaxLowGy: null, dmaxHighGy: null, riskRange: null, eqd2_2_low: null, eqd2_2_high: null },
    },
    {
      note: 'Exactly the upper dose',
      input: { fractions: 1, cordDmaxGy: 14, priorRt: false, structure: 'true_cord' },
      expected: { class: 'caution', structure: 'true_cord' },
    },
    {
      note: 'After earlier radiotherapy there is no class',
      input: { fractions: 1, cordDmaxGy: 10, priorRt: true },
      expected: { class: null, applicable: false },
    },
  ],
};

function published(fractionCount: number): object {
  const limit = cordLimitOf(fractionCount);
  const equivalent = limit && cordLimitEqd2(limit);
  return {
    dmaxLowGy: limit && limit.low,
    dmaxLowRead: limit && limit.lowRead,
    dmaxHighGy: limit && limit.high,
    dmaxHighRead: limit && limit.highRead,
    riskRange: limit && CORD_RISK_RANGE,
    eqd2_2_low: equivalent && rounded(equivalent.low, DECIMALS),
    eqd2_2_high: equivalent && rounded(equivalent.high, DECIMALS),
    reason: limit ? null : NO_LIMIT,
  };
}
