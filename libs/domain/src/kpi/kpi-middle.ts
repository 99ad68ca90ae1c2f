import type { KpiVerdict } from './kpi.js';

/** So many with the same value, in tenths of the unit. */
interface Valued {
  readonly verdict: KpiVerdict;
  readonly tenths: number | null;
  readonly n: number;
}

/** The middle of a quantity, in tenths of its unit. */
export interface KpiMiddle {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  /** Of the values around their mean; of a single one there is none. */
  readonly deviation: number | null;
}

/** Median, quartiles and standard deviation of values that are counted together; between two values the share of the way, as PostgreSQL's percentile_cont and R's type 7. */
export function middleOf(counts: readonly Valued[]): KpiMiddle | null {
  const values = counts.flatMap(({ verdict, tenths, n }) => (tenths === null || verdict === 'not_yet' || verdict === 'excluded' ? [] : [{ tenths, n }])).sort((a, b) => a.tenths - b.tenths);
  const all = values.reduce((sum, { n }) => sum + n, 0);
  if (all === 0) return null;
  const at = (place: number): number => {
    let before = 0;
    for (const { tenths, n } of values) {
      before += n;
      if (place < before) return tenths;
    }
    return values.at(-1)?.tenths ?? 0;
  };
  const quantile = (share: number): number => {
    const place = share * (all - 1);
    const [low, high] = [at(Math.floor(place)), at(Math.ceil(place))];
    return Math.round(low + (place - Math.floor(place)) * (high - low));
  };
  const mean = values.reduce((sum, { tenths, n }) => sum + tenths * n, 0) / all;
  const squares = values.reduce((sum, { tenths, n }) => sum + n * (tenths - mean) ** 2, 0);
  return { median: quantile(0.5), lower: quantile(0.25), upper: quantile(0.75), deviation: all > 1 ? Math.round(Math.sqrt(squares / (all - 1))) : null };
}
