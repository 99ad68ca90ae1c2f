import { figure, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { rades2022ambulatory } from './rades2022ambulatory.js';

const walked = (percent: number) =>
  figure('walking after radiotherapy', percent, '%', null, { source: 'Rades 2022, abstract', mark: 'verified' });

/** What was published about Rades walking, 2022, for a panel. */
export const rades2022ambulatoryEvidence: PrognosticModel = {
  id: 'rades2022ambulatory',
  name: 'Rades walking, 2022',
  year: 2022,
  kind: 'function after radiotherapy',
  standing: 'recorded only',
  asks: 'total',
  legacy: false,
  outcome: 'Walking after radiotherapy for cord compression',
  horizon: 'after radiotherapy',
  direction: rades2022ambulatory.direction,
  citation: rades2022ambulatory.citation,
  derivation: {
    patients: 283,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '283 patients',
    mark: 'verified',
  },
  outside: [{ who: 'not irradiated', text: 'Made from irradiated patients', mark: 'verified' }],
  validation: [
    {
      text: 'Predicts inability to walk better than the score of 2008 (90 against 79 % positive predictive value)',
      mark: 'verified',
    },
  ],
  bands: [
    publishedBand('17-21', [walked(10)]),
    publishedBand('22-31', [walked(65)]),
    publishedBand('32-37', [walked(97)]),
  ],
};
