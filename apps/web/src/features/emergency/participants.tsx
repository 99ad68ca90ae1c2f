import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ATTENDANCE_MODES, EMERGENCY_MODES, labelOf, ROLES, type Attendance, type AttendanceView, type PersonView, type Role } from '@rachis/domain';
import { useState, type ReactNode } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './emergency.module.css';
import { useTakePart } from './emergency.queries.js';

interface Props {
  meetingId: string;
  attendance: readonly AttendanceView[];
  people: readonly PersonView[];
  timeZone: string;
  editable: boolean;
  /** The quorum of an emergency, in words. */
  quorum: ReactNode;
}

/** Whose voice has no vote: who refers the patient tells and hears, and does not decide. */
const NO_VOTE: ReadonlySet<Role> = new Set<Role>(['referrer', 'coordinator']);

/** Who takes part in the discussion, how, and since when. */
export function Participants({ meetingId, attendance, people, timeZone, editable, quorum }: Props) {
  const take = useTakePart(meetingId);
  const [who, setWho] = useState('');
  const [mode, setMode] = useState<Attendance['mode']>('telephone');
  const there = attendance.filter((one) => one.mode !== 'absent');
  const options = people
    .filter(({ id, active }) => active && !there.some(({ personId }) => personId === id))
    .flatMap(({ id, displayName, roles }) => [...new Set(roles.map(({ role }) => role))].map((role) => ({ value: `${id} ${role}`, label: `${displayName}, ${labelOf(ROLES, role)}` })));
  const add = () => {
    const [personId, specialty] = who.split(' ');
    if (personId && specialty) take.mutate({ personId, attendance: { specialty: specialty as Role, mode } }, { onSuccess: () => setWho('') });
  };
  return (
    <div className={classes['participants']}>
      {quorum}
      {take.error && <ProblemNote problem={take.error} />}
      {there.length === 0 ? (
        <p className={classes['quiet']}>Nobody is recorded yet.</p>
      ) : (
        <ul>
          {there.map(({ personId, displayName, specialty, mode: how, joinedAt }) => (
            <li key={personId}>
              <b>{displayName}</b>{' '}
              <span className={classes['quiet']}>
                {labelOf(ROLES, specialty)} · {labelOf(ATTENDANCE_MODES, how).toLowerCase()}
                {NO_VOTE.has(specialty) && ' · does not vote'}
                {joinedAt && (
                  <>
                    {' · since '}
                    <Timestamp at={joinedAt} timeZone={timeZone} show="time" />
                  </>
                )}
              </span>
              {editable && (
                <Button size="compact-xs" variant="default" aria-label={`${displayName} has left`} onClick={() => take.mutate({ personId, attendance: { specialty, mode: 'absent' } })}>
                  Has left
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <div className={classes['add']}>
          <NativeSelect aria-label="Who takes part" value={who} onChange={(event) => setWho(event.currentTarget.value)} data={[{ value: '', label: 'Who takes part…' }, ...options]} />
          <NativeSelect aria-label="How" value={mode} onChange={(event) => setMode(event.currentTarget.value as Attendance['mode'])} data={EMERGENCY_MODES.map(({ code, label }) => ({ value: code, label }))} />
          <Button variant="default" disabled={who === ''} loading={take.isPending} leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            Add
          </Button>
        </div>
      )}
    </div>
  );
}
