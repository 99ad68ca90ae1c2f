import { defineScore } from '../define-score.js';

/** Van der Linden score: survival of patients irradiated for painful spinal metastases, 0 to 6 points, higher is better. */
export const vanDerLinden2005 = defineScore({
  id: 'vanDerLinden2005',
  version: 1,
  title: 'Van der Linden score, 2005',
  shortTitle: 'Van der Linden',
  purpose: 'Groups patients with painful spinal metastases by survival, from 0 to 6 points.',
  citation: { text: 'van der Linden YM, et al. Cancer 2005;103:320-328', verified: 'secondary' },
  direction: 'higher is better',
  items: {
    kps: {
      label: 'Karnofsky performance status',
      hint: 'ECOG 1 is KPS 70 or 80 and lies on both sides of a boundary. KPS 10 is not in the published table and counts as the lowest.',
      options: {
        '80-100': { label: '80 to 100', points: 2 },
        '50-70': { label: '50 to 70', points: 1 },
        '20-40': { label: '20 to 40', points: 0 },
      },
    },
    primary: {
      label: 'Primary tumour',
      options: {
        breast: { label: 'Breast', points: 3 },
        prostate: { label: 'Prostate', points: 2 },
        lung: { label: 'Lung', points: 1 },
        other: { label: 'Other', points: 0 },
      },
    },
    visceral: {
      label: 'Visceral metastases',
      options: { none: { label: 'None', points: 1 }, present: { label: 'Present', points: 0 } },
    },
  },
  bands: [
    { upTo: 3, id: 'A', label: 'Group A (worst)' },
    { upTo: 5, id: 'B', label: 'Group B (middle)' },
    { upTo: 6, id: 'C', label: 'Group C (best)' },
  ],
  limits: [
    'Made from patients without neurological deficit: not meant for cord compression.',
    'Here C is the best group; in Bollen 2014 it is A.',
    'Not significant in 61 operated patients; c 0.64 to 0.66 in 1,379.',
  ],
  checkedBy: null,
});
