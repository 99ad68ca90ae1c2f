import { calculatorForm, type Calculator } from '../calculator.js';
import { TOMITA_SITES, tomitaSurgical, tomitaSurgicalOf, type TomitaSite } from './tomitaSurgical.js';

const hint = TOMITA_SITES.map(({ site, label }) => `${site} ${label.toLowerCase()}`).join('; ');
const site = { kind: 'number', label: 'Site', whole: true, min: 1, max: 5 } as const;

/** The Tomita type of a lesion from the sites it holds. */
export const tomitaSurgicalCalculator: Calculator = {
  id: 'tomitaSurgical',
  rule: tomitaSurgical,
  forms: [
    calculatorForm({
      title: 'From the sites',
      inputs: {
        sites: { kind: 'list', label: 'Sites', hint, of: site, least: 1, most: 5 },
        adjacentVertebrae: { kind: 'flag', label: 'Reaches one or two neighbouring vertebrae' },
        skip: { kind: 'flag', label: 'Lesions with healthy vertebrae between them' },
      },
      calculate: ({ sites, ...others }) => {
        // A whole number from 1 to 5 is a site.
        const reading = tomitaSurgicalOf({ sites: sites as readonly (TomitaSite | null)[] | null, ...others });
        const undefinedHere = reading.possible.length === 1 && reading.type === null;
        return {
          ...reading,
          reason: undefinedHere ? 'The classification has no type for these sites' : null,
          sourceVerified: false,
          complete: reading.missing.length === 0,
        };
      },
    }),
  ],
  examples: [
    {
      note: 'Body and pedicle, and the canal',
      input: { sites: [1, 2, 4], adjacentVertebrae: false, skip: false },
      expected: { type: 4, group: 'extracompartmental' },
    },
    {
      note: 'Body and lamina without the pedicle between them: no type',
      input: { sites: [1, 3], adjacentVertebrae: false, skip: false },
      expected: { type: null, reason: 'The classification has no type for these sites' },
    },
    {
      note: 'Neighbours not known',
      input: { sites: [1], adjacentVertebrae: null, skip: false },
      expected: { type: null, possible: [1, 6], missing: ['adjacentVertebrae'] },
    },
  ],
};
