import type { Absence } from '../contract/absence.js';
import {
  everyCombination,
  representativeOf,
  type Leaf,
  type Tree,
  type TreeItem,
  type TreeItems,
  type TreeValue,
  type ValuesOf,
} from './define-tree.js';
import type { MissingItem } from './evaluate.js';
import { inputFaults, type Input, type InputFault } from './inputs.js';

/** The answers to a tree by item: one value, the list of those still possible, or null for not known. */
export type TreeAnswers<I extends TreeItems = TreeItems> = {
  readonly [K in keyof I]?: ValuesOf<I>[K] | readonly ValuesOf<I>[K][] | null;
};

/** What the answers to a tree amount to: the leaves that can still be reached, and what is missing. */
export interface TreeEvaluation<Id extends string = string> {
  /** Complete when every item has one value. One leaf can be certain before that. */
  readonly status: 'complete' | 'incomplete';
  readonly possibleLeaves: readonly Leaf<Id>[];
  /** The leaf when only one can be reached, whatever the open items say. */
  readonly leaf: Leaf<Id> | null;
  /** The range of the points, where the model counts any. */
  readonly low: number | null;
  readonly high: number | null;
  readonly missing: readonly MissingItem[];
}

type Sent = Readonly<Record<string, unknown>>;
const listed = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : [answer]);
const absent = (answer: unknown): answer is null | undefined => answer === null || answer === undefined;

/** Lists every answer a tree cannot take, unknown items among them; an empty list means they can be evaluated. */
export function treeFaults(tree: Pick<Tree, 'items'>, answers: Sent): InputFault[] {
  const inputs = Object.fromEntries(Object.entries(tree.items).map(([name, item]) => [name, inputOf(item)]));
  return Object.entries(answers).flatMap(([name, answer]) => {
    if (absent(answer)) return [];
    const label = Object.hasOwn(tree.items, name) ? tree.items[name]?.label : name;
    const fault = (why: 'length' | 'type', words: string): InputFault[] => [
      { field: name, why, reason: `${label}: ${words}` },
    ];
    const values = listed(answer);
    if (values.length === 0) return fault('length', 'an empty list leaves no value; null means not known');
    if (values.some(absent)) return fault('type', 'null stands alone for not known, never in a list');
    return values.flatMap((value) => inputFaults(inputs, { [name]: value })).slice(0, 1);
  });
}

function inputOf(item: TreeItem): Input {
  if (item.kind !== 'choice') return item;
  const options = Object.entries(item.options).map(([code, { label }]) => ({ code, label }));
  return { kind: 'choice', label: item.label, options };
}

/**
 * Walks a tree. An item that is not known, or known only as a list, is followed through every interval it can lie in;
 * the result is the set of leaves reached. Throws RangeError for an answer the tree cannot take (ask treeFaults first).
 */
export function evaluateTree<I extends TreeItems, Id extends string>(
  tree: Tree<I, Id>,
  answers: TreeAnswers<I>,
  absences: { readonly [K in keyof I]?: Absence | null } = {},
): TreeEvaluation<Id> {
  const [fault] = treeFaults(tree, answers);
  if (fault) throw new RangeError(fault.reason);
  const given = Object.entries<TreeValue | readonly TreeValue[] | null | undefined>(answers);
  const left = Object.fromEntries(
    given.flatMap(([name, answer]) => (absent(answer) ? [] : [[name, valuesLeft(tree.items[name], answer)]])),
  );
  const sets = everyCombination(tree.items, left);
  const reached = new Set(sets.map((values) => tree.reach(values)));
  const possibleLeaves = tree.leaves.filter(({ id }) => reached.has(id));
  const points = sets.flatMap((values) => tree.points?.(values) ?? []);
  const missing = missingIn(tree.items, answers, absences);
  return {
    status: missing.length === 0 ? 'complete' : 'incomplete',
    possibleLeaves,
    leaf: possibleLeaves.length === 1 ? (possibleLeaves[0] ?? null) : null,
    low: points.length > 0 ? Math.min(...points) : null,
    high: points.length > 0 ? Math.max(...points) : null,
    missing,
  };
}

/** The values of an item as the representatives of their intervals, so that a long list is followed no further than a short one. */
function valuesLeft(item: TreeItem | undefined, answer: TreeValue | readonly TreeValue[]): TreeValue[] {
  const values = listed(answer) as readonly TreeValue[];
  return [
    ...new Set(
      values.map((value) =>
        item?.kind === 'number' && typeof value === 'number' ? representativeOf(item, value) : value,
      ),
    ),
  ];
}

function missingIn(items: TreeItems, answers: Sent, absences: Readonly<Record<string, Absence | null | undefined>>) {
  return Object.entries(items).flatMap<MissingItem>(([item, { label }]) => {
    const answer = answers[item];
    const absence = absences[item] ?? null;
    if (absent(answer)) return [{ item, label, absence }];
    const values = [...new Set(listed(answer))];
    return values.length === 1 ? [] : [{ item, label, absence, possible: values.map(String) }];
  });
}
