/** A figure about fewer people than this leaves the board only as "fewer than five": with so few, somebody who knows one of them learns about the others. */
export const FEWEST_SHOWN = 5;

/** Whether a group is so small that its figures are withheld. Nobody at all is not a small group: a nought tells of nobody. */
export const isSmall = (people: number): boolean => people > 0 && people < FEWEST_SHOWN;

/** One part of a whole, such as one hospital among all in a quarter. */
export interface PartOfWhole {
  readonly key: string;
  readonly people: number;
  /** Withheld for a reason of its own, such as a rare outcome in it. */
  readonly small?: boolean;
}

/**
 * Which parts of one whole are withheld, where the whole itself is shown: each small one, and then the next smallest ones,
 * until at least two are withheld and hold five people or more together. So no part can be told by taking the others from the whole.
 */
export function withheldParts(parts: readonly PartOfWhole[]): ReadonlySet<string> {
  const filled = parts.filter(({ people }) => people > 0).sort((a, b) => a.people - b.people || a.key.localeCompare(b.key));
  const own = filled.filter(({ people, small }) => small || isSmall(people));
  if (own.length === 0) return new Set();
  const withheld = [...own];
  const together = () => withheld.reduce((sum, { people }) => sum + people, 0);
  for (const next of filled) {
    if (withheld.length > 1 && !isSmall(together())) break;
    if (!withheld.includes(next)) withheld.push(next);
  }
  return new Set(withheld.map(({ key }) => key));
}
