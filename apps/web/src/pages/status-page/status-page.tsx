import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { isProblem } from '../../api/api-problem.js';
import { CaseStatusPanel } from '../../features/case/case-status.panel.js';
import { statusOf } from '../../features/case/status-link.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { PageHeader } from '../../ui/page.js';
import { BarePage } from '../shell/bare-page.js';

/** The state of a referral for whoever holds its link. The token stands after the #, which browsers keep to themselves. */
export function StatusPage() {
  const token = useRouterState({ select: ({ location }) => location.hash });
  const { data, error, refetch } = useQuery({ ...statusOf(token), enabled: token !== '' });
  return (
    <BarePage>
      <PageHeader title="Your referral" />
      {token === '' || isProblem(error, 'link-not-valid') ? (
        <EmptyState title="This link does not work, or no longer">
          Links end after some weeks and can be withdrawn. Ask the coordinator of the board to which you referred for a new one; your referral is not affected. If it is urgent, telephone: your switchboard has the number of the spinal centre.
        </EmptyState>
      ) : error && !data ? (
        <ErrorState title="The state could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <CaseStatusPanel status={data} token={token} />
      ) : (
        <LoadingLines label="Loading the state" />
      )}
    </BarePage>
  );
}
