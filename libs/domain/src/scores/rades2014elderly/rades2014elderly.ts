import type { RecordedTotal } from '../recorded-total.js';

/** Rades score for patients of 65 and over: walking after radiotherapy. Only the group of a total is looked up. */
export const rades2014elderly: RecordedTotal = {
  id: 'rades2014elderly',
  version: 1,
  title: 'Rades score for walking after radiotherapy from the age of 65, 2014',
  shortTitle: 'Rades walking, 65 and over (2014)',
  purpose:
    'Groups patients of 65 and over with metastatic cord compression by walking after radiotherapy, from a total worked out elsewhere.',
  citation: { text: 'Rades D, et al. BMC Cancer 2014;14:589', verified: 'verified' },
  direction: 'higher is better',
  total: { kind: 'number', label: 'Total', min: 19, max: 41, whole: true },
  groups: [
    { id: '19-25', label: '19 to 25', note: 'Rades 2014: 5 % walked after radiotherapy.', start: { from: 19 } },
    { id: '26-30', label: '26 to 30', note: 'Rades 2014: 35 % walked after radiotherapy.', start: { from: 26 } },
    { id: '31-34', label: '31 to 34', note: 'Rades 2014: 80 % walked after radiotherapy.', start: { from: 31 } },
    { id: '35-41', label: '35 to 41', note: 'Rades 2014: 98 % walked after radiotherapy.', start: { from: 35 } },
  ],
  limits: ['Patients of 65 and over only.', 'The points of its items could not be read: only a total is taken.'],
  checkedBy: null,
};
