import { medianSurvival, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { tokuhashi2005 } from './tokuhashi2005.js';

const ZENG = { source: 'Zeng 2007, n = 447', mark: 'verified' } as const;

/** What was published about the revised Tokuhashi score, for a panel. */
export const tokuhashi2005Evidence: PrognosticModel = {
  id: 'tokuhashi2005',
  name: 'Tokuhashi, revised',
  year: 2005,
  kind: 'survival',
  standing: 'computed',
  asks: 'items',
  legacy: true,
  outcome: 'Survival from the assessment',
  horizon: 'under 6 months, 6 months or more, a year or more',
  direction: tokuhashi2005.direction ?? null,
  citation: tokuhashi2005.citation,
  derivation: {
    patients: 246,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'mixed',
    words: 'About 246 patients of Nihon University, 164 operated and 82 not, before 2005',
    mark: 'unverified',
  },
  outside: [],
  validation: [
    {
      text: 'Ten studies, 1,686 patients: 63.0 % in the predicted band (64.1, 55.3 and 77.2 % by band), falling over calendar time (Zoccali 2016)',
      mark: 'verified',
    },
    { text: 'c 0.67 for survival at a year (Schoenfeld 2022, n = 202); Harrell C 0.72 (n = 211)', mark: 'verified' },
    {
      text: 'Consistency in the original paper 86.4 % prospectively (n = 118), 82.5 % retrospectively (n = 246)',
      mark: 'unverified',
    },
  ],
  bands: [
    publishedBand('lt6mo', [medianSurvival(4, ZENG)]),
    publishedBand('ge6mo', [medianSurvival(10, ZENG)]),
    publishedBand('ge12mo', [medianSurvival(29, ZENG)]),
  ],
};
