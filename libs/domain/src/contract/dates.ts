const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date as precisely as it is known: `1963`, `1963-03` or `1963-03-14`. Says whether it can exist, years 1875-2150. */
export function isPartialDate(text: unknown): text is string {
  const match = typeof text === 'string' ? PARTIAL.exec(text) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')];
  if (year < 1875 || year > 2150 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

/** A whole calendar date, `YYYY-MM-DD`, that exists (no 30 February). */
export function isCalendarDate(text: unknown): text is string {
  return isPartialDate(text) && text.length === 10;
}

/** An instant in ISO 8601 with a zone that exists on earth, such as `2026-03-13T12:10:00Z`. */
export function isInstant(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/.exec(text);
  return match !== null && isCalendarDate(match[1]);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** How exactly a partial date is known. */
export type DatePrecision = 'year' | 'month' | 'day';
export function precisionOf(date: string): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `14 Mar 1963`, `Mar 1963` or `1963`: never more precise than what is known. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
}

/**
 * Age in completed years on a day. A birth date known only to the year or month gives the range of possible ages,
 * so that an age is never stated more exactly than it is known.
 */
export function ageOn(birthDate: string, on: string): { low: number; high: number } {
  const [y, m, d] = birthDate.split('-');
  const years = (month: string, day: string) => Number(on.slice(0, 4)) - Number(y) - (on.slice(5, 10) < `${month}-${day}` ? 1 : 0);
  const lastMonth = m ?? '12';
  const low = years(lastMonth, d ?? String(daysIn(Number(y), Number(lastMonth))));
  const high = years(m ?? '01', d ?? '01');
  // Born this year, perhaps not yet: the youngest possible is nought, not minus one.
  return { low: high >= 0 ? Math.max(low, 0) : low, high };
}
