import { medianSurvival, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { bollen2014 } from './bollen2014.js';

const PAPER = { source: 'Bollen 2014', mark: 'verified' } as const;

/** What was published about the Bollen model, for a panel. */
export const bollen2014Evidence: PrognosticModel = {
  id: 'bollen2014',
  name: 'Bollen',
  year: 2014,
  kind: 'survival',
  standing: 'computed, items not verified against the paper',
  asks: 'values',
  legacy: false,
  outcome: 'Survival',
  horizon: 'median survival of the group',
  direction: bollen2014.direction,
  citation: bollen2014.citation,
  derivation: {
    patients: 1043,
    treatedFrom: 2001,
    treatedTo: 2010,
    treatment: null,
    words: '1,043 patients with symptomatic spinal metastases',
    mark: 'verified',
  },
  outside: [
    { who: 'haematological', text: 'Haematological primaries were excluded', mark: 'verified' },
    { who: 'unknown or rare primary', text: 'Unknown and rare primaries were excluded', mark: 'verified' },
  ],
  validation: [
    { text: 'c 0.71 in the derivation, 0.69 externally', mark: 'verified' },
    {
      text: 'AUC 0.76 to 0.77, one of the best three of twelve models, not adequately calibrated (Bindels 2025, n = 953)',
      mark: 'verified',
    },
    {
      text: 'n = 1,379, partly the same patients: c 0.70, 75 % right at 4 months (Tokuhashi, Bauer, Tomita, van der Linden 62 to 65 %)',
      mark: 'verified',
    },
  ],
  bands: [
    publishedBand('A', [medianSurvival(31.2, PAPER, { low: 25.2, high: 37.3 })]),
    publishedBand('B', [medianSurvival(15.4, PAPER, { low: 11.9, high: 18.2 })]),
    publishedBand('C', [medianSurvival(4.8, PAPER, { low: 4.1, high: 5.4 })]),
    publishedBand('D', [medianSurvival(1.6, PAPER, { low: 1.4, high: 1.9 })]),
  ],
};
