import { Button } from '@mantine/core';
import { labelOf, SIGN_IN_WAYS, type SessionRow } from '@rachis/domain';
import { Ago } from '../../ui/ago.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './account.module.css';

interface Props {
  label: string;
  sessions: readonly SessionRow[];
  busy: boolean;
  onEnd: (id: string) => void;
}

/** Where somebody is signed in, the newest use first. */
export function SessionList({ label, sessions, busy, onEnd }: Props) {
  return (
    <ul className={classes['sessions']} aria-label={label}>
      {sessions.map(({ id, device, address, way, lastUsedAt, startedAt, current }) => (
        <li key={id}>
          <div>
            <p className={classes['device']}>
              {device} {current && <StatusBadge tone="good" quiet>this one</StatusBadge>}
            </p>
            <p className={classes['quiet']}>
              last used <Ago at={lastUsedAt} />, signed in <Ago at={startedAt} /> by {labelOf(SIGN_IN_WAYS, way).toLocaleLowerCase('en-GB')}
              {address ? `, from ${address}` : ''}
            </p>
          </div>
          {!current && (
            <Button variant="default" size="compact-sm" disabled={busy} onClick={() => onEnd(id)} aria-label={`End the session on ${device}`}>
              End
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
