import type { Direction } from './define-score.js';
import type { Addend, MissingItem } from './evaluate.js';

/** What the answers to any score amount to, in one shape. */
export interface AskedScore {
  /** Null unless every item is known, and for models that count no points. */
  readonly score: number | null;
  /** Null unless only one group can be reached; it can be certain while items are open. */
  readonly group: string | null;
  readonly complete: boolean;
  /** The lowest and highest score that can be reached; null for models that count no points. */
  readonly min: number | null;
  readonly max: number | null;
  /** Every group that can be reached, in the order of the source. */
  readonly groups: readonly string[];
  /** Names of the items without one answer. */
  readonly missing: readonly string[];
  readonly groupLabel: string | null;
  readonly note: string | null;
  readonly direction: Direction | null;
  /** What each known item adds; empty for models that count no points. */
  readonly addends: readonly Addend[];
  /** The missing items with their labels and, where something is known, what is still possible. */
  readonly open: readonly MissingItem[];
  /** Why the score does not apply, where it does not. */
  readonly reason: string | null;
}

interface Reached {
  readonly low: number | null;
  readonly high: number | null;
  readonly groups: readonly { readonly id: string; readonly label: string; readonly note?: string }[];
  readonly open: readonly MissingItem[];
  readonly addends?: readonly Addend[];
  readonly direction: Direction | null;
}

/** Puts an answer together: a score only when nothing is open, a group only when no other can be reached. */
export function askedScore({ low, high, groups, open, addends = [], direction }: Reached): AskedScore {
  const complete = open.length === 0;
  const [only, another] = groups;
  const group = another ? undefined : only;
  return {
    score: complete ? low : null,
    group: group?.id ?? null,
    complete,
    min: low,
    max: high,
    groups: groups.map(({ id }) => id),
    missing: open.map(({ item }) => item),
    groupLabel: group?.label ?? null,
    note: group?.note ?? null,
    direction,
    addends,
    open,
    reason: null,
  };
}

/** The answer where a score does not apply: nothing can be reached, and why. */
export function notApplicable(reason: string, direction: Direction | null): AskedScore {
  return { ...askedScore({ low: null, high: null, groups: [], open: [], direction }), complete: false, reason };
}
