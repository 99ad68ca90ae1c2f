import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { proofWay, useProveAccount } from './account.queries.js';
import classes from './account.module.css';

/** Asks once more who it is, before the way to sign in is changed; after a fresh sign-in it asks nothing and is not shown. */
export function ProveFirst({ onProved, onCancel }: { onProved: () => void; onCancel: () => void }) {
  const client = useQueryClient();
  const way = useQuery(proofWay);
  const prove = useProveAccount();
  const [typed, setTyped] = useState('');
  const byCode = way.data?.by === 'code';
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    prove.mutate(byCode ? { code: typed } : { password: typed }, {
      onSuccess: (proof) => {
        client.setQueryData(proofWay.queryKey, proof);
        onProved();
      },
    });
  };
  return (
    <form aria-label="Who you are" className={classes['stack']} onSubmit={send} noValidate>
      {byCode ? (
        <TextInput label="Code from your authenticator app" autoComplete="one-time-code" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={40} data-autofocus />
      ) : (
        <PasswordInput label="Your password, once more" autoComplete="current-password" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={200} w="100%" data-autofocus />
      )}
      {prove.error && <ProblemNote problem={prove.error} />}
      <div className={classes['row']}>
        <Button type="submit" loading={prove.isPending} disabled={typed === ''}>
          Go on
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
