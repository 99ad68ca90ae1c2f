import { figure, publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { kowalchukVcf2022 } from './kowalchukVcf2022.js';

const QUOTED = { source: 'Kowalchuk 2022, as quoted elsewhere', mark: 'secondary' } as const;
const ABSTRACT = { source: 'Kowalchuk 2022, abstract', mark: 'verified' } as const;
const fracture = (percent: number, free: number) => [
  figure('vertebral fracture', percent, '%', null, QUOTED),
  figure('free of vertebral fracture', free, '%', 24, ABSTRACT),
];

/** What was published about Kowalchuk VCF, for a panel. */
export const kowalchukVcf2022Evidence: PrognosticModel = {
  id: 'kowalchukVcf2022',
  name: 'Kowalchuk VCF',
  year: 2022,
  kind: 'fracture',
  standing: 'computed',
  asks: 'items',
  legacy: false,
  outcome: 'Compression fracture of the treated vertebra',
  horizon: '2 years',
  direction: kowalchukVcf2022.direction ?? null,
  citation: kowalchukVcf2022.citation,
  derivation: {
    patients: 331,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: '331 patients, 464 treatments with stereotactic radiotherapy (another abstract: 313 patients)',
    mark: 'verified',
  },
  outside: [{ who: 'not radiosurgery', text: 'Made from stereotactic radiotherapy of the spine', mark: 'verified' }],
  validation: [{ text: 'Concordance 0.760', mark: 'verified' }],
  bands: [
    publishedBand('low', fracture(6.7, 92)),
    publishedBand('intermediate', fracture(17, 80)),
    publishedBand('high', fracture(35, 56)),
  ],
};
