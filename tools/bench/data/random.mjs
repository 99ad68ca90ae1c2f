// Chance with a fixed seed: the same seed makes the same cases everywhere.

/** @typedef {ReturnType<typeof seededRandom>} Random */

/** @param {number} seed */
export function seededRandom(seed) {
  let state = seed | 0;

  /** From 0 up to, not including, 1 (mulberry32). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** A whole number from `low` to `high`, both included. @param {number} low @param {number} high */
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  /** @param {number} share */
  const chance = (share) => next() < share;
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]);
  /** One of the keys, as often as its weight says. @template {string} K @param {Readonly<Record<K, number>>} weights @returns {K} */
  const weighted = (weights) => {
    const entries = /** @type {[K, number][]} */ (Object.entries(weights));
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
    return /** @type {[K, number]} */ (entries.at(-1))[0];
  };
  /** @param {number} mean @param {number} spread */
  const normal = (mean, spread) =>
    mean + spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  /** @param {number} mean */
  const exponential = (mean) => -Math.log(1 - next()) * mean;
  /** A UUID that begins with its time, as the product makes them. @param {number} at milliseconds */
  const id = (at) => {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const hex = (/** @type {number} */ digits) =>
      Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
  };
  return { next, int, chance, pick, weighted, normal, exponential, id };
}
