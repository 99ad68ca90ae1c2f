import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { isProblem } from '../../api/api-problem.js';
import { useFollowAlert } from '../../features/emergency/emergency.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeader } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { BarePage } from '../shell/bare-page.js';

/** For whoever follows the link of an alert: one button, no patient. The token stands after the #, which browsers keep to themselves. */
export function AlertPage() {
  const token = useRouterState({ select: ({ location }) => location.hash });
  const follow = useFollowAlert();
  return (
    <BarePage>
      <PageHeader title="Emergency alert" />
      {token === '' || isProblem(follow.error, 'link-not-valid') ? (
        <EmptyState title="This link does not work, or no longer" action={<Link to="/emergencies">Sign in and open the emergencies</Link>}>Sign in and look under Emergencies, or telephone the centre.</EmptyState>
      ) : follow.isSuccess ? (
        <EmptyState title="Thank you: it is noted that you have seen the alert" icon={IconChecks} action={<Link to="/emergencies">Sign in and open the emergencies</Link>}>
          The others on call see it now. If you cannot come to it, telephone.
        </EmptyState>
      ) : (
        <>
          <p>An emergency has been called out, and you are on call. Pressing the button tells the others that you have seen it. It shows no patient.</p>
          {follow.error && <ProblemNote problem={follow.error} />}
          <Button mt="md" size="lg" loading={follow.isPending} onClick={() => follow.mutate(token)}>
            I have seen the alert
          </Button>
        </>
      )}
    </BarePage>
  );
}
