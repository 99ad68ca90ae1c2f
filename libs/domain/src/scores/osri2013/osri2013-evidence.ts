import { medianSurvival, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { osri2013 } from './osri2013.js';

const PAPER = { source: 'Balain 2013', mark: 'unverified' } as const;

/** What was published about OSRI, for a panel. */
export const osri2013Evidence: PrognosticModel = {
  id: 'osri2013',
  name: 'OSRI',
  year: 2013,
  kind: 'survival',
  standing: 'computed, items not verified against the paper',
  asks: 'items',
  legacy: false,
  outcome: 'Survival',
  horizon: 'median survival of the score',
  direction: osri2013.direction ?? null,
  citation: osri2013.citation,
  derivation: {
    patients: 199,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'mixed',
    words: '199 consecutive patients with surgery, radiotherapy or both, prospective',
    mark: 'verified',
  },
  outside: [],
  validation: [
    {
      text: 'AUC 0.75 to 0.77, one of the best three of twelve models, not adequately calibrated (Bindels 2025, n = 953)',
      mark: 'verified',
    },
    { text: 'C 0.70 (n = 211); 0.63 (n = 456), best in the most recent period; 0.69 (n = 144)', mark: 'verified' },
    { text: 'r 0.798 (n = 121), 0.706 with radiotherapy alone (n = 150)', mark: 'verified' },
  ],
  bands: [
    publishedBand('1', [medianSurvival(23, PAPER)]),
    publishedBand('2-3', [medianSurvival(6, PAPER)]),
    publishedBand('4-5', [medianSurvival(4, PAPER)]),
    publishedBand('6', [medianSurvival(2, PAPER)]),
    publishedBand('7', [medianSurvival(1, PAPER)]),
  ],
};
