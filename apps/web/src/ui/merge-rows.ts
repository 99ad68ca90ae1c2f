import { sameAnswer } from './same-answer.js';

type Stored = Readonly<Record<string, unknown>>;

/** One row of a list as somebody else stored it, as it was typed, and as it was when typing began; null where it was not there. */
export interface RowPair {
  readonly id: string;
  readonly stored: Stored | null;
  readonly typed: Stored | null;
  readonly base: Stored | null;
}

export const rowsIn = (value: unknown): Stored[] => (Array.isArray(value) ? value.filter((row): row is Stored => typeof row === 'object' && row !== null) : []);

/** How alike two rows are: they can be the same row only when they agree in what the list asks first. */
function likeness(names: readonly string[], one: Stored, other: Stored): number {
  const [first] = names;
  if (first === undefined || !sameAnswer(first, one, other)) return 0;
  return names.filter((name) => sameAnswer(name, one, other)).length;
}

/** Takes the row that is most like this one out of those that are left. */
function takeLike(names: readonly string[], row: Stored, left: Stored[]): Stored | null {
  const [best] = left.map((other) => ({ other, score: likeness(names, row, other) })).sort((a, b) => b.score - a.score);
  if (!best || best.score === 0) return null;
  left.splice(left.indexOf(best.other), 1);
  return best.other;
}

/** Puts the rows of two versions of a list beside each other: first those that are alike throughout, then those that differ in part. */
export function pairRows(names: readonly string[], stored: unknown, typed: unknown, base: unknown): RowPair[] {
  const [theirs, mine, before] = [rowsIn(stored), rowsIn(typed), rowsIn(base)];
  const twin = new Map<Stored, Stored>();
  for (const least of [names.length, 1]) {
    for (const row of theirs) {
      if (twin.has(row)) continue;
      const left = mine.filter((one) => ![...twin.values()].includes(one) && likeness(names, row, one) >= least);
      const found = takeLike(names, row, left);
      if (found) twin.set(row, found);
    }
  }
  const inBoth = theirs.map((row) => ({ stored: row, typed: twin.get(row) ?? null }));
  const onlyTyped = mine.filter((row) => ![...twin.values()].includes(row)).map((row) => ({ stored: null, typed: row }));
  return [...inBoth, ...onlyTyped].map((pair, index) => ({ ...pair, id: String(index), base: takeLike(names, pair.typed ?? pair.stored ?? {}, before) }));
}

/** The answers of a row in which its two versions differ; none where the row is on one side only. */
export function differingIn(names: readonly string[], { stored, typed }: RowPair): string[] {
  return stored && typed ? names.filter((name) => !sameAnswer(name, stored, typed)) : [];
}

/** Who did not touch a row does not want to overwrite it: added and changed rows are kept, whoever added or changed them, and removed ones stay away. */
export function usualSide(names: readonly string[], { typed, base }: RowPair, name: string | null): 'stored' | 'typed' {
  if (!base) return typed ? 'typed' : 'stored';
  if (!typed) return 'typed';
  const touched = name === null ? !names.every((one) => sameAnswer(one, typed, base)) : !sameAnswer(name, typed, base);
  return touched ? 'typed' : 'stored';
}

/** The list that follows from the choices; `chosen` answers for a row as a whole, or for one answer of it. */
export function mergedRows(names: readonly string[], pairs: readonly RowPair[], chosen: (pair: RowPair, name: string | null) => 'stored' | 'typed'): Stored[] {
  return pairs.flatMap((pair) => {
    const { stored, typed } = pair;
    if (!stored || !typed) {
      const only = stored ? 'stored' : 'typed';
      const row = stored ?? typed;
      return row && chosen(pair, null) === only ? [row] : [];
    }
    const row: Record<string, unknown> = { ...typed };
    const absences: Record<string, unknown> = { ...(typed['absences'] as Stored | null | undefined) };
    for (const name of differingIn(names, pair)) {
      if (chosen(pair, name) === 'typed') continue;
      row[name] = stored[name] ?? null;
      absences[name] = (stored['absences'] as Stored | null | undefined)?.[name] ?? null;
    }
    return ['absences' in stored || 'absences' in typed ? { ...row, absences } : row];
  });
}
