import type { PrognosticModel } from '../prognostic-model.js';
import { sorgNomogram2016 } from './sorgNomogram2016.js';

/** What was published about SORG nomogram, for a panel. */
export const sorgNomogram2016Evidence: PrognosticModel = {
  id: 'sorgNomogram2016',
  name: 'SORG nomogram',
  year: 2016,
  kind: 'survival',
  standing: 'recorded only',
  asks: 'total',
  legacy: false,
  outcome: 'Survival after surgery',
  horizon: '30, 90 and 365 days',
  direction: sorgNomogram2016.direction,
  citation: sorgNomogram2016.citation,
  derivation: {
    patients: 649,
    treatedFrom: 2002,
    treatedTo: 2014,
    treatment: 'surgery',
    words: '649 operated patients of 2002 to 2014',
    mark: 'verified',
  },
  outside: [{ who: 'not operated', text: 'Made from operated patients', mark: 'verified' }],
  validation: [
    { text: 'External AUC at 1, 3 and 12 months 0.65, 0.74 and 0.78', mark: 'verified' },
    {
      text: 'Good discrimination and calibration in a review of 17 scores with 5,130 patients (2022)',
      mark: 'verified',
    },
    { text: 'AUC 0.66 at 6 months, the best there (Park 2025, n = 641)', mark: 'verified' },
  ],
  bands: [],
};
