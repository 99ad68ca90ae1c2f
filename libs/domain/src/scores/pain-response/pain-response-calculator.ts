import { calculatorForm, type Calculator } from '../calculator.js';
import { PAIN_RESPONSES, painResponse, painResponseOf } from './pain-response.js';

const pain = (label: string) => ({ kind: 'number', label, min: 0, max: 10, whole: true, needed: true }) as const;
const dose = (label: string) =>
  ({
    kind: 'number',
    label,
    unit: 'mg',
    hint: 'Oral morphine equivalent of a day',
    min: 0,
    max: 20_000,
    needed: true,
  }) as const;

/** Pain response by the international consensus. */
export const painResponseCalculator: Calculator = {
  id: 'painResponse',
  rule: painResponse,
  forms: [
    calculatorForm({
      title: 'Pain and daily opioid dose, before and now',
      inputs: {
        baselinePain: pain('Pain at the treated site before (NRS)'),
        currentPain: pain('Pain at the treated site now (NRS)'),
        baselineOmedMg: dose('Opioid dose before'),
        currentOmedMg: dose('Opioid dose now'),
      },
      calculate: (course) => {
        const response = painResponseOf(course);
        return { response, label: PAIN_RESPONSES.find(({ code }) => code === response)?.label };
      },
    }),
  ],
  examples: [
    { input: { baselinePain: 8, currentPain: 0, baselineOmedMg: 40, currentOmedMg: 20 }, expected: { response: 'CR' } },
    {
      note: 'No pain, with a higher dose',
      input: { baselinePain: 8, currentPain: 0, baselineOmedMg: 40, currentOmedMg: 45 },
      expected: { response: 'IR' },
    },
    {
      note: 'Both worse: indeterminate by the letter',
      input: { baselinePain: 4, currentPain: 7, baselineOmedMg: 40, currentOmedMg: 80 },
      expected: { response: 'IR' },
    },
    { input: { baselinePain: 4, currentPain: 5, baselineOmedMg: 40, currentOmedMg: 50 }, expected: { response: 'PP' } },
  ],
};
