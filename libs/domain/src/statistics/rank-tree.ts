import { at } from './columns.js';

/** Counts what lies below a rank while ranks are added, in log n each (a Fenwick tree). */
export class RankTree {
  private readonly counts: Float64Array;
  /** How many were added. */
  size = 0;

  constructor(ranks: number) {
    this.counts = new Float64Array(ranks + 1);
  }

  /** Adds one of the rank, counted from 0. */
  add(rank: number): void {
    this.size += 1;
    for (let node = rank + 1; node < this.counts.length; node += node & -node)
      this.counts[node] = at(this.counts, node) + 1;
  }

  /** How many were added whose rank is lower. */
  below(rank: number): number {
    let sum = 0;
    for (let node = rank; node > 0; node -= node & -node) sum += at(this.counts, node);
    return sum;
  }
}

/** The place of each value among the distinct values, from 0, and how many distinct values there are. */
export function ranksOf(values: Float64Array): { readonly rank: Float64Array; readonly ranks: number } {
  const sorted = values.slice().sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== at(sorted, i - 1));
  return { rank: values.map((value) => placeOf(distinct, value)), ranks: distinct.length };
}

/** Subjects by number (0 to `numbers` - 1): those of number k stand in `order` from `starts[k]` to before `starts[k + 1]`. */
export function sortedByNumber(
  of: Float64Array,
  numbers: number,
): { readonly order: Float64Array; readonly starts: Float64Array } {
  const starts = new Float64Array(numbers + 1);
  for (const number of of) starts[number + 1] = at(starts, number + 1) + 1;
  for (let number = 0; number < numbers; number++) starts[number + 1] = at(starts, number + 1) + at(starts, number);
  const next = starts.slice();
  const order = new Float64Array(of.length);
  for (let subject = 0; subject < of.length; subject++) {
    const number = at(of, subject);
    order[at(next, number)] = subject;
    next[number] = at(next, number) + 1;
  }
  return { order, starts };
}

function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
