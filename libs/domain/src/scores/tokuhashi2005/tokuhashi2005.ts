import { defineScore } from '../define-score.js';

/** Revised Tokuhashi score: survival of a patient with spinal metastases, 0 to 15 points, higher is better. */
export const tokuhashi2005 = defineScore({
  id: 'tokuhashi2005',
  version: 1,
  title: 'Tokuhashi score, revised 2005',
  shortTitle: 'Tokuhashi (revised)',
  purpose: 'Groups patients with spinal metastases by expected survival, from 0 to 15 points.',
  citation: {
    text: 'Tokuhashi Y, Matsuzaki H, Oda H, Oshima M, Ryu J. Spine 2005;30(19):2186-2191; table as corrected with his permission in NICE CG75 (2008), appendix 3',
    doi: '10.1097/01.brs.0000180401.06919.a5',
    pmid: '16205345',
    verified: 'verified',
  },
  direction: 'higher is better',
  items: {
    generalCondition: {
      label: 'General condition (Karnofsky)',
      hint: 'ECOG 1 is KPS 70 or 80 and lies on both sides of a boundary: leave both possible.',
      options: {
        poor: { label: 'Poor (KPS 10–40)', points: 0 },
        moderate: { label: 'Moderate (KPS 50–70)', points: 1 },
        good: { label: 'Good (KPS 80–100)', points: 2 },
      },
    },
    extraspinalBoneFoci: {
      label: 'Bone metastases outside the spine',
      hint: 'Number of foci.',
      options: {
        '0': { label: 'None', points: 2 },
        '1-2': { label: '1 or 2', points: 1 },
        '3plus': { label: '3 or more', points: 0 },
      },
    },
    vertebralMetastases: {
      label: 'Vertebrae with metastases',
      hint: 'Number of vertebrae. Copies with "1–2" and "0" circulate; the table corrected by the author has 3 or more, 2, 1.',
      options: {
        '1': { label: 'One', points: 2 },
        '2': { label: 'Two', points: 1 },
        '3plus': { label: 'Three or more', points: 0 },
      },
    },
    majorOrganMetastases: {
      label: 'Metastases to major internal organs',
      hint: 'Removable is a surgical judgement; if it is only recorded that there are some, leave both possible.',
      options: {
        unremovable: { label: 'Unremovable', points: 0 },
        removable: { label: 'Removable', points: 1 },
        none: { label: 'None', points: 2 },
      },
    },
    primarySite: {
      label: 'Primary site',
      hint: 'Unidentified is a finding after work-up; a biopsy that is pending is not known. Sites that are not named count as others.',
      options: {
        group0: { label: 'Lung, osteosarcoma, stomach, bladder, oesophagus, pancreas', points: 0 },
        group1: { label: 'Liver, gallbladder, unidentified after work-up', points: 1 },
        group2: { label: 'Others', points: 2 },
        group3: { label: 'Kidney, uterus', points: 3 },
        group4: { label: 'Rectum', points: 4 },
        group5: { label: 'Thyroid, breast, prostate, carcinoid tumour', points: 5 },
      },
    },
    palsy: {
      label: 'Palsy (Frankel)',
      options: {
        frankelAB: { label: 'Complete (Frankel A or B)', points: 0 },
        frankelCD: { label: 'Incomplete (Frankel C or D)', points: 1 },
        frankelE: { label: 'None (Frankel E)', points: 2 },
      },
    },
  },
  bands: [
    { upTo: 8, id: 'lt6mo', label: 'Predicted under 6 months', note: 'Tokuhashi 2005: 0 to 8 points.' },
    { upTo: 11, id: 'ge6mo', label: 'Predicted 6 months or more', note: 'Tokuhashi 2005: 9 to 11 points.' },
    { upTo: 15, id: 'ge12mo', label: 'Predicted 1 year or more', note: 'Tokuhashi 2005: 12 to 15 points.' },
  ],
  limits: [
    'Made before targeted and immune therapy: every lung cancer counts 0.',
    'Accuracy fell over calendar time: 63.0 % over ten studies with 1,686 patients (Zoccali 2016).',
    'Operated patients in the band of 0 to 8 points lived longer than predicted (6-month survival 0.38, not 0.15; n = 329).',
    'Colon, ovary, melanoma, myeloma and lymphoma are not named and count as others; some groups count colon with rectum.',
    'The first version of 1990 runs from 0 to 12 and is still mixed up with this one.',
  ],
  checkedBy: null,
});
