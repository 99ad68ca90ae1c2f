import { calculatorForm, type Calculator } from '../calculator.js';
import type { Inputs } from '../inputs.js';
import { STEROID_FACTS, steroidAdvice, steroidRows, type SteroidFact } from './steroid-advice.js';
import { endCaution, STEROID_DISEASES, tissueCaution } from './steroid-cautions.js';

const fact = (name: SteroidFact) => ({ kind: 'flag', label: STEROID_FACTS[name] }) as const;
const inputs = {
  neurologicalSigns: fact('neurologicalSigns'),
  givenBeforeImaging: fact('givenBeforeImaging'),
  msccExcluded: fact('msccExcluded'),
  severePain: fact('severePain'),
  haematologicalConfirmed: fact('haematologicalConfirmed'),
  partOfRadiotherapy: fact('partOfRadiotherapy'),
  afterSurgeryOrRadiotherapyStart: fact('afterSurgeryOrRadiotherapyStart'),
  disease: { kind: 'choice', label: 'Disease', options: STEROID_DISEASES },
  tissueObtained: { kind: 'flag', label: 'Tissue obtained' },
} as const satisfies Inputs;

/** The rows of NG234 section 1.8 that the facts match, and the cautions of a steroid course. */
export const steroidAdviceCalculator: Calculator = {
  id: 'steroidAdvice',
  rule: steroidAdvice,
  forms: [
    calculatorForm({
      title: 'The rows of the guideline beside the facts',
      inputs,
      calculate: ({ disease, tissueObtained, ...facts }) => {
        const rows = steroidRows(facts);
        const caution = tissueCaution(disease, tissueObtained);
        const missing = [...new Set(rows.flatMap((row) => row.missing))];
        return {
          rows,
          matched: rows.filter(({ state }) => state === 'matches').map(({ statement }) => statement),
          open: rows.filter(({ state }) => state === 'not_known').map(({ statement }) => statement),
          cautions: caution ? [caution] : [],
          complete: missing.length === 0,
          missing,
        };
      },
    }),
    calculatorForm({
      title: 'A course that is running',
      inputs: {
        startedOn: { kind: 'calendar-date', label: 'Started on', needed: true },
        today: { kind: 'calendar-date', label: 'Today', needed: true },
        stopOn: { kind: 'calendar-date', label: 'Stopped or to be stopped on' },
        taperFrom: { kind: 'calendar-date', label: 'Reduced from' },
      },
      calculate: (course) => {
        const caution = endCaution(course);
        return { cautions: caution ? [caution] : [] };
      },
    }),
  ],
  examples: [
    {
      note: 'Legs weak, breast cancer known: only the first row is certain to match',
      input: {
        neurologicalSigns: true,
        givenBeforeImaging: false,
        msccExcluded: false,
        severePain: true,
        haematologicalConfirmed: false,
        partOfRadiotherapy: false,
        afterSurgeryOrRadiotherapyStart: false,
        disease: 'solid_known',
      },
      expected: { matched: ['NG234 1.8.1'], open: [], cautions: [], complete: true },
    },
    {
      note: 'Nothing is known: no row matches and none is ruled out',
      input: { neurologicalSigns: null, disease: null },
      expected: { matched: [], complete: false },
    },
    {
      note: 'Eight days and no end planned',
      input: { startedOn: '2026-03-01', today: '2026-03-09' },
      expected: { complete: true },
    },
  ],
};
