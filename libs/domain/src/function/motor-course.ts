import { motorDeclineOf } from '../scores/motor-decline/motor-decline.js';
import { motorScores } from './motor-scores.js';
import type { NeuroExam } from './neuro-exam.js';

/** How the lower extremity motor score changed between the two newest examinations that have a total. */
export interface MotorCourseOfLegs {
  readonly from: { readonly on: string; readonly lems: number };
  readonly to: { readonly on: string; readonly lems: number };
  /** Points; negative is a loss. */
  readonly change: number;
  /** Hours between the two, and points a day on a straight line; null unless both have a time of day. */
  readonly hours: number | null;
  readonly perDay: number | null;
}
type Exam = Pick<NeuroExam, 'examinedOn' | 'examinedAt' | 'motor'>;

/**
 * The course between the newest two examinations with a total of the legs, by the rule of motor decline: a straight line
 * between two examinations, without a clinical source. Null with fewer than two totals. Examinations newest first.
 */
export function courseOfLegs(newestFirst: readonly Exam[]): MotorCourseOfLegs | null {
  const [later, earlier] = newestFirst.flatMap(({ examinedOn: on, examinedAt, motor }) => {
    const { total: lems } = motorScores(motor).lower;
    return lems === null ? [] : [{ on, at: examinedAt ?? null, lems }];
  });
  if (!later || !earlier) return null;
  const inOrder = earlier.at !== null && later.at !== null && Date.parse(earlier.at) <= Date.parse(later.at);
  // The rule counts from a moment to an examination: here from the earlier of two examinations, not from the onset.
  const course = motorDeclineOf({
    onsetAt: inOrder ? earlier.at : null, examinedAt: inOrder ? later.at : null, motorBefore: earlier.lems, motorNow: later.lems, walkingBefore: null, walkingNow: null, walkingLostAt: null,
  });
  return {
    from: { on: earlier.on, lems: earlier.lems }, to: { on: later.on, lems: later.lems }, change: later.lems - earlier.lems, hours: course.hoursSinceOnset, perDay: course.motorChangePerDay,
  };
}
