import { Button, PasswordInput } from '@mantine/core';
import { SHORTEST_PASSWORD } from '@rachis/domain';
import { useState, type SyntheticEvent } from 'react';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useChangePassword } from './account.queries.js';
import classes from './account.module.css';

/** Changes my password by the present one. Everywhere else I am signed out then. */
export function OwnPasswordPanel({ hasPassword, byProvider }: { hasPassword: boolean; byProvider: boolean }) {
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useChangePassword();
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    change.mutate({ password, newPassword }, { onSuccess: () => { setPassword(''); setNewPassword(''); } });
  };
  return (
    <Panel title="Password">
      {!hasPassword ? (
        <p>{byProvider ? 'You sign in by the hospital account; its password is changed there.' : 'This account has no password: it belongs to the demonstration.'}</p>
      ) : (
        <form aria-label="Change my password" className={classes['stack']} onSubmit={save} noValidate>
          <PasswordInput label="Present password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} maxLength={200} w="100%" />
          <PasswordInput label="New password" description={`At least ${SHORTEST_PASSWORD} characters: a sentence is easier to remember than odd signs`} autoComplete="new-password" value={newPassword} onChange={(event) => setNewPassword(event.currentTarget.value)} maxLength={200} w="100%" />
          {change.error && <ProblemNote problem={change.error} />}
          {change.isSuccess && <p role="status">The password is changed. Everywhere else you are signed out.</p>}
          <Button type="submit" loading={change.isPending} disabled={password === '' || newPassword.length < SHORTEST_PASSWORD}>
            Change the password
          </Button>
        </form>
      )}
    </Panel>
  );
}
