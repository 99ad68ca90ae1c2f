import { defineScore } from '../define-score.js';

/** The items both Bauer scores share. Histology is one item: its two points are not independent of each other. */
export const BAUER_ITEMS = {
  visceral: {
    label: 'Visceral metastases',
    options: { none: { label: 'None', points: 1 }, present: { label: 'Present', points: 0 } },
  },
  skeletal: {
    label: 'Skeletal metastases',
    options: { solitary: { label: 'Solitary', points: 1 }, multiple: { label: 'Multiple', points: 0 } },
  },
  primary: {
    label: 'Primary tumour',
    hint: 'One point for "not lung" and one more for breast, kidney, lymphoma or myeloma.',
    options: {
      lung: { label: 'Lung', points: 0 },
      otherNotFavourable: { label: 'Neither lung nor one of the favourable', points: 1 },
      favourable: { label: 'Breast, kidney, lymphoma or multiple myeloma', points: 2 },
    },
  },
} as const;

/** Modified Bauer score: survival, without the pathological fracture of the original; 0 to 4 points, higher is better. */
export const modifiedBauer2008 = defineScore({
  id: 'modifiedBauer2008',
  version: 1,
  title: 'Bauer score, modified 2008',
  shortTitle: 'Bauer (modified)',
  purpose: 'Groups patients with spinal metastases by expected survival, from 0 to 4 points.',
  citation: {
    text: 'Leithner A, et al. Eur Spine J 2008;17(11):1488-1495; original: Bauer HC, Wedin R. Acta Orthop Scand 1995;66:143-146',
    doi: '10.1007/s00586-008-0763-1',
    pmid: '18787846',
    verified: 'secondary',
  },
  direction: 'higher is better',
  items: BAUER_ITEMS,
  bands: [
    { upTo: 1, id: '0-1', label: '0 or 1 point', note: 'Read as under 6 months.' },
    { upTo: 2, id: '2', label: '2 points', note: 'Read as more than 6 months.' },
    { upTo: 4, id: '3-4', label: '3 or 4 points', note: 'Read as more than 12 months.' },
  ],
  limits: [
    'Has no performance status.',
    'Every lung cancer counts 0, also on a targeted drug.',
    'The original and the modified score put a patient into different bands in two situations, in opposite directions.',
  ],
  checkedBy: null,
});
