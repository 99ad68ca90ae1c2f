import type { ClinicalRule } from '../clinical-rule.js';

/** Clavien-Dindo grade of a complication, by the treatment it needed. */
export const clavienDindo = {
  id: 'clavienDindo',
  version: 1,
  title: 'Clavien-Dindo grade of a complication',
  citation: {
    text: 'Dindo D, Demartines N, Clavien PA. Classification of surgical complications. Ann Surg 2004;240:205-213',
    verified: 'secondary',
  },
  docs: 'docs/clinical/clavienDindo.md',
  limits: [
    'The grade follows from the treatment and not from how the complication felt or looked.',
    'A grade is a text: IIIa and IIIb are two grades.',
    'A grade read from words is a proposal to be confirmed by a person; the words that were read stand beside it.',
    'It is not converted into a SAVES grade, nor a SAVES grade into it.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The grades in rising order. Major is III and above. */
export const CLAVIEN_GRADES = [
  { grade: 'I', ordinal: 1, label: 'Deviation without other drugs or an intervention' },
  { grade: 'II', ordinal: 2, label: 'Other drugs, transfusion or parenteral nutrition' },
  { grade: 'IIIa', ordinal: 3, label: 'Intervention without general anaesthesia' },
  { grade: 'IIIb', ordinal: 4, label: 'Intervention under general anaesthesia' },
  { grade: 'IVa', ordinal: 5, label: 'Life-threatening, intensive care, one organ' },
  { grade: 'IVb', ordinal: 6, label: 'Life-threatening, intensive care, several organs' },
  { grade: 'V', ordinal: 7, label: 'Death' },
] as const;
/** A Clavien-Dindo grade; always a text. */
export type ClavienGrade = (typeof CLAVIEN_GRADES)[number]['grade'];

/** The place of a grade in the order, 1 to 7, for sorting only; throws RangeError for anything else. */
export function clavienOrdinal(grade: ClavienGrade): number {
  const entry = CLAVIEN_GRADES.find((known) => known.grade === grade);
  if (!entry) throw new RangeError(`"${String(grade)}" is not a Clavien-Dindo grade (I, II, IIIa, IIIb, IVa, IVb, V)`);
  return entry.ordinal;
}

/** Whether a grade counts as major: IIIa and above. */
export function isMajorClavien(grade: ClavienGrade): boolean {
  return clavienOrdinal(grade) >= 3;
}

/** The treatment a complication needed, as far as the grade depends on it. */
export interface ComplicationTherapy {
  readonly died: boolean;
  /** Organs that needed intensive care or replacement, dialysis included. */
  readonly organs: 'none' | 'one' | 'several';
  readonly intervention: 'none' | 'without_general_anaesthesia' | 'general_anaesthesia';
  /** Drugs: none, only those grade I allows, or others (transfusion and parenteral nutrition among them). */
  readonly drugs: 'none' | 'allowed' | 'other';
}

/** The grade of a treatment: the highest whose definition it meets. */
export function clavienGradeOf({ died, organs, intervention, drugs }: ComplicationTherapy): ClavienGrade {
  if (died) return 'V';
  if (organs !== 'none') return organs === 'several' ? 'IVb' : 'IVa';
  if (intervention !== 'none') return intervention === 'general_anaesthesia' ? 'IIIb' : 'IIIa';
  return drugs === 'other' ? 'II' : 'I';
}

/** A grade as it is shown: with the suffix "d" where a disability was left at discharge. */
export function clavienText(grade: ClavienGrade, disabilityAtDischarge: boolean | null): string {
  return disabilityAtDischarge && grade !== 'V' ? `${grade}-d` : grade;
}
