import type { ClinicalRule } from '../clinical-rule.js';

/** Karnofsky performance status of a patient on a day, 100 (normal) to 0 (dead) in steps of ten. */
export const kps = {
  id: 'kps',
  version: 1,
  title: 'Karnofsky performance status (KPS)',
  citation: {
    text: 'Karnofsky DA, Burchenal JH. The clinical evaluation of chemotherapeutic agents in cancer. In: Evaluation of Chemotherapeutic Agents. Columbia University Press 1949',
    verified: 'secondary',
  },
  docs: 'docs/clinical/kps.md',
  limits: [
    'Only steps of ten exist; 75 is not a KPS value and is never rounded.',
    'Higher is better, opposite to ECOG.',
    'Record the scale that was assessed; a value converted from ECOG is a range, shown as derived.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The values from best to worst, in our own short wording. */
export const KPS_SCALE = [
  { value: 100, label: 'Normal' },
  { value: 90, label: 'Normal activity, minor signs of disease' },
  { value: 80, label: 'Normal activity with effort' },
  { value: 70, label: 'Cares for self; no normal activity or work' },
  { value: 60, label: 'Needs occasional assistance' },
  { value: 50, label: 'Needs considerable assistance' },
  { value: 40, label: 'Disabled' },
  { value: 30, label: 'Severely disabled, in hospital' },
  { value: 20, label: 'Very sick' },
  { value: 10, label: 'Moribund' },
  { value: 0, label: 'Dead' },
] as const;

/** A Karnofsky value, 0 to 100 in steps of ten. */
export type KpsValue = (typeof KPS_SCALE)[number]['value'];

/** Whether a value is a Karnofsky value: a number from 0 to 100 in steps of ten, never a text. */
export function isKpsValue(value: unknown): value is KpsValue {
  return KPS_SCALE.some((known) => known.value === value);
}
