import { calculatorForm, type Calculator } from '../calculator.js';
import { saves, savesV1Range } from './saves.js';

/** SAVES version 1: the grade, or the grades still possible while something is not known. */
export const savesV1Calculator: Calculator = {
  id: 'savesV1',
  rule: saves,
  forms: [
    calculatorForm({
      title: 'Grade of an adverse event (version 1)',
      inputs: {
        death: { kind: 'flag', label: 'Death' },
        extraLosDays: { kind: 'number', label: 'Stay longer by', unit: 'days', min: 0, max: 3650, whole: true },
        sequelaeOver6Months: { kind: 'flag', label: 'Sequelae for more than six months' },
      },
      calculate: (known) => {
        const { possible, missing } = savesV1Range(known);
        const [grade, ...others] = possible;
        const complete = others.length === 0;
        return { grade: complete ? grade : null, possible, complete, missing };
      },
    }),
  ],
  examples: [
    { input: { death: false, extraLosDays: 7, sequelaeOver6Months: false }, expected: { grade: 'II' } },
    {
      note: 'Whether something remains is not known yet',
      input: { death: false, extraLosDays: 4, sequelaeOver6Months: null },
      expected: { grade: null, possible: ['II', 'III'], missing: ['sequelaeOver6Months'], complete: false },
    },
    {
      note: 'Death needs nothing else',
      input: { death: true, extraLosDays: null, sequelaeOver6Months: null },
      expected: { grade: 'IV', complete: true },
    },
  ],
};
