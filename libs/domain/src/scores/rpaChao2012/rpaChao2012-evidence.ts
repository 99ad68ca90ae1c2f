import { medianSurvival, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { rpaChao2012 } from './rpaChao2012.js';

const PAPER = { source: 'Chao 2012', mark: 'unverified' } as const;

/** What was published about RPA, Chao, for a panel. */
export const rpaChao2012Evidence: PrognosticModel = {
  id: 'rpaChao2012',
  name: 'RPA, Chao',
  year: 2012,
  kind: 'survival',
  standing: 'computed',
  asks: 'values',
  legacy: false,
  outcome: 'Survival after spine radiosurgery',
  horizon: 'median survival of the class',
  direction: rpaChao2012.direction,
  citation: rpaChao2012.citation,
  derivation: {
    patients: 174,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '174 patients',
    mark: 'verified',
  },
  outside: [{ who: 'not radiosurgery', text: 'Made from spine radiosurgery', mark: 'verified' }],
  validation: [],
  bands: [
    publishedBand('1', [medianSurvival(21.1, PAPER)]),
    publishedBand('2', [medianSurvival(8.7, PAPER)]),
    publishedBand('3', [medianSurvival(2.4, PAPER)]),
  ],
};
