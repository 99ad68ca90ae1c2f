import type { Evaluation, Score } from '@rachis/domain';
import type { Tone } from '../../ui/tone.js';

/** The points of a band as a range: "7–12". */
export function bandRange(score: Score, id: string): string {
  const index = score.bands.findIndex((band) => band.id === id);
  const before = score.bands[index - 1];
  return `${before ? before.upTo + 1 : 0}–${score.bands[index]?.upTo ?? ''}`;
}

/** "Potentially unstable", or every band that can still be reached: "Stable to Potentially unstable". */
export function bandWords(result: Evaluation): string {
  if (result.status === 'complete') return result.band.label;
  const [first, last] = [result.possibleBands[0], result.possibleBands.at(-1)];
  if (!first || !last) return '';
  return first === last ? `${first.label}, whatever the open items say` : `${first.label} to ${last.label.toLowerCase()}`;
}

/** "11", or the range while items are open: "8–14". */
export const totalWords = (result: Evaluation): string => (result.status === 'complete' ? String(result.total) : `${result.low}–${result.high}`);

/** The more points, the more attention; the word always stands beside it. */
export function toneOf(score: Score, result: Evaluation): Tone {
  const bands = score.bands.length;
  const reached = result.status === 'complete' ? result.band : result.possibleBands.at(-1);
  const place = score.bands.findIndex((band) => band.id === reached?.id);
  if (result.status === 'incomplete' && result.possibleBands.length > 1) return 'neutral';
  return place === 0 ? 'good' : place === bands - 1 ? 'serious' : 'caution';
}
