import { Canal } from './canal.js';
import { COLUMN } from './column-geometry.js';
import { Discs } from './discs.js';
import classes from './spine-map.module.css';
import { Vertebra } from './vertebra.js';

/** The bare column as an emblem, without lesions and labels. */
export function SpineFigure() {
  return (
    <svg viewBox="92 8 200 790" className={classes['emblem']} aria-hidden>
      <Canal marks={[]} />
      <Discs />
      {COLUMN.map((placed) => (
        <Vertebra key={placed.code} placed={placed} mark={undefined} patterns="" />
      ))}
    </svg>
  );
}
