import type { LevelRange } from '../anatomy/level-range.js';
import type { PriorTreatment } from '../oncology/prior-treatment.js';
import { ALPHA_BETA } from '../scores/bed-eqd2/bed-eqd2.js';
import { cumulativeDoseOf, type CourseShare, type DoseCourse } from '../scores/cumulative-dose/cumulative-dose.js';
import { cGy, gyOf, type Gy } from '../units/dose.js';
import { exactly, productOf, quotientOf, sumOf, type Exact } from '../units/exact.js';
import { isAhead, isGiven, type RadiotherapyCourse } from './radiotherapy-course.js';

/** Everything recorded of a case that may have brought dose: earlier treatments and its own courses. */
export interface DoseRecord<
  T extends PriorTreatment = PriorTreatment,
  C extends RadiotherapyCourse = RadiotherapyCourse,
> {
  readonly treatments: readonly T[];
  readonly courses: readonly C[];
}

/** A recorded course of radiotherapy, as it is added up: an earlier treatment or a course of this case, never both. */
export interface RecordedCourse<
  T extends PriorTreatment = PriorTreatment,
  C extends RadiotherapyCourse = RadiotherapyCourse,
> extends DoseCourse {
  readonly treatment: T | null;
  readonly course: C | null;
  /** The last day, as exactly as it is known. */
  readonly endedOn: string | null;
  /** More of it may follow: what is recorded is the dose so far. */
  readonly underWay: boolean;
}

const dose = (value: number | null | undefined): Gy | null => (typeof value === 'number' ? gyOf(cGy(value)) : null);
/** Asked for the level and told that there is none: another part of the body. */
const isElsewhere = ({ levels, absences }: Pick<PriorTreatment, 'levels' | 'absences'>): boolean =>
  !levels && absences?.['levels'] === 'not_applicable';

/** The courses of which something was given, in the order recorded: earlier treatments first. */
export function recordedCourses<T extends PriorTreatment, C extends RadiotherapyCourse>({
  treatments,
  courses,
}: DoseRecord<T, C>): RecordedCourse<T, C>[] {
  return [
    ...treatments.filter(({ kind }) => kind === 'radiotherapy').map((treatment) => ofTreatment<T, C>(treatment)),
    ...courses.filter(isGiven).map((course) => ofCourse<T, C>(course)),
  ];
}

/** The levels that are recorded as irradiated, as they are stored. That one is not among them does not say that it was not. */
export function irradiatedLevels(record: DoseRecord): string[] {
  return recordedCourses(record).flatMap(({ levels }) => (typeof levels === 'string' ? [levels] : []));
}

function ofTreatment<T extends PriorTreatment, C extends RadiotherapyCourse>(treatment: T): RecordedCourse<T, C> {
  return {
    treatment,
    course: null,
    levels: treatment.levels ?? null,
    elsewhere: isElsewhere(treatment),
    totalDose: dose(treatment.totalDoseCgy),
    fractions: treatment.fractions ?? null,
    endedOn: treatment.givenOn ?? null,
    underWay: false,
  };
}

function ofCourse<T extends PriorTreatment, C extends RadiotherapyCourse>(course: C): RecordedCourse<T, C> {
  // The formulas are for equal fractions from outside; what was put in or injected leaves its levels a lower bound.
  const fractionated = course.technique !== 'radionuclide' && course.technique !== 'brachytherapy';
  return {
    treatment: null,
    course,
    levels: course.levels ?? null,
    elsewhere: isElsewhere(course) || (course.technique === 'radionuclide' && !course.levels),
    totalDose: fractionated ? dose(course.deliveredDoseCgy) : null,
    fractions: fractionated ? (course.deliveredFractions ?? null) : null,
    endedOn: course.lastFractionOn ?? null,
    underWay: course.state === 'under_way',
  };
}

/** What neighbouring levels got, and what is planned for them. */
export interface LevelDoses<
  T extends PriorTreatment = PriorTreatment,
  C extends RadiotherapyCourse = RadiotherapyCourse,
> {
  readonly levels: LevelRange;
  readonly given: readonly CourseShare<RecordedCourse<T, C>>[];
  /** Sums of what is known, in gray and not rounded; null when nothing is. */
  readonly eqd2: Exact | null;
  readonly bed: Exact | null;
  /** Whether everything that may have reached these levels is known. Otherwise the sums are lower bounds. */
  readonly complete: boolean;
  /** Courses still to be given, which no sum contains. */
  readonly planned: readonly C[];
}

/** The doses of a case by level. */
export interface DoseByLevel<
  T extends PriorTreatment = PriorTreatment,
  C extends RadiotherapyCourse = RadiotherapyCourse,
> {
  readonly alphaBeta: Gy;
  readonly byLevel: readonly LevelDoses<T, C>[];
  /** Given, nobody knows where: each may have reached any level. */
  readonly unplaced: readonly RecordedCourse<T, C>[];
  /** More per fraction than the linear-quadratic model is reliable for. */
  readonly beyondLq: readonly RecordedCourse<T, C>[];
}

/**
 * The equivalent dose of everything that was given, level by level, with what is planned beside it. It is what was
 * recorded as given at the target, not what the cord received; no entry for a level does not say that it was not irradiated.
 */
export function doseByLevel<T extends PriorTreatment, C extends RadiotherapyCourse>(
  record: DoseRecord<T, C>,
  alphaBeta: Gy = ALPHA_BETA.cord,
): DoseByLevel<T, C> {
  const given = recordedCourses(record);
  const ahead = record.courses
    .filter((course) => isAhead(course) && course.levels)
    .map((course) => ofCourse<T, C>(course));
  // A planned course divides the levels and brings no dose: nothing of it is delivered.
  const { byLevel, unplaced, beyondLq } = cumulativeDoseOf([...given, ...ahead], alphaBeta);
  const toBed = sumOf([exactly(1), quotientOf(exactly(2), exactly(alphaBeta))]);
  return {
    alphaBeta,
    unplaced,
    beyondLq,
    byLevel: byLevel.map(({ levels, shares, eqd2 }) => {
      const shared = shares.filter(({ course }) => given.includes(course));
      return {
        levels,
        given: shared,
        eqd2,
        bed: eqd2 && productOf(eqd2, toBed),
        complete: unplaced.length === 0 && shared.every((share) => share.eqd2 !== null && !share.course.underWay),
        planned: shares.flatMap(({ course }) => (ahead.includes(course) && course.course ? [course.course] : [])),
      };
    }),
  };
}
