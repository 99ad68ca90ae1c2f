// Chance that can be repeated: the same seed makes the same run.

/** @typedef {{ next: () => number, whole: (below: number) => number, pick: <T>(from: readonly T[]) => T, chance: (p: number) => boolean }} Chance */

/** mulberry32 @param {number} seed @returns {Chance} */
export function chanceOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (/** @type {number} */ below) => Math.floor(next() * below);
  return { next, whole, pick: (from) => /** @type {never} */ (from[whole(from.length)]), chance: (p) => next() < p };
}
