import { rangesOverlap, type LevelRange } from '../anatomy/level-range.js';
import { labelOf } from '../contract/code-list.js';
import type { PriorTreatment } from '../oncology/prior-treatment.js';
import type { Fractionation } from '../scores/bed-eqd2/bed-eqd2.js';
import type { Interval } from '../scores/reirradiation/interval.js';
import { readReirradiation, type ReirradiationReading } from '../scores/reirradiation/reirradiation.js';
import { cGy, gyOf } from '../units/dose.js';
import { doseByLevel, type DoseRecord, type RecordedCourse } from './dose-by-level.js';
import { fractionsOfPlan, ofThisCourse, told, untold, type Told } from './plan-maxima.js';
import { isGiven, RT_TECHNIQUES, type RadiotherapyCourse } from './radiotherapy-course.js';

/** A course to come over levels that already had dose, read against the four published criteria. Nothing is recommended. */
export interface ReirradiationCheck<
  T extends PriorTreatment = PriorTreatment,
  C extends RadiotherapyCourse = RadiotherapyCourse,
> {
  readonly course: C;
  readonly levels: LevelRange | null;
  readonly earlier: readonly RecordedCourse<T, C>[];
  readonly reading: ReirradiationReading;
  /** What of the earlier course was compared: the maximum of its thecal sac, or what was given at its target. */
  readonly earlierIs: 'thecal_sac' | 'prescription' | null;
  /** Everything that cannot be told, and why. */
  readonly open: readonly string[];
  /** Where what is recorded is not what the criteria were published for. */
  readonly outside: readonly string[];
}

/** The checks of every course that is proposed, planned or under way, level by level. */
export function reirradiationChecks<T extends PriorTreatment, C extends RadiotherapyCourse>(
  record: DoseRecord<T, C>,
): ReirradiationCheck<T, C>[] {
  return record.courses
    .filter(({ state, levels }) => (state === 'proposed' || state === 'planned' || state === 'under_way') && levels)
    .flatMap((course) => checksOf(course, { ...record, courses: record.courses.filter((other) => other !== course) }));
}

function checksOf<T extends PriorTreatment, C extends RadiotherapyCourse>(
  course: C,
  others: DoseRecord<T, C>,
): ReirradiationCheck<T, C>[] {
  const before = others.courses.filter((one) => isGiven(one) && !isLater(one, course));
  const { byLevel, unplaced } = doseByLevel({ ...others, courses: before });
  const met = byLevel.filter(({ levels }) => course.levels && rangesOverlap(levels, course.levels));
  if (met.length > 0)
    return met.map(({ levels, given }) =>
      check(
        course,
        levels,
        given.map((share) => share.course),
        unplaced.length,
      ),
    );
  return unplaced.length > 0 ? [check(course, null, [], unplaced.length)] : [];
}

/** Begun after the end of the other: then it is not the earlier one of the two. */
const isLater = (one: RadiotherapyCourse, than: RadiotherapyCourse): boolean =>
  Boolean(one.firstFractionOn && than.lastFractionOn && one.firstFractionOn > than.lastFractionOn);

function check<T extends PriorTreatment, C extends RadiotherapyCourse>(
  course: C,
  levels: LevelRange | null,
  earlier: readonly RecordedCourse<T, C>[],
  unplaced: number,
): ReirradiationCheck<T, C> {
  const before = earlierDose(earlier, unplaced);
  const now = newDose(course);
  const interval = intervalOf(earlier, course, unplaced);
  const question = { prior: before.value?.dose ?? null, current: now.value, interval: interval.value };
  return {
    course,
    levels,
    earlier,
    reading: readReirradiation(question),
    earlierIs: before.value?.is ?? null,
    open: [before.why, now.why, interval.why].flatMap((why) => why ?? []),
    outside: outsideOf(course, earlier),
  };
}

type Earlier = { readonly dose: Fractionation; readonly is: 'thecal_sac' | 'prescription' };

function earlierDose(earlier: readonly RecordedCourse[], unplaced: number): Told<Earlier> {
  if (unplaced > 0) return untold('an earlier course is recorded without its level');
  const [only, ...more] = earlier;
  if (!only || more.length > 0) return untold(`${earlier.length} earlier courses: the criteria are published for one`);
  const sac = only.course && sacDose(only.course);
  if (sac?.value) return told({ dose: sac.value, is: 'thecal_sac' });
  if (only.totalDose === null || only.fractions === null)
    return untold('dose or fractions of the earlier course not known');
  if (only.underWay) return untold('the earlier course is still under way');
  return told({ dose: { totalDose: only.totalDose, fractions: only.fractions }, is: 'prescription' });
}

function newDose(course: RadiotherapyCourse): Told<Fractionation> {
  const { value, why } = sacDose(course);
  return value ? told(value) : untold(`new course: ${why ?? ''}`);
}

function sacDose(course: RadiotherapyCourse): Told<Fractionation> {
  if (typeof course.thecalSacDmaxCgy !== 'number') return untold('maximum dose of the thecal sac not recorded');
  const alone = ofThisCourse(course);
  if (alone.why !== null) return alone;
  const fractions = fractionsOfPlan(course);
  if (fractions.value === null) return fractions;
  return told({ totalDose: gyOf(cGy(course.thecalSacDmaxCgy)), fractions: fractions.value });
}

/** From the last end of all earlier courses; a date that runs backwards says nothing. */
function intervalOf(
  earlier: readonly RecordedCourse[],
  { firstFractionOn: startsOn }: RadiotherapyCourse,
  unplaced: number,
): Told<Interval> {
  if (unplaced > 0) return untold('the end of a course without level cannot be compared');
  const ends = earlier.map(({ endedOn }) => endedOn);
  if (ends.some((end) => end === null)) return untold('end of the earlier course not recorded');
  if (!startsOn) return untold('first fraction of the new course not recorded');
  const priorEndedOn = ends.flatMap((end) => end ?? []).reduce((a, b) => (lastOf(a) > lastOf(b) ? a : b), '');
  if (priorEndedOn > startsOn) return untold('the new course begins before the earlier one ended');
  return told({ priorEndedOn, startsOn });
}

/** A year or a month stands for its last day, so that the later of two dates is not missed. */
const lastOf = (date: string): string => `${date}-99-99`.slice(0, 10);

function outsideOf(course: RadiotherapyCourse, earlier: readonly RecordedCourse[]): string[] {
  const stereotactic = earlier.some((one) => one.course?.technique === 'sbrt');
  return [
    ...(course.technique && course.technique !== 'sbrt'
      ? [`the new course is ${labelOf(RT_TECHNIQUES, course.technique)}, the criteria are of stereotactic ones`]
      : []),
    ...(course.technique ? [] : ['the technique of the new course is not recorded']),
    ...(stereotactic ? ['the earlier course was stereotactic, the criteria are of conventional ones before'] : []),
  ];
}
