import type { Absence } from '../contract/absence.js';

/** Which clock an input runs on: how many days before the meeting it counts as stale. */
export type Age = 'laboratory' | 'performance' | 'staging';

/** One place of the record that says something: what, where, when and by whom. */
export interface FactSource {
  /** The section of the case; target of a link. */
  readonly section: 'function' | 'extent' | 'tumour' | 'spine' | 'laboratory' | 'patient' | 'referral' | 'prognosis';
  /** What is recorded there, in words: "KPS 60". */
  readonly words: string;
  /** The day it is about, as far as known. */
  readonly date: string | null;
  readonly recordedByName: string | null;
  readonly recordedAt: string | null;
  readonly age: Age | null;
}

/**
 * What the record says about one thing that models ask. Several possible values mean that the record leaves them open;
 * null means that nothing is known. Neither is ever replaced by a default.
 */
export interface Fact<V = unknown> {
  readonly possible: readonly V[] | null;
  readonly sources: readonly FactSource[];
  /** How the value follows from another one: "KPS 70 to 80, derived from ECOG 1". */
  readonly derived: string | null;
  /** What the reader has to know besides, such as a contradiction in the record. */
  readonly caution: string | null;
  /** Why it is not known, where somebody has said so. */
  readonly absence: Absence | null;
  /** What would have to be recorded: "KPS". */
  readonly wanted: string;
}

type More = Partial<Omit<Fact, 'possible' | 'wanted'>>;

/** A fact with these possible values, each once. */
export function fact<V>(wanted: string, possible: readonly V[], more: More = {}): Fact<V> {
  const { sources = [], derived = null, caution = null, absence = null } = more;
  return { possible: [...new Set(possible)], sources, derived, caution, absence, wanted };
}

/** A fact of which the record says nothing. */
export function open(wanted: string, more: More = {}): Fact<never> {
  return { ...fact<never>(wanted, [], more), possible: null };
}

/** Whether the record settles it. */
export const isKnown = ({ possible }: Fact): boolean => possible?.length === 1;

/** The only value, or null while it is open. */
export function valueOf<V>({ possible }: Fact<V>): V | null {
  return possible?.length === 1 ? (possible[0] ?? null) : null;
}

/**
 * The same fact in the terms of a model. Null for a value the model does not name: then nothing is known in its terms,
 * and the caution says why.
 */
export function inTerms<V, U>(of: Fact<V>, termsOf: (value: V) => readonly U[] | null, unnamed?: string): Fact<U> {
  if (of.possible === null) return { ...of, possible: null };
  const terms = of.possible.map(termsOf);
  if (terms.includes(null)) return { ...of, possible: null, caution: unnamed ?? of.caution };
  return { ...of, possible: [...new Set(terms.flatMap((term) => term ?? []))] };
}

/** A fact that follows from two others; `values` are those a fact can have while it is not known. */
export function fromBoth<A, B, U>(
  wanted: string,
  [a, everyA]: readonly [Fact<A>, readonly A[]],
  [b, everyB]: readonly [Fact<B>, readonly B[]],
  resultOf: (a: A, b: B) => readonly U[],
): Fact<U> {
  const results = (a.possible ?? everyA).flatMap((one) =>
    (b.possible ?? everyB).flatMap((other) => resultOf(one, other)),
  );
  const unknown = [a, b].filter((of) => !isKnown(of));
  const caution = [a.caution, b.caution].filter((said) => said !== null).join(' ') || null;
  const derived = [a.derived, b.derived].filter((said) => said !== null).join('; ') || null;
  const absence = unknown.find((of) => of.absence !== null)?.absence ?? null;
  const asked = unknown.map((of) => of.wanted).join(' and ') || wanted;
  return fact(asked, results, { sources: [...a.sources, ...b.sources], derived, caution, absence });
}
