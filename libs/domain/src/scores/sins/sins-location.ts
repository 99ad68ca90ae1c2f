import { formatLevels, levelsIn, type RangeOrText } from '../../anatomy/level-range.js';
import type { Level } from '../../anatomy/levels.js';
import { sinsSpanOf, type SinsRegion, type SinsSpan } from '../../anatomy/sins-region.js';
import { sins } from './sins.js';

/** Where the location points of a lesion come from: the level that counts, its SINS region, and the words to show. */
export interface SinsLocation {
  readonly level: Level;
  readonly region: SinsRegion;
  readonly points: number;
  readonly reason: string;
}

/**
 * The location item of SINS from the levels of a lesion. Of several levels the one with the highest points counts, the
 * cranial one of equals (product rule: the paper scores one level). Null when SINS defines none of them (coccyx);
 * throws RangeError for text that names no level.
 */
export function sinsLocationOf(levels: RangeOrText): SinsLocation | null {
  const scored = levelsIn(levels).flatMap((level) => {
    const span = sinsSpanOf(level);
    return span ? [{ level, span, points: sins.items.location.options[span.region].points }] : [];
  });
  const most = Math.max(...scored.map(({ points }) => points));
  const counting = scored.find(({ points }) => points === most);
  if (!counting) return null;
  const { level, span, points } = counting;
  const single = `${level} is ${span.region} (${spanText(span)})`;
  const several = `Of ${formatLevels(levels)} the highest location points count: ${single}`;
  return { level, region: span.region, points, reason: levelsIn(levels).length === 1 ? single : several };
}

function spanText({ from, to }: SinsSpan): string {
  return from === 'C0' ? 'occiput–C2' : formatLevels({ from, to });
}
