import { calculatorForm, type Calculator } from '../calculator.js';
import { spino, SPINO_STATUSES, spinoRange } from './spino.js';

const flag = (label: string) => ({ kind: 'flag', label }) as const;

/** The local status of a treated area by SPINO, or those still possible. */
export const spinoCalculator: Calculator = {
  id: 'spino',
  rule: spino,
  forms: [
    calculatorForm({
      title: 'One treated area on serial MRI',
      inputs: {
        unequivocalGrowth: flag('Unequivocal growth'),
        newOrProgressiveEpidural: flag('New or progressive epidural tumour'),
        neuroDeteriorationWithEquivocalEpidural: flag('Neurological deterioration with equivocal epidural increase'),
        equivocalIncrease: flag('Equivocal increase'),
        stabilisedWithoutTreatment: flag('Settled without treatment'),
        consecutiveStableMris: { kind: 'number', label: 'Stable MRIs in a row', min: 0, max: 100, whole: true },
      },
      calculate: (known) => {
        const { possible, missing } = spinoRange(known);
        const [only, ...others] = possible;
        const status = others.length === 0 ? only : null;
        const label = SPINO_STATUSES.find(({ code }) => code === status)?.label ?? null;
        return { status, label, possible, complete: status !== null, missing };
      },
    }),
  ],
  examples: [
    {
      note: 'Growth is progression, whatever else is not known',
      input: { unequivocalGrowth: true, equivocalIncrease: null },
      expected: { status: 'local_progression', complete: true },
    },
    {
      note: 'One stable MRI does not tell control',
      input: {
        unequivocalGrowth: false,
        newOrProgressiveEpidural: false,
        neuroDeteriorationWithEquivocalEpidural: false,
        equivocalIncrease: false,
        stabilisedWithoutTreatment: false,
        consecutiveStableMris: 1,
      },
      expected: { status: 'indeterminate' },
    },
  ],
};
