import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { outboxOf } from '../../features/letter/letter.queries.js';
import { OutboxPanel } from '../../features/letter/outbox.panel.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';

/** What the centre has to send, and above all what could not be delivered. */
export function OutboxPage() {
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(outboxOf(all ? 'all' : 'open'));
  const navigate = useNavigate();
  const may = useMay();
  const empty = (
    <EmptyState
      title={all ? 'Nothing has been sent yet' : 'Everything has been delivered'}
      icon={IconMailCheck}
      action={
        <Button component={Link} to="/meetings" variant="default">
          Open the meetings
        </Button>
      }
    >
      A letter is written on the page of its decision, under Letters, and then stands here.
    </EmptyState>
  );
  return (
    <Page>
      <PageHeader
        title="Outbox"
        lead="Letters, alerts and invitations to each recipient. Sent means that the recipient's mail server has taken it."
        actions={
          <Button variant="default" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? 'Show what is not delivered' : 'Show all'}
          </Button>
        }
      />
      {data ? (
        <OutboxPanel
          page={data} mayRepair={may('outbox.send-again')} empty={empty}
          onOpen={({ decisionId, caseId, meetingId }) => {
            if (decisionId) void navigate({ to: '/decisions/$decisionId/letters', params: { decisionId } });
            else if (caseId) void navigate({ to: '/cases/$caseId', params: { caseId } });
            else if (meetingId) void navigate({ to: '/meetings/$meetingId', params: { meetingId } });
          }}
        />
      ) : error ? (
        <ErrorState title="The outbox could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <Panel title="Messages" flush>
          <LoadingRows label="Loading the outbox" rows={8} />
        </Panel>
      )}
    </Page>
  );
}
