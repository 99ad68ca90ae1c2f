import { spanOf, type TimelineEvent } from '@rachis/domain';

export interface Window {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
/** How much of the time is looked at; null is all of it. */
export const ZOOMS: readonly { readonly label: string; readonly days: number | null }[] = [
  { label: 'All', days: null },
  { label: '2 years', days: 731 },
  { label: '6 months', days: 183 },
  { label: '4 weeks', days: 28 },
  { label: '3 days', days: 3 },
];

/** From the first to the last thing with a date, with a little room on both sides; null when nothing has one. */
export function wholeWindow(events: readonly TimelineEvent[]): Window | null {
  const spans = events.flatMap(({ at, until }) => [spanOf(at), spanOf(until)]).filter((span) => span !== null);
  if (spans.length === 0) return null;
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  const room = Math.max(DAY / 2, (to - from) * 0.02);
  return { from: from - room, to: to + room };
}

/** The part of the whole that is shown: `days` long, its end at `end` between 0 (oldest) and 1 (newest). */
export function zoomed(whole: Window, days: number | null, end: number): Window {
  const length = whole.to - whole.from;
  if (days === null || days * DAY >= length) return whole;
  const to = whole.from + days * DAY + (length - days * DAY) * end;
  return { from: to - days * DAY, to };
}

/** Where a moment lies in the window, in percent, kept within its edges. */
export const placeIn = ({ from, to }: Window, moment: number): number => Math.min(100, Math.max(0, ((moment - from) / (to - from)) * 100));

/** Between five and ten marks on round dates: years, quarters, months, weeks or days, whichever fits. */
export function ticksOf({ from, to }: Window): { readonly at: number; readonly label: string }[] {
  const days = (to - from) / DAY;
  const first = new Date(from);
  if (days > 1100) return every(from, to, (n) => Date.UTC(first.getUTCFullYear() + n * Math.ceil(days / 3650), 0, 1), { year: 'numeric' });
  if (days > 150) return every(from, to, (n) => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + n * (days > 400 ? 3 : 1), 1), { month: 'short', year: 'numeric' });
  const step = days > 40 ? 14 : days > 10 ? 4 : days > 4 ? 1 : 0.5;
  const begin = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate());
  return every(from, to, (n) => begin + n * step * DAY, step < 1 ? { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' });
}

function every(from: number, to: number, nth: (n: number) => number, show: Intl.DateTimeFormatOptions): { at: number; label: string }[] {
  const format = new Intl.DateTimeFormat('en-GB', { ...show, timeZone: 'UTC' });
  const marks = [];
  for (let n = 0, at = nth(0); at <= to && n < 400; n++, at = nth(n)) if (at >= from) marks.push({ at, label: format.format(at) });
  const keep = Math.ceil(marks.length / 9);
  return marks.filter((_mark, index) => index % keep === 0);
}
