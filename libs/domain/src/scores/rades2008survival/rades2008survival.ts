import type { RecordedTotal } from '../recorded-total.js';

/** Rades survival score for cord compression: survival at six months. Only the group of a total is looked up. */
export const rades2008survival: RecordedTotal = {
  id: 'rades2008survival',
  version: 1,
  title: 'Rades score for survival with cord compression, 2008',
  shortTitle: 'Rades survival (2008)',
  purpose:
    'Groups patients irradiated for metastatic cord compression by survival at six months, from a total worked out elsewhere.',
  citation: { text: 'Rades D, et al. Cancer 2008;112:157-161', doi: '10.1002/cncr.23150', verified: 'verified' },
  direction: 'higher is better',
  total: { kind: 'number', label: 'Total', min: 20, max: 45, whole: true },
  groups: [
    { id: '20-25', label: '20 to 25', note: 'Rades 2008: 4 % alive at 6 months.', start: { from: 20 } },
    { id: '26-30', label: '26 to 30', note: 'Rades 2008: 11 % alive at 6 months.', start: { from: 26 } },
    { id: '31-35', label: '31 to 35', note: 'Rades 2008: 48 % alive at 6 months.', start: { from: 31 } },
    { id: '36-40', label: '36 to 40', note: 'Percentage not verified.', start: { from: 36 } },
    { id: '41-45', label: '41 to 45', note: 'Percentage not verified.', start: { from: 41 } },
  ],
  limits: [
    'The points in circulation add up to 20 to 46 and not to the published 20 to 45: nothing is added up here.',
    'The percentages of the two highest groups are not verified.',
  ],
  checkedBy: null,
};
