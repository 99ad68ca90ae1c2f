import { aliveAt, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { katagiri2014 } from './katagiri2014.js';

const ABSTRACT = { source: 'Katagiri 2014, abstract', mark: 'verified' } as const;
const QUOTED = { source: 'Katagiri 2014, as quoted elsewhere', mark: 'secondary' } as const;
const TABLE = { source: 'Katagiri 2014, table', mark: 'unverified' } as const;

/** What was published about the revised Katagiri score, for a panel. */
export const katagiri2014Evidence: PrognosticModel = {
  id: 'katagiri2014',
  name: 'Katagiri, revised',
  year: 2014,
  kind: 'survival',
  standing: 'computed',
  asks: 'items',
  legacy: false,
  outcome: 'Survival',
  horizon: '6, 12 and 24 months',
  direction: katagiri2014.direction ?? null,
  citation: katagiri2014.citation,
  derivation: {
    patients: 808,
    treatedFrom: 2005,
    treatedTo: 2008,
    treatment: 'mixed',
    words: '808 patients with symptomatic skeletal metastases in Shizuoka, 749 not operated and 59 operated',
    mark: 'verified',
  },
  outside: [],
  validation: [
    {
      text: 'Best of twelve models, AUC 0.79 to 0.81, but not adequately calibrated (Bindels 2025, n = 953)',
      mark: 'verified',
    },
    { text: 'Separates the groups in 616 patients with radiotherapy (Kubota 2019)', mark: 'verified' },
  ],
  bands: [
    publishedBand('low', [aliveAt(12, 91, ABSTRACT), aliveAt(24, 78, ABSTRACT), aliveAt(6, 98.1, TABLE)]),
    publishedBand('intermediate', [aliveAt(12, 49, QUOTED), aliveAt(6, 74, TABLE), aliveAt(24, 27.6, TABLE)]),
    publishedBand('high', [aliveAt(6, 27, ABSTRACT), aliveAt(12, 6, ABSTRACT), aliveAt(24, 2.1, TABLE)]),
  ],
};
