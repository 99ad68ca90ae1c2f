import { at } from './columns.js';

/**
 * Cuts subjects into groups of about equal size by a value, at the quantiles of the values (the mean of neighbours as R's
 * default has it). Equal values stay together, so that groups can be fewer or of unequal size; none is empty.
 */
export function quantileGroups(values: Float64Array, count: number): readonly (readonly number[])[] {
  const sorted = values.slice().sort();
  const cuts = Array.from({ length: count - 1 }, (_, i) => quantile(sorted, (i + 1) / count));
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (let subject = 0; subject < values.length; subject++)
    groups[cuts.filter((cut) => at(values, subject) > cut).length]?.push(subject);
  return groups.filter((group) => group.length > 0);
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = at(sorted, below);
  return low + (at(sorted, Math.ceil(place)) - low) * (place - below);
}
