import { labelOf, DECISION_STATES, type DiscussionView } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../api/session.queries.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './referral.module.css';

const ITEM: Readonly<Record<string, string>> = { listed: 'Listed', discussed: 'Discussed', deferred: 'Deferred', removed: 'Taken off' };

/** Every discussion at a board and what came of it, newest first. */
export function DiscussionsPanel({ discussions, timeZone }: { discussions: readonly DiscussionView[]; timeZone: string }) {
  const may = useMay();
  return (
    <Panel id="discussions" title="Discussions and decisions" note={discussions.length > 0 ? discussions.length : null}>
      {discussions.length === 0 ? (
        <p className={classes['none']}>Not yet on an agenda.</p>
      ) : (
        <ol className={classes['discussions']}>
          {discussions.map((one) => (
            <li key={one.agendaItemId} className={classes['discussion']}>
              <p className={classes['board']}>
                <b>{one.boardName}</b> · <Timestamp at={one.startsAt} show="day-time" timeZone={timeZone} /> · {ITEM[one.status] ?? one.status}
                {one.decisionState && (
                  <StatusBadge tone={one.decisionState === 'signed' ? 'good' : 'caution'} quiet>
                    {labelOf(DECISION_STATES, one.decisionState).toLowerCase()}
                    {one.signedAt ? ' ' : ''}
                    {one.signedAt && <Timestamp at={one.signedAt} show="date" timeZone={timeZone} />}
                  </StatusBadge>
                )}
              </p>
              {one.sentence && <p className={classes['sentence']}>{one.sentence}</p>}
              {one.deferralReason && <p className={classes['none']}>Deferred because: {one.deferralReason}</p>}
              <p className={`${classes['links'] ?? ''} no-print`}>
                {one.decisionId && (
                  <Link to="/decisions/$decisionId" params={{ decisionId: one.decisionId }}>
                    Decision
                  </Link>
                )}
                {may('meeting.read') && (
                  <Link to="/meetings/$meetingId" params={{ meetingId: one.meetingId }}>
                    Agenda
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
