import type { RecordedTotal } from '../recorded-total.js';

/** PRISM: survival after spine radiosurgery. Only the group of a total is looked up; its points conflict between sources. */
export const prism2015: RecordedTotal = {
  id: 'prism2015',
  version: 1,
  title: 'PRISM, prognostic index for spine metastases, 2015',
  shortTitle: 'PRISM',
  purpose: 'Groups patients with spine radiosurgery by survival, from a total worked out elsewhere.',
  citation: {
    text: 'Tang C, et al. Int J Radiat Oncol Biol Phys 2015; groups as in the validation, Florez 2024, Radiother Oncol 201:110570, PMID 39362605',
    verified: 'verified',
  },
  direction: 'higher is better',
  total: { kind: 'number', label: 'Total', hint: 'Can be negative and have halves.', min: -30, max: 20 },
  groups: [
    { id: 'group4', label: 'Group 4 (below 1)', start: { from: -30 } },
    { id: 'group3', label: 'Group 3 (1 to 3)', start: { from: 1 } },
    { id: 'group2', label: 'Group 2 (4 to 7)', start: { from: 4 } },
    { id: 'group1', label: 'Group 1 (above 7)', start: { above: 7 } },
  ],
  limits: [
    'The points of the items are stated differently in different sources and do not follow the published hazard ratios: nothing is added up here.',
    'A total between 3 and 4 has no published group and counts as group 3 (product rule).',
    'Totals from -30 to 20 are taken (product rule, against typing errors).',
    'Numbering runs against the total: group 1 is the highest total and the longest survival.',
  ],
  checkedBy: null,
};
