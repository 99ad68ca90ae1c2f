import { rangesOverlap } from '../anatomy/level-range.js';
import type { PriorTreatment } from '../oncology/prior-treatment.js';
import type { DoseRecord } from './dose-by-level.js';
import { isGiven, type RadiotherapyCourse } from './radiotherapy-course.js';

/**
 * Earlier treatments that may be one of the courses of this case, written down a second time: levels that overlap, a date
 * that fits and no dose that differs. A sum counts both; somebody has to say which of them goes.
 */
export function recordedTwice<T extends PriorTreatment, C extends RadiotherapyCourse>({
  treatments,
  courses,
}: DoseRecord<T, C>): { readonly treatment: T; readonly course: C }[] {
  const earlier = treatments.filter(({ kind }) => kind === 'radiotherapy');
  return courses
    .filter(isGiven)
    .flatMap((course) => earlier.filter((one) => mayBeOne(one, course)).map((treatment) => ({ treatment, course })));
}

function mayBeOne({ levels, givenOn, totalDoseCgy }: PriorTreatment, course: RadiotherapyCourse): boolean {
  if (!levels || !course.levels || !givenOn || !rangesOverlap(levels, course.levels)) return false;
  const onItsDays = [course.firstFractionOn, course.lastFractionOn].some((day) => day?.startsWith(givenOn));
  const doses = [course.deliveredDoseCgy, course.prescribedDoseCgy].filter((one) => typeof one === 'number');
  return onItsDays && (typeof totalDoseCgy !== 'number' || doses.length === 0 || doses.includes(totalDoseCgy));
}
