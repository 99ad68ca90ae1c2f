import { LEVELS, REGION_LIST } from '@rachis/domain';
import { placeOf } from './column-geometry.js';
import classes from './spine-map.module.css';

const NAMED = new Set(['cervical', 'thoracic', 'lumbar', 'sacral']);

/** The regions of the spine as brackets at the left edge. */
export function RegionBrackets() {
  return (
    <g aria-hidden>
      {REGION_LIST.filter(({ code }) => NAMED.has(code)).map(({ code, label }) => {
        const levels = LEVELS.filter(({ region }) => region === code).map((level) => placeOf(level.code));
        const [first, last] = [levels[0], levels.at(-1)];
        if (!first || !last) return null;
        const [top, bottom] = [first.centre.y - first.height / 2 + 1, last.centre.y + last.height / 2 - 3];
        return (
          <g key={code}>
            <path className={classes['bracket']} d={`M26 ${top.toFixed(1)}H21V${bottom.toFixed(1)}H26`} />
            <text className={classes['region']} textAnchor="middle" transform={`translate(13 ${((top + bottom) / 2).toFixed(1)}) rotate(-90)`}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
