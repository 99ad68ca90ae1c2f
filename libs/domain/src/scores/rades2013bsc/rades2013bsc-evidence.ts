import { publishedBand, type PrognosticModel } from '../prognostic-model.js';
import { rades2013bsc } from './rades2013bsc.js';

/** What was published about Rades 2013, for a panel. */
export const rades2013bscEvidence: PrognosticModel = {
  id: 'rades2013bsc',
  name: 'Rades 2013',
  year: 2013,
  kind: 'survival',
  standing: 'computed',
  asks: 'items',
  legacy: false,
  outcome: 'Death within two months of radiotherapy for cord compression',
  horizon: '2 months',
  direction: rades2013bsc.direction ?? null,
  citation: rades2013bsc.citation,
  derivation: {
    patients: null,
    treatedFrom: null,
    treatedTo: null,
    treatment: 'radiotherapy',
    words: 'Patients irradiated for metastatic cord compression; number not stated in what could be read',
    mark: 'secondary',
  },
  outside: [
    { who: 'ECOG 0 or 1', text: 'Nobody with ECOG 0 or 1 was in the cohort', mark: 'secondary' },
    { who: 'not irradiated', text: 'Made from irradiated patients', mark: 'secondary' },
  ],
  validation: [
    {
      text: '19 points or more: sensitivity 81 %, specificity 84 %, negative predictive value 95 %',
      mark: 'secondary',
    },
    { text: 'n = 1,379: c 0.44 as scored (a sign of the direction), 69 % right at 4 months', mark: 'verified' },
  ],
  bands: [publishedBand('below-cutoff'), publishedBand('consider-best-supportive-care')],
};
