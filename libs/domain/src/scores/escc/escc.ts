import { formatLevels, levelsIn, type RangeOrText } from '../../anatomy/level-range.js';
import { isCaudaEquinaLevel } from '../../anatomy/levels.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** Epidural spinal cord compression scale, read on axial T2 MRI at the most compressed site; one grade per lesion. */
export const escc = {
  id: 'escc',
  version: 1,
  title: 'Epidural spinal cord compression scale (ESCC, Bilsky)',
  citation: {
    text: 'Bilsky MH, Laufer I, Fourney DR, et al. Reliability analysis of the epidural spinal cord compression scale. J Neurosurg Spine 2010;13(3):324-328',
    doi: '10.3171/2010.3.SPINE09459',
    verified: 'secondary',
  },
  docs: 'docs/clinical/escc.md',
  limits: [
    'A grade is a text: 1a, 1b and 1c are three grades and are never averaged.',
    'Grade 1c is low-grade in NOMS; some centres group it with 2 and 3. The board sets the threshold.',
    'The severity of a paralysis does not follow from the grade.',
    'Below the conus there is no cord: the grade is applied to the thecal sac (product rule).',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The grades in rising order of compression, in the wording of our reading of Bilsky 2010: `definition` is the short form. */
export const ESCC_SCALE = [
  { grade: '0', ordinal: 0, definition: 'bone only', label: 'Bone-only disease' },
  {
    grade: '1a',
    ordinal: 1,
    definition: 'epidural impingement, no thecal sac deformation',
    label: 'Epidural impingement, no deformation of the thecal sac',
  },
  {
    grade: '1b',
    ordinal: 2,
    definition: 'thecal sac deformation, no cord abutment',
    label: 'Deformation of the thecal sac, no cord abutment',
  },
  {
    grade: '1c',
    ordinal: 3,
    definition: 'thecal sac deformation with cord abutment, no cord compression',
    label: 'Deformation of the thecal sac with cord abutment, no cord compression',
  },
  {
    grade: '2',
    ordinal: 4,
    definition: 'cord compression, CSF visible',
    label: 'Cord compression, CSF visible around the cord',
  },
  {
    grade: '3',
    ordinal: 5,
    definition: 'cord compression, no CSF visible',
    label: 'Cord compression, no CSF visible around the cord',
  },
] as const;

/** An ESCC grade; always a text, because a number would lose 1a, 1b and 1c. */
export type EsccGrade = (typeof ESCC_SCALE)[number]['grade'];
/** The lowest grade a board counts as high-grade: 2 as published, or 1c by board decision. */
export type HighGradeThreshold = Extract<EsccGrade, '1c' | '2'>;

/** Whether a value is an ESCC grade, written exactly; '1' and the numbers 1 and 2 are not. */
export function isEsccGrade(value: unknown): value is EsccGrade {
  return ESCC_SCALE.some(({ grade }) => grade === value);
}

/** The place of a grade in the order of compression, 0 to 5, for sorting only; throws RangeError for anything else. */
export function esccOrdinal(grade: EsccGrade): number {
  return entryOf(grade).ordinal;
}

/** What a grade says: its place, its definition, and whether it is high-grade here. Throws RangeError for anything else. */
export function esccOf(grade: EsccGrade, threshold: HighGradeThreshold = '2') {
  const { ordinal, definition } = entryOf(grade);
  return { grade, ordinal, definition, highGrade: isHighGrade(grade, threshold), highGradeFrom: threshold };
}

function entryOf(grade: EsccGrade): (typeof ESCC_SCALE)[number] {
  const entry = ESCC_SCALE.find((known) => known.grade === grade);
  if (!entry) throw new RangeError(`"${String(grade)}" is not an ESCC grade (0, 1a, 1b, 1c, 2, 3)`);
  return entry;
}

/** Orders two grades by compression: negative when the first is the lesser. */
export function compareEscc(a: EsccGrade, b: EsccGrade): number {
  return esccOrdinal(a) - esccOrdinal(b);
}

/** Whether a grade counts as high-grade: 2 and 3 as published, 1c too when the board has set the threshold there. */
export function isHighGrade(grade: EsccGrade, threshold: HighGradeThreshold = '2'): boolean {
  return compareEscc(grade, threshold) >= 0;
}

/** The worst known grade of several lesions, and how many have no grade: with `unknown` above 0 it may be worse. */
export function worstEscc(grades: readonly (EsccGrade | null | undefined)[]): {
  readonly worst: EsccGrade | null;
  readonly unknown: number;
} {
  const known = grades.filter((grade) => grade !== null && grade !== undefined).sort(compareEscc);
  return { worst: known.at(-1) ?? null, unknown: grades.length - known.length };
}

/** The note shown beside a grade where the canal holds cauda equina (L2 and below), or null above that. */
export function caudaEquinaNote(levels: RangeOrText): string | null {
  if (!levelsIn(levels).some(isCaudaEquinaLevel)) return null;
  return `${formatLevels(levels)} reaches cauda equina level: there is no cord below the conus, and the grade is applied to the thecal sac`;
}
