import { COLUMN } from './column-geometry.js';
import classes from './spine-map.module.css';
import { discOutline } from './vertebra-outline.js';

/** The discs between the vertebrae, which make one column of them. */
export function Discs() {
  return (
    <g aria-hidden>
      {COLUMN.map((upper, index) => {
        const lower = COLUMN[index + 1];
        const outline = lower ? discOutline(upper, lower) : null;
        return outline && <path key={upper.code} d={outline} className={classes['disc']} />;
      })}
    </g>
  );
}
