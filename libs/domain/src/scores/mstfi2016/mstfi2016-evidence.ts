import { figure, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { mstfi2016 } from './mstfi2016.js';

const ABSTRACT = { source: 'De la Garza Ramos 2016, against not frail', mark: 'verified' } as const;
const complication = (ratio: number) => figure('odds of a major complication', ratio, 'odds ratio', null, ABSTRACT);
const death = (ratio: number) => figure('odds of death', ratio, 'odds ratio', null, ABSTRACT);

/** What was published about MSTFI, for a panel. */
export const mstfi2016Evidence: PrognosticModel = {
  id: 'mstfi2016',
  name: 'MSTFI',
  year: 2016,
  kind: 'frailty',
  standing: 'computed, items not verified against the paper',
  asks: 'items',
  legacy: false,
  outcome: 'Major complications and death after surgery',
  horizon: 'not stated',
  direction: mstfi2016.direction ?? null,
  citation: mstfi2016.citation,
  derivation: {
    patients: 4583,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'surgery',
    words: '4,583 patients of the Nationwide Inpatient Sample',
    mark: 'verified',
  },
  outside: [],
  validation: [
    {
      text: 'In 108 emergency cases sarcopenia predicted mortality and adverse events, the index did not (Spine J 2020)',
      mark: 'verified',
    },
  ],
  bands: [
    publishedBand('notFrail'),
    publishedBand('mild', [complication(1.88)]),
    publishedBand('moderate', [complication(3.83), death(5.15)]),
    publishedBand('severe', [complication(6.97), death(5.74)]),
  ],
};
