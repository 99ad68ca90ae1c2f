import { defineScore } from '../define-score.js';
import { BAUER_ITEMS } from '../modifiedBauer2008/modifiedBauer2008.js';

/** Original Bauer score: survival, with the pathological fracture; 0 to 5 points, higher is better. */
export const bauer1995 = defineScore({
  id: 'bauer1995',
  version: 1,
  title: 'Bauer score, original 1995',
  shortTitle: 'Bauer (original)',
  purpose: 'Groups patients with skeletal metastases by expected survival, from 0 to 5 points.',
  citation: { text: 'Bauer HC, Wedin R. Acta Orthop Scand 1995;66:143-146', verified: 'secondary' },
  direction: 'higher is better',
  items: {
    ...BAUER_ITEMS,
    pathologicalFracture: {
      label: 'Pathological fracture',
      hint: 'Asked in the original only; the score of 2008 leaves it out.',
      options: { absent: { label: 'None', points: 1 }, present: { label: 'Present', points: 0 } },
    },
  },
  bands: [
    { upTo: 1, id: '0-1', label: '0 or 1 point', note: 'Read as under 6 months.' },
    { upTo: 3, id: '2-3', label: '2 or 3 points', note: 'Read as more than 6 months.' },
    { upTo: 5, id: '4-5', label: '4 or 5 points', note: 'Read as more than 12 months.' },
  ],
  limits: [
    'Has no performance status.',
    'Every lung cancer counts 0, also on a targeted drug.',
    'Not the modified score of 2008: without a fracture and with one other point, or with a fracture and three points, the two name different bands.',
  ],
  checkedBy: null,
});
