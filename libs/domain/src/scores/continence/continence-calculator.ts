import { calculatorForm, type Calculator } from '../calculator.js';
import { continence, CONTINENCE_STATES, sphincterDysfunction } from './continence.js';

const state = (label: string) => ({ kind: 'choice', label, options: CONTINENCE_STATES }) as const;

/** Whether bladder or bowel are disturbed. */
export const continenceCalculator: Calculator = {
  id: 'continence',
  rule: continence,
  forms: [
    calculatorForm({
      title: 'From the recorded states',
      inputs: { bladder: state('Bladder'), bowel: state('Bowel') },
      calculate: (given) => {
        const result = sphincterDysfunction(given);
        return { ...result, complete: result.missing.length === 0 };
      },
    }),
  ],
  examples: [
    { input: { bladder: 'retention', bowel: null }, expected: { dysfunction: true, missing: [] } },
    { input: { bladder: 'normal', bowel: 'normal' }, expected: { dysfunction: false } },
    {
      note: 'One that is normal says nothing of the other',
      input: { bladder: 'normal', bowel: 'not_assessed' },
      expected: { dysfunction: null, missing: ['bowel'] },
    },
  ],
};
