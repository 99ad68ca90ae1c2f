import { medianSurvival, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { prism2015 } from './prism2015.js';

const MAYO = { source: 'Florez 2024, n = 424', mark: 'verified' } as const;

/** What was published about PRISM, for a panel. */
export const prism2015Evidence: PrognosticModel = {
  id: 'prism2015',
  name: 'PRISM',
  year: 2015,
  kind: 'survival',
  standing: 'recorded only',
  asks: 'total',
  legacy: false,
  outcome: 'Survival after spine radiosurgery',
  horizon: 'median survival of the group',
  direction: prism2015.direction,
  citation: prism2015.citation,
  derivation: {
    patients: 206,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '206 patients of two prospective trials of spine radiosurgery',
    mark: 'verified',
  },
  outside: [{ who: 'not radiosurgery', text: 'Made from spine radiosurgery', mark: 'verified' }],
  validation: [
    {
      text: 'n = 424: C 0.69 unstratified, 0.66 stratified (Florez 2024); 0.70 and 0.68 at the first centre; 0.68 in 2017',
      mark: 'verified',
    },
  ],
  bands: [
    publishedBand('group1', [medianSurvival(57.1, MAYO)]),
    publishedBand('group2', [medianSurvival(37, MAYO)]),
    publishedBand('group3', [medianSurvival(23.7, MAYO)]),
    publishedBand('group4', [medianSurvival(8.8, MAYO)]),
  ],
};
