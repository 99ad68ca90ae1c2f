import type { MeetingView } from '@rachis/domain';
import { MeetingForecast } from './case-timer.js';
import { nameOf } from './case-words.js';
import classes from './time.module.css';
import { runningOrder } from './running-order.js';
import { useNow } from './use-now.js';

const minutes = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`;

/** How long every case was planned for and has taken, and when the meeting will end; for whoever drives, and for nobody else. */
export function TimePanel({ meeting }: { meeting: MeetingView }) {
  const now = useNow(1_000);
  const order = runningOrder(meeting.items).filter(({ bucket }) => bucket !== 'not_ready');
  return (
    <div className={classes['time']}>
      <MeetingForecast meeting={meeting} />
      <table className={classes['table']}>
        <caption className="visually-hidden">Time of every case</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Planned</th>
            <th scope="col">Taken</th>
          </tr>
        </thead>
        <tbody>
          {order.map((item) => {
            const taken = item.openedAt ? Math.max(0, (item.closedAt ? Date.parse(item.closedAt) : now) - Date.parse(item.openedAt)) : null;
            const over = taken !== null && typeof item.plannedMinutes === 'number' && taken > item.plannedMinutes * 60_000;
            return (
              <tr key={item.id} aria-current={item.id === meeting.currentItemId ? 'true' : undefined}>
                <th scope="row">{nameOf(item.theCase)}</th>
                <td>{typeof item.plannedMinutes === 'number' ? `${item.plannedMinutes} min` : 'Not planned'}</td>
                <td>
                  {taken === null ? 'Not opened' : minutes(taken)}
                  {over && ', over'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes['quiet']}>From the first opening of a case to when the room last left it.</p>
    </div>
  );
}
