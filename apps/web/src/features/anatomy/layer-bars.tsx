import { COLUMN, placeOf, type Placed } from './column-geometry.js';
import { stretchesOf, type MapLayer } from './map-layer.js';
import classes from './map-layers.module.css';

const LEFT = 62;
const WIDTH = 7;

function edge(placed: Placed, side: 'top' | 'bottom'): number {
  const at = COLUMN.indexOf(placed);
  const next = COLUMN[side === 'top' ? at - 1 : at + 1];
  return next ? (placed.centre.y + next.centre.y) / 2 : placed.centre.y + (side === 'top' ? -11 : 13);
}

/** One narrow bar for each layer, left of the column, along the levels it speaks of. */
export function LayerBars({ layers }: { layers: readonly MapLayer[] }) {
  return (
    <g aria-hidden>
      {layers.map((layer, index) =>
        stretchesOf(layer).map(({ from, to, words }) => {
          const [top, bottom] = [edge(placeOf(from), 'top'), edge(placeOf(to), 'bottom')];
          return (
            <g key={`${layer.id} ${from}`} className={classes['bar']} data-kind={layer.kind}>
              <title>{`${layer.label}: ${words}`}</title>
              <rect x={LEFT + index * (WIDTH + 3)} y={top + 1} width={WIDTH} height={bottom - top - 2} rx={2} />
            </g>
          );
        }),
      )}
    </g>
  );
}

/** What the bars mean, and which of them are shown. */
export function LayerChoice({ layers, shown, onToggle }: { layers: readonly MapLayer[]; shown: ReadonlySet<string>; onToggle: (id: string) => void }) {
  if (layers.length === 0) return null;
  return (
    <div role="group" aria-label="Shown on the spine" className={classes['choice']}>
      {layers.map(({ id, label, kind }) => (
        <button key={id} type="button" aria-pressed={shown.has(id)} onClick={() => onToggle(id)}>
          <svg viewBox="0 0 10 14" width={10} height={14} aria-hidden className={classes['bar']} data-kind={kind}>
            <rect x={1.5} y={1} width={7} height={12} rx={2} />
          </svg>
          {label}
        </button>
      ))}
    </div>
  );
}
