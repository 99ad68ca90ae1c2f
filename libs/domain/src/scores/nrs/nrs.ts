import type { ClinicalRule } from '../clinical-rule.js';

/** Pain as the patient rates it, a whole number from 0 (none) to 10 (worst). */
export const nrs = {
  id: 'nrs',
  version: 1,
  title: 'Numeric rating scale of pain (NRS)',
  citation: {
    text: 'LOINC 72514-3, pain severity 0-10 verbal numeric rating',
    verified: 'verified',
  },
  docs: 'docs/clinical/nrs.md',
  limits: [
    'Say of which site and whether worst, average or present pain; values of different kinds are not compared.',
    'Only whole numbers; a value between two is asked again and not rounded.',
    'Not asked is not 0.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** Which pain a rating is of. */
export const NRS_KINDS = [
  { code: 'worst', label: 'Worst' },
  { code: 'average', label: 'Average' },
  { code: 'current', label: 'Present' },
] as const;

/** Whether a value is a rating of pain: a whole number from 0 to 10. Null is no rating and not wrong; it is not known. */
export function isNrs(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}
