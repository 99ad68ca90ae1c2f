import { useId } from 'react';
import classes from './run-chart.module.css';

/** One point of a run chart; without a value it is a gap in the line, and never a nought. */
export interface RunPoint {
  readonly label: string;
  readonly value: number | null;
  /** Why there is no value: "withheld", "nobody". */
  readonly gap?: string;
}

interface Props {
  /** Read out as the name of the chart. */
  label: string;
  points: readonly RunPoint[];
  /** How a value is written: "83 %". */
  write: (value: number) => string;
  /** The ends of the scale; without them those of the values. */
  from?: number;
  to?: number;
}

const WIDTH = 320;
const HEIGHT = 96;
const LEFT = 44;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 18;

/** The middle of the values: a run chart is read by the points above and below it. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[half - 1], sorted[half]];
  if (above === undefined) return null;
  return sorted.length % 2 === 0 && below !== undefined ? (below + above) / 2 : above;
}

/** Points that follow each other without a gap, each stretch a line of its own. */
function stretchesOf<P extends { readonly y: number | null }>(points: readonly P[]): P[][] {
  const stretches: P[][] = [[]];
  for (const point of points) {
    if (point.y === null) stretches.push([]);
    else stretches.at(-1)?.push(point);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** A small run chart: the points, the line between neighbours, and the median dashed. One ink and two shapes, so that it reads in black on paper and for everybody's eyes. */
export function RunChart({ label, points, write, from, to }: Props) {
  const titleId = useId();
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const middle = median(values);
  if (middle === null) return <p className={classes['empty']}>Nothing to draw yet.</p>;
  const low = from ?? Math.min(...values);
  const high = Math.max(to ?? Math.max(...values), low + 1e-9);
  const x = (index: number) => LEFT + (points.length < 2 ? (WIDTH - LEFT - RIGHT) / 2 : (index * (WIDTH - LEFT - RIGHT)) / (points.length - 1));
  const y = (value: number) => TOP + (1 - (value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const placed = points.map((point, index) => ({ ...point, x: x(index), y: point.value === null ? null : y(point.value) }));
  const [first, last] = [placed[0], placed.at(-1)];
  return (
    <svg className={classes['chart']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>{`${label}; median of ${values.length} points ${write(middle)}`}</title>
      <line className={classes['axis']} x1={LEFT} x2={LEFT} y1={TOP} y2={HEIGHT - BOTTOM} />
      <line className={classes['axis']} x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      <text className={classes['scale']} x={LEFT - 4} y={y(high) + 4} textAnchor="end">{write(high)}</text>
      {high > low + 1e-6 && <text className={classes['scale']} x={LEFT - 4} y={y(low) + 2} textAnchor="end">{write(low)}</text>}
      {first && <text className={classes['scale']} x={LEFT} y={HEIGHT - 5} textAnchor="start">{first.label}</text>}
      {last && last !== first && <text className={classes['scale']} x={WIDTH - RIGHT} y={HEIGHT - 5} textAnchor="end">{last.label}</text>}
      <line className={classes['median']} x1={LEFT} x2={WIDTH - RIGHT} y1={y(middle)} y2={y(middle)} />
      {stretchesOf(placed).map((stretch) => (
        <polyline key={stretch[0]?.label} className={classes['line']} points={stretch.map((point) => `${point.x},${point.y ?? 0}`).join(' ')} />
      ))}
      {placed.map((point) =>
        point.y === null ? (
          point.gap && <path key={point.label} className={classes['gap']} d={`M${point.x - 3} ${HEIGHT - BOTTOM - 6}l6 6m0 -6l-6 6`} />
        ) : (
          <circle key={point.label} className={classes['point']} cx={point.x} cy={point.y} r={2.6} />
        ),
      )}
    </svg>
  );
}
