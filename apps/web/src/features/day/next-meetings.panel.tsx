import { labelOf, MEETING_STATES, type MeetingSummary } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './day.module.css';

/** "7 of 9 ready" as a bar and in words. */
function Readiness({ meeting }: { meeting: MeetingSummary }) {
  const { itemCount, readyCount, decidedCount, state } = meeting;
  const [done, word] = state === 'planned' ? [readyCount, 'ready'] : [decidedCount, 'decided'];
  if (itemCount === 0) return <p className={classes['quiet']}>Nothing listed yet</p>;
  return (
    <div className={classes['readiness']}>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" className={classes['meter']} aria-hidden>
        <rect width={100} height={4} className={classes['meterRest']} />
        <rect width={(100 * done) / itemCount} height={4} className={classes['meterDone']} />
      </svg>
      <span className={`figures ${classes['quiet'] ?? ''}`}>
        {done} of {itemCount} {word}
      </span>
    </div>
  );
}

/** The next meetings of the person's boards, the nearest first. */
export function NextMeetings({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const sorted = [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <Panel title="Meetings" flush>
      {sorted.length === 0 ? (
        <EmptyState title="No meeting planned" />
      ) : (
        <ul className={classes['meetings']}>
          {sorted.slice(0, 6).map((meeting) => (
            <li key={meeting.id}>
              <Link to={meeting.state === 'open' ? '/meetings/$meetingId/room' : '/meetings/$meetingId'} params={{ meetingId: meeting.id }} className={classes['meeting']}>
                <span className={classes['meetingWhen']}>
                  <Timestamp at={meeting.startsAt} timeZone={meeting.timeZone} show="day-time" />
                </span>
                <span className={classes['meetingName']}>{meeting.boardName}</span>
                {meeting.state !== 'planned' && <StatusBadge tone={meeting.state === 'open' ? 'info' : 'neutral'}>{labelOf(MEETING_STATES, meeting.state)}</StatusBadge>}
                <Readiness meeting={meeting} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
