import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMay, useSession } from '../../api/session.queries.js';
import { openings } from '../../features/break-glass/break-glass.queries.js';
import { FindClosed } from '../../features/break-glass/find-closed.panel.js';
import { Openings } from '../../features/break-glass/openings.panel.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';

/** Cases that lie with a closed board: opening one, and judging who did. */
export function OpeningsPage() {
  const may = useMay();
  const { personId } = useSession();
  const navigate = useNavigate();
  const judges = may('break-glass.review');
  const { data, error, refetch } = useQuery({ ...openings, enabled: judges });
  return (
    <Page>
      <PageHeader title="Closed cases" lead="A board may keep its cases to its own team. Who is not of the team opens one with a reason, for a short time; it is told at once and judged afterwards." />
      {may('break-glass.open') && <FindClosed onOpened={(caseId) => void navigate({ to: '/cases/$caseId', params: { caseId } })} />}
      {judges && (error && !data ? <ErrorState title="The openings could not be loaded" error={error} onRetry={() => void refetch()} /> : data ? <Openings list={data} mayJudge={may('break-glass.judge')} meId={personId} /> : <LoadingRows label="Loading the openings" rows={4} />)}
    </Page>
  );
}
