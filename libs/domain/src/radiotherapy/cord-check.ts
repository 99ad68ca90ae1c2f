import { rangesOverlap } from '../anatomy/level-range.js';
import { cordReadingOf, type CordReading } from '../scores/cord-de-novo/cord-de-novo.js';
import { recordedCourses, type DoseRecord } from './dose-by-level.js';
import {
  fractionsOfPlan,
  ofThisCourse,
  pointMaxima,
  told,
  untold,
  type PointMaximum,
  type Told,
} from './plan-maxima.js';
import type { RadiotherapyCourse } from './radiotherapy-course.js';

/** A point maximum beside the published limits for that number of fractions. */
export interface CordLine extends PointMaximum {
  readonly reading: CordReading;
}

/** The maximum doses of a course beside the published limits of de novo stereotactic treatment, or why they cannot be compared. */
export interface CordCheck<C extends RadiotherapyCourse = RadiotherapyCourse> {
  readonly course: C;
  readonly fractions: number | null;
  readonly lines: Told<readonly CordLine[]>;
}

/** The cord of every stereotactic course that was not cancelled. */
export function cordChecks<C extends RadiotherapyCourse>(
  record: DoseRecord<DoseRecord['treatments'][number], C>,
): CordCheck<C>[] {
  return record.courses
    .filter(({ technique, state }) => technique === 'sbrt' && state !== 'cancelled')
    .map((course) => ({ course, fractions: fractionsOfPlan(course).value, lines: linesOf(course, record) }));
}

function linesOf(course: RadiotherapyCourse, record: DoseRecord): Told<readonly CordLine[]> {
  const maxima = pointMaxima(course);
  if (maxima.length === 0) return untold('no maximum dose of cord or thecal sac is recorded with its structure');
  const fractions = fractionsOfPlan(course);
  if (fractions.value === null) return fractions;
  const alone = ofThisCourse(course);
  if (alone.why !== null) return alone;
  const before = irradiatedBefore(course, record);
  if (before.value === null) return before;
  const [count, prior] = [fractions.value, before.value];
  return told(maxima.map((maximum) => ({ ...maximum, reading: cordReadingOf(count, maximum.dose, prior) })));
}

/** That no earlier course is recorded is not "never irradiated": that is somebody's answer, as the setting of the course. */
function irradiatedBefore(course: RadiotherapyCourse, { treatments, courses }: DoseRecord): Told<boolean> {
  const others = recordedCourses({
    treatments,
    courses: courses.filter((other) => other !== course && !isAfter(other, course)),
  });
  const over = others.some(
    ({ levels }) => typeof levels === 'string' && course.levels && rangesOverlap(levels, course.levels),
  );
  if (over || course.setting === 'reirradiation') return told(true);
  if (!course.levels) return untold('levels of the course not recorded');
  if (others.some(({ levels, elsewhere }) => levels === null && !elsewhere))
    return untold('an earlier course is recorded without its level');
  return course.setting === 'de_novo' ? told(false) : untold('nobody has said that it is de novo');
}

const isAfter = ({ firstFractionOn }: RadiotherapyCourse, { firstFractionOn: own }: RadiotherapyCourse): boolean =>
  Boolean(firstFractionOn && own && firstFractionOn > own);
