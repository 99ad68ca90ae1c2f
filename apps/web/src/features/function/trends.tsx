import { formatDate, trendsOf, type FunctionalStatusView, type NeuroExamView, type Trend } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { WideContent } from '../../ui/wide-content.js';
import { TrendChart } from './trend-chart.js';
import classes from './trends.module.css';

interface Props {
  statuses: readonly FunctionalStatusView[];
  exams: readonly NeuroExamView[];
}
const NEEDED = 2;
const measured = ({ points }: Trend): number => points.filter(({ value }) => value !== null).length;

/** Function over time: a small chart for every series with two values, all on one time axis, and the same as a table. */
export function Trends({ statuses, exams }: Props) {
  const trends = trendsOf(statuses, exams);
  const drawn = trends.filter((trend) => measured(trend) >= NEEDED);
  const waiting = trends
    .filter((trend) => measured(trend) < NEEDED)
    .map((trend) => `${trend.label} (${measured(trend) === 0 ? 'no value' : 'one value'})`);
  if (drawn.length === 0)
    return (
      <p className={classes['quiet']}>
        A course is drawn from the second value on; no question has been answered at two examinations yet.
      </p>
    );
  const times = drawn.flatMap(({ points }) => points.map(({ at }) => at));
  const time = { from: Math.min(...times), to: Math.max(...times) };
  return (
    <section aria-label="Function over time" className={classes['trends']}>
      <p className={classes['quiet']}>
        {formatDate(dayOf(time.from))} to {formatDate(dayOf(time.to))}, the same time in every chart. A line ends where
        nothing was recorded; nothing is filled in.
      </p>
      <div className={classes['charts']}>
        {drawn.map((trend) => (
          <TrendChart key={trend.id} trend={trend} time={time} />
        ))}
      </div>
      {waiting.length > 0 && <p className={classes['quiet']}>No course yet: {waiting.join(', ')}.</p>}
      <details className={classes['fold']}>
        <summary>The same as a table</summary>
        <WideContent label="Function over time" className={classes['scroll']}>
          <TrendTable trends={trends} />
        </WideContent>
      </details>
    </section>
  );
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** One row a day, newest first. A series that was not looked at on that day has nothing to say there. */
function TrendTable({ trends }: { trends: readonly Trend[] }) {
  const days = [...new Set(trends.flatMap(({ points }) => points.map(({ on }) => on)))].sort().reverse();
  return (
    <table className={classes['table']} aria-label="Function over time">
      <thead>
        <tr>
          <th scope="col">Day</th>
          {trends.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{formatDate(day)}</th>
            {trends.map(({ id, points }) => {
              const words = points.filter(({ on, value }) => on === day && value !== null).map((point) => point.words);
              return <td key={id}>{words.length > 0 ? words.join(', ') : <AbsenceChip absence={null} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
