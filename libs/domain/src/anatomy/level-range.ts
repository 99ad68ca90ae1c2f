import { compareLevels, levelOf, LEVELS, type Level } from './levels.js';
import { parseLevels } from './parse-levels.js';

export { parseLevels, type ParsedLevels } from './parse-levels.js';

/** A continuous stretch of the spine, both ends included; `from` is the cranial end. */
export interface LevelRange {
  readonly from: Level;
  readonly to: Level;
}

/** A range, or its canonical text ('T8' or 'T8-T10') as a lesion stores it. */
export type RangeOrText = LevelRange | string;

/** Reads levels that are already known to be good; throws RangeError with the reason when the text is refused. */
export function levelRange(levels: RangeOrText): LevelRange {
  if (typeof levels !== 'string') return levels;
  const parsed = parseLevels(levels);
  if (!parsed.ok) throw new RangeError(parsed.reason);
  return { from: parsed.from, to: parsed.to };
}

/** The canonical text of a range as a lesion stores it: 'T8' or 'T8-T10', ASCII hyphen, cranial first. */
export function writeLevels({ from, to }: LevelRange): string {
  return from === to ? from : `${from}-${to}`;
}

/** Levels as shown to readers, with an en dash ('T8–T10'); text that cannot be read is shown as it was typed. */
export function formatLevels(levels: RangeOrText): string {
  if (typeof levels === 'string' && !parseLevels(levels).ok) return levels;
  return writeLevels(levelRange(levels)).replace('-', '\u2013');
}

/** Every level of a range from cranial to caudal. */
export function levelsIn(levels: RangeOrText): Level[] {
  const { from, to } = levelRange(levels);
  return LEVELS.slice(levelOf(from).ordinal, levelOf(to).ordinal + 1).map(({ code }) => code);
}

/** Fuses levels, in any order and with repeats, into the fewest ranges from cranial to caudal. */
export function rangesOf(levels: readonly Level[]): LevelRange[] {
  const ranges: LevelRange[] = [];
  for (const level of [...new Set(levels)].sort(compareLevels)) {
    const last = ranges.at(-1);
    if (last && compareLevels(level, last.to) === 1) ranges[ranges.length - 1] = { from: last.from, to: level };
    else ranges.push({ from: level, to: level });
  }
  return ranges;
}

/** The one range made of exactly these levels, or null when there is none: no levels, or a gap between them. */
export function rangeOf(levels: readonly Level[]): LevelRange | null {
  const [range, ...others] = rangesOf(levels);
  return range && others.length === 0 ? range : null;
}

/** Whether a level lies in a range, ends included. */
export function rangeContains(levels: RangeOrText, level: Level): boolean {
  const { from, to } = levelRange(levels);
  return compareLevels(from, level) <= 0 && compareLevels(level, to) <= 0;
}

/** Whether two ranges share at least one level. */
export function rangesOverlap(a: RangeOrText, b: RangeOrText): boolean {
  const [one, other] = [levelRange(a), levelRange(b)];
  return compareLevels(one.from, other.to) <= 0 && compareLevels(other.from, one.to) <= 0;
}
