import { WEEKDAYS, type CodeOf } from '@rachis/domain';
import type { Random } from './random.js';

export type Weekday = CodeOf<typeof WEEKDAYS>;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Moments and days around the moment at which the demonstration is filled in, in the time zone of the centre. */
export class Calendar {
  private readonly parts: Intl.DateTimeFormat;
  private readonly known = new Map<number, string>();

  constructor(
    readonly now: Date,
    readonly timeZone: string,
  ) {
    this.parts = new Intl.DateTimeFormat('en-GB', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
  }

  get today(): string {
    return this.dayOf(this.now);
  }

  /** The calendar day of a moment, there. */
  dayOf(moment: Date): string {
    return this.wallClock(moment).slice(0, 10);
  }

  /** The hour and minute of a moment, there. */
  timeOf(moment: Date): string {
    return this.wallClock(moment).slice(11, 16);
  }

  /** The moment at which the clocks there show this time on this day. */
  at(day: string, time: string): Date {
    const wanted = Date.parse(`${day}T${time}:00Z`);
    const offset = (guess: number) => Date.parse(`${this.wallClock(new Date(guess))}Z`) - guess;
    return new Date(wanted - offset(wanted - offset(wanted)));
  }

  ago(ms: number): Date {
    return new Date(this.now.getTime() - ms);
  }

  daysAgo(days: number): string {
    return daysAfter(this.today, -days);
  }

  /** So many moments between two others, in order and by day as far as there is a day between them. */
  steps(random: Random, from: Date, to: Date, count: number): Date[] {
    const [first, last] = [from.getTime() + MINUTE, to.getTime() - MINUTE];
    const moments = Array.from({ length: count }, () => new Date(first + random.next() * Math.max(0, last - first)));
    return moments.map((moment) => Math.min(last, Math.max(first, this.byDay(moment, random).getTime()))).sort((a, b) => a - b).map((time) => new Date(time));
  }

  /** The same moment, or one in working hours of that day where it was night. */
  private byDay(moment: Date, random: Random): Date {
    const hour = Number(this.timeOf(moment).slice(0, 2));
    if (hour >= 8 && hour < 18) return moment;
    return this.at(this.dayOf(moment), `${String(random.int(8, 17)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}`);
  }

  /** Remembered: the same moments are asked for again and again. */
  private wallClock(moment: Date): string {
    const known = this.known.get(moment.getTime());
    if (known) return known;
    const of = Object.fromEntries(this.parts.formatToParts(moment).map(({ type, value }) => [type, value]));
    const shown = `${of['year']}-${of['month']}-${of['day']}T${of['hour']}:${of['minute']}:${of['second']}`;
    this.known.set(moment.getTime(), shown);
    return shown;
  }
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(day: string): Weekday {
  const index = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return WEEKDAYS[index]?.code ?? 'monday';
}

/** The first day on or after this one on which people are at work. */
export function workday(day: string): string {
  const weekday = weekdayOf(day);
  return weekday === 'saturday' ? daysAfter(day, 2) : weekday === 'sunday' ? daysAfter(day, 1) : day;
}

export const later = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);
