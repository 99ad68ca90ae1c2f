import { formatLevels, levelsIn, rangesOf, writeLevels } from './level-range.js';
import type { Level } from './levels.js';
import { parseLevels } from './parse-levels.js';

/** Several ranges as read from typed text: the one canonical form ('T6-T7, T9-T10', cranial first) or the reason of refusal. */
export type ParsedLevelList =
  { readonly ok: true; readonly value: string; readonly levels: readonly Level[] } | { readonly ok: false; readonly reason: string };

/** So many ranges at most: more than a spine that is instrumented with gaps can have. */
export const MOST_RANGES = 12;
const LONGEST_TEXT = 400;

/** Reads ranges that stand beside each other, each as a single range is read; what adjoins or overlaps becomes one range. */
export function parseLevelList(text: string): ParsedLevelList {
  const parts = typeof text === 'string' && text.length <= LONGEST_TEXT ? text.split(/\s*[,;+&]\s*|\s+and\s+/i).filter((part) => part.trim() !== '') : [];
  if (parts.length === 0) return { ok: false, reason: 'Write levels such as T8, or ranges such as T6-T7, T9-T10' };
  if (parts.length > MOST_RANGES) return { ok: false, reason: `At most ${MOST_RANGES} ranges` };
  const levels: Level[] = [];
  for (const part of parts) {
    const parsed = parseLevels(part);
    if (!parsed.ok) return parsed;
    levels.push(...levelsIn(parsed));
  }
  const ranges = rangesOf(levels);
  return { ok: true, value: ranges.map(writeLevels).join(', '), levels: ranges.flatMap(levelsIn) };
}

/** Levels as shown to readers, with en dashes ('T6–T7, T9–T10'); text that cannot be read is shown as it was typed. */
export function formatLevelList(text: string): string {
  const parsed = parseLevelList(text);
  return parsed.ok ? parsed.value.split(', ').map(formatLevels).join(', ') : text;
}

/** Every level of several ranges from cranial to caudal; none where there is no text or it cannot be read. */
export function levelsInList(text: string | null | undefined): readonly Level[] {
  const parsed = text ? parseLevelList(text) : null;
  return parsed?.ok ? parsed.levels : [];
}
