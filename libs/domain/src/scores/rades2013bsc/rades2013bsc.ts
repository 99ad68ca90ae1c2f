import { defineScore } from '../define-score.js';

/** Rades score of 2013: death within two months of radiotherapy for cord compression, 6 to 25 points, lower is better. */
export const rades2013bsc = defineScore({
  id: 'rades2013bsc',
  version: 1,
  title: 'Rades score for death within two months, 2013',
  shortTitle: 'Rades (2013)',
  purpose:
    'Tells patients with metastatic cord compression who died within two months from the others, from 6 to 25 points.',
  citation: {
    text: 'Rades D, et al. Cancer 2013;119:897-903',
    doi: '10.1002/cncr.27849',
    verified: 'secondary',
  },
  direction: 'lower is better',
  items: {
    ecog: {
      label: 'ECOG',
      hint: 'Nobody with ECOG 0 or 1 was in the cohort: such a patient lies outside and is not scored.',
      options: { '2': { label: '2', points: 0 }, '3-4': { label: '3 or 4', points: 4 } },
      outside: {
        codes: ['0', '1'],
        reason: 'Outside the derivation population: nobody with ECOG 0 or 1 was in the cohort',
      },
    },
    primary: {
      label: 'Primary tumour',
      options: {
        breast: { label: 'Breast', points: 1 },
        prostate: { label: 'Prostate', points: 2 },
        myelomaLymphoma: { label: 'Myeloma or lymphoma', points: 1 },
        lung: { label: 'Lung', points: 3 },
        other: { label: 'Other', points: 3 },
      },
    },
    otherBone: {
      label: 'Other bone metastases',
      options: { no: { label: 'No', points: 1 }, yes: { label: 'Yes', points: 3 } },
    },
    visceral: {
      label: 'Visceral metastases',
      options: { no: { label: 'No', points: 1 }, yes: { label: 'Yes', points: 4 } },
    },
    intervalMonths: {
      label: 'From tumour diagnosis to cord compression',
      options: { le15: { label: '15 months or less', points: 3 }, gt15: { label: 'More than 15 months', points: 1 } },
    },
    ambulatory: {
      label: 'Can walk',
      options: { yes: { label: 'Yes', points: 1 }, no: { label: 'No', points: 4 } },
    },
    motorDeficitDays: {
      label: 'Time over which the motor deficit developed',
      options: { le7: { label: '7 days or less', points: 4 }, gt7: { label: 'More than 7 days', points: 1 } },
    },
  },
  bands: [
    { upTo: 18, id: 'below-cutoff', label: 'Below the cut-off (6 to 18)' },
    {
      upTo: 25,
      id: 'consider-best-supportive-care',
      label: 'At or above the cut-off (19 to 25)',
      note: 'Rades 2013: 19 points or more tell death within two months with a sensitivity of 81 % and a specificity of 84 %.',
    },
  ],
  limits: [
    'Nobody with ECOG 0 or 1 was in the cohort.',
    'Higher is worse; in 1,379 other patients the direction was once taken the wrong way round (c 0.44).',
    'Accuracy at 4 months 69 % in those patients.',
  ],
  checkedBy: null,
});
