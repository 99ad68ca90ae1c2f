import type { LevelMark } from './level-mark.js';
import { sinsEdge } from './level-mark.js';
import type { Placed } from './column-geometry.js';
import { bodyOutline, processOutline } from './vertebra-outline.js';
import classes from './spine-map.module.css';

/** The names of the patterns that say the grade where there is no colour. */
export const PATTERN_OF: Readonly<Record<string, string>> = { '1a': 'sparse', '1b': 'lines', '1c': 'dense', '2': 'cross', '3': 'full', unknown: 'unknown' };

/** One vertebra: its body filled by the grade of its lesion, its edge drawn by the stability score. */
export function Vertebra({ placed, mark, patterns }: { placed: Placed; mark: LevelMark | undefined; patterns: string }) {
  const body = bodyOutline(placed);
  const process = processOutline(placed);
  const escc = mark ? (mark.escc ?? 'unknown') : undefined;
  const pattern = escc === undefined ? undefined : PATTERN_OF[escc];
  return (
    <g transform={`translate(${placed.centre.x.toFixed(1)} ${placed.centre.y.toFixed(1)}) rotate(${placed.tilt.toFixed(1)})`} aria-hidden>
      {process && <path d={process} className={classes['process']} data-instrumented={mark?.instrumented || undefined} />}
      <path d={body} className={classes['body']} data-escc={escc} />
      {pattern && <path d={body} fill={`url(#${patterns}-${pattern})`} className={classes['pattern']} data-escc={escc} />}
      {mark && <path d={body} className={classes['edge']} data-sins={sinsEdge(mark)} />}
      {mark?.instrumented && <path className={classes['screw']} d={`M${-placed.depth * 0.32} 0H${placed.depth / 2 + 22}`} />}
      {mark?.priorRadiotherapy && <path className={classes['radiated']} d={`M${-placed.depth / 2 - 4} ${-placed.height / 2 + 1}V${placed.height / 2 - 1}`} />}
    </g>
  );
}
