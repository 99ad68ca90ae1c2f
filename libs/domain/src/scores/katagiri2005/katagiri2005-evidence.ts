import { aliveAt, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { katagiri2005 } from './katagiri2005.js';

const PAPER = { source: 'Katagiri 2005', mark: 'unverified' } as const;

/** What was published about Katagiri, 2005, for a panel. */
export const katagiri2005Evidence: PrognosticModel = {
  id: 'katagiri2005',
  name: 'Katagiri, 2005',
  year: 2005,
  kind: 'survival',
  standing: 'computed, items not verified against the paper',
  asks: 'items',
  legacy: false,
  outcome: 'Survival',
  horizon: '6 and 12 months',
  direction: katagiri2005.direction ?? null,
  citation: katagiri2005.citation,
  derivation: {
    patients: 350,
    treatedFrom: null,
    treatedTo: null,
    treatment: null,
    words: '350 patients',
    mark: 'unverified',
  },
  outside: [],
  validation: [{ text: 'The revision of 2014 predicted wrongly in significantly fewer patients', mark: 'verified' }],
  bands: [
    publishedBand('0-2', [aliveAt(6, 98, PAPER), aliveAt(12, 89, PAPER)]),
    publishedBand('3-5'),
    publishedBand('6-8', [aliveAt(6, 31, PAPER), aliveAt(12, 11, PAPER)]),
  ],
};
