import { DRAWING, placeOf, pointAt } from './column-geometry.js';
import { EsccGlyph } from './escc-glyph.js';
import { esccShort, sinsEdge, sinsShort, type LevelMark } from './level-mark.js';
import { canalDepth } from './vertebra-outline.js';
import classes from './spine-map.module.css';

const ROW = 20;

interface Flag {
  readonly mark: LevelMark;
  /** Where the leader begins. */
  readonly from: { x: number; y: number };
  readonly y: number;
}

/** Puts one flag a lesion into a straight column at the right, as near to its level as its neighbours allow. */
export function placeFlags(marks: readonly LevelMark[]): Flag[] {
  const wanted = marks
    .map((mark) => {
      const placed = placeOf(mark.level);
      return { mark, from: pointAt(placed, placed.depth / 2 + canalDepth(placed), 0), y: placed.centre.y };
    })
    .sort((a, b) => a.y - b.y);
  const flags: Flag[] = [];
  for (const flag of wanted) flags.push({ ...flag, y: Math.max(flag.y, (flags.at(-1)?.y ?? -ROW) + ROW) });
  // What was pushed below the drawing is moved up again, from the last flag on.
  for (let index = flags.length - 1, lowest = DRAWING.height - ROW / 2; index >= 0; index--, lowest -= ROW) {
    const flag = flags[index];
    if (flag && flag.y > lowest) flags[index] = { ...flag, y: lowest };
  }
  return flags;
}

const extras = ({ priorRadiotherapy, instrumented }: LevelMark): string => [priorRadiotherapy ? 'RT' : null, instrumented ? 'INST' : null].filter(Boolean).join(' ');

/** Grade and stability of each lesion, lined up beside the column with a hairline to the level. */
export function LevelFlags({ marks, selected }: { marks: readonly LevelMark[]; selected: readonly string[] }) {
  if (marks.length === 0) return null;
  return (
    <g aria-hidden>
      <text x={DRAWING.flagX + 4} y={10} textAnchor="middle" className={classes['columnHead']}>
        ESCC
      </text>
      <text x={DRAWING.flagX + 50} y={10} textAnchor="middle" className={classes['columnHead']}>
        SINS
      </text>
      {placeFlags(marks).map(({ mark, from, y }) => {
        const x = DRAWING.flagX;
        const edge = sinsEdge(mark);
        const extra = extras(mark);
        return (
          <g key={`${mark.lesionId} ${mark.level}`} data-selected={selected.includes(mark.level) || undefined}>
            <path className={classes['leader']} d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${x - 26} ${y.toFixed(1)}H${x - 5}`} />
            <EsccGlyph grade={mark.escc} x={x + 4} y={y} />
            <text x={x + 16} y={y + 4.4} className={classes['flagGrade']}>
              {esccShort(mark)}
            </text>
            <rect x={x + 36} y={y - 8} width={mark.sins && !mark.sins.complete ? 40 : 28} height={16} rx={edge === 'unstable' ? 0 : 3} className={classes['flagSins']} data-sins={edge} />
            <text x={x + 36 + (mark.sins && !mark.sins.complete ? 20 : 14)} y={y + 4.4} textAnchor="middle" className={classes['flagTotal']} data-sins={edge}>
              {sinsShort(mark)}
            </text>
            {extra && (
              <text x={x + (mark.sins && !mark.sins.complete ? 82 : 70)} y={y + 4} className={classes['flagExtra']}>
                {extra}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
