import { defineTree } from '../define-tree.js';

/** Recursive partitioning of 2018 for spine radiosurgery: class 1 (best) to 3. */
export const rpaBalagamwala2018 = defineTree({
  id: 'rpaBalagamwala2018',
  version: 1,
  title: 'Recursive partitioning for spine radiosurgery, 2018',
  shortTitle: 'RPA (Balagamwala 2018)',
  purpose: 'Groups patients with spine radiosurgery by survival, from class 1 to 3.',
  citation: {
    text: 'Balagamwala, et al. J Neurooncol 2018;137:289',
    doi: '10.1007/s11060-017-2716-1',
    verified: 'verified',
  },
  direction: 'class 1 is best',
  items: {
    kps: {
      kind: 'number',
      label: 'Karnofsky performance status',
      hint: 'More than 70 means 80 and above.',
      min: 10,
      max: 100,
      step: 10,
      cuts: [{ above: 70 }],
    },
    systemicDiseaseControlled: {
      kind: 'flag',
      label: 'Systemic disease controlled',
      hint: 'Not defined in the abstract: the statement of the clinician.',
    },
    age: { kind: 'number', label: 'Age', unit: 'years', min: 0, max: 130, cuts: [{ from: 54 }] },
    visceral: { kind: 'flag', label: 'Visceral metastases' },
  },
  leaves: [
    { id: '1', label: 'Class 1 (best)', note: 'Balagamwala 2018: median survival 26.7 months.' },
    { id: '2', label: 'Class 2', note: 'Balagamwala 2018: median survival 13.4 months.' },
    { id: '3', label: 'Class 3 (worst)', note: 'Balagamwala 2018: median survival 4.5 months.' },
  ],
  reach({ kps, systemicDiseaseControlled, age, visceral }) {
    if (kps > 70) return systemicDiseaseControlled ? '1' : '2';
    return age < 54 || visceral ? '3' : '2';
  },
  limits: ['"Controlled systemic disease" has no definition in the abstract.', 'Spine radiosurgery only.'],
  checkedBy: null,
});
