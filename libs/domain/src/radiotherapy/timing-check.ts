import { isCalendarDate } from '../contract/dates.js';
import { woundIntervalOf, type WoundInterval } from '../scores/wound-interval/wound-interval.js';
import { told, untold, type Told } from './plan-maxima.js';
import type { RadiotherapyCourse } from './radiotherapy-course.js';

/** An operation as far as its day is known: a year, a month, a day or nothing. */
export interface OperationDay {
  readonly on: string | null;
}

/** How a course lies to the operation nearest to it, or why that cannot be told. */
export interface TimingCheck<C extends RadiotherapyCourse = RadiotherapyCourse, O extends OperationDay = OperationDay> {
  readonly course: C;
  readonly interval: Told<WoundInterval & { readonly operation: O }>;
  /** Operations whose day is not known: one of them may be nearer. */
  readonly undated: number;
}

/** The interval between surgery and every course that was not cancelled. */
export function timingChecks<C extends RadiotherapyCourse, O extends OperationDay>(
  courses: readonly C[],
  operations: readonly O[],
): TimingCheck<C, O>[] {
  const undated = operations.filter(({ on }) => !isCalendarDate(on)).length;
  return courses
    .filter(({ state }) => state !== 'cancelled')
    .map((course) => ({ course, undated, interval: nearest(course, operations) }));
}

function nearest<O extends OperationDay>(
  { firstFractionOn: first, lastFractionOn: last }: RadiotherapyCourse,
  operations: readonly O[],
): Told<WoundInterval & { readonly operation: O }> {
  if (!operations.some(({ on }) => isCalendarDate(on))) {
    return untold(operations.length > 0 ? 'no operation is recorded with its full date' : 'no operation is recorded');
  }
  if (!first) return untold('first fraction not recorded');
  const intervals = operations.flatMap((operation) => {
    const { on } = operation;
    // After the first fraction the last one counts as well; before it the first alone is enough.
    if (!isCalendarDate(on) || (on > first && !last)) return [];
    return [{ ...woundIntervalOf(on, first, last && last >= first ? last : first), operation }];
  });
  const [shortest] = intervals.sort((a, b) => a.days - b.days);
  return shortest ? told(shortest) : untold('last fraction not recorded');
}
