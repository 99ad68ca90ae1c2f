import { cutOffAt, packDifferences, type AgendaPreparation, type MeetingView } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './agenda-plan.module.css';
import { useNow } from './use-now.js';

interface Props {
  meeting: MeetingView;
  preparation: AgendaPreparation | undefined;
}

/** Where the preparation stands: the cut-off, and whether what was published still holds. A soft cut-off: it asks for a reason and stops nobody. */
export function AgendaStanding({ meeting, preparation }: Props) {
  const now = useNow(30_000);
  if (meeting.state === 'cancelled')
    return (
      <div className={classes['strip']} role="note">
        <StatusBadge tone="caution">Cancelled: {meeting.cancelledReason}</StatusBadge>
        <span className={classes['quiet']}>Its cases went back to preparation or to another meeting; what was published stays here.</span>
      </div>
    );
  if (meeting.state !== 'planned') return null;
  const closes = cutOffAt(meeting.startsAt, meeting.cutOffHours);
  const passed = closes !== null && now > Date.parse(closes);
  const late = meeting.items.filter((item) => item.late).length;
  const last = preparation?.packs[0];
  const changes = last && preparation ? packDifferences(last.content, preparation.now).length : 0;
  return (
    <div className={classes['strip']} role="note" aria-label="Where the preparation stands">
      {closes === null ? (
        <span className={classes['quiet']}>This board has no cut-off.</span>
      ) : (
        <StatusBadge tone={passed ? 'caution' : 'neutral'}>
          {passed ? 'Cut-off passed' : 'Cut-off'} <Timestamp at={closes} timeZone={meeting.timeZone} show="day-time" />
          {passed ? ': a case that is added needs a reason' : ''}
        </StatusBadge>
      )}
      {late > 0 && <StatusBadge tone="caution">{late === 1 ? '1 late case' : `${late} late cases`}</StatusBadge>}
      {preparation && !last && <StatusBadge tone={passed ? 'caution' : 'neutral'}>No version is published yet</StatusBadge>}
      {last && (
        <StatusBadge tone={changes > 0 ? 'caution' : 'good'}>
          v{last.number} published <Timestamp at={last.publishedAt} timeZone={meeting.timeZone} show="day-time" />
          {changes > 0 ? `, ${changes} ${changes === 1 ? 'change' : 'changes'} since` : ', nothing has changed since'}
        </StatusBadge>
      )}
    </div>
  );
}
