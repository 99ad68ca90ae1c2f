import { KEY_MUSCLES, type KeyMuscle } from '../scores/isncsci/isncsci.js';
import { EXAMINED_SIDES, type ExaminedSide, type MuscleFinding } from './neuro-exam.js';

/** A muscle without a grade that counts: nobody graded it, or it could not be tested. */
export interface UngradedMuscle {
  readonly muscle: KeyMuscle;
  readonly side: ExaminedSide;
  readonly why: 'not_graded' | 'not_testable';
}
/** The motor score of two limbs, 0 to 50: a total only when all ten muscles have a grade. */
export interface MotorSum {
  readonly total: number | null;
  /** What is still possible, both ends included: an open muscle may have any grade from 0 to 5. */
  readonly low: number;
  readonly high: number;
  readonly graded: number;
  readonly open: readonly UngradedMuscle[];
}
export const MOTOR_SUM_OF = 50;
const MOST_POWER = 5;
const ARMS = KEY_MUSCLES.slice(0, 5);
const LEGS = KEY_MUSCLES.slice(5);

type Found = readonly MuscleFinding[] | null | undefined;

/** Upper (UEMS) and lower extremity motor score (LEMS) of one examination, each 0 to 50; kept apart, never one sum of 100. */
export function motorScores(found: Found): { readonly upper: MotorSum; readonly lower: MotorSum } {
  return { upper: sumOf(ARMS, found), lower: sumOf(LEGS, found) };
}

/** The grade of one muscle as it was recorded; null where nobody graded it. */
export function gradeOf(found: Found, muscle: KeyMuscle, side: ExaminedSide): MuscleFinding['grade'] | null {
  return found?.find((one) => one.muscle === muscle && one.side === side)?.grade ?? null;
}

function sumOf(muscles: readonly KeyMuscle[], found: Found): MotorSum {
  const places = muscles.flatMap((muscle) => EXAMINED_SIDES.map(({ code: side }) => ({ muscle, side, grade: gradeOf(found, muscle, side) })));
  const known = places.flatMap(({ grade }) => (grade === null || grade === 'NT' ? [] : [Number(grade)]));
  const low = known.reduce((sum, grade) => sum + grade, 0);
  const open = places.flatMap(({ muscle, side, grade }): UngradedMuscle[] =>
    grade === null ? [{ muscle, side, why: 'not_graded' }] : grade === 'NT' ? [{ muscle, side, why: 'not_testable' }] : [],
  );
  return { total: open.length === 0 ? low : null, low, high: low + open.length * MOST_POWER, graded: known.length, open };
}

/** "41 of 50", "36 to 41 of 50" with what is open, or null where not one muscle is graded: then there is nothing to say. */
export function motorSumWords({ total, low, high, graded }: MotorSum): string | null {
  if (total !== null) return `${total} of ${MOTOR_SUM_OF}`;
  return graded === 0 ? null : `${low} to ${high} of ${MOTOR_SUM_OF}`;
}

/** "S1 left not graded; C5 right not testable": what keeps a sum from being one. */
export function openMusclesWords(open: readonly UngradedMuscle[]): string {
  const named = (why: UngradedMuscle['why']) => open.filter((one) => one.why === why).map(({ muscle, side }) => `${muscle} ${side}`);
  const part = (names: readonly string[], words: string) => (names.length === 0 ? [] : [`${names.join(', ')} ${words}`]);
  return [...part(named('not_graded'), 'not graded'), ...part(named('not_testable'), 'not testable')].join('; ');
}
