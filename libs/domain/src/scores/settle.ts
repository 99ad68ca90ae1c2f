/** The values each finding can have. */
export type Choices<F extends object> = { readonly [K in keyof F]: readonly F[K][] };
/** Findings as they are known: null where nobody knows. */
export type Known<F extends object> = { readonly [K in keyof F]: F[K] | null };

/** What follows from findings of which some are not known. */
export interface Settled<F extends object, R> {
  /** Every result the unknown findings still allow; one alone is certain. */
  readonly possible: readonly R[];
  /** The unknown findings that would narrow the results, in the order of the choices. */
  readonly missing: readonly (keyof F & string)[];
}

/**
 * Works a rule out over findings of which some are not known: every value of an unknown finding is tried, none is
 * assumed. A finding that cannot change the result is not missing.
 */
export function settle<F extends object, R>(
  known: Known<F>,
  choices: Choices<F>,
  resultOf: (findings: F) => R,
): Settled<F, R> {
  const names = Object.keys(choices) as (keyof F & string)[];
  const open = names.filter((name) => (known[name] ?? null) === null);
  const possible = resultsOf(known, choices, open, resultOf);
  const narrows = (name: keyof F & string) =>
    choices[name].some((value) => {
      const others = open.filter((other) => other !== name);
      return resultsOf({ ...known, [name]: value }, choices, others, resultOf).length < possible.length;
    });
  return { possible, missing: possible.length > 1 ? open.filter(narrows) : [] };
}

function resultsOf<F extends object, R>(
  known: Known<F>,
  choices: Choices<F>,
  open: readonly (keyof F & string)[],
  resultOf: (findings: F) => R,
): R[] {
  const [next, ...rest] = open;
  // Nothing is open any more: every finding has a value.
  if (next === undefined) return [resultOf(known as F)];
  const results = choices[next].flatMap((value) => resultsOf({ ...known, [next]: value }, choices, rest, resultOf));
  return [...new Set(results)];
}
