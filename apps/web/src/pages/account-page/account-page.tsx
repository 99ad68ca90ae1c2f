import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession, useSignOut } from '../../api/session.queries.js';
import { ownAccount, useEndOwnSession } from '../../features/people/account.queries.js';
import { OwnPasswordPanel } from '../../features/people/own-password.panel.js';
import { SecondFactorPanel } from '../../features/people/second-factor.panel.js';
import { SessionList } from '../../features/people/session-list.js';
import { ErrorState } from '../../ui/error-state.js';
import { dropAllDrafts } from '../../ui/form-draft.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';

/** My account: how I sign in, and where I am signed in. */
export function AccountPage() {
  const { displayName, email } = useSession();
  const account = useQuery(ownAccount);
  const end = useEndOwnSession();
  const signOut = useSignOut();
  const everywhere = () =>
    signOut.mutate('everywhere', {
      onSettled: () => {
        dropAllDrafts();
        window.location.assign('/sign-in');
      },
    });
  const { data } = account;
  return (
    <Page width="form">
      <PageHeader title="My account" lead={`${displayName}, ${email}`} />
      {account.error && <ErrorState title="The account could not be loaded" error={account.error} onRetry={() => void account.refetch()} />}
      {!data && !account.error && <LoadingLines label="Loading the account" />}
      {data && (
        <>
          <SecondFactorPanel factor={data.secondFactor} hasPassword={data.hasPassword} byProvider={data.way === 'provider'} />
          <OwnPasswordPanel hasPassword={data.hasPassword} byProvider={data.way === 'provider'} />
          <Panel
            title="Where I am signed in"
            note={data.sessions.length}
            actions={
              <Button variant="default" size="compact-sm" loading={signOut.isPending} onClick={everywhere}>
                Sign out everywhere
              </Button>
            }
          >
            {end.error && <ProblemNote problem={end.error} />}
            <SessionList label="My sessions" sessions={data.sessions} busy={end.isPending} onEnd={(id) => end.mutate(id)} />
          </Panel>
        </>
      )}
    </Page>
  );
}
