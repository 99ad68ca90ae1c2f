import { Z95 } from './kaplan-meier.js';
import { refuse } from './refusal.js';

/** A share with its 95 % interval. */
export interface Proportion {
  readonly x: number;
  readonly n: number;
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

/** Wilson's score interval of `x` out of `n`; right at the ends too, where the usual one has no width. */
export function wilson(x: number, n: number): Proportion {
  if (!(Number.isSafeInteger(n) && n > 0)) refuse('n', 'must be a whole number above 0');
  if (!(Number.isSafeInteger(x) && x >= 0 && x <= n)) refuse('x', `must be a whole number from 0 to n, which is ${n}`);
  const p = x / n;
  const z2 = Z95 * Z95;
  const centre = p + z2 / (2 * n);
  const half = Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // At the ends the two parts are equal and only rounding would be left of them.
  return { x, n, p, lower: x === 0 ? 0 : (centre - half) / scale, upper: x === n ? 1 : (centre + half) / scale };
}
