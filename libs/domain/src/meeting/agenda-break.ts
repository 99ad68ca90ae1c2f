import type { Bucket } from './meeting.js';

/**
 * When a break is proposed. Information falls in the second half of a meeting and a break restores it (15.94 against 16.00 before;
 * Soukup 2019, BMJ Open 9:e027303). After about 35 minutes or 5 complex cases, 3 minutes long, is how this product puts it to use.
 */
export const BREAK_RULE = { afterMinutes: 35, afterComplexCases: 5, minutes: 3 } as const;

export interface BreakItem {
  readonly id: string;
  readonly bucket: Bucket;
  readonly plannedMinutes?: number | null;
  /** Null where its facts are not known: then it is not counted as complex, and the proposal says so. */
  readonly complex: boolean | null;
}
export interface ProposedBreak {
  readonly afterItemId: string;
  readonly reason: string;
  /** Cases before it without minutes, or without the facts that say whether they are complex. */
  readonly uncertain: number;
}

/** The place of the break in an agenda that stands in the order of the sitting; what is only ratified or noted is no complex case. Null where the meeting is over before one is due. */
export function proposedBreak(items: readonly BreakItem[]): ProposedBreak | null {
  const run = items.filter(({ bucket }) => bucket !== 'not_ready');
  let [minutes, complex, uncertain] = [0, 0, 0];
  for (const [at, item] of run.entries()) {
    minutes += item.plannedMinutes ?? 0;
    const discussed = item.bucket === 'discuss';
    complex += discussed && item.complex ? 1 : 0;
    uncertain += typeof item.plannedMinutes !== 'number' || (discussed && item.complex === null) ? 1 : 0;
    const byCases = complex >= BREAK_RULE.afterComplexCases;
    if (minutes < BREAK_RULE.afterMinutes && !byCases) continue;
    if (at === run.length - 1) return null;
    return { afterItemId: item.id, uncertain, reason: byCases && minutes < BREAK_RULE.afterMinutes ? `after ${complex} complex cases` : `after ${minutes} planned minutes` };
  }
  return null;
}
