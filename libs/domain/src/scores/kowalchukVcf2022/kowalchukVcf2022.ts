import { defineScore } from '../define-score.js';

const yesNo = { no: { label: 'No', points: 0 }, yes: { label: 'Yes', points: 1 } } as const;

/** Kowalchuk score: vertebral compression fracture after spine SBRT, 0 to 4 points, lower is better. */
export const kowalchukVcf2022 = defineScore({
  id: 'kowalchukVcf2022',
  version: 1,
  title: 'Kowalchuk score for vertebral fracture after SBRT, 2022',
  shortTitle: 'Kowalchuk VCF',
  purpose:
    'Groups treated vertebrae by the risk of a compression fracture after stereotactic radiotherapy, from 0 to 4.',
  citation: { text: 'Kowalchuk, et al. JAMA Oncol 2022', verified: 'verified' },
  direction: 'lower is better',
  items: {
    epiduralExtension: { label: 'Epidural extension of the tumour', options: yesNo },
    lumbarLocation: { label: 'Lumbar location', options: yesNo },
    gtvOver10cc: { label: 'Gross tumour volume over 10 cc', hint: 'Exactly 10 cc is not over 10 cc.', options: yesNo },
    sinsOver6: { label: 'SINS over 6', hint: 'SINS 7 or more; 6 is not over 6.', options: yesNo },
  },
  bands: [
    { upTo: 1, id: 'low', label: 'Low risk', note: 'Kowalchuk 2022: fracture in 6.7 %.' },
    { upTo: 2, id: 'intermediate', label: 'Intermediate risk', note: 'Kowalchuk 2022: fracture in 17 %.' },
    { upTo: 4, id: 'high', label: 'High risk', note: 'Kowalchuk 2022: fracture in 35 %.' },
  ],
  limits: [
    'Belongs to a treated vertebra, not to a patient, and says nothing about survival.',
    'One centre; the abstracts differ about the number of patients (331 or 313).',
  ],
  checkedBy: null,
});
