import { dayBounds, milliseconds } from './clock-time.js';

/** A deadline as the quality standard measures it; null where it cannot be told yet. */
export interface DeadlineStatus {
  readonly met: boolean | null;
  readonly breached: boolean | null;
}

/**
 * Whether a deadline was met: done at or before it. Not done, it is open until it has passed and breached after it.
 * Without the time at which it is asked an open deadline cannot be judged, and both are null.
 */
export function deadlineStatus(dueAt: string, doneAt: string | null, now: string | null): DeadlineStatus {
  const due = milliseconds(dueAt);
  if (doneAt !== null) {
    const met = milliseconds(doneAt) <= due;
    return { met, breached: !met };
  }
  if (now === null) return { met: null, breached: null };
  return milliseconds(now) > due ? { met: false, breached: true } : { met: null, breached: false };
}

/** How a clock stands. */
export type ClockStateCode = 'met' | 'missed' | 'overdue' | 'at_risk' | 'running' | 'excluded' | 'unclear';

/** When something was done: at an instant, or on a day of which the hour is not known. */
export type Done = { readonly at: string } | { readonly on: string; readonly timeZone: string };

/** What is known of one clock. */
export interface ClockFacts {
  readonly startAt: string;
  readonly dueAt: string;
  readonly done: Done | null;
  readonly now: string;
  /** The share of the time from which an open clock is at risk; a quarter where left out. A setting of the centre, without a source. */
  readonly atRiskShare?: number;
  readonly excludedBecause?: string | null;
}

/** A clock with its reason in words where the state alone does not say it. */
export interface ClockState {
  readonly state: ClockStateCode;
  readonly met: boolean | null;
  readonly breached: boolean | null;
  /** Milliseconds until the deadline at the time asked, negative after it. */
  readonly leftMs: number;
  readonly reason: string | null;
}

/** A quarter of the time [P]. */
export const AT_RISK_SHARE = 0.25;

/** How a clock stands: excluded with its reason, done in time or late, or open, at risk or overdue. Unknown is never met. */
export function clockState(facts: ClockFacts): ClockState {
  const [start, due, now] = [facts.startAt, facts.dueAt, facts.now].map(milliseconds) as [number, number, number];
  const leftMs = due - now;
  if (facts.excludedBecause) return { state: 'excluded', ...OPEN, leftMs, reason: facts.excludedBecause };
  if (facts.done && beginOf(facts.done) <= now) return { ...doneState(facts.done, start, due, now), leftMs };
  if (leftMs < 0) return { state: 'overdue', met: false, breached: true, leftMs, reason: null };
  const atRisk = leftMs <= (facts.atRiskShare ?? AT_RISK_SHARE) * (due - start);
  return { state: atRisk ? 'at_risk' : 'running', met: null, breached: false, leftMs, reason: null };
}

const OPEN = { met: null, breached: null } as const;
const MET = { state: 'met', met: true, breached: false } as const;
const MISSED = { state: 'missed', met: false, breached: true } as const;

/** The earliest moment it can have been done; what lies ahead is planned and not done. */
function beginOf(done: Done): number {
  return 'at' in done ? milliseconds(done.at) : dayBounds(done.on, done.timeZone).from;
}

type DoneState = Omit<ClockState, 'leftMs'>;

function doneState(done: Done, start: number, due: number, now: number): DoneState {
  if ('at' in done) return { ...(milliseconds(done.at) <= due ? MET : MISSED), reason: null };
  const { from, until } = dayBounds(done.on, done.timeZone);
  if (until < start) return { state: 'unclear', ...OPEN, reason: 'The day recorded is before the clock began' };
  // What is recorded has happened: on the day itself it is not later than now.
  if (Math.min(until, now) <= due) return { ...MET, reason: 'Only the day is recorded; the whole of it is in time' };
  if (from > due) return { ...MISSED, reason: 'Only the day is recorded; the whole of it is too late' };
  return { state: 'unclear', ...OPEN, reason: 'Only the day is recorded, and the deadline falls within it' };
}
