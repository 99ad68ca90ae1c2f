import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { caseOf } from '../../features/case/case.queries.js';
import { useMay } from '../../api/session.queries.js';
import { isProblem } from '../../api/api-problem.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { CaseWorkspace } from './case-workspace.js';

/** One case with everything that is known of it. */
export function CasePage() {
  const { caseId } = useParams({ from: '/house/cases/$caseId' });
  const may = useMay();
  const { data, error, refetch } = useQuery(caseOf(caseId));
  if (data) return <CaseWorkspace key={caseId} theCase={data} />;
  return (
    <Page>
      {isProblem(error, 'not-found') || isProblem(error, 'not-permitted') ? (
        <EmptyState title="There is no such case, or it is not yours to see" action={<Link to="/worklist">To the worklist</Link>}>
          A referrer sees own referrals; the board sees the cases of its centre.{' '}
          {may('break-glass.open') && <>If it lies with a board that is closed to you, <Link to="/openings">open it with a reason</Link>.</>}
        </EmptyState>
      ) : error ? (
        <ErrorState title="The case could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingLines label="Loading the case" lines={12} />
      )}
    </Page>
  );
}
