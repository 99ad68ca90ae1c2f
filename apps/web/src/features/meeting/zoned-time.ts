import type { CodeOf, WEEKDAYS } from '@rachis/domain';

type Weekday = CodeOf<typeof WEEKDAYS>;

/** What a clock and a calendar on the wall of that place say. */
export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
  readonly weekday: Weekday;
}

/** A moment as the wall shows it in a time zone. */
export function wallClockAt(at: string | number, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', weekday: 'long', hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}`, weekday: part('weekday').toLowerCase() as Weekday };
}

/**
 * The moment at which the wall shows this date and time there. A time that the clocks skip in spring becomes the time
 * after the gap; of a time that comes twice in autumn it is the first.
 */
export function instantAt(date: string, time: string, timeZone: string): string {
  const meant = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (moment: number) => {
    const wall = wallClockAt(moment, timeZone);
    return Date.parse(`${wall.date}T${wall.time}:00Z`) - moment;
  };
  const offsets = [offsetAt(meant - 86_400_000), offsetAt(meant + 86_400_000)];
  const fitting = offsets.map((offset) => meant - offset).filter((moment) => offsetAt(moment) === meant - moment);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : meant - Math.min(...offsets)).toISOString();
}

const DAY = 86_400_000;

/** The next time a board with this weekday and hour sits, later than `after`; null while the board names neither. */
export function nextSitting(board: { weekday?: Weekday | null; localTime?: string | null; timeZone: string }, after: number): string | null {
  if (!board.weekday || !board.localTime) return null;
  for (let days = 0; days <= 8; days++) {
    const { date, weekday } = wallClockAt(after + days * DAY, board.timeZone);
    if (weekday !== board.weekday) continue;
    const at = instantAt(date, board.localTime, board.timeZone);
    if (Date.parse(at) > after) return at;
  }
  return null;
}

/** "London, GMT": the zone in words, as it is on that day. */
export function zoneWords(timeZone: string, at: string): string {
  const short = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return city === short ? city : `${city}, ${short}`;
}

/** Whether a text names a time zone that this browser knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
