import type { Citation } from './clinical-rule.js';
import type { Direction } from './define-score.js';

/** Where a new interval of a number begins: with `from` it includes that value, with `above` it starts just after it. */
export type Cut = { readonly from: number } | { readonly above: number };

interface Asked {
  readonly label: string;
  readonly hint?: string;
}
/** An item with one of several coded options. */
export interface TreeChoice extends Asked {
  readonly kind: 'choice';
  readonly options: Readonly<Record<string, { readonly label: string }>>;
}
/** A measured item; only the interval between the cuts matters to the result. */
export interface TreeNumber extends Asked {
  readonly kind: 'number';
  /** "g/dL", "months", "years"; none for a pure number. */
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
  /** Only multiples of it. */
  readonly step?: number;
  readonly cuts: readonly Cut[];
}
/** An item that is true or false. */
export interface TreeFlag extends Asked {
  readonly kind: 'flag';
}
export type TreeItem = TreeChoice | TreeNumber | TreeFlag;
/** The questions of a tree in the order they are asked. */
export type TreeItems = Readonly<Record<string, TreeItem>>;
export type TreeValue = string | number | boolean;

type ValueOf<I extends TreeItem> = I extends TreeChoice
  ? keyof I['options'] & string
  : I extends TreeNumber
    ? number
    : boolean;
/** One value for every item of a tree. */
export type ValuesOf<I extends TreeItems = TreeItems> = { readonly [K in keyof I]: ValueOf<I[K]> };

/** Where a tree can end: a class or a group, in the order of the paper. */
export interface Leaf<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** What the source says about this group, with the source named; never an instruction. */
  readonly note?: string;
}

/** A published model that is not a sum of points: a decision tree or a formula, as data with its citation. */
export interface Tree<I extends TreeItems = TreeItems, Id extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly shortTitle: string;
  /** The clinical question the model answers, in one sentence. */
  readonly purpose: string;
  readonly citation: Citation;
  readonly direction: Direction;
  readonly items: I;
  readonly leaves: readonly Leaf<Id>[];
  /** The leaf of one value for every item. */
  reach(values: ValuesOf<I>): Id;
  /** The points behind the leaf, where the model counts any. */
  points?(values: ValuesOf<I>): number;
  /** Known limits and traps, shown on the explanation page. */
  readonly limits: readonly string[];
  /** The clinician who compared our reading with the source; null while nobody has. */
  readonly checkedBy: string | null;
}

/**
 * Declares a tree; throws RangeError when it has no source, an item cannot vary, the cuts of a number do not rise within
 * its range, or the combinations of its items do not reach exactly the leaves it names.
 */
export function defineTree<const I extends TreeItems, const Id extends string>(tree: Tree<I, Id>): Tree<I, Id> {
  const refuse = (why: string): never => {
    throw new RangeError(`Tree ${tree.id}: ${why}`);
  };
  if (tree.citation.text.trim() === '') refuse('no number without a citation');
  for (const [name, item] of Object.entries(tree.items)) {
    if (item.kind === 'number' && !cutsRise(item)) refuse(`the cuts of ${name} do not rise within its range`);
    if (representativesOf(item).length < 2) refuse(`${name} cannot vary`);
  }
  const named = tree.leaves.map(({ id }) => id);
  if (new Set(named).size !== named.length) refuse('a leaf is named twice');
  const reached = new Set(everyCombination(tree.items).map((values) => tree.reach(values)));
  for (const leaf of reached) if (!named.includes(leaf)) refuse(`"${leaf}" is reached and not named`);
  for (const leaf of named) if (!reached.has(leaf)) refuse(`"${leaf}" is named and never reached`);
  return tree;
}

const valueAt = (cut: Cut): number => ('from' in cut ? cut.from : cut.above);

function cutsRise({ min, max, cuts }: TreeNumber): boolean {
  const edges = [min, ...cuts.map(valueAt)];
  const rising = edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
  const last = cuts.at(-1);
  return rising && (last === undefined || ('from' in last ? last.from <= max : last.above < max));
}

/** One value for each interval of an item, rising; for a choice every option, for a flag both. */
export function representativesOf(item: TreeItem): readonly TreeValue[] {
  if (item.kind === 'choice') return Object.keys(item.options);
  if (item.kind === 'flag') return [true, false];
  const { min, max, cuts, step = item.whole ? 1 : undefined } = item;
  return [{ from: min }, ...cuts].map((cut, index) => {
    if ('from' in cut) return cut.from;
    if (step !== undefined) return cut.above + step;
    const next = cuts[index];
    return (cut.above + (next ? valueAt(next) : max)) / 2;
  });
}

/** The representative of the interval a number lies in. */
export function representativeOf(item: TreeNumber, value: number): TreeValue {
  const passed = item.cuts.filter((cut) => ('from' in cut ? value >= cut.from : value > cut.above)).length;
  return representativesOf(item)[passed] ?? value;
}

/** Every combination of the representatives of every item; `left` narrows an item to the values still possible. */
export function everyCombination<I extends TreeItems>(
  items: I,
  left: Readonly<Record<string, readonly TreeValue[]>> = {},
): ValuesOf<I>[] {
  return Object.entries(items).reduce<Record<string, TreeValue>[]>(
    (sets, [name, item]) =>
      sets.flatMap((set) => (left[name] ?? representativesOf(item)).map((value) => ({ ...set, [name]: value }))),
    [{}],
  ) as unknown as ValuesOf<I>[];
}
