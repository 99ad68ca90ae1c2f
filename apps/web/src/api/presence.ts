/** After how long without a key or a pointer nobody is taken to be there. */
const AWAY_MS = 60_000;
let usedAt = Date.now();

/** Somebody is there: they typed, pointed or scrolled. */
export const isUsed = (): void => {
  usedAt = Date.now();
};

/** Whether nobody has touched this page for a while. What the page asks by itself then keeps no session alive. */
export const isAway = (): boolean => Date.now() - usedAt > AWAY_MS;

for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel']) window.addEventListener(sign, isUsed, { capture: true, passive: true });
