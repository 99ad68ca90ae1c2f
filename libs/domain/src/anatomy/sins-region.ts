import { compareLevels, levelOf, type Level } from './levels.js';

/** How much a part of the spine moves and carries, as the location item of SINS divides it (Fisher 2010). */
export type SinsRegion = 'junctional' | 'mobile' | 'semirigid' | 'rigid';

/** A stretch of the spine with one SINS region, both ends included. */
export interface SinsSpan {
  readonly from: Level;
  readonly to: Level;
  readonly region: SinsRegion;
}

/** The SINS regions from cranial to caudal (Fisher et al. Spine 2010;35:E1221-9); the coccyx is in none of them. */
export const SINS_SPANS = [
  { from: 'C0', to: 'C2', region: 'junctional' },
  { from: 'C3', to: 'C6', region: 'mobile' },
  { from: 'C7', to: 'T2', region: 'junctional' },
  { from: 'T3', to: 'T10', region: 'semirigid' },
  { from: 'T11', to: 'L1', region: 'junctional' },
  { from: 'L2', to: 'L4', region: 'mobile' },
  { from: 'L5', to: 'S1', region: 'junctional' },
  { from: 'S2', to: 'S5', region: 'rigid' },
] as const satisfies readonly SinsSpan[];

/** The stretch of the spine that gives a level its SINS region, or null for the coccyx, which SINS does not define. */
export function sinsSpanOf(level: Level): SinsSpan | null {
  levelOf(level);
  return SINS_SPANS.find(({ from, to }) => compareLevels(from, level) <= 0 && compareLevels(level, to) <= 0) ?? null;
}

/** The SINS region of a level, or null for the coccyx, which SINS does not define. */
export function sinsRegionOf(level: Level): SinsRegion | null {
  return sinsSpanOf(level)?.region ?? null;
}
