import { scoradGradeOf } from '../ambulation/ambulation.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** How fast strength and walking are being lost, and for how long walking has been lost. */
export const motorDecline = {
  id: 'motorDecline',
  version: 1,
  title: 'Rate of motor decline and hours without walking',
  citation: {
    text: 'Patchell RA, et al. Lancet 2005;366:643-648: people paraplegic for more than 48 hours were not in the trial. The rate itself is a rule of this product',
    doi: '10.1016/S0140-6736(05)66954-1',
    pmid: '16112300',
    verified: 'verified',
  },
  docs: 'docs/clinical/motorDecline.md',
  limits: [
    'The rate is a rule of this product: a straight line between two examinations, without a clinical source.',
    'Nothing is worked out while the onset is not known.',
    'The 48 hours of the trial were counted for paraplegia; here they are counted from the moment walking was lost.',
    'No number of hours decides what is still worth doing.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** Hours above which the note about long-standing deficits is shown; 48 itself is not above. */
export const LONG_DEFICIT_HOURS = 48;
/** What the sources say about a deficit of more than 48 hours. */
export const LONG_DEFICIT_NOTE =
  'Walking lost for more than 48 hours. Patchell 2005 left out people paraplegic for longer than that; a teaching text of Duke-NUS calls recovery unlikely after 48 hours of a severe deficit.';

/** What the rate is worked out from; null is not known. Times are instants with a time zone. */
export interface MotorCourse {
  readonly onsetAt: string | null;
  readonly examinedAt: string | null;
  /** Sum of the key muscles, 0 to 100, before the onset and at the examination. */
  readonly motorBefore: number | null;
  readonly motorNow: number | null;
  /** Recorded states of walking before the onset and at the examination. */
  readonly walkingBefore: string | null;
  readonly walkingNow: string | null;
  readonly walkingLostAt: string | null;
}
/** The course as far as it can be worked out; null is not known, or does not apply. */
export interface MotorDecline {
  readonly hoursSinceOnset: number | null;
  /** Points of the motor score; negative is a loss. */
  readonly motorChange: number | null;
  readonly motorChangePerDay: number | null;
  /** SCORAD grades; positive is worse. */
  readonly walkingChange: number | null;
  readonly walkingChangePerDay: number | null;
  readonly hoursNonAmbulatory: number | null;
  readonly nonAmbulatoryOver48h: boolean | null;
  readonly note: string | null;
  readonly missing: readonly (keyof MotorCourse)[];
}

const HOUR = 3_600_000;
const DAY_HOURS = 24;

/**
 * The course of a motor deficit from two examinations. Throws RangeError for a time that is none or lies after the
 * examination, for a motor score outside 0 to 100, and for a state of walking that is not known.
 */
export function motorDeclineOf(course: MotorCourse): MotorDecline {
  for (const score of [course.motorBefore, course.motorNow])
    if (score !== null && !(score >= 0 && score <= 100))
      throw new RangeError(`${score} is not a motor score (0 to 100)`);
  const hoursSinceOnset = hoursBetween(course.onsetAt, course.examinedAt);
  const known = hoursSinceOnset !== null;
  const motorChange = known ? difference(course.motorBefore, course.motorNow) : null;
  const grades = [scoradGradeOf(course.walkingBefore), scoradGradeOf(course.walkingNow)] as const;
  const walkingChange = known ? difference(...grades) : null;
  return {
    hoursSinceOnset,
    motorChange,
    motorChangePerDay: perDay(motorChange, hoursSinceOnset),
    walkingChange,
    walkingChangePerDay: perDay(walkingChange, hoursSinceOnset),
    ...walkingLost(course, grades[1]),
    missing: missingFor(course, grades),
  };
}

function walkingLost(
  { walkingLostAt, examinedAt }: MotorCourse,
  now: number | null,
): Pick<MotorDecline, 'hoursNonAmbulatory' | 'nonAmbulatoryOver48h' | 'note'> {
  const since = hoursBetween(walkingLostAt, examinedAt);
  if (now === null) return { hoursNonAmbulatory: null, nonAmbulatoryOver48h: null, note: null };
  if (now <= 2) return { hoursNonAmbulatory: null, nonAmbulatoryOver48h: false, note: null };
  const over = since === null ? null : since > LONG_DEFICIT_HOURS;
  return { hoursNonAmbulatory: since, nonAmbulatoryOver48h: over, note: over ? LONG_DEFICIT_NOTE : null };
}

function missingFor(
  course: MotorCourse,
  [before, now]: readonly [number | null, number | null],
): (keyof MotorCourse)[] {
  const open: Record<keyof MotorCourse, boolean> = {
    onsetAt: course.onsetAt === null,
    examinedAt: course.examinedAt === null,
    motorBefore: course.motorBefore === null,
    motorNow: course.motorNow === null,
    walkingBefore: before === null,
    walkingNow: now === null,
    walkingLostAt: course.walkingLostAt === null && (now === null || now > 2),
  };
  return (Object.keys(open) as (keyof MotorCourse)[]).filter((name) => open[name]);
}

function hoursBetween(from: string | null, to: string | null): number | null {
  const [start, end] = [instantOf(from), instantOf(to)];
  if (start === null || end === null) return null;
  if (start > end) throw new RangeError(`${String(from)} lies after the examination at ${String(to)}`);
  return (end - start) / HOUR;
}

function instantOf(text: string | null): number | null {
  if (text === null) return null;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RangeError(`${JSON.stringify(text)} is not a date and time`);
  return time;
}

const difference = (before: number | null, now: number | null): number | null =>
  before === null || now === null ? null : now - before;

/** A change for each day; none where no time has passed. */
const perDay = (change: number | null, hours: number | null): number | null =>
  change === null || hours === null || hours === 0 ? null : change / (hours / DAY_HOURS);
