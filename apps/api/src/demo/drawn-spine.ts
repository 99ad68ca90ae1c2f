import type { Shade } from './drawn-image.js';

const BODIES = 7;
const IN_THE_MIDDLE = 3;
const within = (value: number, from: number, to: number): boolean => value >= from && value <= to;
const distance = (x: number, y: number, atX: number, atY: number): number => Math.hypot(x - atX, y - atY);

/** A column of bodies and discs with a canal behind it; the one in the middle is low, dark, and bulges into the canal. Simple shapes, no patient. */
export const drawnSagittal: Shade = (x, y) => {
  const lean = x + 0.05 * Math.sin(y * Math.PI);
  const place = y * BODIES;
  const [body, part] = [Math.floor(place), place % 1];
  const sick = body === IN_THE_MIDDLE;
  const front = sick ? 0.36 + 0.03 * Math.sin(part * Math.PI) : 0.34;
  const back = sick ? 0.58 + 0.07 * Math.sin(part * Math.PI) : 0.57;
  if (within(lean, front, back)) return within(part, sick ? 0.25 : 0.12, 0.88) ? (sick ? 0.22 : 0.5) : 0.3;
  if (within(lean, back, 0.74)) return within(lean, 0.63, 0.69) ? 0.42 : 0.85;
  return lean > 0.74 ? 0.25 + 0.15 * Math.abs(Math.sin(place * Math.PI)) : 0.12;
};

/** A body with its arch; a dark mass reaches around the cord on one side. Simple shapes, no patient. */
export const drawnAxial: Shade = (x, y) => {
  const canal = distance(x, y, 0.5, 0.58);
  if (canal < 0.045) return 0.45;
  if (canal < 0.1) return x < 0.52 ? 0.2 : 0.9;
  if (distance(x, y * 1.15, 0.5, 0.42) < 0.2) return x < 0.45 && y > 0.3 ? 0.22 : 0.55;
  if (within(canal, 0.1, 0.16) && y > 0.5) return 0.5;
  if (Math.abs(x - 0.5) < 0.02 && within(y, 0.72, 0.88)) return 0.5;
  return distance(x, y, 0.5, 0.5) < 0.45 ? 0.28 : 0.03;
};
