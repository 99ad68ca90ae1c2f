import { rangeOfBand, type Evaluation, type Score } from '@rachis/domain';
import type { Tone } from '../../ui/tone.js';

/** The points of a band as a range: "7–12". */
export function bandRange(score: Score, id: string): string {
  const { from, to } = rangeOfBand(score, id);
  return from === to ? String(from) : `${from}–${to}`;
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

/** The worse end of a score asks for attention; the word always stands beside it. */
export function toneOf(score: Score, result: Evaluation): Tone {
  if (result.status === 'incomplete' && result.possibleBands.length > 1) return 'neutral';
  const reached = result.status === 'complete' ? result.band : result.possibleBands.at(-1);
  const place = score.bands.findIndex((band) => band.id === reached?.id);
  const [best, worst] = score.direction === 'higher is better' ? [score.bands.length - 1, 0] : [0, score.bands.length - 1];
  return place === best ? 'good' : place === worst ? 'serious' : 'caution';
}
