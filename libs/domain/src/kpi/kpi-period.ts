import type { FieldFault } from '../contract/problems.js';
import type { KpiDefinition } from './kpi.js';
import { LONGEST_PERIOD_MONTHS, type KpiBucket, type KpiSearch } from './kpi-report.js';

/** Whole months from the first day to the last, or why there are none. */
export interface KpiPeriod {
  readonly from: string;
  readonly to: string;
  readonly faults: readonly FieldFault[];
}

const MONTHS: Record<KpiBucket, number> = { month: 1, quarter: 3, year: 12 };
const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstDay = (month: number): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
/** The month with which the bucket of a month begins. */
const beginOf = (month: number, bucket: KpiBucket): number => month - (month % MONTHS[bucket]);

/** The period that is asked for, widened to whole months, or to whole years where small numbers are withheld: so no two periods differ by a few weeks. */
export function kpiPeriod({ from, to }: Pick<KpiSearch, 'from' | 'to'>, wholeYears: boolean): KpiPeriod {
  const bucket: KpiBucket = wholeYears ? 'year' : 'month';
  const [first, last] = [beginOf(monthIndex(from), bucket), beginOf(monthIndex(to), bucket) + MONTHS[bucket]];
  const faults = [
    ...(from > to ? [{ pointer: '#/to', detail: 'To must not be before From' }] : []),
    ...(last - first > LONGEST_PERIOD_MONTHS ? [{ pointer: '#/from', detail: `The period may have at most ${LONGEST_PERIOD_MONTHS} months${wholeYears ? ', in whole years' : ''}` }] : []),
  ];
  return { from: firstDay(first), to: dayBefore(firstDay(last)), faults };
}

/** The first days of all points between two days, whether anything was counted in them or not. */
export function kpiBucketsOf({ from, to }: Pick<KpiPeriod, 'from' | 'to'>, bucket: KpiBucket): string[] {
  const [first, last] = [beginOf(monthIndex(from), bucket), monthIndex(to)];
  return Array.from({ length: Math.max(0, Math.floor((last - first) / MONTHS[bucket]) + 1) }, (_, index) => firstDay(first + index * MONTHS[bucket]));
}

/** How long a point of a measure is. */
export const bucketOf = ({ ofHealth }: KpiDefinition, smallNumbersWithheld: boolean): KpiBucket => (smallNumbersWithheld ? (ofHealth ? 'year' : 'quarter') : 'month');
