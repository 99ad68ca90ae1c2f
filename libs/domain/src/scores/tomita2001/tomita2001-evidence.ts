import { figure, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { tomita2001 } from './tomita2001.js';

const mean = (months: number, patients: number) =>
  figure(
    'mean survival',
    months,
    'months',
    null,
    { source: 'Tomita 2001, prospective group', mark: 'unverified' },
    { patients },
  );

/** What was published about Tomita, for a panel. */
export const tomita2001Evidence: PrognosticModel = {
  id: 'tomita2001',
  name: 'Tomita',
  year: 2001,
  kind: 'survival',
  standing: 'computed',
  asks: 'items',
  legacy: true,
  outcome: 'Survival',
  horizon: 'not stated',
  direction: tomita2001.direction ?? null,
  citation: tomita2001.citation,
  derivation: {
    patients: 61,
    treatedFrom: null,
    treatedTo: null,
    treatment: null,
    words: 'Prospective group of 61 patients',
    mark: 'unverified',
  },
  outside: [],
  validation: [
    { text: 'c 0.69 for survival at a year (Schoenfeld 2022, n = 202); 0.675 (n = 211)', mark: 'verified' },
    {
      text: 'Separates the groups with low reliability; collapsing to under and over 12 months was proposed (Ulmar 2007, n = 217)',
      mark: 'verified',
    },
  ],
  bands: [
    publishedBand('2-3', [mean(38.2, 28)]),
    publishedBand('4-5', [mean(21.5, 13)]),
    publishedBand('6-7', [mean(10.1, 11)]),
    publishedBand('8-10', [mean(5.3, 9)]),
  ],
};
