import type { ClinicalRule } from '../clinical-rule.js';

/** ECOG performance status of a patient on a day, 0 (fully active) to 5 (dead). */
export const ecog = {
  id: 'ecog',
  version: 1,
  title: 'ECOG performance status',
  citation: {
    text: 'Oken MM, Creech RH, Tormey DC, et al. Toxicity and response criteria of the Eastern Cooperative Oncology Group. Am J Clin Oncol 1982;5:649-655',
    verified: 'verified',
  },
  docs: 'docs/clinical/ecog.md',
  limits: [
    'A grade is a whole number; grades between two are not defined.',
    'Record the scale that was assessed; a value converted from KPS is shown as derived.',
    'Paralysis from cord compression worsens the grade without saying how advanced the cancer is.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The grades from best to worst, in our own short wording. */
export const ECOG_SCALE = [
  { grade: 0, label: 'Fully active' },
  { grade: 1, label: 'Restricted in strenuous activity; ambulatory, able to do light work' },
  { grade: 2, label: 'Ambulatory and caring for self, unable to work; up more than 50 % of waking hours' },
  { grade: 3, label: 'Limited self-care; in bed or chair more than 50 % of waking hours' },
  { grade: 4, label: 'Completely disabled; confined to bed or chair' },
  { grade: 5, label: 'Dead' },
] as const;

/** An ECOG grade, 0 to 5. */
export type EcogGrade = (typeof ECOG_SCALE)[number]['grade'];

/** Whether a value is an ECOG grade: a whole number from 0 to 5, never a text. */
export function isEcogGrade(value: unknown): value is EcogGrade {
  return ECOG_SCALE.some(({ grade }) => grade === value);
}
