import type { ClinicalRule } from '../clinical-rule.js';

/** SCORAD ambulation grade of a patient on a day, 1 (walks unaided, full power) to 4 (no or flicker power). */
export const ambulation = {
  id: 'ambulation',
  version: 1,
  title: 'Ambulation grade (SCORAD)',
  citation: {
    text: 'Hoskin PJ, Hopkins K, Misra V, et al. SCORAD randomized clinical trial. JAMA 2019 (PMC6902166)',
    verified: 'secondary',
  },
  docs: 'docs/clinical/ambulation.md',
  limits: [
    'The wording of grades 3 and 4 is not verified.',
    'Not assessed is not a grade: it is neither able nor unable to walk.',
    'Patchell 2005 used another test of walking; its results are not read against these grades.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The recorded states of walking with their SCORAD grade; ambulatory means grade 1 or 2. */
export const AMBULATION_SCALE = [
  { code: 'independent_normal_power', grade: 1, label: 'Walks unaided, power 5/5' },
  { code: 'walks_unaided_power_4', grade: 2, label: 'Walks unaided, power 4/5 in any group' },
  { code: 'walks_with_aid', grade: 2, label: 'Walks with aid' },
  { code: 'cannot_walk_antigravity_power', grade: 3, label: 'Cannot walk, antigravity power' },
  { code: 'plegic', grade: 4, label: 'No or flicker power' },
] as const;

/** The SCORAD grade of a recorded state of walking; null for "not assessed" or nothing, RangeError for another code. */
export function scoradGradeOf(status: string | null | undefined): 1 | 2 | 3 | 4 | null {
  if (status === null || status === undefined || status === 'not_assessed') return null;
  const state = AMBULATION_SCALE.find(({ code }) => code === status);
  if (!state) throw new RangeError(`"${status}" is not a recorded state of walking`);
  return state.grade;
}

/** Whether the patient can walk, with or without aid; null when nobody has looked, which is not "no". */
export function isAmbulatory(status: string | null | undefined): boolean | null {
  const grade = scoradGradeOf(status);
  return grade === null ? null : grade <= 2;
}
