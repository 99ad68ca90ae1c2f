import { defineScore } from '../define-score.js';

const yesNo = { no: { label: 'No', points: 0 }, yes: { label: 'Yes', points: 1 } } as const;

/** Katagiri score of 2005, the older one without laboratory data: 0 to 8 points, lower is better. */
export const katagiri2005 = defineScore({
  id: 'katagiri2005',
  version: 1,
  title: 'Katagiri score, 2005',
  shortTitle: 'Katagiri (2005)',
  purpose:
    'The older instrument without laboratory data: groups patients with skeletal metastases by survival, from 0 to 8.',
  citation: { text: 'Katagiri H, et al. J Bone Joint Surg Br 2005;87:698-703', verified: 'unverified' },
  direction: 'lower is better',
  items: {
    primary: {
      label: 'Primary site',
      hint: 'Which tumour belongs to which class is not verified; the clinician says.',
      options: {
        slow: { label: 'Slow growth', points: 0 },
        moderate: { label: 'Moderate growth', points: 2 },
        rapid: { label: 'Rapid growth', points: 3 },
      },
    },
    visceralOrCerebral: {
      label: 'Visceral or cerebral metastases',
      options: { none: { label: 'None', points: 0 }, present: { label: 'Present', points: 2 } },
    },
    ecog3or4: { label: 'ECOG 3 or 4', options: yesNo },
    previousChemotherapy: { label: 'Previous chemotherapy', options: yesNo },
    multipleSkeletal: { label: 'Multiple skeletal metastases', options: yesNo },
  },
  bands: [
    { upTo: 2, id: '0-2', label: '0 to 2 points' },
    { upTo: 5, id: '3-5', label: '3 to 5 points' },
    { upTo: 8, id: '6-8', label: '6 to 8 points' },
  ],
  limits: [
    'Superseded by the revision of 2014, which predicted wrongly in significantly fewer patients; of use where laboratory data are absent.',
    'Items and points are not verified against the paper.',
  ],
  checkedBy: null,
});
