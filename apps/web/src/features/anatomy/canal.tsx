import { LEVELS, worstEscc, type EsccCode, type Level } from '@rachis/domain';
import { COLUMN, pointAt, smooth, type Placed, type Point } from './column-geometry.js';
import type { LevelMark } from './level-mark.js';
import { canalDepth } from './vertebra-outline.js';
import classes from './spine-map.module.css';

// How far disease reaches into the canal, and how much of the cord's breadth is left, for the drawing only.
const REACH: Readonly<Record<EsccCode, number>> = { '0': 0, '1a': 0.14, '1b': 0.26, '1c': 0.38, '2': 0.58, '3': 0.86 };
const CORD: Readonly<Record<EsccCode, number>> = { '0': 1, '1a': 1, '1b': 1, '1c': 0.96, '2': 0.62, '3': 0.26 };
const CONUS = LEVELS.find(({ code }) => code === 'L1')?.ordinal ?? 0;
const CAUDA_ENDS = LEVELS.find(({ code }) => code === 'S2')?.ordinal ?? 0;

const inCanal = (placed: Placed, share: number, down = 0): Point => pointAt(placed, placed.depth / 2 + 1 + canalDepth(placed) * share, down);
const worst = (marks: readonly LevelMark[], level: Level): EsccCode | null => worstEscc(marks.filter((mark) => mark.level === level).map(({ escc }) => escc)).worst;

function areaBetween(front: readonly Point[], back: readonly Point[]): string {
  return `${smooth(front)}L${smooth([...back].reverse()).slice(1)}Z`;
}

/** The canal with cord and cauda equina; where disease is recorded the cord is drawn narrower, as its grade says. */
export function Canal({ marks }: { marks: readonly LevelMark[] }) {
  const inside = COLUMN.filter(({ code }) => code !== 'Co');
  const cord = inside.filter((_, index) => index <= CONUS);
  const cordEdge = (side: -1 | 1): Point[] =>
    cord.map((placed, index) => {
      const grade = worst(marks, placed.code);
      const taper = index === cord.length - 1 ? 0.25 : 1;
      const left = (grade ? CORD[grade] : 1) * taper;
      const centre = grade ? Math.max(0.52, (1 + REACH[grade]) / 2) : 0.52;
      return inCanal(placed, centre + side * 0.27 * left);
    });
  const cauda = inside.filter((_, index) => index >= CONUS && index <= CAUDA_ENDS);
  return (
    <g aria-hidden>
      <path className={classes['canal']} d={areaBetween(inside.map((one) => inCanal(one, 0)), inside.map((one) => inCanal(one, 1)))} />
      {[0.36, 0.52, 0.68].map((share) => (
        <path key={share} className={classes['cauda']} d={smooth(cauda.map((one, index) => inCanal(one, index === 0 ? 0.52 : share)))} />
      ))}
      <path className={classes['cord']} d={areaBetween(cordEdge(-1), cordEdge(1))} />
      {inside.map((placed) => {
        const grade = worst(marks, placed.code);
        if (!grade || REACH[grade] === 0) return null;
        const h = placed.height / 2;
        const bulge = [inCanal(placed, -0.1, -h), inCanal(placed, REACH[grade] * 0.7, -h * 0.5), inCanal(placed, REACH[grade], 0), inCanal(placed, REACH[grade] * 0.7, h * 0.5), inCanal(placed, -0.1, h)];
        return <path key={placed.code} className={classes['bulge']} data-escc={grade} d={`${smooth(bulge)}Z`} />;
      })}
    </g>
  );
}
