import type { RecordedTotal } from '../recorded-total.js';

/** Rades instrument of 2022: walking after radiotherapy. Only the group of a total is looked up; its points could not be read. */
export const rades2022ambulatory: RecordedTotal = {
  id: 'rades2022ambulatory',
  version: 1,
  title: 'Rades score for walking after radiotherapy, 2022',
  shortTitle: 'Rades walking (2022)',
  purpose:
    'Groups patients with metastatic cord compression by walking after radiotherapy, from a total worked out elsewhere.',
  citation: { text: 'Rades D, et al. Cancers 2022;14:3827', verified: 'verified' },
  direction: 'higher is better',
  total: { kind: 'number', label: 'Total', min: 17, max: 37, whole: true },
  groups: [
    { id: '17-21', label: '17 to 21', note: 'Rades 2022: 10 % walked after radiotherapy.', start: { from: 17 } },
    { id: '22-31', label: '22 to 31', note: 'Rades 2022: 65 % walked after radiotherapy.', start: { from: 22 } },
    { id: '32-37', label: '32 to 37', note: 'Rades 2022: 97 % walked after radiotherapy.', start: { from: 32 } },
  ],
  limits: [
    'The points of its items (type of tumour, sensory deficit, sphincter function, walking) could not be read: only a total is taken.',
  ],
  checkedBy: null,
};
