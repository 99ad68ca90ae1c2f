import { defineScore } from '../define-score.js';

const yesNo = { no: { label: 'No', points: 0 }, yes: { label: 'Yes', points: 1 } } as const;

/** Metastatic Spinal Tumour Frailty Index: 0 to 9 points, lower is better. */
export const mstfi2016 = defineScore({
  id: 'mstfi2016',
  version: 1,
  title: 'Metastatic Spinal Tumour Frailty Index',
  shortTitle: 'MSTFI',
  purpose: 'Counts nine findings that go with complications after surgery for spinal metastases, from 0 to 9.',
  citation: { text: 'De la Garza Ramos R, et al. World Neurosurg 2016', verified: 'unverified' },
  direction: 'lower is better',
  items: {
    anaemia: { label: 'Anaemia', options: yesNo },
    chronicLungDisease: { label: 'Chronic lung disease', options: yesNo },
    coagulopathy: { label: 'Coagulopathy', options: yesNo },
    electrolyteAbnormality: { label: 'Electrolyte abnormality', options: yesNo },
    pulmonaryCirculationDisorder: { label: 'Pulmonary circulation disorder', options: yesNo },
    renalFailure: { label: 'Renal failure', options: yesNo },
    malnutrition: { label: 'Malnutrition', options: yesNo },
    emergentOrUrgentAdmission: { label: 'Emergency or urgent admission', options: yesNo },
    anteriorOrCombinedApproach: {
      label: 'Anterior or combined approach',
      hint: 'Known only once an operation is planned.',
      options: yesNo,
    },
  },
  bands: [
    { upTo: 0, id: 'notFrail', label: 'Not frail' },
    { upTo: 1, id: 'mild', label: 'Mildly frail' },
    { upTo: 2, id: 'moderate', label: 'Moderately frail' },
    { upTo: 9, id: 'severe', label: 'Severely frail' },
  ],
  limits: [
    'The weights are not confirmed: one point each is assumed from the abstracts.',
    'Another abstract of the same authors lists heart failure and pathological fracture instead of admission and approach.',
    'Two items are known only once an operation is planned.',
    'In 108 emergency cases sarcopenia predicted mortality and adverse events and this index did not (Spine J 2020).',
    'Frailty changes over months: the date of the assessment belongs to it.',
  ],
  checkedBy: null,
});
