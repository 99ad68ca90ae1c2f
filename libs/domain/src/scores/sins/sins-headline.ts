import type { Band } from '../define-score.js';
import { sins, type SinsBand } from './sins.js';
import type { SinsResult } from './sins-of.js';

/**
 * The highest SINS among the lesions of a patient: `low` and `high` are equal when it is certain. `incomplete` counts
 * lesions with items missing, `notScored` those SINS does not apply to.
 */
export type SinsHeadline =
  | { readonly status: 'none'; readonly notScored: number }
  | {
      readonly status: 'certain' | 'range';
      readonly low: number;
      readonly high: number;
      readonly possibleBands: readonly Band<SinsBand>[];
      readonly incomplete: number;
      readonly notScored: number;
    };

/**
 * The SINS shown for a patient: the highest of the lesions (product rule; the paper does not add lesions up). With
 * items missing it is a range that never starts below what is already known.
 */
export function sinsHeadline(results: readonly SinsResult[]): SinsHeadline {
  const ranges = results.flatMap((result) => {
    if (result.status === 'complete') return [{ low: result.total, high: result.total, open: false }];
    return result.status === 'incomplete' ? [{ low: result.low, high: result.high, open: true }] : [];
  });
  const notScored = results.length - ranges.length;
  if (ranges.length === 0) return { status: 'none', notScored };
  const low = Math.max(...ranges.map((range) => range.low));
  const high = Math.max(...ranges.map((range) => range.high));
  const possibleBands = sins.bands.filter(
    ({ upTo }, index) => upTo >= low && (sins.bands[index - 1]?.upTo ?? -1) < high,
  );
  const incomplete = ranges.filter(({ open }) => open).length;
  return { status: low === high ? 'certain' : 'range', low, high, possibleBands, incomplete, notScored };
}
