import { formatDate, unbrokenLines, type Trend } from '@rachis/domain';
import classes from './trends.module.css';

/** The time that all charts share, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
const WIDTH = 260;
const HEIGHT = 84;
const LEFT = 30;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 14;

/** One series over time. Lines join what was measured next to each other; at a gap they end. */
export function TrendChart({ trend, time }: { trend: Trend; time: Stretch }) {
  const { label, low, high, better, steps, points } = trend;
  const x = (at: number) => LEFT + ((at - time.from) / Math.max(1, time.to - time.from)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const lines = unbrokenLines(points).map((stretch) =>
    stretch
      .map(({ at, value }, index) => `${index === 0 ? 'M' : steps ? `H${x(at)} L` : 'L'}${x(at)} ${y(value)}`)
      .join(' '),
  );
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const gaps = points.length - known.length;
  const told =
    first && last
      ? `${first.words ?? ''} on ${formatDate(first.on)}, ${last.words ?? ''} on ${formatDate(last.on)}`
      : '';
  return (
    <figure className={classes['chart']}>
      <figcaption>
        <b>{label}</b> <span>{better === 'low' ? 'lower is better' : 'higher is better'}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${label}: ${told}${gaps > 0 ? `; not recorded at ${gaps} of ${points.length}` : ''}`}
      >
        {[high, low].map((value) => (
          <g key={value}>
            <line className={classes['rule']} x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
            <text className={classes['scale']} x={LEFT - 6} y={y(value) + 3.5} textAnchor="end">
              {steps ? (value === high ? 'walks' : 'none') : value}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <path key={line} d={line} className={classes['line']} />
        ))}
        {points.map(({ at, on, value, words }, index) =>
          value === null ? (
            <path
              key={`${at}-${index}`}
              className={classes['gap']}
              d={`M${x(at) - 2.5} ${HEIGHT - 9} l5 5 m0 -5 l-5 5`}
            >
              <title>{formatDate(on)}: not recorded</title>
            </path>
          ) : (
            <circle key={`${at}-${index}`} className={classes['dot']} cx={x(at)} cy={y(value)} r={3}>
              <title>
                {formatDate(on)}: {words}
              </title>
            </circle>
          ),
        )}
      </svg>
      <p className={classes['told']}>
        {first?.words} <span aria-hidden>→</span> <b>{last?.words}</b>
        {gaps > 0 && <span> · × not recorded at {gaps}</span>}
      </p>
    </figure>
  );
}
