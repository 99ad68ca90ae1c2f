import { Button } from '@mantine/core';
import { IconMicroscope } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { SpecimensPanel } from '../../features/biopsy/specimens.panel.js';
import { specimens } from '../../features/biopsy/specimens.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { today } from '../../ui/today.js';

/** The specimens that the pathologist and the coordinator run after. */
export function SpecimensPage() {
  const { data, error, refetch } = useQuery(specimens);
  const navigate = useNavigate();
  const empty = (
    <EmptyState
      title="No specimen is waited for"
      icon={IconMicroscope}
      action={
        <Button component={Link} to="/worklist" variant="default">
          Open the worklist
        </Button>
      }
    >
      A biopsy that is asked for or taken is recorded on the page of its case, under Pathology, and then stands here.
    </EmptyState>
  );
  return (
    <Page>
      <PageHeader title="Specimens" lead="Tissue and blood of open cases whose result, or part of it, is not there yet." />
      {error && !data ? (
        <ErrorState title="The specimens could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <SpecimensPanel list={data} today={today()} onOpen={({ caseId }) => void navigate({ to: '/cases/$caseId', params: { caseId } })} empty={empty} />
      ) : (
        <Panel title="Awaited" flush>
          <LoadingRows label="Loading the specimens" rows={8} />
        </Panel>
      )}
    </Page>
  );
}
