import { formatLevels, rangesOf } from '../../anatomy/level-range.js';
import type { Level } from '../../anatomy/levels.js';

/** The levels of all lesions as the summary names them, and how far they are spread; null without a level. */
export function spreadOf(levels: readonly Level[]): {
  readonly levels: string;
  readonly count: number;
  readonly contiguous: boolean;
  readonly words: string;
} | null {
  const ranges = rangesOf(levels);
  const [first] = ranges;
  if (!first) return null;
  const count = new Set(levels).size;
  const contiguous = ranges.length === 1;
  const several = contiguous ? `${count} levels, contiguous` : `${count} levels in ${ranges.length} places`;
  return {
    levels: ranges.map(formatLevels).join(', '),
    count,
    contiguous,
    words: count === 1 ? '1 level' : several,
  };
}
