import { Button } from '@mantine/core';
import { IconHandOff, IconHandStop, IconPlugConnected } from '@tabler/icons-react';
import { handsOf, ROLES, labelOf, type RoomPerson } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import classes from './room-people.module.css';
import { roomOf, useLowerHand, useRaiseHand } from './room-now.queries.js';

interface Props {
  meetingId: string;
  /** Who looks. */
  me: string;
  mayLower: boolean;
}

const said = ({ displayName, specialty }: RoomPerson) => `${displayName}${specialty ? `, ${labelOf(ROLES, specialty).toLowerCase()}` : ''}`;

/** Who is connected, and whose hand is up in which order. A connected screen is no attendance: that is ticked. */
export function RoomPeople({ meetingId, me, mayLower }: Props) {
  const { data } = useQuery(roomOf(meetingId));
  const raise = useRaiseHand(meetingId);
  const lower = useLowerHand(meetingId);
  const people = data?.people ?? [];
  const hands = handsOf(people);
  const mine = hands.some(({ personId }) => personId === me);
  return (
    <section className={classes['people']} aria-label="Connected">
      <details className={classes['connected']}>
        <summary>
          <IconPlugConnected size={15} aria-hidden /> {people.length} connected
        </summary>
        <ul>
          {people.map((person) => (
            <li key={person.personId}>{said(person)}</li>
          ))}
          {people.length === 0 && <li>Nobody yet</li>}
        </ul>
      </details>
      <ol className={classes['hands']} aria-label="Raised hands, in their order" aria-live="polite">
        {hands.map((person) => (
          <li key={person.personId} className={classes['hand']}>
            <IconHandStop size={15} aria-hidden /> {person.displayName}
            {mayLower && person.personId !== me && (
              <button type="button" className={classes['lower']} aria-label={`Lower the hand of ${person.displayName}`} onClick={() => lower.mutate(person.personId)}>
                <IconHandOff size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ol>
      <Button size="compact-sm" variant={mine ? 'filled' : 'default'} aria-pressed={mine} leftSection={mine ? <IconHandOff size={15} aria-hidden /> : <IconHandStop size={15} aria-hidden />} onClick={() => raise.mutate(!mine)}>
        {mine ? 'Lower my hand' : 'Raise my hand'}
      </Button>
    </section>
  );
}
