import { Button } from '@mantine/core';
import type { PersonView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { LoadingLines } from '../../ui/loading.js';
import { Section } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import { accountOf, useAccountAct } from './account.queries.js';
import classes from './account.module.css';
import { SessionList } from './session-list.js';

/** What the administrator sees and does of somebody's account: never a secret. */
export function PersonAccount({ person }: { person: PersonView }) {
  const account = useQuery(accountOf(person.id));
  const act = useAccountAct(person.id);
  const { data } = account;
  const run = (method: 'POST' | 'DELETE', what: string) => act.mutate({ method, what });
  const done = act.isSuccess ? DONE[act.variables.what] : undefined;
  return (
    <Section title="Account">
      {account.error && <ProblemNote problem={account.error} />}
      {!data && !account.error && <LoadingLines label="Loading the account" />}
      {data && (
        <div className={classes['stack']}>
          <p>
            {data.byProvider ? 'Signs in by the hospital account' : data.hasPassword ? 'Signs in with a password' : 'Has no password yet'}
            {data.secondFactorAt ? <>, second factor since <Timestamp at={data.secondFactorAt} show="date" /></> : ', no second factor'}.
            {data.invitedUntil && <> Invited; the link works until <Timestamp at={data.invitedUntil} />.</>}
          </p>
          <div className={classes['row']}>
            {!data.byProvider && (
              <Button variant="default" size="compact-sm" disabled={act.isPending || !person.active} onClick={() => run('POST', 'invitation')}>
                {data.hasPassword ? 'Send a link for a new password' : data.invitedUntil ? 'Invite again by mail' : 'Invite by mail'}
              </Button>
            )}
            {data.secondFactorAt && (
              <Button variant="default" size="compact-sm" disabled={act.isPending} onClick={() => run('DELETE', 'second-factor')}>
                Take the second factor away
              </Button>
            )}
            {data.sessions.length > 0 && (
              <Button variant="default" size="compact-sm" disabled={act.isPending} onClick={() => run('DELETE', 'sessions')}>
                Sign out everywhere
              </Button>
            )}
          </div>
          {act.error && <ProblemNote problem={act.error} />}
          {done && <p role="status">{done}</p>}
          {data.sessions.length > 0 ? <SessionList label={`Sessions of ${person.displayName}`} sessions={data.sessions} busy={act.isPending} onEnd={(id) => run('DELETE', `sessions/${id}`)} /> : <p className={classes['quiet']}>Signed in nowhere at the moment.</p>}
        </div>
      )}
    </Section>
  );
}

const DONE: Readonly<Record<string, string>> = {
  invitation: 'The link is in the outbox and goes to the address of the account. It works for 72 hours, once.',
  'second-factor': 'Taken away. Everywhere they are signed out; at the next sign-in the password alone counts.',
  sessions: 'Signed out everywhere.',
};
