import { medianSurvival, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { rpaBalagamwala2018 } from './rpaBalagamwala2018.js';

const PAPER = { source: 'Balagamwala 2018', mark: 'verified' } as const;
const EXTERNAL = { source: 'external validation, n = 749', mark: 'verified' } as const;

/** What was published about RPA, Balagamwala, for a panel. */
export const rpaBalagamwala2018Evidence: PrognosticModel = {
  id: 'rpaBalagamwala2018',
  name: 'RPA, Balagamwala',
  year: 2018,
  kind: 'survival',
  standing: 'computed',
  asks: 'values',
  legacy: false,
  outcome: 'Survival after spine radiosurgery',
  horizon: 'median survival of the class',
  direction: rpaBalagamwala2018.direction,
  citation: rpaBalagamwala2018.citation,
  derivation: {
    patients: 444,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '444 patients',
    mark: 'verified',
  },
  outside: [{ who: 'not radiosurgery', text: 'Made from spine radiosurgery', mark: 'verified' }],
  validation: [
    { text: 'External, n = 749: median 27.1, 13.0 and 3.5 months; three centres, n = 1,184', mark: 'verified' },
  ],
  bands: [
    publishedBand('1', [medianSurvival(26.7, PAPER), medianSurvival(27.1, EXTERNAL)]),
    publishedBand('2', [medianSurvival(13.4, PAPER), medianSurvival(13, EXTERNAL)]),
    publishedBand('3', [medianSurvival(4.5, PAPER), medianSurvival(3.5, EXTERNAL)]),
  ],
};
