import { markerName, type MarkerUnit, type TumourMarkerResult } from './tumour-marker.js';

/** What a unit measures and how many of the smallest unit it is; by definition of the prefixes, no clinical figure. */
const SCALE: Readonly<Partial<Record<MarkerUnit, { readonly of: string; readonly times: number }>>> = {
  'U/mL': { of: 'U', times: 1 }, 'kU/L': { of: 'U', times: 1 },
  'ng/L': { of: 'mass', times: 1 }, 'pg/mL': { of: 'mass', times: 1 }, 'ug/L': { of: 'mass', times: 1e3 }, 'ng/mL': { of: 'mass', times: 1e3 },
  'mg/L': { of: 'mass', times: 1e6 }, 'mg/dL': { of: 'mass', times: 1e7 }, 'g/L': { of: 'mass', times: 1e9 }, 'g/dL': { of: 'mass', times: 1e10 },
  'pmol/L': { of: 'amount', times: 1 }, 'nmol/L': { of: 'amount', times: 1e3 },
  '[IU]/L': { of: 'IU', times: 1 }, 'm[IU]/mL': { of: 'IU', times: 1 }, 'k[IU]/L': { of: 'IU', times: 1e3 }, '[IU]/mL': { of: 'IU', times: 1e3 },
};

/** The value in another unit of the same kind; null where the two units measure different things. */
export function inMarkerUnit(value: number, from: MarkerUnit, to: MarkerUnit): number | null {
  if (from === to) return value;
  const [a, b] = [SCALE[from], SCALE[to]];
  return a && b && a.of === b.of ? (value * a.times) / b.times : null;
}

/** One measurement of a trend. A bound is not a value: `below` and `above` say only on which side of it the value lies. */
export interface MarkerPoint {
  readonly kind: 'exact' | 'below' | 'above';
  /** In the unit of the trend. */
  readonly value: number;
  /** First and last day it can have been taken, as day numbers since 1970: the same for a whole date, a month or a year apart else. */
  readonly from: number;
  readonly to: number;
}

/** A marker over time, oldest first, in the unit of its newest result. */
export interface MarkerTrend {
  readonly name: string;
  readonly unit: MarkerUnit;
  readonly points: readonly MarkerPoint[];
  /** Results whose unit measures something else; they cannot be drawn on the same axis. */
  readonly leftOut: number;
}

const KIND = { '<': 'below', '>': 'above' } as const;
const DAY_MS = 86_400_000;
const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/** First and last day of a partial date, as day numbers. */
export function daysOfPartial(date: string): { readonly from: number; readonly to: number } {
  const [year = 0, month = 1] = date.split('-').map(Number);
  if (date.length === 4) return { from: dayNumber(`${date}-01-01`), to: dayNumber(`${date}-12-31`) };
  if (date.length === 7) return { from: dayNumber(`${date}-01`), to: Math.floor(Date.UTC(year, month, 0) / DAY_MS) };
  return { from: dayNumber(date), to: dayNumber(date) };
}

type Result = Pick<TumourMarkerResult, 'marker' | 'markerText' | 'comparator' | 'value' | 'unit' | 'takenOn'>;

/** The trend of the results of one marker, given newest first; null where fewer than two can be drawn. */
export function markerTrend(results: readonly Result[]): MarkerTrend | null {
  const [newest] = results;
  if (!newest) return null;
  // Oldest first, also among those of one day, so that the line ends in what was recorded last.
  const points = [...results].reverse().flatMap((result): MarkerPoint[] => {
    const value = inMarkerUnit(Number(result.value), result.unit, newest.unit);
    if (value === null) return [];
    return [{ kind: result.comparator ? KIND[result.comparator] : 'exact', value, ...daysOfPartial(result.takenOn) }];
  });
  if (points.length < 2) return null;
  points.sort((a, b) => a.from + a.to - (b.from + b.to));
  return { name: markerName(newest), unit: newest.unit, points, leftOut: results.length - points.length };
}
