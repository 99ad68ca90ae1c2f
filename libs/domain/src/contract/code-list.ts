/** One answer of a coded list: `code` is stored and never changes, `label` is shown. */
export interface Option<C extends string = string> {
  readonly code: C;
  readonly label: string;
}

/** Makes a coded list from `code: label` pairs; the order written is the order shown. */
export function codeList<const T extends Record<string, string>>(labels: T): readonly Option<keyof T & string>[] {
  return Object.entries(labels).map(([code, label]) => ({ code, label }));
}

/** The same for codes that look like numbers, such as grades: in an object JavaScript would sort them, `1a` after `3`. */
export function numberedList<const P extends readonly (readonly [code: string, label: string])[]>(pairs: P): readonly Option<P[number][0]>[] {
  return pairs.map(([code, label]) => ({ code, label }));
}

/** The type of the codes of a list. */
export type CodeOf<L extends readonly Option[]> = L[number]['code'];

/** The label of a code. An unknown code is shown as it is, never as another answer. */
export function labelOf(list: readonly Option[], code: string | null | undefined): string {
  if (code === null || code === undefined) return '';
  return list.find((option) => option.code === code)?.label ?? code;
}
