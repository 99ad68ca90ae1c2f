import { calculatorForm, type Calculator } from '../calculator.js';
import { nrs } from './nrs.js';

/** Whether a rating of pain can be taken; nothing rated is valid and stays unknown. */
export const nrsCalculator: Calculator = {
  id: 'nrs',
  rule: nrs,
  tellsValidity: true,
  forms: [
    calculatorForm({
      title: 'One rating',
      inputs: { nrs: { kind: 'number', label: 'Pain (NRS)', min: 0, max: 10, whole: true } },
      calculate: ({ nrs: rating }) => ({
        nrs: rating,
        complete: rating !== null,
        missing: rating === null ? ['nrs'] : [],
      }),
    }),
  ],
  examples: [
    { input: { nrs: 10 }, expected: { valid: true, nrs: 10, complete: true } },
    { note: 'Not asked is not 0', input: { nrs: null }, expected: { valid: true, nrs: null, complete: false } },
    { input: { nrs: 4.5 }, expected: { valid: false, why: 'integer' } },
  ],
};
