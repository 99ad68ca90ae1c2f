import type { SourceMark } from '../source-mark.js';
import { dayAfter, isForward, offsetTimes, type Offset } from './calendar-offset.js';
import type { SchedulePhase, RiskFactors, ScheduleTemplate, SurveillanceKind } from './surveillance.js';

/** One thing that falls due on a calendar day, with where the time comes from. */
export interface DueEntry {
  readonly kind: SurveillanceKind;
  readonly dueOn: string;
  readonly source: string;
  readonly mark: SourceMark;
  readonly published: string | null;
}

/** What falls due by a template; lines whose factor is not known are not guessed and their factor is named as missing. */
export interface FollowUpPlan {
  readonly due: readonly DueEntry[];
  readonly missing: readonly (keyof RiskFactors)[];
}

/** No line of a template falls due more often; a template that asks for more is refused. */
const MOST_TIMES = 500;

/**
 * The due dates of a template from its first day, in the order of the calendar. Throws RangeError for a date that does
 * not exist and for a line that never ends or has no times.
 */
export function followUpPlan({ phases }: ScheduleTemplate, startOn: string, factors: RiskFactors): FollowUpPlan {
  const conditions = phases.map(({ when }) => when).filter((when) => when !== undefined);
  const missing = [...new Set(conditions.map(({ factor }) => factor))].filter((factor) => factors[factor] === null);
  const due = phases
    .filter(({ when }) => when === undefined || factors[when.factor] === when.is)
    .flatMap((phase) => entriesOf(phase, startOn))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return { due, missing };
}

function entriesOf(phase: SchedulePhase, startOn: string): DueEntry[] {
  const { kind, source, mark, published = null } = phase;
  return offsetsOf(phase, startOn).map((offset) => ({
    kind,
    dueOn: dayAfter(startOn, offset),
    source,
    mark,
    published,
  }));
}

function offsetsOf({ at, every, after, until }: SchedulePhase, startOn: string): readonly Offset[] {
  if (at) return at;
  if (!every || !until || !isForward(every)) throw new RangeError('A line needs times, or an interval with an end');
  const last = dayAfter(startOn, until);
  const offsets: Offset[] = [];
  for (let times = 1; times <= MOST_TIMES; times++) {
    const offset = offsetTimes(every, times, after);
    if (dayAfter(startOn, offset) > last) return offsets;
    offsets.push(offset);
  }
  throw new RangeError(`A line falls due more than ${MOST_TIMES} times`);
}
