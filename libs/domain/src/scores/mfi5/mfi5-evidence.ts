import { publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { mfi5 } from './mfi5.js';

/** What was published about mFI-5, for a panel. */
export const mfi5Evidence: PrognosticModel = {
  id: 'mfi5',
  name: 'mFI-5',
  year: 2018,
  kind: 'frailty',
  standing: 'computed',
  asks: 'items',
  legacy: false,
  outcome: 'Frailty',
  horizon: 'not stated',
  direction: mfi5.direction ?? null,
  citation: mfi5.citation,
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
      text: 'In 108 emergency cases sarcopenia predicted mortality and adverse events, the index did not (Spine J 2020)',
      mark: 'verified',
    },
  ],
  bands: [publishedBand('0'), publishedBand('1'), publishedBand('2plus')],
};
