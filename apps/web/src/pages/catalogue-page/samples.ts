import type { LevelMark } from '../../features/anatomy/level-mark.js';

/** A refusal as the server would send it. */
export const refusal = Object.assign(new Error('Some answers are missing or not valid'), {
  code: 'invalid-input',
  title: 'Some answers are missing or not valid',
  errors: [
    { pointer: '#/sizeMm', detail: 'Largest diameter must be at least 1' },
    { pointer: '#/ratings', detail: 'The lesion was rated in the meantime' },
  ],
  requestId: '01j9-demo',
});

/** One lesion of every kind. */
export const marks: readonly LevelMark[] = [
  { level: 'C3', lesionId: 'a', escc: null, esccAbsence: 'not_done', sins: null },
  { level: 'C7', lesionId: 'b', escc: '1a', sins: { low: 6, high: 6, complete: true } },
  { level: 'T4', lesionId: 'c', escc: '1b', sins: { low: 5, high: 9, complete: false } },
  { level: 'T8', lesionId: 'd', escc: '3', sins: { low: 11, high: 11, complete: true } },
  { level: 'T9', lesionId: 'd', escc: '2', sins: { low: 14, high: 14, complete: true } },
  { level: 'T12', lesionId: 'e', escc: '1c', sins: { low: 9, high: 9, complete: true }, priorRadiotherapy: true },
  { level: 'L2', lesionId: 'f', escc: '0', sins: { low: 4, high: 4, complete: true } },
  { level: 'L4', lesionId: 'g', escc: '0', sins: null, instrumented: true },
  { level: 'S1', lesionId: 'h', escc: null, esccAbsence: 'pending', sins: { low: 3, high: 12, complete: false } },
];

/** A row of the sample table. */
export interface SampleRow {
  id: string;
  name: string;
  urgency: string;
  level: string;
  sins: string;
  question: string;
}

export const rows: readonly SampleRow[] = [
  { id: '1', name: 'Demo-Okafor, Margaret', urgency: 'Emergency', level: 'T8', sins: '11', question: 'Decompress tonight, or radiotherapy?' },
  { id: '2', name: 'Demo-Lindqvist, Per', urgency: 'Urgent', level: 'L2', sins: '7–13', question: 'Is the spine stable enough for radiotherapy alone?' },
  { id: '3', name: 'Demo-Rao, Anita', urgency: 'Routine', level: 'C5–C6', sins: '6', question: 'Surveillance interval after stereotactic treatment.' },
];
