import { formatDate } from '../contract/dates.js';
import type { CoarseHorizon, PublishedFigure } from '../scores/prognostic-model.js';
import type { SurvivalBucket } from './survival-estimate.js';
import type { Span } from './panel.js';

const SPANS: Readonly<Record<CoarseHorizon, Span>> = {
  '<3': { from: 0, to: 3 },
  '3-6': { from: 3, to: 6 },
  '6-12': { from: 6, to: 12 },
  '>12': { from: 12, to: null },
};
const OF_BUCKET: Readonly<Record<SurvivalBucket, CoarseHorizon | null>> = {
  lt3: '<3',
  m3to6: '3-6',
  m6to12: '6-12',
  gt12: '>12',
  cannot: null,
};

/** The part of the axis that these horizons cover; null where there is none. */
export function spanOf(horizons: readonly CoarseHorizon[]): Span | null {
  const spans = horizons.map((horizon) => SPANS[horizon]);
  if (spans.length === 0) return null;
  const open = spans.some(({ to }) => to === null);
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: open ? null : Math.max(...spans.map(({ to }) => to ?? 0)),
  };
}

/** The part of the axis that an own estimate covers; null where it could not be estimated. */
export function spanOfBucket(bucket: SurvivalBucket): Span | null {
  const horizon = OF_BUCKET[bucket];
  return horizon ? SPANS[horizon] : null;
}

/** "3 to 6 months", "a year or more". */
export function spanWords({ from, to }: Span): string {
  if (to === null) return from === 0 ? 'anything from 0 months' : `more than ${from} months`;
  return from === 0 ? `under ${to} months` : `${from} to ${to} months`;
}

const number = (value: number): string => String(Number(value.toFixed(2)));

/** One published figure in words, with its interval, its patients and its source. */
export function figureWords({
  measure,
  value,
  unit,
  low,
  high,
  atMonths,
  patients,
  source,
  mark,
}: PublishedFigure): string {
  const interval = low !== null && high !== null ? ` (95 % CI ${number(low)} to ${number(high)})` : '';
  const at = atMonths !== null && measure === 'alive' ? ` at ${timeWords(atMonths)}` : '';
  const amount = unit === 'months' ? `${number(value)} months` : unit === '%' ? `${number(value)} %` : number(value);
  const many = patients !== null ? `, n = ${patients.toLocaleString('en-GB')}` : '';
  const unverified = mark === 'unverified' ? ', source not verified' : '';
  return `${measure}${at} ${amount}${interval} – ${source}${many}${unverified}`;
}

function timeWords(months: number): string {
  if (months % 12 !== 0) return months === 1 ? '1 month' : `${months} months`;
  return months === 12 ? '1 year' : `${months / 12} years`;
}

/** A day in words, or "no day recorded". */
export const dayWords = (date: string | null): string => (date ? formatDate(date) : 'no day recorded');
