import type { EsccCode } from '@rachis/domain';
import classes from './spine-map.module.css';

// The canal seen from above: how far the disease reaches in (share of the diameter), and what is left of the cord.
const LOOK: Readonly<Record<EsccCode, { reach: number; cord: readonly [rx: number, ry: number, y: number] }>> = {
  '0': { reach: 0, cord: [2.2, 2.2, 0] },
  '1a': { reach: 0.16, cord: [2.2, 2.2, 0.4] },
  '1b': { reach: 0.3, cord: [2.2, 2.2, 1] },
  '1c': { reach: 0.4, cord: [2.3, 2, 1.6] },
  '2': { reach: 0.56, cord: [2.7, 1.4, 3.2] },
  '3': { reach: 1, cord: [3, 0.8, 4.2] },
};

const R = 7;

/** The grade as a picture: the ring is the canal, the fill is the disease, the small spot is the cord. Unknown is hatched with "?". */
export function EsccGlyph({ grade, x = 0, y = 0 }: { grade: EsccCode | null; x?: number; y?: number }) {
  if (grade === null) {
    return (
      <g transform={`translate(${x} ${y})`} aria-hidden>
        <circle r={R} className={classes['glyphUnknown']} />
        <text className={classes['glyphAsk']} y={3.6} textAnchor="middle">
          ?
        </text>
      </g>
    );
  }
  const { reach, cord } = LOOK[grade];
  const edge = -R + reach * 2 * R;
  const half = Math.sqrt(Math.max(R * R - edge * edge, 0));
  const fill = reach >= 1 ? null : `M${-half} ${edge}A${R} ${R} 0 ${edge > 0 ? 1 : 0} 1 ${half} ${edge}Q0 ${edge + 1.6} ${-half} ${edge}Z`;
  return (
    <g transform={`translate(${x} ${y})`} data-escc={grade} className={classes['glyph']} aria-hidden>
      <circle r={R} className={classes['glyphRing']} />
      {reach >= 1 ? <circle r={R} className={classes['glyphFill']} /> : reach > 0 && <path d={fill ?? ''} className={classes['glyphFill']} />}
      <ellipse rx={cord[0]} ry={cord[1]} cy={cord[2]} className={classes['glyphCord']} />
    </g>
  );
}
