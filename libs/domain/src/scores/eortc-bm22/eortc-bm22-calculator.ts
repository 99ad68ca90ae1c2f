import { calculatorForm, InputRefused, type Calculator } from '../calculator.js';
import { BM22_SCALES, bm22Scale, bm22Score, eortcBm22, type Bm22Answer } from './eortc-bm22.js';

const SCALES = [...BM22_SCALES, { code: 'psychosocial', label: 'Psychosocial aspects' }] as const;

/** One scale of QLQ-BM22 from its answers, to two decimals. */
export const eortcBm22Calculator: Calculator = {
  id: 'eortcBm22',
  rule: eortcBm22,
  forms: [
    calculatorForm({
      title: 'One scale',
      inputs: {
        scale: { kind: 'choice', label: 'Scale', options: SCALES, needed: true },
        type: {
          kind: 'choice',
          label: 'Type',
          hint: 'Left out: that of the scale',
          options: [
            { code: 'symptom', label: 'Symptom: high is bad' },
            { code: 'functional', label: 'Functional: high is good' },
          ],
        },
        items: {
          kind: 'list',
          label: 'Answers, 1 to 4, null where left open',
          of: { kind: 'number', label: 'Answer', min: 1, max: 4, whole: true },
          most: 8,
          needed: true,
        },
      },
      calculate: ({ scale: code, type, items }) => {
        const scale = bm22Scale(code === 'psychosocial' ? 'psychosocial_aspects' : code);
        const reason = `Answers: ${scale.label} has ${scale.items} questions, not ${items.length}`;
        if (items.length !== scale.items) throw new InputRefused([{ field: 'items', why: 'length', reason }]);
        // Checked above: every entry is 1, 2, 3, 4 or null.
        const score = bm22Score(type ?? scale.type, items as readonly Bm22Answer[]);
        const answered = items.filter((answer) => answer !== null).length;
        const open = items.flatMap((answer, index) => (answer === null ? [`items.${index}`] : []));
        const complete = score !== null;
        return { score: score === null ? null : rounded(score), answered, complete, missing: complete ? [] : open };
      },
    }),
  ],
  examples: [
    {
      note: '(1.5 - 1) / 3',
      input: { scale: 'painful_sites', type: 'symptom', items: [1, 1, 2, 2, null] },
      expected: { score: 16.67, answered: 4, complete: true },
    },
    {
      note: 'Two of five is less than half',
      input: { scale: 'painful_sites', items: [4, 4, null, null, null] },
      expected: { score: null, missing: ['items.2', 'items.3', 'items.4'] },
    },
    { input: { scale: 'psychosocial_aspects', items: [1, 1, 1, 1, 1, 4] }, expected: { score: 83.33 } },
  ],
};

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
