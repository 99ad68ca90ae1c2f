import { aliveAt, figure, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { rades2014elderly } from './rades2014elderly.js';

const PAPER = { source: 'Rades 2014', mark: 'verified' } as const;
const band = (id: string, walked: number, alive: number) =>
  publishedBand(id, [figure('walking after radiotherapy', walked, '%', null, PAPER), aliveAt(6, alive, PAPER)]);

/** What was published about Rades walking, 65 and over, for a panel. */
export const rades2014elderlyEvidence: PrognosticModel = {
  id: 'rades2014elderly',
  name: 'Rades walking, 65 and over',
  year: 2014,
  kind: 'function after radiotherapy',
  standing: 'recorded only',
  asks: 'total',
  legacy: false,
  outcome: 'Walking after radiotherapy for cord compression',
  horizon: 'after radiotherapy; survival at 6 months',
  direction: rades2014elderly.direction,
  citation: rades2014elderly.citation,
  derivation: {
    patients: null,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: 'Patients of 65 and over',
    mark: 'verified',
  },
  outside: [
    { who: 'under 65', text: 'Made from patients of 65 and over', mark: 'verified' },
    { who: 'not irradiated', text: 'Made from irradiated patients', mark: 'verified' },
  ],
  validation: [],
  bands: [band('19-25', 5, 11), band('26-30', 35, 21), band('31-34', 80, 59), band('35-41', 98, 76)],
};
