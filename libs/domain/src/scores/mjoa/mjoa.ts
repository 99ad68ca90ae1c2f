import { defineScore } from '../define-score.js';

/** Modified Japanese Orthopaedic Association score: how severe is a cervical myelopathy? */
export const mjoa = defineScore({
  id: 'mjoa',
  version: 1,
  title: 'Modified Japanese Orthopaedic Association score',
  shortTitle: 'mJOA',
  purpose: 'Describes how severe a myelopathy of the neck or upper chest is on a day, from 0 to 18 points.',
  citation: {
    text: 'Benzel EC, et al. J Spinal Disord 1991;4:286-295; bands of severity: Tetreault 2017 (items and bands read in secondary sources)',
    verified: 'secondary',
  },
  direction: 'higher is better',
  items: {
    motorUpper: {
      label: 'Motor function of the arms',
      options: {
        '0': { label: 'Cannot move the hands', points: 0 },
        '1': { label: 'Moves the hands, cannot eat with a spoon', points: 1 },
        '2': { label: 'Eats with a spoon, cannot button a shirt', points: 2 },
        '3': { label: 'Buttons a shirt with great difficulty', points: 3 },
        '4': { label: 'Buttons a shirt with slight difficulty', points: 4 },
        '5': { label: 'No dysfunction', points: 5 },
      },
    },
    motorLower: {
      label: 'Motor function of the legs',
      options: {
        '0': { label: 'Neither movement nor sensation', points: 0 },
        '1': { label: 'Sensation, cannot move the legs', points: 1 },
        '2': { label: 'Moves the legs, cannot walk', points: 2 },
        '3': { label: 'Walks on the flat with an aid', points: 3 },
        '4': { label: 'Manages stairs with a handrail', points: 4 },
        '5': { label: 'Moderate to significant instability, manages stairs without a handrail', points: 5 },
        '6': { label: 'Mild instability, walks unaided and smoothly', points: 6 },
        '7': { label: 'No dysfunction', points: 7 },
      },
    },
    sensoryUpper: {
      label: 'Sensation of the hands',
      options: {
        '0': { label: 'Lost', points: 0 },
        '1': { label: 'Severe loss, or pain', points: 1 },
        '2': { label: 'Mild loss', points: 2 },
        '3': { label: 'No loss', points: 3 },
      },
    },
    sphincter: {
      label: 'Passing urine',
      options: {
        '0': { label: 'Not possible at will', points: 0 },
        '1': { label: 'Marked difficulty', points: 1 },
        '2': { label: 'Mild to moderate difficulty', points: 2 },
        '3': { label: 'Normal', points: 3 },
      },
    },
  },
  bands: [
    { upTo: 11, id: 'severe', label: 'Severe' },
    { upTo: 14, id: 'moderate', label: 'Moderate' },
    { upTo: 17, id: 'mild', label: 'Mild' },
    { upTo: 18, id: 'none', label: 'No myelopathy' },
  ],
  limits: [
    'Higher is better, opposite to most scores here.',
    'Made for degenerative myelopathy of the neck; not validated for cord compression by metastases.',
    'A lesion below the arms leaves the arm items normal: the total then says little about the legs.',
    'Other scores of 17 points carry nearly the same name.',
  ],
  checkedBy: null,
});

/** The severity of an mJOA total. */
export type MjoaSeverity = (typeof mjoa.bands)[number]['id'];
/** The four items of the mJOA. */
export type MjoaItem = keyof typeof mjoa.items;
