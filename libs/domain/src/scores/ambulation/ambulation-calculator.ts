import { calculatorForm, type Calculator } from '../calculator.js';
import { ambulation, AMBULATION_SCALE, isAmbulatory, scoradGradeOf } from './ambulation.js';

const NOT_ASSESSED = { code: 'not_assessed', label: 'Not assessed' } as const;

/** The SCORAD grade of a recorded state of walking, and whether it counts as ambulatory. */
export const ambulationCalculator: Calculator = {
  id: 'ambulation',
  rule: ambulation,
  forms: [
    calculatorForm({
      title: 'From the recorded state of walking',
      inputs: { status: { kind: 'choice', label: 'Walking', options: [...AMBULATION_SCALE, NOT_ASSESSED] } },
      calculate: ({ status }) => {
        const scoradGrade = scoradGradeOf(status);
        const complete = scoradGrade !== null;
        return { scoradGrade, ambulatory: isAmbulatory(status), complete, missing: complete ? [] : ['status'] };
      },
    }),
  ],
  examples: [
    { input: { status: 'walks_with_aid' }, expected: { scoradGrade: 2, ambulatory: true } },
    { input: { status: 'cannot_walk_antigravity_power' }, expected: { scoradGrade: 3, ambulatory: false } },
    {
      note: 'Nobody has looked: neither able nor unable',
      input: { status: 'not_assessed' },
      expected: { scoradGrade: null, ambulatory: null, complete: false },
    },
  ],
};
