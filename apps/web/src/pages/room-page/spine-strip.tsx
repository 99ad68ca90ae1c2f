import { LEVELS, formatLevels, parseLevels, type CaseView, type SpineRegion } from '@rachis/domain';
import { useId } from 'react';
import { Canal } from '../../features/anatomy/canal.js';
import { COLUMN, placeOf, pointAt } from '../../features/anatomy/column-geometry.js';
import { esccWords, type LevelMark } from '../../features/anatomy/level-mark.js';
import { MapPatterns } from '../../features/anatomy/map-patterns.js';
import spine from '../../features/anatomy/spine-map.module.css';
import { Vertebra } from '../../features/anatomy/vertebra.js';
import { marksOf } from './case-marks.js';
import classes from './spine-strip.module.css';

/** The part of the drawing that is shown, in its own units; what is written beside it is as large as the rest of the screen. */
const BOX = { left: 62, top: 8, width: 200, height: 784 } as const;
/** Two lines of writing at the smallest size of the wall need this much of the drawing's height. */
const ROW = 58;
const REGIONS: readonly (readonly [SpineRegion, string])[] = [['cervical', 'C'], ['thoracic', 'T'], ['lumbar', 'L'], ['sacral', 'S']];

interface Flag {
  readonly mark: LevelMark;
  readonly levels: string;
  readonly from: { x: number; y: number };
  readonly y: number;
}

/** One flag a lesion, as near to its level as its neighbours allow. */
function flagsOf(theCase: CaseView, marks: readonly LevelMark[]): Flag[] {
  const wanted = theCase.lesions.flatMap(({ id, levels }) => {
    const own = marks.filter(({ lesionId }) => lesionId === id);
    const middle = own[Math.floor(own.length / 2)];
    if (!middle || !levels || !parseLevels(levels).ok) return [];
    const placed = placeOf(middle.level);
    return [{ mark: middle, levels: formatLevels(levels), from: pointAt(placed, placed.depth / 2, 0), y: placed.centre.y }];
  });
  wanted.sort((a, b) => a.y - b.y);
  const row = Math.min(ROW, BOX.height / Math.max(wanted.length, 1));
  const flags: Flag[] = [];
  for (const flag of wanted) flags.push({ ...flag, y: Math.max(flag.y, (flags.at(-1)?.y ?? -row) + row) });
  for (let index = flags.length - 1, lowest = BOX.height - row / 3; index >= 0; index--, lowest -= row) {
    const flag = flags[index];
    if (flag && flag.y > lowest) flags[index] = { ...flag, y: lowest };
  }
  return flags;
}

/** The spine beside the summary: the column with its lesions, and each lesion written out in type that the back row reads. No totals: they stand in the text, with what they are made of. */
export function SpineStrip({ theCase }: { theCase: CaseView }) {
  const patterns = useId();
  const marks = marksOf(theCase);
  const flags = flagsOf(theCase, marks);
  const right = BOX.left + BOX.width;
  return (
    <figure className={`${spine['figure'] ?? ''} ${classes['strip'] ?? ''}`} aria-label="Spine of this patient">
      <div className={classes['drawing']}>
        <svg viewBox={`${BOX.left} ${BOX.top} ${BOX.width} ${BOX.height}`} aria-hidden>
          <MapPatterns id={patterns} />
          {REGIONS.map(([region, letter]) => {
            const part = COLUMN.filter(({ code }) => LEVELS.find((level) => level.code === code)?.region === region);
            const middle = part[Math.floor(part.length / 2)];
            return (
              middle && (
                <text key={region} x={BOX.left + 6} y={middle.centre.y + 9} className={classes['region']}>
                  {letter}
                </text>
              )
            );
          })}
          <Canal marks={marks} />
          {COLUMN.map((placed) => (
            <Vertebra key={placed.code} placed={placed} mark={marks.find(({ level }) => level === placed.code)} patterns={patterns} />
          ))}
          {flags.map(({ mark, from, y }) => (
            <path key={mark.lesionId} className={classes['leader']} d={`M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${right - 14} ${y.toFixed(1)}H${right}`} />
          ))}
        </svg>
      </div>
      <ul className={classes['flags']}>
        {flags.map(({ mark, levels, y }) => (
          <li key={mark.lesionId} style={{ top: `${((100 * (y - BOX.top)) / BOX.height).toFixed(2)}%` }}>
            <strong>{levels}</strong> {esccWords(mark)}
            {(mark.priorRadiotherapy || mark.instrumented) && <span className={classes['more']}>{[mark.priorRadiotherapy && 'irradiated', mark.instrumented && 'instrumented'].filter(Boolean).join(', ')}</span>}
          </li>
        ))}
        {flags.length === 0 && <li style={{ top: '45%' }}>No lesion at a level has been recorded</li>}
      </ul>
    </figure>
  );
}
