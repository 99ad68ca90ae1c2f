import { IconStethoscope } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { followUpInbox, type Whose } from '../../features/follow-up/follow-up.queries.js';
import { InboxPanel } from '../../features/follow-up/inbox.panel.js';
import { WayOn, WhoseSwitch } from '../../features/follow-up/whose.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { today } from '../../ui/today.js';

/** The oncologist's inbox: decided cases by what is due, overdue or new. */
export function FollowUpPage() {
  const [whose, setWhose] = useState<Whose>('board');
  const { data, error, refetch } = useQuery(followUpInbox(whose));
  const navigate = useNavigate();
  const [hidden, toggle] = useIdentityHidden();
  useShortcuts({ p: toggle });
  const empty = (
    <EmptyState
      title={whose === 'mine' ? 'None of your cases is under follow-up' : 'No case is under follow-up'}
      icon={IconStethoscope}
      action={<WayOn whose={whose} onChange={setWhose} />}
    >
      A case stands here from its signed decision until it comes to the board again or is closed.
    </EmptyState>
  );
  return (
    <Page>
      <PageHeader title="Follow-up" lead="What is due, overdue or new after the decision. Enter opens a case." actions={<WhoseSwitch whose={whose} onChange={setWhose} />} />
      {error && !data ? (
        <ErrorState title="The inbox could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <InboxPanel inbox={data} today={today()} hidden={hidden} onOpen={(caseId) => void navigate({ to: '/cases/$caseId/follow-up', params: { caseId } })} empty={empty} />
      ) : (
        <Panel title="Inbox" flush>
          <LoadingRows label="Loading the inbox" rows={8} />
        </Panel>
      )}
    </Page>
  );
}
