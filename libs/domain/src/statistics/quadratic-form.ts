import { at } from './columns.js';

/** Smaller than this share of the largest, a pivot is nothing but rounding. */
const NOTHING = 1e-11;

/**
 * uᵀ V⁻ u for a symmetric matrix V that need not be of full rank, such as the covariance of counts that have a fixed sum;
 * u must lie in its range. `rank` is what was left of it, at most `mostRank`.
 */
export function quadraticForm(
  matrix: Float64Array,
  vector: Float64Array,
  mostRank: number,
): { readonly value: number; readonly rank: number } {
  const size = vector.length;
  const [left, rest] = [matrix.slice(), vector.slice()];
  const open = new Set(rest.keys());
  const largest = Math.max(...Array.from(rest.keys(), (i) => at(left, i * size + i)));
  let [value, rank] = [0, 0];
  while (rank < mostRank) {
    const pivot = [...open].reduce((best, i) => (at(left, i * size + i) > at(left, best * size + best) ? i : best));
    const diagonal = at(left, pivot * size + pivot);
    if (!(diagonal > largest * NOTHING)) break;
    open.delete(pivot);
    rank += 1;
    value += at(rest, pivot) ** 2 / diagonal;
    eliminate(left, rest, pivot, open);
  }
  return { value, rank };
}

/** Takes the part that a pivot explains out of everything still open. */
function eliminate(matrix: Float64Array, vector: Float64Array, pivot: number, open: ReadonlySet<number>): void {
  const size = vector.length;
  const diagonal = at(matrix, pivot * size + pivot);
  for (const row of open) {
    const factor = at(matrix, row * size + pivot) / diagonal;
    vector[row] = at(vector, row) - factor * at(vector, pivot);
    for (const column of open)
      matrix[row * size + column] = at(matrix, row * size + column) - factor * at(matrix, pivot * size + column);
  }
}
