import { aliveAt, figure, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { rades2008ambulatory } from './rades2008ambulatory.js';

const FIRST = { source: 'Rades 2008, n = 2,096', mark: 'verified' } as const;
const SECOND = { source: 'prospective validation, n = 653', mark: 'verified' } as const;
const band = (id: string, walked: number, walkedLater: number, aliveAt3: number, aliveAt6: number) =>
  publishedBand(id, [
    figure('walking after radiotherapy', walked, '%', null, FIRST),
    figure('walking after radiotherapy', walkedLater, '%', null, SECOND),
    aliveAt(3, aliveAt3, FIRST),
    aliveAt(6, aliveAt6, FIRST),
  ]);

/** What was published about Rades walking, 2008, for a panel. */
export const rades2008ambulatoryEvidence: PrognosticModel = {
  id: 'rades2008ambulatory',
  name: 'Rades walking, 2008',
  year: 2008,
  kind: 'function after radiotherapy',
  standing: 'computed, items not verified against the paper',
  asks: 'items',
  legacy: false,
  outcome: 'Walking after radiotherapy for cord compression',
  horizon: 'after radiotherapy; survival at 3 and 6 months',
  direction: rades2008ambulatory.direction ?? null,
  citation: rades2008ambulatory.citation,
  derivation: {
    patients: 2096,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '2,096 patients with radiotherapy alone',
    mark: 'verified',
  },
  outside: [{ who: 'not irradiated', text: 'Made from radiotherapy alone', mark: 'verified' }],
  validation: [
    { text: 'Prospective validation with 653 patients: close to the first cohort in every band', mark: 'verified' },
  ],
  bands: [
    band('21-28', 6.2, 10.6, 29, 6),
    band('29-31', 43.5, 43.5, 62, 31),
    band('32-34', 70, 71, 77, 42),
    band('35-37', 86.1, 89.5, 84, 61),
    band('38-44', 98.7, 98.5, 98, 93),
  ],
};
