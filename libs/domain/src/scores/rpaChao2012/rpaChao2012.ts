import { defineTree } from '../define-tree.js';

/** Recursive partitioning of 2012 for spine radiosurgery: class 1 (best) to 3. */
export const rpaChao2012 = defineTree({
  id: 'rpaChao2012',
  version: 1,
  title: 'Recursive partitioning for spine radiosurgery, 2012',
  shortTitle: 'RPA (Chao 2012)',
  purpose: 'Groups patients with spine radiosurgery by survival, from class 1 to 3.',
  citation: {
    text: 'Chao ST, et al. Int J Radiat Oncol Biol Phys 2012',
    doi: '10.1016/j.ijrobp.2011.02.019',
    verified: 'verified',
  },
  direction: 'class 1 is best',
  items: {
    monthsFromPrimaryDiagnosis: {
      kind: 'number',
      label: 'Time from primary diagnosis',
      hint: 'Exactly 30 months are not more than 30.',
      unit: 'months',
      min: 0,
      max: 1200,
      cuts: [{ above: 30 }],
    },
    kps: {
      kind: 'number',
      label: 'Karnofsky performance status',
      hint: 'More than 70 means 80 and above.',
      min: 10,
      max: 100,
      step: 10,
      cuts: [{ above: 70 }],
    },
    age: { kind: 'number', label: 'Age', unit: 'years', min: 0, max: 130, cuts: [{ from: 70 }] },
  },
  leaves: [
    { id: '1', label: 'Class 1 (best)' },
    { id: '2', label: 'Class 2' },
    { id: '3', label: 'Class 3 (worst)' },
  ],
  reach({ monthsFromPrimaryDiagnosis, kps, age }) {
    if (monthsFromPrimaryDiagnosis > 30) return kps > 70 ? '1' : '2';
    return age < 70 ? '2' : '3';
  },
  limits: [
    'Spine radiosurgery; the recursive partitioning of 2018 has more patients and an external validation.',
    'The median survival of the classes is not verified.',
  ],
  checkedBy: null,
});
