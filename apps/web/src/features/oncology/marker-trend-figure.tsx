import { labelOf, MARKER_UNITS, type MarkerTrend } from '@rachis/domain';
import classes from './systemic.module.css';
import { SHEET, trendShape, type Mark } from './trend-shape.js';

interface Props {
  trend: MarkerTrend;
  /** How many results there are, also those that cannot be drawn. */
  count: number;
  /** The days of the oldest and the newest, in words. */
  first: string;
  last: string;
}

/** A marker over time from zero up, as a small picture; the numbers stand in the table beside it. Nothing is concluded from its shape. */
export function MarkerTrendFigure({ trend, count, first, last }: Props) {
  const { marks, lines, top } = trendShape(trend);
  const unit = trend.unit === '{other}' ? '' : ` ${labelOf(MARKER_UNITS, trend.unit)}`;
  const bounds = marks.filter(({ kind }) => kind !== 'exact').length;
  const low = SHEET.height - SHEET.edge;
  return (
    <figure className={classes['trend']}>
      <span className={classes['scale']} aria-hidden>
        {top.toLocaleString('en-GB', { maximumSignificantDigits: 4 })}
        {unit}
      </span>
      <svg
        viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
        role="img"
        aria-label={`${trend.name} over time: ${count} results, ${first} to ${last}. The values stand in the table.`}
      >
        <line x1={0} x2={SHEET.width} y1={low} y2={low} className={classes['ground']} />
        {lines.map((points) => (
          <polyline key={points} points={points} className={classes['path']} />
        ))}
        {marks.map((mark, index) => (
          <MarkSign key={index} mark={mark} low={low} />
        ))}
      </svg>
      <figcaption className={classes['span']}>
        <span className="figures">{first}</span>
        <span className="figures">{last}</span>
      </figcaption>
      {bounds > 0 && <p className={classes['key']}>▽ below, △ above a limit: the value itself is not known</p>}
      {trend.leftOut > 0 && (
        <p className={classes['key']}>
          {trend.leftOut} {trend.leftOut === 1 ? 'result' : 'results'} in a unit that cannot be compared, not drawn
        </p>
      )}
    </figure>
  );
}

/** A dot for a value; for a bound an open triangle that points to the side on which the value lies, with a dashed line to there. */
function MarkSign({ mark: { kind, x, left, right, y }, low }: { mark: Mark; low: number }) {
  const [base, tip, end] = kind === 'below' ? [y - 3, y + 3, low] : [y + 3, y - 3, 0];
  return (
    <g data-kind={kind}>
      {right - left > 1 && <line x1={left} x2={right} y1={y} y2={y} className={classes['open']} />}
      {kind === 'exact' ? (
        <circle cx={x} cy={y} r={2.6} className={classes['dot']} />
      ) : (
        <>
          <line x1={x} x2={x} y1={tip} y2={end} className={classes['bound']} />
          <path d={`M${x - 3.6} ${base}L${x + 3.6} ${base}L${x} ${tip}Z`} className={classes['triangle']} />
        </>
      )}
    </g>
  );
}
