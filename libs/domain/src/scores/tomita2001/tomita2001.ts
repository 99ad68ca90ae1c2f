import { defineScore } from '../define-score.js';

/** Tomita prognostic score: 2 to 10 points, lower is better. Not the Tomita surgical classification. */
export const tomita2001 = defineScore({
  id: 'tomita2001',
  version: 1,
  title: 'Tomita prognostic score, 2001',
  shortTitle: 'Tomita',
  purpose: 'Groups patients with spinal metastases by growth of the primary tumour and spread, from 2 to 10 points.',
  citation: {
    text: 'Tomita K, Kawahara N, Kobayashi T, et al. Surgical strategy for spinal metastases. Spine 2001;26(3):298-306',
    doi: '10.1097/00007632-200102010-00016',
    pmid: '11224867',
    verified: 'secondary',
  },
  direction: 'lower is better',
  items: {
    primaryGrowth: {
      label: 'Growth of the primary tumour',
      hint: 'Tumours that are not named are for the clinician to place; nothing is chosen for them.',
      options: {
        slow: { label: 'Slow: breast, thyroid, prostate', points: 1 },
        moderate: { label: 'Moderate: kidney, uterus', points: 2 },
        rapidOrUnknown: { label: 'Rapid: lung, liver, stomach, colon; or unknown primary', points: 4 },
      },
    },
    visceral: {
      label: 'Visceral metastases',
      options: {
        none: { label: 'None', points: 0 },
        treatable: { label: 'Treatable', points: 2 },
        untreatable: { label: 'Untreatable', points: 4 },
      },
    },
    bone: {
      label: 'Bone metastases, the spine included',
      options: { solitary: { label: 'Solitary or isolated', points: 1 }, multiple: { label: 'Multiple', points: 2 } },
    },
  },
  bands: [
    { upTo: 3, id: '2-3', label: '2 or 3 points' },
    { upTo: 5, id: '4-5', label: '4 or 5 points' },
    { upTo: 7, id: '6-7', label: '6 or 7 points' },
    { upTo: 10, id: '8-10', label: '8 to 10 points' },
  ],
  limits: [
    'Has no performance status: it disagrees with every other model in frail patients.',
    'Copies with 3 points for rapid growth circulate; the published range of 2 to 10 needs 4.',
    'Separates groups with low reliability (Ulmar 2007, n = 217).',
    'Every lung cancer is rapid, also on a targeted drug.',
  ],
  checkedBy: null,
});
