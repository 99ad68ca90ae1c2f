import type { MeetingSummary } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Panel } from '../../ui/panel.js';
import { Timestamp } from '../../ui/timestamp.js';
import { MeetingStateBadge } from './meeting-state.js';
import classes from './meetings.module.css';
import { zoneWords } from './zoned-time.js';

/** "7 of 9 ready" before a meeting, "5 of 9 decided" from then on. */
export function countsOf({ state, itemCount, readyCount, decidedCount }: MeetingSummary): string {
  if (itemCount === 0) return 'No case listed';
  return state === 'planned' ? `${readyCount} of ${itemCount} ready` : `${decidedCount} of ${itemCount} decided`;
}

interface Props {
  title: string;
  meetings: readonly MeetingSummary[];
  empty: ReactNode;
}

/** Meetings in the order given, each a line that leads to its agenda, or to its room while it is in session. */
export function MeetingsPanel({ title, meetings, empty }: Props) {
  return (
    <Panel title={title} note={meetings.length > 0 ? String(meetings.length) : undefined} flush>
      {meetings.length === 0 ? (
        empty
      ) : (
        <ul className={classes['list']}>
          {meetings.map((meeting) => (
            <li key={meeting.id} className={classes['row']} data-state={meeting.state}>
              <Link to={meeting.state === 'open' ? '/meetings/$meetingId/room' : '/meetings/$meetingId'} params={{ meetingId: meeting.id }} className={classes['link']}>
                <span className={classes['when']}>
                  <span className={classes['day']}>
                    <Timestamp at={meeting.startsAt} timeZone={meeting.timeZone} show="day-time" />
                  </span>
                  <span className={classes['zone']}>{zoneWords(meeting.timeZone, meeting.startsAt)}</span>
                </span>
                <span className={classes['name']}>
                  {meeting.boardName}
                  {meeting.place && <span className={classes['place']}>{meeting.place}</span>}
                </span>
                <span className={classes['counts']}>{countsOf(meeting)}</span>
                <MeetingStateBadge state={meeting.state} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
