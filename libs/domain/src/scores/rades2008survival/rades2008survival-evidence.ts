import { aliveAt, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { rades2008survival } from './rades2008survival.js';

const SEEN = { source: 'Rades 2008', mark: 'verified' } as const;
const UNSEEN = { source: 'Rades 2008', mark: 'unverified' } as const;

/** What was published about Rades survival, 2008, for a panel. */
export const rades2008survivalEvidence: PrognosticModel = {
  id: 'rades2008survival',
  name: 'Rades survival, 2008',
  year: 2008,
  kind: 'survival',
  standing: 'recorded only',
  asks: 'total',
  legacy: false,
  outcome: 'Survival after radiotherapy for cord compression',
  horizon: '6 months',
  direction: rades2008survival.direction,
  citation: rades2008survival.citation,
  derivation: {
    patients: 1852,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '1,852 patients',
    mark: 'verified',
  },
  outside: [{ who: 'not irradiated', text: 'Made from irradiated patients', mark: 'verified' }],
  validation: [],
  bands: [
    publishedBand('20-25', [aliveAt(6, 4, SEEN)]),
    publishedBand('26-30', [aliveAt(6, 11, SEEN)]),
    publishedBand('31-35', [aliveAt(6, 48, SEEN)]),
    publishedBand('36-40', [aliveAt(6, 87, UNSEEN)]),
    publishedBand('41-45', [aliveAt(6, 99, UNSEEN)]),
  ],
};
