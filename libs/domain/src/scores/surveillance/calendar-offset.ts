import { isCalendarDate } from '../../contract/dates.js';

/** A length of time on the calendar: whole months, weeks and days together. */
export interface Offset {
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
}

const DAY_MS = 86_400_000;
/** The mean length of a month, for intervals published as broken months. */
const MEAN_MONTH_DAYS = 30.4375;

/**
 * The calendar day after an offset. Months are counted first and keep the day of the month, or the last day where the
 * month is shorter: 31 January and one month is 28 or 29 February. Throws RangeError for a date that does not exist, an
 * offset that is not whole or negative, or a day outside the years that can be recorded.
 */
export function dayAfter(start: string, offset: Offset): string {
  const { months = 0, weeks = 0, days = 0 } = offset;
  if (!isCalendarDate(start)) throw new RangeError(`"${String(start)}" is not a date that exists`);
  if (![months, weeks, days].every((part) => Number.isInteger(part) && part >= 0))
    throw new RangeError(`${JSON.stringify(offset)} is not a length of whole months, weeks and days`);
  const [year, month, day] = start.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const ms = Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) + (weeks * 7 + days) * DAY_MS;
  const after = new Date(ms).toISOString().slice(0, 10);
  if (!isCalendarDate(after)) throw new RangeError(`${start} and ${JSON.stringify(offset)} lie too far ahead`);
  return after;
}

/** So many times an offset, from another one. */
export function offsetTimes(every: Offset, times: number, after: Offset = {}): Offset {
  const part = (name: keyof Offset) => (after[name] ?? 0) + (every[name] ?? 0) * times;
  return { months: part('months'), weeks: part('weeks'), days: part('days') };
}

/** Broken months as whole days: 1.3 months are 40 days (a month has 30.4375 days on average). */
export function brokenMonths(months: number): Offset {
  return { days: Math.round(months * MEAN_MONTH_DAYS) };
}

/** Whether an offset moves the calendar at all; repeating one that does not would never end. */
export function isForward({ months = 0, weeks = 0, days = 0 }: Offset): boolean {
  return months + weeks + days > 0;
}
