import { READING_WORDS } from '@rachis/domain';
import classes from './charts.module.css';

/** One stepped line: a share at each time, with its interval where there is one. */
export interface StepLine {
  readonly label: string;
  readonly time: ArrayLike<number>;
  readonly share: ArrayLike<number>;
  readonly lower?: ArrayLike<number>;
  readonly upper?: ArrayLike<number>;
  /** Where the line begins before the first step. */
  readonly start: 0 | 1;
  readonly atRisk: readonly number[];
  /** The last day on which anybody was followed. */
  readonly end: number;
}

interface Props {
  label: string;
  lines: readonly StepLine[];
  /** Days that stand under the axis, with the numbers at risk. */
  days: readonly number[];
  yLabel: string;
}

export const MOST_LINES = 6;
const PATTERNS = ['', '7 4', '2 3', '10 3 2 3', '4 2', '12 5'];
const WIDTH = 720;
const PLOT = 270;
const LEFT = 50;
const RIGHT = 128;
const TOP = 10;
const RISK = 17;
/** Words closer to each other than this would overlap. */
const NARROW = 34;
/** With more lines the bands lie over each other and say nothing. */
const MOST_BANDS = 2;
const dayWords = (day: number): string => READING_WORDS[day] ?? (day === 0 ? 'start' : `${day} d`);

/** Stepped lines with the numbers at risk below, for survival and for incidence. Each line has a colour, a pattern and its name at the end. */
export function StepChart({ label, lines, days, yLabel }: Props) {
  const furthest = Math.max(1, days.at(-1) ?? 1);
  const x = (day: number) => LEFT + (Math.min(day, furthest) / furthest) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => TOP + (1 - share) * (PLOT - TOP);
  const height = PLOT + 44 + (lines.length + 1) * RISK;
  const path = ({ time, start, end }: StepLine, heights: ArrayLike<number>) => {
    let d = `M${x(0)} ${y(start)}`;
    for (let at = 0; at < time.length && (time[at] ?? 0) <= furthest; at++) {
      const height = heights[at] ?? NaN;
      if (Number.isFinite(height)) d += `H${x(time[at] ?? 0).toFixed(1)}V${y(height).toFixed(1)}`;
    }
    return `${d}H${x(end).toFixed(1)}`;
  };
  const band = (line: StepLine) => (line.lower && line.upper ? `${path(line, line.upper)}${backwards(path(line, line.lower))}Z` : null);
  const ends = spread(lines.map((line) => y(lastShare(line, furthest))));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className={classes['grid']} x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
          <text className={classes['quiet']} x={LEFT - 6} y={y(share) + 4} textAnchor="end">{share * 100} %</text>
        </g>
      ))}
      <line className={classes['rule']} x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
      {lines.length <= MOST_BANDS && lines.map((line, at) => { const shape = band(line); return shape && <path key={line.label} d={shape} className={classes[`b${at + 1}`]} />; })}
      {lines.map((line, at) => <path key={line.label} d={path(line, line.share)} className={`${classes['line']} ${classes[`s${at + 1}`]}`} strokeDasharray={PATTERNS[at]} />)}
      {lines.map((line, at) => <text key={line.label} className={classes['ink']} x={WIDTH - RIGHT + 6} y={(ends[at] ?? 0) + 4}>{shortened(line.label)}</text>)}
      {days.map((day, at) => (
        <g key={day}>
          <line className={classes['rule']} x1={x(day)} x2={x(day)} y1={y(0)} y2={y(0) + 4} />
          {(at === 0 || x(day) - x(days[at - 1] ?? 0) > NARROW) && <text className={classes['quiet']} x={x(day)} y={y(0) + 17} textAnchor="middle">{dayWords(day)}</text>}
        </g>
      ))}
      <text className={classes['quiet']} x={LEFT} y={PLOT + 38}>Number at risk</text>
      {lines.map((line, at) => {
        const row = PLOT + 38 + (at + 1) * RISK;
        return (
          <g key={line.label}>
            <line x1={4} x2={30} y1={row - 4} y2={row - 4} className={`${classes['line']} ${classes[`s${at + 1}`]}`} strokeDasharray={PATTERNS[at]} />
            {days.map((day, column) => (column === 0 || x(day) - x(days[column - 1] ?? 0) > NARROW) && <text key={day} className={classes['quiet']} x={x(day)} y={row} textAnchor="middle">{line.atRisk[column]?.toLocaleString('en-GB') ?? ''}</text>)}
            <text className={classes['quiet']} x={WIDTH - RIGHT + 24} y={row}>{shortened(line.label)}</text>
          </g>
        );
      })}
      <text className={classes['quiet']} x={WIDTH - RIGHT} y={PLOT + 38} textAnchor="end">{yLabel}</text>
    </svg>
  );
}

const LONGEST = 18;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

function lastShare({ time, share, start }: StepLine, furthest: number): number {
  let last: number = start;
  for (let at = 0; at < time.length && (time[at] ?? 0) <= furthest; at++) last = share[at] ?? last;
  return last;
}

/** The steps of a path from its end to its beginning, so that two of them close a band. */
function backwards(path: string): string {
  const corners: [number, number][] = [];
  let here: [number, number] = [0, 0];
  for (const [, sign = '', numbers = ''] of path.matchAll(/([MHV])([\d. ]+)/g)) {
    const [first = 0, second = 0] = numbers.trim().split(' ').map(Number);
    here = sign === 'M' ? [first, second] : sign === 'H' ? [first, here[1]] : [here[0], first];
    corners.push(here);
  }
  return corners.reverse().map(([px, py]) => `L${px} ${py}`).join('');
}

const APART = 14;
/** Names at the ends of lines, moved so far that none covers another. */
function spread(places: readonly number[]): number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place);
  let above = -Infinity;
  const moved: number[] = [];
  for (const { place, at } of order) {
    above = Math.max(place, above + APART);
    moved[at] = above;
  }
  const over = above - (PLOT + 8);
  return over > 0 ? moved.map((place) => place - over) : moved;
}
