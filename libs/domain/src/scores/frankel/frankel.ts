import type { ClinicalRule } from '../clinical-rule.js';
import type { AisGrade } from '../isncsci/ais.js';
import { settle, type Known } from '../settle.js';

/** Frankel grade of a patient on a day; two prognostic scores are built on it. */
export const frankel = {
  id: 'frankel',
  version: 1,
  title: 'Frankel grade',
  citation: {
    text: 'Frankel HL, et al. Paraplegia 1969;7:179-192 (definitions read in a guideline that quotes it)',
    verified: 'secondary',
  },
  docs: 'docs/clinical/frankel.md',
  limits: [
    'Not the AIS: it knows neither sacral sparing nor the half of the key muscles.',
    'Where only the AIS was recorded the same letter is shown as derived.',
    'Normal power with impaired sensation is D: only both normal is E (product reading).',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The grades from worst to best, below the level of the lesion. */
export const FRANKEL_SCALE = [
  { grade: 'A', label: 'No motor function and no sensation' },
  { grade: 'B', label: 'Sensation only' },
  { grade: 'C', label: 'Motor function, of no use' },
  { grade: 'D', label: 'Useful motor function, can walk' },
  { grade: 'E', label: 'Normal' },
] as const;
/** A Frankel grade. */
export type FrankelGrade = (typeof FRANKEL_SCALE)[number]['grade'];

/** Motor function below the lesion. */
export const FRANKEL_MOTOR = [
  { code: 'none', label: 'None' },
  { code: 'nonfunctional', label: 'Present, of no use' },
  { code: 'functional', label: 'Useful, can walk' },
  { code: 'normal', label: 'Normal' },
] as const;
/** Sensation below the lesion. */
export const FRANKEL_SENSATION = [
  { code: 'none', label: 'None' },
  { code: 'preserved', label: 'Preserved, not normal' },
  { code: 'normal', label: 'Normal' },
] as const;

/** What the grade is read from. */
export interface FrankelFindings {
  readonly motor: (typeof FRANKEL_MOTOR)[number]['code'];
  readonly sensation: (typeof FRANKEL_SENSATION)[number]['code'];
}
/** The grade, or the grades that are still possible and the finding that would settle it. */
export interface FrankelReading {
  readonly grade: FrankelGrade | null;
  readonly possible: readonly FrankelGrade[];
  readonly missing: readonly (keyof FrankelFindings)[];
}

const CHOICES = {
  motor: FRANKEL_MOTOR.map(({ code }) => code),
  sensation: FRANKEL_SENSATION.map(({ code }) => code),
};

/** The Frankel grade from motor function and sensation below the lesion; null is not known, which is not "none". */
export function frankelOf(known: Known<FrankelFindings>): FrankelReading {
  const { possible, missing } = settle<FrankelFindings, FrankelGrade>(known, CHOICES, gradeOf);
  const [grade = null, ...others] = possible;
  return { grade: others.length === 0 ? grade : null, possible: [...possible].sort(), missing };
}

function gradeOf({ motor, sensation }: FrankelFindings): FrankelGrade {
  if (motor === 'none') return sensation === 'none' ? 'A' : 'B';
  if (motor === 'nonfunctional') return 'C';
  return motor === 'normal' && sensation === 'normal' ? 'E' : 'D';
}

/** The Frankel grade of the same letter where only the AIS was recorded, marked as derived. */
export function frankelFromAis(ais: AisGrade): { readonly grade: FrankelGrade; readonly derived: true } {
  const known = FRANKEL_SCALE.find(({ grade }) => grade === ais);
  if (!known) throw new RangeError(`${JSON.stringify(ais)} is not an AIS grade (A to E)`);
  return { grade: known.grade, derived: true };
}
