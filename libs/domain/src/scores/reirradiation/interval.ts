import { isCalendarDate, isPartialDate } from '../../contract/dates.js';

/** Months that lie between the end of the earlier course and the start of the new one at least. */
export const LEAST_MONTHS = 5;

/** How far two courses lie apart: months as somebody counted them, or the two days themselves. */
export type Interval =
  | { readonly months: number }
  | {
      /** As far as it is known: a year, a month or a day. */
      readonly priorEndedOn: string;
      readonly startsOn: string;
    };

/** The interval between two courses: completed calendar months where they are certain, and whether it is long enough. */
export interface IntervalReading {
  readonly months: number | null;
  readonly longEnough: boolean | null;
}

const NOT_KNOWN: IntervalReading = { months: null, longEnough: null };
const LEEWAY_MONTHS = 1e-9;

/**
 * Reads an interval by calendar months: the end of the earlier course and five months is not after the start [P]. The
 * last day of a month stands for days that the later month does not have. Nothing known gives nothing; a date known to
 * the month or year is followed through its first and last day. Throws RangeError for dates that do not exist or run backwards.
 */
export function readInterval(interval: Interval | null): IntervalReading {
  if (interval === null) return NOT_KNOWN;
  if ('months' in interval) {
    const { months } = interval;
    if (!(months >= 0)) throw new RangeError(`${months} is not a number of months`);
    return { months, longEnough: months >= LEAST_MONTHS - LEEWAY_MONTHS };
  }
  const { priorEndedOn, startsOn } = interval;
  if (!isPartialDate(priorEndedOn)) throw new RangeError(`${String(priorEndedOn)} is not a date`);
  if (!isCalendarDate(startsOn)) throw new RangeError(`${String(startsOn)} is not a day`);
  const [first, last] = [firstDayOf(priorEndedOn), lastDayOf(priorEndedOn)];
  if (first > startsOn) throw new RangeError('The new course starts before the earlier one ended');
  // Of a month that has not passed at the start only the days before it can have been the end.
  const most = completedMonths(first, startsOn);
  const least = completedMonths(last < startsOn ? last : startsOn, startsOn);
  const longEnough = least >= LEAST_MONTHS ? true : most < LEAST_MONTHS ? false : null;
  return { months: least === most ? least : null, longEnough };
}

const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number);
  return dayOf(Number(year), month ?? 12, 31);
}

/** A day that a month does not have is its last one. */
function dayOf(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [year, month, Math.min(day, last)].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The same day so many calendar months later, or the last day of a month that is too short for it. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, day);
}

/** How many calendar months have passed from one day to a later one. */
function completedMonths(from: string, to: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - year) * 12 + (toMonth - month);
  return monthsLater(from, months) <= to ? months : months - 1;
}
