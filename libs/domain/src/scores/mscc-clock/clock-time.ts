const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The instant some elapsed hours later, in UTC; whole seconds are written without a fraction. Throws RangeError for a text that is no instant. */
export function hoursLater(instant: string, hours: number): string {
  return instantText(milliseconds(instant) + hours * HOUR_MS);
}

/** An instant in UTC as text, from milliseconds since 1970. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** Milliseconds since 1970 of an instant with zone; throws RangeError for a text that is none. */
export function milliseconds(instant: string): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`"${instant}" is not a date and time with time zone`);
  return ms;
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formats.set(timeZone, made);
  return made;
}

/** Whether a text names a time zone of the IANA list, such as `Europe/London`. */
export function isTimeZone(text: string): boolean {
  try {
    formatIn(text);
    return true;
  } catch {
    return false;
  }
}

/** An instant on the wall clock of a place: "Fri, 13 Mar 2026, 12:10 GMT". Throws RangeError for a zone that does not exist. */
export function localTime(instant: string, timeZone: string): string {
  return formatIn(timeZone).format(milliseconds(instant));
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The calendar day, `YYYY-MM-DD`, on which an instant falls in a place. Throws RangeError for a zone that does not exist. */
export function localDay(instant: string, timeZone: string): string {
  return dayAt(milliseconds(instant), timeZone);
}

function dayAt(ms: number, timeZone: string): string {
  const format =
    days.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  days.set(timeZone, format);
  const parts = format.formatToParts(ms);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The first and the last millisecond of a calendar day in a place; 23, 24 or 25 hours apart, as the wall clock has it. */
export function dayBounds(day: string, timeZone: string): { readonly from: number; readonly until: number } {
  const next = instantText(Date.parse(`${day}T00:00:00Z`) + DAY_MS).slice(0, 10);
  return { from: dayStart(day, timeZone), until: dayStart(next, timeZone) - 1 };
}

/** Found by halving, because zones begin their days at any hour of UTC and some days do not begin at midnight. */
function dayStart(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - DAY_MS;
  let from = midnight + DAY_MS;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayAt(middle, timeZone) < day) before = middle;
    else from = middle;
  }
  return from;
}
