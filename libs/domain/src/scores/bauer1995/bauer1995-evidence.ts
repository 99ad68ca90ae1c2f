import { publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { bauer1995 } from './bauer1995.js';

/** What was published about Bauer, original, for a panel. */
export const bauer1995Evidence: PrognosticModel = {
  id: 'bauer1995',
  name: 'Bauer, original',
  year: 1995,
  kind: 'survival',
  standing: 'computed',
  asks: 'items',
  legacy: true,
  outcome: 'Survival',
  horizon: '6 and 12 months',
  direction: bauer1995.direction ?? null,
  citation: bauer1995.citation,
  derivation: {
    patients: null,
    treatedFrom: null,
    treatedTo: null,
    treatment: null,
    words: 'Not stated in what could be read',
    mark: 'secondary',
  },
  outside: [],
  validation: [
    {
      text: 'Least influenced by the kind of patients, with the modified score (Dardic 2015, n = 196)',
      mark: 'verified',
    },
    { text: 'c 0.64 to 0.66 (n = 1,379)', mark: 'verified' },
  ],
  bands: [publishedBand('0-1'), publishedBand('2-3'), publishedBand('4-5')],
};
