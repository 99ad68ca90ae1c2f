import { SPECIALTIES, quorumOfItem, wasThereFor, type Role } from '@rachis/domain';
import { useMay, useSession } from '../../api/session.queries.js';
import { DecisionReading } from '../../features/decision/decision-reading.js';
import { EarlierPanel } from '../../features/decision/earlier.panel.js';
import { ModeStrip } from '../../features/decision/mode-strip.js';
import { PositionsPanel, type Speaker } from '../../features/decision/positions.panel.js';
import { RatifyPanel } from '../../features/decision/ratify.panel.js';
import { QuorumLight } from '../../features/meeting/quorum-light.js';
import { Section } from '../../ui/panel.js';
import type { DeskProps } from './desk-props.js';
import { isToBeRatified } from './use-room-keys.js';
import { DriverDesk } from './driver-desk.js';
import classes from './room.module.css';

/** Whose voice is a position: the clinicians and the chair. */
const VOICES: ReadonlySet<Role> = new Set<Role>(['chair', ...SPECIALTIES.map(({ code }) => code)]);

/** The side of the room where the decision is: written by whoever drives, read along by everybody else. */
export function Desk(props: DeskProps) {
  const { meeting, item } = props;
  const { personId } = useSession();
  const may = useMay();
  const open = item.status === 'listed' && (meeting.state === 'open' || (meeting.state === 'closed' && item.decision?.state === 'draft'));
  const writes = open && meeting.mayDrive && may('decision.draft');
  const voices = meeting.attendance.filter(({ specialty, recusedItemIds }) => VOICES.has(specialty) && !recusedItemIds?.includes(item.id));
  // Who has left says nothing more; what they said of this case before can still be noted for them.
  const speakers: Speaker[] = voices.flatMap((one) => (one.mode !== 'absent' ? [one] : wasThereFor(item, one) ? [{ ...one, hasLeft: true }] : []));
  const left = new Set(meeting.attendance.filter(({ mode }) => mode === 'absent').map((one) => one.personId));
  const positions = (
    <Section title="Positions" id="positions" note={item.decision ? 'Dissent is named' : 'Once something is written'}>
      <PositionsPanel
        meetingId={meeting.id}
        itemId={item.id}
        speakers={speakers}
        positions={item.decision?.positions ?? []}
        mayStateFor={(id) => open && item.decision !== null && item.decision !== undefined && may('position.state') && (id === personId ? !left.has(id) : meeting.mayDrive)}
      />
    </Section>
  );
  if (isToBeRatified(item))
    return (
      <section className={classes['desk']} aria-label="Decision">
        <RatifyPanel
          meetingId={meeting.id}
          itemId={item.id}
          version={item.version}
          decisionId={item.ratifiesDecisionId}
          timeZone={meeting.timeZone}
          mayRatify={meeting.state === 'open' && may('decision.ratify') && !props.covered}
          quorum={quorumOfItem({ rule: meeting.quorum, team: meeting.team, attendance: meeting.attendance, itemId: item.id })}
          quorumLight={<QuorumLight meeting={meeting} item={item} />}
          onRatified={props.place.goOn}
        />
      </section>
    );
  return (
    <section className={classes['desk']} aria-label="Decision">
      {writes ? (
        <DriverDesk {...props}>{positions}</DriverDesk>
      ) : (
        <div className={classes['reading']}>
          {item.deferralReason && <p className={classes['deferred']}>Deferred: {item.deferralReason}</p>}
          {item.status === 'discussed' && may('discussion.rate') && <ModeStrip itemId={item.id} />}
          {item.status === 'listed' && item.previousDecisions > 0 && <EarlierPanel itemId={item.id} />}
          <DecisionReading decision={item.decision} timeZone={meeting.timeZone} />
          {positions}
        </div>
      )}
    </section>
  );
}
