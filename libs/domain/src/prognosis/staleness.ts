import { formatDate, isPartialDate } from '../contract/dates.js';
import type { Age, FactSource } from './fact.js';
import { daysSince } from './facts-of-time.js';
import type { Stale } from './panel.js';
import type { Staleness } from './prognosis-note.js';

const NAMES: Readonly<Record<Age, string>> = {
  laboratory: 'laboratory',
  performance: 'examination',
  staging: 'staging',
};

/**
 * Whether an input is older than the convention of the centre, counted to the day of the meeting; the oldest of several
 * decides, and one without a day counts as stale. A day after the meeting is a slip and is not called stale.
 */
export function staleOf(sources: readonly FactSource[], asOf: string, staleness: Staleness): Stale | null {
  const limits: Readonly<Record<Age, number>> = {
    laboratory: staleness.laboratoryDays,
    performance: staleness.performanceDays,
    staging: staleness.stagingDays,
  };
  const found = sources.flatMap(({ age, date }): Stale[] => {
    if (age === null) return [];
    const limit = limits[age];
    if (date === null || !isPartialDate(date)) {
      return [{ days: null, limit, words: `no day recorded for the ${NAMES[age]}` }];
    }
    const days = daysSince(date, asOf).most;
    const words = `${NAMES[age]} of ${formatDate(date)}, ${days} days before ${formatDate(asOf)}; the convention of this centre is ${limit}`;
    return days > limit ? [{ days, limit, words }] : [];
  });
  const rank = ({ days }: Stale): number => days ?? Number.MAX_SAFE_INTEGER;
  return found.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}
