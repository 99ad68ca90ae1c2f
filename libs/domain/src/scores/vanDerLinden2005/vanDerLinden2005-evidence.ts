import { aliveAt, medianSurvival, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { vanDerLinden2005 } from './vanDerLinden2005.js';

const PAPER = { source: 'van der Linden 2005', mark: 'unverified' } as const;
const QUOTED = { source: 'van der Linden 2005, as quoted elsewhere', mark: 'secondary' } as const;

/** What was published about Van der Linden, for a panel. */
export const vanDerLinden2005Evidence: PrognosticModel = {
  id: 'vanDerLinden2005',
  name: 'Van der Linden',
  year: 2005,
  kind: 'survival',
  standing: 'computed',
  asks: 'items',
  legacy: true,
  outcome: 'Survival',
  horizon: 'median survival of the group',
  direction: vanDerLinden2005.direction ?? null,
  citation: vanDerLinden2005.citation,
  derivation: {
    patients: 342,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '342 patients irradiated for painful spinal metastases, Dutch Bone Metastasis Study',
    mark: 'unverified',
  },
  outside: [
    { who: 'neurological deficit', text: 'Patients with a neurological deficit were not included', mark: 'unverified' },
    { who: 'not irradiated', text: 'Made from irradiated patients', mark: 'unverified' },
  ],
  validation: [
    { text: 'c 0.64 to 0.66 (n = 1,379)', mark: 'verified' },
    { text: 'Not significant in 61 operated patients (ISRN 2017)', mark: 'verified' },
  ],
  bands: [
    publishedBand('A', [medianSurvival(3, PAPER), aliveAt(24, 4, QUOTED)]),
    publishedBand('B', [medianSurvival(9, PAPER), aliveAt(24, 22, QUOTED)]),
    publishedBand('C', [medianSurvival(18.7, PAPER), aliveAt(24, 37, QUOTED)]),
  ],
};
