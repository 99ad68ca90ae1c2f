import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ROLES, labelOf, type PersonView, type Role } from '@rachis/domain';
import { useState } from 'react';
import classes from './attendance.module.css';

interface Props {
  people: readonly PersonView[];
  onAdd: (personId: string, specialty: Role) => void;
}

/** Ticks somebody who is not of the standing team, for a role that this person holds. */
export function AddAttendance({ people, onAdd }: Props) {
  const [chosen, setChosen] = useState('');
  const options = people
    .filter(({ active }) => active)
    .flatMap(({ id, displayName, roles }) => [...new Set(roles.map(({ role }) => role))].map((role) => ({ value: `${id} ${role}`, label: `${displayName}, ${labelOf(ROLES, role)}` })));
  if (options.length === 0) return null;
  const add = () => {
    const [personId, role] = chosen.split(' ');
    if (personId && role) onAdd(personId, role as Role);
    setChosen('');
  };
  return (
    <div className={classes['guest']}>
      <select aria-label="Somebody else who takes part" className={classes['guestSelect']} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">Somebody else…</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button size="compact-sm" variant="default" disabled={chosen === ''} leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        In the room
      </Button>
    </div>
  );
}
