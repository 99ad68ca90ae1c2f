import { formatLevels, levelsIn, parseLevels, rangesOf, type LevelRange } from '../../anatomy/level-range.js';
import { LEVELS, type Level } from '../../anatomy/levels.js';
import type { Gy } from '../../units/dose.js';
import { sumOf, type Exact } from '../../units/exact.js';
import { bedEqd2, biologicalDose, isBeyondLq } from '../bed-eqd2/bed-eqd2.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** All recorded courses of radiotherapy added up level by level, as equivalent dose in 2 Gy fractions. */
export const cumulativeDose = {
  id: 'cumulativeDose',
  version: 1,
  title: 'Cumulative dose by level',
  citation: bedEqd2.citation,
  docs: 'docs/clinical/cumulativeDose.md',
  limits: [
    'The prescription dose is added up. It is not the dose of the cord or of the thecal sac at that level.',
    'Only recorded courses count, at the levels recorded for them; the margins of a field above and below are not known here.',
    'A course without dose, fractions or level leaves every sum it may belong to a lower bound.',
    'No dose is taken off for recovery between courses, and radionuclides are not counted.',
    ...bedEqd2.limits.slice(0, 1),
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** One course of radiotherapy as far as it is known. */
export interface DoseCourse {
  /** Levels as they are stored; null when nobody knows where it was. */
  readonly levels: LevelRange | string | null;
  /** Known not to have been at the spine: it counts at no level. */
  readonly elsewhere: boolean;
  readonly totalDose: Gy | null;
  readonly fractions: number | null;
}

/** What one course adds at a level: its EQD2, or null while dose or fractions are not known. */
export interface CourseShare<C extends DoseCourse> {
  readonly course: C;
  readonly eqd2: Exact | null;
}

/** Neighbouring levels that were met by the same courses. */
export interface LevelDose<C extends DoseCourse> {
  readonly levels: LevelRange;
  readonly shares: readonly CourseShare<C>[];
  /** The sum of what is known; null when no share is. */
  readonly eqd2: Exact | null;
  /** Whether everything that may have reached these levels is known. Otherwise the sum is a lower bound. */
  readonly complete: boolean;
}

/** All courses by level, and those that cannot be placed. */
export interface CumulativeDose<C extends DoseCourse> {
  readonly alphaBeta: Gy;
  readonly byLevel: readonly LevelDose<C>[];
  /** Courses of which nobody knows the level: each may have reached any level. */
  readonly unplaced: readonly C[];
  /** Courses with more per fraction than the linear-quadratic model is reliable for. */
  readonly beyondLq: readonly C[];
}

/**
 * Adds up courses level by level. A level met by no placed course has no entry, which says nothing about it while a course
 * is unplaced. Throws RangeError for an alpha/beta, a dose or a number of fractions that cannot be.
 */
export function cumulativeDoseOf<C extends DoseCourse>(courses: readonly C[], alphaBeta: Gy): CumulativeDose<C> {
  const atSpine = courses.filter(({ elsewhere }) => !elsewhere);
  const shares = atSpine.map((course) => ({ course, levels: levelsOf(course), eqd2: eqd2Of(course, alphaBeta) }));
  const unplaced = shares.filter(({ levels }) => levels === null).map(({ course }) => course);
  const meeting = (level: Level) => shares.filter(({ levels }) => levels?.includes(level));
  const groups = new Map<string, Level[]>();
  for (const { code } of LEVELS) {
    const met = meeting(code).map((share) => shares.indexOf(share));
    if (met.length > 0) groups.set(met.join(), [...(groups.get(met.join()) ?? []), code]);
  }
  const byLevel = [...groups.values()]
    .flatMap(rangesOf)
    .sort((a, b) => LEVELS.findIndex(({ code }) => code === a.from) - LEVELS.findIndex(({ code }) => code === b.from))
    .map((levels) => levelDose(levels, meeting(levels.from), unplaced.length === 0));
  return { alphaBeta, byLevel, unplaced, beyondLq: atSpine.filter(isCourseBeyondLq) };
}

function levelDose<C extends DoseCourse>(
  levels: LevelRange,
  met: readonly CourseShare<C>[],
  allPlaced: boolean,
): LevelDose<C> {
  const known = met.flatMap(({ eqd2 }) => (eqd2 === null ? [] : [eqd2]));
  return {
    levels,
    shares: met.map(({ course, eqd2 }) => ({ course, eqd2 })),
    eqd2: known.length > 0 ? sumOf(known) : null,
    complete: allPlaced && known.length === met.length,
  };
}

/** The levels of a course, or null when none are recorded or the text cannot be read. */
function levelsOf({ levels }: DoseCourse): readonly Level[] | null {
  if (levels === null || (typeof levels === 'string' && !parseLevels(levels).ok)) return null;
  return levelsIn(levels);
}

function eqd2Of({ totalDose, fractions }: DoseCourse, alphaBeta: Gy): Exact | null {
  return totalDose === null || fractions === null ? null : biologicalDose({ totalDose, fractions }, alphaBeta).eqd2;
}

function isCourseBeyondLq({ totalDose, fractions }: DoseCourse): boolean {
  return totalDose !== null && fractions !== null && isBeyondLq({ totalDose, fractions });
}

/** Levels of an entry as shown: "T8–T10". */
export function levelDoseLabel({ levels }: Pick<LevelDose<DoseCourse>, 'levels'>): string {
  return formatLevels(levels);
}
