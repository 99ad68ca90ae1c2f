import type { Level } from '@rachis/domain';
import { useId, useRef, useState } from 'react';
import { Canal } from './canal.js';
import { COLUMN, DRAWING } from './column-geometry.js';
import { Discs } from './discs.js';
import { LayerBars, LayerChoice } from './layer-bars.js';
import { LevelFlags } from './level-flags.js';
import { levelWords, type LevelMark } from './level-mark.js';
import { LevelSheet } from './level-sheet.js';
import { LevelTable } from './level-table.js';
import { layerWords, type MapLayer } from './map-layer.js';
import { MapPatterns } from './map-patterns.js';
import { RegionBrackets } from './region-brackets.js';
import { SpineLegend } from './spine-legend.js';
import classes from './spine-map.module.css';
import { useLevelKeys } from './use-level-keys.js';
import { Vertebra } from './vertebra.js';

interface Props {
  marks: readonly LevelMark[];
  /** Dose, implants, plan: what else belongs to levels. Each can be hidden. */
  layers?: readonly MapLayer[];
  /** The level or levels that are picked. */
  selected?: Level | readonly Level[] | null;
  /** Without it the map is a picture to read, as on the projector. */
  onPick?: (level: Level) => void;
  label?: string;
  /** Legend and table below the map. */
  legend?: boolean;
  table?: boolean;
  /** For paper: one open table with everything in it. */
  sheet?: boolean;
}

const NONE: readonly Level[] = [];
const NO_LAYERS: readonly MapLayer[] = [];
const listOf = (selected: Props['selected']): readonly Level[] => (selected === null || selected === undefined ? NONE : typeof selected === 'string' ? [selected] : selected);

/** The whole spine from the side, with every lesion at its level. Pick a level by click, by arrow keys, or by typing `T8`. */
export function SpineMap({ marks, layers = NO_LAYERS, selected, onPick, label = 'Spine map', legend = true, table = true, sheet = false }: Props) {
  const picked = listOf(selected);
  const patterns = useId();
  const options = useRef(new Map<Level, SVGGElement>());
  const [current, setCurrent] = useState<Level>(picked[0] ?? marks[0]?.level ?? 'C0');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const drawn = layers.filter(({ id }) => !hidden.has(id));
  const toggle = (id: string) => setHidden((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const wordsOf = (level: Level) => [levelWords(level, at(level)), layerWords(drawn, level)].filter(Boolean).join('; ');
  const focus = (level: Level) => {
    setCurrent(level);
    options.current.get(level)?.focus();
  };
  const { typed, onKeyDown } = useLevelKeys({ onFocus: focus, onPick: (level) => onPick?.(level) });
  const at = (level: Level) => marks.filter((mark) => mark.level === level);
  // The rows share the height without gaps, so that there is no dead spot to click on.
  const rows = COLUMN.map((placed, index) => {
    const [before, after] = [COLUMN[index - 1], COLUMN[index + 1]];
    const top = before ? (before.centre.y + placed.centre.y) / 2 : placed.centre.y - 11;
    return { placed, top, bottom: after ? (after.centre.y + placed.centre.y) / 2 : placed.centre.y + 13 };
  });
  return (
    <figure className={classes['figure']}>
      <LayerChoice layers={layers} shown={new Set(drawn.map(({ id }) => id))} onToggle={toggle} />
      <svg
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        className={classes['map']}
        {...(onPick ? { role: 'listbox', 'aria-label': `${label}. Arrow keys move, typing T8 goes there, Enter picks` } : { role: 'img', 'aria-label': summary(label, marks) })}
      >
        <MapPatterns id={patterns} />
        <RegionBrackets />
        {rows.map(({ placed, top, bottom }) =>
          picked.includes(placed.code) ? <rect key={placed.code} x={32} y={top} width={DRAWING.width - 34} height={bottom - top} rx={2} className={classes['picked']} aria-hidden /> : null,
        )}
        <Canal marks={marks} />
        <Discs />
        <LayerBars layers={drawn} />
        {COLUMN.map((placed) => (
          <Vertebra key={placed.code} placed={placed} mark={at(placed.code)[0]} patterns={patterns} />
        ))}
        <LevelFlags marks={marks} selected={picked} />
        {rows.map(({ placed: { code, centre }, top, bottom }) => (
          <g
            key={code}
            className={classes['level']}
            data-marked={at(code).length > 0 || undefined}
            {...(onPick && {
              role: 'option',
              tabIndex: code === current ? 0 : -1,
              'aria-label': wordsOf(code),
              'aria-selected': picked.includes(code),
              onClick: () => {
                setCurrent(code);
                onPick(code);
              },
              onFocus: () => setCurrent(code),
              onKeyDown: onKeyDown(code),
              ref: (element: SVGGElement | null) => {
                if (element) options.current.set(code, element);
                else options.current.delete(code);
              },
            })}
          >
            <rect x={32} y={top} width={DRAWING.width - 34} height={bottom - top} rx={2} className={classes['target']} />
            <text x={DRAWING.labelX} y={centre.y + 4} textAnchor="end" className={classes['label']}>
              {code}
            </text>
          </g>
        ))}
      </svg>
      {typed !== '' && (
        <output className={classes['typed']} aria-live="polite">
          {typed.toUpperCase()}
        </output>
      )}
      {legend && <SpineLegend />}
      {sheet && <LevelSheet marks={marks} layers={drawn} />}
      {table && !sheet && <LevelTable marks={marks} layers={drawn} {...(onPick ? { onPick } : {})} />}
    </figure>
  );
}

function summary(label: string, marks: readonly LevelMark[]): string {
  const said = [...new Set(marks.map(({ level }) => level))].map((level) => levelWords(level, marks.filter((mark) => mark.level === level)));
  return said.length === 0 ? `${label}: no lesion recorded` : `${label}. ${said.join('. ')}`;
}
