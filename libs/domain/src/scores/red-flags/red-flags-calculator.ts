import { calculatorForm, type Calculator } from '../calculator.js';
import type { ListInput } from '../inputs.js';
import { redFlags, redFlagsOf } from './red-flags.js';
import { PRESENTING_SYMPTOMS, type PresentingSymptom } from './symptoms.js';

const symptoms = (label: string, hint: string) =>
  ({
    kind: 'list',
    label,
    hint,
    of: { kind: 'choice', label: 'Symptom', options: PRESENTING_SYMPTOMS },
    most: PRESENTING_SYMPTOMS.length,
  }) as const satisfies ListInput;

/** The bucket of NG234 section 1.3 for symptoms, with the reasons; what is not known leaves it open. */
export const redFlagsCalculator: Calculator = {
  id: 'redFlags',
  rule: redFlags,
  forms: [
    calculatorForm({
      title: 'From the symptoms',
      inputs: {
        symptoms: symptoms('Symptoms', 'Those that are there'),
        notKnown: symptoms('Not known', 'Those that were asked about and could not be told'),
      },
      calculate: ({ symptoms: present, notKnown }) => {
        const reading = redFlagsOf(present === null ? null : known(present), known(notKnown ?? []));
        return { ...reading, complete: reading.bucket !== null };
      },
    }),
  ],
  examples: [
    {
      note: 'One neurological symptom is enough',
      input: { symptoms: ['night_pain', 'limb_weakness'] },
      expected: { bucket: 'immediate', possible: ['immediate'] },
    },
    {
      note: 'Bladder function could not be told',
      input: { symptoms: ['night_pain'], notKnown: ['bladder_dysfunction'] },
      expected: { bucket: null, atLeast: 'within_24h', possible: ['immediate', 'within_24h'] },
    },
    {
      note: 'Nothing recorded is not "no symptoms"',
      input: { symptoms: [] },
      expected: { bucket: null, possible: ['immediate', 'within_24h', 'none'], complete: false },
    },
  ],
};

/** An entry of the list that is null says nothing. */
function known(list: readonly (PresentingSymptom | null)[]): PresentingSymptom[] {
  return list.filter((code) => code !== null);
}
