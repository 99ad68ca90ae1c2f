import { at } from './columns.js';
import { NOT_KNOWN, refuse } from './refusal.js';

/** More groups are not told apart by anybody. */
export const MOST_GROUPS = 50;

/** What a subject is labelled with. */
export type Label = string | number;

/** Labels numbered from 0 in their order: numbers by size, everything else by its letters. */
export interface Grouping {
  readonly names: readonly string[];
  /** The number of each subject's group. */
  readonly of: Float64Array;
  readonly sizes: readonly number[];
}

/** Sorts subjects into groups. Refuses a label that is no text and no number, naming the index, and more groups than `most`. */
export function groupsOf(labels: ArrayLike<unknown>, field: string, most: number): Grouping {
  const found = new Map<string, Label>();
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (label === null || label === undefined) refuse(field, NOT_KNOWN, i);
    if (!isLabel(label)) refuse(field, 'is neither a text nor a number', i);
    found.set(String(label), label);
    if (found.size > most) refuse(field, `has more than ${most} different values`);
  }
  const names = inOrder([...found.values()]).map(String);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const of = Float64Array.from({ length: labels.length }, (_, i) => numbers.get(String(labels[i])) ?? NaN);
  const sizes = names.map(() => 0);
  for (const number of of) sizes[number] = (sizes[number] ?? 0) + 1;
  return { names, of, sizes };
}

const isLabel = (label: unknown): label is Label =>
  typeof label === 'string' || (typeof label === 'number' && Number.isFinite(label));

function inOrder(labels: Label[]): Label[] {
  const numeric = labels.every((label) => typeof label === 'number');
  return labels.sort((a, b) => (numeric ? Number(a) - Number(b) : String(a) < String(b) ? -1 : 1));
}

/** The values of each group, sorted upwards; `keep` leaves out values of subjects that do not count. */
export function sortedByGroup(
  values: Float64Array,
  { of, sizes }: Pick<Grouping, 'of' | 'sizes'>,
  keep?: Float64Array,
): Float64Array[] {
  const filled = sizes.map(() => 0);
  const lists = sizes.map((size) => new Float64Array(size));
  for (let i = 0; i < values.length; i++) {
    if (keep && at(keep, i) !== 1) continue;
    const group = at(of, i);
    const place = filled[group] ?? 0;
    const list = lists[group];
    if (list) list[place] = at(values, i);
    filled[group] = place + 1;
  }
  return lists.map((list, group) => list.subarray(0, filled[group]).sort());
}
