import type { Span } from '@rachis/domain';
import { barOf, placeOf, TICKS, type Mark } from './axis.js';
import classes from './axis.module.css';

/** The numbers of the axis, once above all lanes and again below. */
export function AxisScale() {
  return (
    <div className={classes['scale']} aria-hidden>
      {TICKS.map((months) => (
        <span key={months} className={classes['tick']} style={{ left: `${placeOf(months)}%` }}>
          {months}
          {months === TICKS.at(-1) ? '+' : ''}
        </span>
      ))}
    </div>
  );
}

interface Props {
  span: Span | null;
  /** One band is certain; else several can be reached, and the bar is hatched. */
  definite: boolean;
  marks?: readonly Mark[];
  /** What stands in the lane where there is nothing to draw. */
  empty?: string;
  kind?: 'model' | 'estimate';
}

/** One lane of the axis. What it says stands in words beside it, so that nothing hangs on the drawing. */
export function AxisLane({ span, definite, marks = [], empty, kind = 'model' }: Props) {
  const bar = span && barOf(span);
  return (
    <div className={classes['lane']} aria-hidden>
      {TICKS.map((months) => (
        <span key={months} className={classes['line']} style={{ left: `${placeOf(months)}%` }} />
      ))}
      {bar && (
        <span
          className={classes['bar']}
          data-kind={kind}
          data-open={!definite || undefined}
          data-endless={span.to === null || undefined}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      )}
      {marks.map(({ key, kind: figure, months, interval }) => (
        <span key={key}>
          {interval && (
            <span
              className={classes['interval']}
              style={{ left: `${placeOf(interval.from)}%`, width: `${placeOf(interval.to) - placeOf(interval.from)}%` }}
            />
          )}
          <span className={classes['mark']} data-figure={figure} style={{ left: `${placeOf(months)}%` }} />
        </span>
      ))}
      {!bar && marks.length === 0 && empty && <span className={classes['empty']}>{empty}</span>}
    </div>
  );
}
