import { LEVELS } from '../../anatomy/levels.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import { codes, codesOf } from './codes.js';

/** The codes of one level. */
export const codesCalculator: Calculator = {
  id: 'codes',
  rule: codes,
  forms: [
    calculatorForm({
      title: 'From the level',
      inputs: { level: { kind: 'choice', label: 'Level', needed: true, options: LEVELS } },
      calculate: ({ level }) => codesOf(level),
    }),
  ],
  examples: [
    { input: { level: 'T8' }, expected: { snomed: '77435000', tg263: 'VB_T08' } },
    { note: 'No verified code is known', input: { level: 'Co' }, expected: { snomed: null, tg263: null } },
  ],
};
