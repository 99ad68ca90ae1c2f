import { medianSurvival, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { modifiedBauer2008 } from './modifiedBauer2008.js';

const LEITHNER = { source: 'Leithner 2008', mark: 'unverified' } as const;

/** What was published about Bauer, modified, for a panel. */
export const modifiedBauer2008Evidence: PrognosticModel = {
  id: 'modifiedBauer2008',
  name: 'Bauer, modified',
  year: 2008,
  kind: 'survival',
  standing: 'computed',
  asks: 'items',
  legacy: true,
  outcome: 'Survival',
  horizon: '6 and 12 months',
  direction: modifiedBauer2008.direction ?? null,
  citation: modifiedBauer2008.citation,
  derivation: {
    patients: 69,
    treatedFrom: 1998,
    treatedTo: 2006,
    treatment: 'surgery',
    words: '69 operated patients of 1998 to 2006',
    mark: 'verified',
  },
  outside: [{ who: 'not operated', text: 'Made from operated patients', mark: 'verified' }],
  validation: [
    { text: 'Least influenced by the kind of patients (Dardic 2015, n = 196)', mark: 'verified' },
    { text: 'Best agreement with the survival of 61 operated patients (ISRN 2017)', mark: 'verified' },
    { text: 'c 0.665 (n = 211), 0.64 to 0.66 (n = 1,379)', mark: 'verified' },
  ],
  bands: [
    publishedBand('0-1', [medianSurvival(4.8, LEITHNER)]),
    publishedBand('2', [medianSurvival(18.2, LEITHNER)]),
    publishedBand('3-4', [medianSurvival(28.4, LEITHNER)]),
  ],
};
