import type { Tone } from '../../ui/tone.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function span(ms: number): string {
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} min`;
  if (ms < 2 * DAY) return `${Math.round(ms / HOUR)} h`;
  return `${Math.round(ms / DAY)} days`;
}

/** How far away a due time is, in the largest unit that still says enough: "in 5 h", "overdue by 3 days". */
export function dueWords(dueAt: string, now: number): { words: string; tone: Tone } {
  const left = new Date(dueAt).getTime() - now;
  if (left < 0) return { words: `overdue by ${span(-left)}`, tone: 'critical' };
  return { words: `due in ${span(left)}`, tone: left < DAY ? 'caution' : 'neutral' };
}
