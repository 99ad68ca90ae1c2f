import { calculatorForm, type Calculator } from '../calculator.js';
import type { ClinicalRule } from '../clinical-rule.js';
import type { Answers } from '../define-score.js';
import { evaluate } from '../evaluate.js';
import { mjoa, type MjoaItem } from './mjoa.js';

const { id, version, title, citation, limits, checkedBy } = mjoa;
const rule: ClinicalRule = { id, version, title, citation, limits, checkedBy, docs: 'docs/clinical/mjoa.md' };
const points = (item: MjoaItem, max: number) =>
  ({ kind: 'number', label: mjoa.items[item].label, whole: true, min: 0, max }) as const;

/** The mJOA from the points of its items: the total with its severity, or the range while items are unknown. */
export const mjoaCalculator: Calculator = {
  id: 'mjoa',
  rule,
  forms: [
    calculatorForm({
      title: 'From the points of the items',
      inputs: {
        motorUpper: points('motorUpper', 5),
        motorLower: points('motorLower', 7),
        sensoryUpper: points('sensoryUpper', 3),
        sphincter: points('sphincter', 3),
      },
      calculate: (given) => {
        const known = Object.entries(given).filter(([, value]) => value !== null);
        // Every whole number of the range is an option code.
        const answers = Object.fromEntries(known.map(([item, value]) => [item, String(value)])) as Answers<
          typeof mjoa.items
        >;
        const result = evaluate(mjoa, answers);
        const complete = result.status === 'complete';
        const severities = (complete ? [result.band] : result.possibleBands).map((band) => band.id);
        return {
          total: complete ? result.total : null,
          min: complete ? result.total : result.low,
          max: complete ? result.total : result.high,
          severity: severities.length === 1 ? severities[0] : null,
          severities,
          complete,
          missing: result.missing.map(({ item }) => item),
        };
      },
    }),
  ],
  examples: [
    {
      note: '4 + 5 + 2 + 3',
      input: { motorUpper: 4, motorLower: 5, sensoryUpper: 2, sphincter: 3 },
      expected: { total: 14, severity: 'moderate' },
    },
    {
      note: 'Passing urine not known: 11 to 14, severe or moderate',
      input: { motorUpper: 4, motorLower: 5, sensoryUpper: 2, sphincter: null },
      expected: { total: null, min: 11, max: 14, severity: null, missing: ['sphincter'] },
    },
  ],
};
