import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { SHORTEST_PASSWORD } from '@rachis/domain';
import { IconChecks, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { isProblem } from '../../api/api-problem.js';
import { passwordLink, useForgotten, useSetPassword } from '../../features/people/account.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { BarePage } from '../shell/bare-page.js';

/** Without a link: asks for one. With the link of a mail: sets the password. The token stands after the #, which browsers keep to themselves. */
export function PasswordPage() {
  const token = useRouterState({ select: ({ location }) => location.hash });
  return (
    <BarePage>{token === '' ? <Forgotten /> : <SetPassword token={token} />}</BarePage>
  );
}

const toSignIn = <Link to="/sign-in">To the sign-in page</Link>;

function Forgotten() {
  const [email, setEmail] = useState('');
  const ask = useForgotten();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (email.trim() !== '') ask.mutate(email);
  };
  if (ask.isSuccess)
    return (
      <>
        <PageHeader title="Forgotten password" />
        <EmptyState title="Look into your mail" icon={IconMail} action={toSignIn}>
          If this address has an account with a password, a link is on its way. It works for an hour. If nothing comes, ask the coordinator of the board or your administrator.
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title="Forgotten password" lead="A link to set a new password is sent to the address of your account." />
      <form aria-label="Forgotten password" onSubmit={send} noValidate>
        <Stack gap="md" maw={420}>
          <TextInput label="E-mail" type="email" autoComplete="username" value={email} onChange={(event) => setEmail(event.currentTarget.value)} maxLength={254} />
          {ask.error && <ProblemNote problem={ask.error} />}
          <div>
            <Button type="submit" loading={ask.isPending} disabled={email.trim() === ''}>
              Send the link
            </Button>
          </div>
          <p>{toSignIn}</p>
        </Stack>
      </form>
    </>
  );
}

function SetPassword({ token }: { token: string }) {
  const link = useQuery(passwordLink(token));
  const [typed, setTyped] = useState('');
  const set = useSetPassword();
  const gone = isProblem(link.error, 'link-not-valid') || isProblem(set.error, 'link-not-valid');
  const title = link.data?.first === false ? 'Set a new password' : 'Set your password';
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    set.mutate({ token, newPassword: typed });
  };
  return (
    <>
      <PageHeader title={title} lead={link.data ? `For ${link.data.displayName}, ${link.data.email}` : undefined} />
      {set.isSuccess ? (
        <EmptyState title="The password is set" icon={IconChecks} action={<Link to="/sign-in">Sign in with it</Link>}>
          Wherever you were signed in before, you are signed out now.
        </EmptyState>
      ) : gone ? (
        <EmptyState title="This link does not work, or no longer" action={<a href="/password">Ask for a new link</a>}>
          A link works once and for a limited time. For a first password ask your administrator to invite you again.
        </EmptyState>
      ) : link.error ? (
        <ProblemNote problem={link.error} />
      ) : !link.data ? (
        <LoadingLines label="Loading" />
      ) : (
        <form aria-label={title} onSubmit={save} noValidate>
          <Stack gap="md" maw={420}>
            <input type="hidden" autoComplete="username" name="username" value={link.data.email} readOnly />
            <PasswordInput label="New password" description={`At least ${SHORTEST_PASSWORD} characters: a sentence is easier to remember than odd signs`} autoComplete="new-password" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={200} />
            {set.error && <ProblemNote problem={set.error} />}
            <div>
              <Button type="submit" loading={set.isPending} disabled={typed.length < SHORTEST_PASSWORD}>
                Set the password
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </>
  );
}
