import type { PriorTreatment } from '../oncology/prior-treatment.js';
import { cumulativeDoseOf, type CumulativeDose, type DoseCourse } from '../scores/cumulative-dose/cumulative-dose.js';
import { cGy, gyOf, type Gy } from '../units/dose.js';

/** A recorded course of radiotherapy, as it is added up. */
export interface RecordedCourse<T extends PriorTreatment = PriorTreatment> extends DoseCourse {
  readonly treatment: T;
}

/** The recorded courses of radiotherapy among earlier treatments, in the order given. */
export function recordedCourses<T extends PriorTreatment>(treatments: readonly T[]): RecordedCourse<T>[] {
  return treatments
    .filter(({ kind }) => kind === 'radiotherapy')
    .map((treatment) => ({
      treatment,
      levels: treatment.levels ?? null,
      // Radiotherapy of another part of the body: the level was asked about and does not apply.
      elsewhere: !treatment.levels && treatment.absences?.['levels'] === 'not_applicable',
      totalDose: typeof treatment.totalDoseCgy === 'number' ? gyOf(cGy(treatment.totalDoseCgy)) : null,
      fractions: treatment.fractions ?? null,
    }));
}

/**
 * The equivalent dose of every recorded course, level by level. It is what was prescribed, not what the cord received, and
 * holds only what is recorded: no entry for a level does not say that it was not irradiated.
 */
export function doseByLevel<T extends PriorTreatment>(
  treatments: readonly T[],
  alphaBeta: Gy,
): CumulativeDose<RecordedCourse<T>> {
  return cumulativeDoseOf(recordedCourses(treatments), alphaBeta);
}
