import { labelOf, ROLES, type EmergencyMeetingView, type EmergencyView, type PersonView } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../api/session.queries.js';
import { DecisionReading } from '../../features/decision/decision-reading.js';
import type { DraftShelf } from '../../features/decision/draft-shelf.js';
import classes from '../../features/emergency/emergency.module.css';
import { Participants } from '../../features/emergency/participants.js';
import { QuorumLight } from '../../features/meeting/quorum-light.js';
import { Section } from '../../ui/panel.js';
import { Timestamp } from '../../ui/timestamp.js';
import { EmergencyDesk } from './emergency-desk.js';

interface Props {
  emergency: EmergencyView;
  discussion: EmergencyMeetingView;
  people: readonly PersonView[];
  shelf: DraftShelf;
}

/** The discussion: who takes part, what is decided, and when a planned meeting ratifies it. */
export function Discussion({ emergency, discussion, people, shelf }: Props) {
  const may = useMay();
  const { timeZone, theCase } = emergency;
  const { meetingId, itemId, waiting, startsAt, decision, attendance, quorum, quorumStated } = discussion;
  return (
    <div className={classes['wide']}>
      <Section
        title="Participants"
        note={
          <>
            Discussion since <Timestamp at={startsAt} timeZone={timeZone} show="day-time" />
          </>
        }
      >
        <Participants
          meetingId={meetingId}
          attendance={attendance}
          people={people}
          timeZone={timeZone}
          editable={waiting && may('emergency.record')}
          quorum={
            <div>
              <QuorumLight quorum={quorum} attendance={attendance} itemId={itemId} />
              <p className={classes['quiet']}>
                {quorumStated ? 'Quorum of an emergency: ' : 'The board has stated no quorum for emergencies; the ordinary one counts: '}
                {quorum.map(({ specialty, count }) => `${count} ${labelOf(ROLES, specialty).toLowerCase()}`).join(', ') || 'nobody is asked for'}
              </p>
            </div>
          }
        />
      </Section>
      <Section title="Decision" note={<Ratification discussion={discussion} timeZone={timeZone} />}>
        {waiting && may('emergency.draft') ? (
          <EmergencyDesk key={itemId} theCase={theCase} discussion={discussion} people={people} shelf={shelf} />
        ) : (
          <DecisionReading decision={decision} timeZone={timeZone} />
        )}
      </Section>
    </div>
  );
}

/** Where the signed decision stands with the board. */
function Ratification({ discussion: { decision, ratification, ratifyAt, ratifyMeetingId }, timeZone }: { discussion: EmergencyMeetingView; timeZone: string }) {
  if (decision?.state !== 'signed') return null;
  if (ratification?.result === 'ratified')
    return (
      <>
        Ratified by {ratification.by.displayName}, <Timestamp at={ratification.at} timeZone={timeZone} show="day-time" />
        {ratification.quorumMet ? ', quorate' : `, without quorum: ${ratification.quorumException ?? ''}`}
      </>
    );
  if (ratifyAt && ratifyMeetingId)
    return (
      <>
        {ratification?.result === 'opened' ? 'Opened for discussion' : 'To be ratified'} at the meeting of{' '}
        <Link to="/meetings/$meetingId" params={{ meetingId: ratifyMeetingId }}>
          <Timestamp at={ratifyAt} timeZone={timeZone} show="day-time" />
        </Link>
      </>
    );
  return (
    <>
      To be ratified, and no meeting of the board is planned. <Link to="/meetings">Plan one</Link>: it will be on its list.
    </>
  );
}
