import { calculatorForm, type Calculator } from '../calculator.js';
import { RADIOSENSITIVITY } from '../noms/radiosensitivity.js';
import { embolisation, EMBOLISATION_FACTS, embolisationPrompt, isHypervascular } from './embolisation.js';

/** The codes of primary tumours, as the radiosensitivity table has them. */
const PRIMARIES = Object.keys(RADIOSENSITIVITY.classes).map((code) => ({ code, label: code.replaceAll('_', ' ') }));

/** Whether the facts about embolisation are shown beside a plan, and the facts. */
export const embolisationCalculator: Calculator = {
  id: 'embolisation',
  rule: embolisation,
  forms: [
    calculatorForm({
      title: 'A primary tumour and a plan',
      inputs: {
        primary: { kind: 'choice', label: 'Primary tumour', options: PRIMARIES },
        openSurgeryPlanned: { kind: 'flag', label: 'Decompression or resection planned' },
      },
      calculate: ({ primary, openSurgeryPlanned }) => {
        const prompt = embolisationPrompt(primary, openSurgeryPlanned);
        const hypervascular = isHypervascular(primary);
        const missing = [
          ...(hypervascular === null ? ['primary'] : []),
          ...(openSurgeryPlanned === null ? ['openSurgeryPlanned'] : []),
        ];
        const open = prompt === null ? missing : [];
        return {
          hypervascular,
          prompt,
          facts: prompt === false ? [] : EMBOLISATION_FACTS,
          complete: prompt !== null,
          missing: open,
        };
      },
    }),
  ],
  examples: [
    {
      input: { primary: 'renal_cell', openSurgeryPlanned: true },
      expected: { hypervascular: true, prompt: true, complete: true },
    },
    {
      note: 'Nobody knows what it is: the question stays open',
      input: { primary: 'unknown_primary', openSurgeryPlanned: true },
      expected: { hypervascular: null, prompt: null, missing: ['primary'] },
    },
    { input: { primary: 'breast', openSurgeryPlanned: true }, expected: { prompt: false, facts: [] } },
  ],
};
