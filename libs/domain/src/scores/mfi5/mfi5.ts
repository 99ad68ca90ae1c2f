import { defineScore } from '../define-score.js';

const yesNo = { no: { label: 'No', points: 0 }, yes: { label: 'Yes', points: 1 } } as const;

/** Modified frailty index with five factors: 0 to 5 points, lower is better. */
export const mfi5 = defineScore({
  id: 'mfi5',
  version: 1,
  title: 'Modified frailty index, five factors',
  shortTitle: 'mFI-5',
  purpose: 'Counts five deficits of a frail patient, from 0 to 5.',
  citation: { text: 'Subramaniam, et al. J Am Coll Surg 2018;226:173-181', verified: 'secondary' },
  direction: 'lower is better',
  items: {
    diabetes: { label: 'Diabetes', options: yesNo },
    hypertensionOnMedication: { label: 'Hypertension that needs medication', options: yesNo },
    copdOrPneumonia: { label: 'COPD or pneumonia', options: yesNo },
    congestiveHeartFailure: { label: 'Congestive heart failure', options: yesNo },
    dependentFunctionalStatus: { label: 'Partially or totally dependent', options: yesNo },
  },
  bands: [
    { upTo: 0, id: '0', label: 'No deficit' },
    { upTo: 1, id: '1', label: 'One deficit' },
    { upTo: 5, id: '2plus', label: 'Two deficits or more', note: 'Two or more are commonly called frail.' },
  ],
  limits: [
    'In 108 emergency cases sarcopenia predicted mortality and adverse events and this index did not (Spine J 2020).',
    'Frailty changes over months: the date of the assessment belongs to it.',
    'Says nothing about survival with the tumour.',
  ],
  checkedBy: null,
});
