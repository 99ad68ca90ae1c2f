import { figure, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { nesms2015 } from './nesms2015.js';

const PROSPECTIVE = { source: 'Schoenfeld 2021, n = 180, against a score of 3', mark: 'verified' } as const;
const odds = (value: number, low: number, high: number) =>
  figure('odds of death within a year', value, 'odds ratio', 12, PROSPECTIVE, { low, high });

/** What was published about the NESMS, for a panel. */
export const nesms2015Evidence: PrognosticModel = {
  id: 'nesms2015',
  name: 'NESMS',
  year: 2015,
  kind: 'survival',
  standing: 'computed',
  asks: 'values',
  legacy: false,
  outcome: 'Survival after surgery',
  horizon: '1 year',
  direction: nesms2015.direction,
  citation: nesms2015.citation,
  derivation: {
    patients: 307,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'surgery',
    words: '318 operated patients, 307 of them analysed; 48 % alive at one year',
    mark: 'secondary',
  },
  outside: [{ who: 'not operated', text: 'Made from operated patients', mark: 'secondary' }],
  validation: [
    {
      text: 'Prospective, n = 180 (2017 to 2018): odds of death within a year rise with every point lost',
      mark: 'verified',
    },
    { text: 'c 0.79 against Tomita 0.69 and Tokuhashi 0.67 (Schoenfeld 2022, n = 202)', mark: 'verified' },
    { text: 'AUC between 0.59 and 0.76, not adequately calibrated (Bindels 2025, n = 953)', mark: 'verified' },
    { text: 'A score of 0: all died within a year in the prospective cohort', mark: 'unverified' },
  ],
  bands: [
    publishedBand('0'),
    publishedBand('1', [odds(31.3, 8.82, 111.04)]),
    publishedBand('2', [odds(7.04, 2.47, 20.08)]),
    publishedBand('3'),
  ],
};
