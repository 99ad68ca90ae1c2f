/** Whether one date is certainly before another; dates of different precision are compared as far as both are known. */
export function certainlyBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}

/** A treatment that begins and ends. That it still runs is stated by somebody and never concluded from a missing end. */
export interface Course {
  readonly startedOn?: string | null;
  readonly stoppedOn?: string | null;
  readonly running?: 'yes' | 'no' | null;
}

/** What is wrong with the end of a course, or null. */
export function endFault(stoppedOn: unknown, { startedOn, running }: Course): string | null {
  if (typeof stoppedOn !== 'string') return null;
  if (running === 'yes') return 'It is marked as still running and has a day on which it stopped';
  if (startedOn && certainlyBefore(stoppedOn, startedOn)) return 'It cannot have stopped before it started';
  return null;
}

/** What is wrong with a day that can only be after the start, or null. */
export function afterStartFault(what: string, date: unknown, { startedOn }: Course): string | null {
  return typeof date === 'string' && startedOn && certainlyBefore(date, startedOn) ? `${what} cannot be before the start` : null;
}

/** Whether a course runs, in three honest answers. A stop date ends it; nothing else is concluded. */
export function runningState({ running, stoppedOn }: Course): 'running' | 'stopped' | 'not_known' {
  if (running === 'yes') return 'running';
  return running === 'no' || stoppedOn ? 'stopped' : 'not_known';
}

type Listed = Course & { readonly recordedAt: string };
const byStart = (a: Listed, b: Listed): number => (b.startedOn ?? '').localeCompare(a.startedOn ?? '') || b.recordedAt.localeCompare(a.recordedAt);

/** Courses as they are read: what runs or may run first, then what was stopped; each newest first, without a start last. */
export function coursesInOrder<C extends Listed>(courses: readonly C[]): C[] {
  const rank = (course: C) => ['running', 'not_known', 'stopped'].indexOf(runningState(course));
  return [...courses].sort((a, b) => rank(a) - rank(b) || byStart(a, b));
}
