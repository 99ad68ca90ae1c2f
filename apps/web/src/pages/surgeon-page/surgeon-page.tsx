import { IconCut } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { surgeonReview, type Whose } from '../../features/follow-up/follow-up.queries.js';
import { SurgeonPanel } from '../../features/follow-up/surgeon.panel.js';
import { WayOn, WhoseSwitch } from '../../features/follow-up/whose.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { today } from '../../ui/today.js';

/** The surgeon's case review: what is undecided, booked, awaited, to check and to hand over. */
export function SurgeonPage() {
  const [whose, setWhose] = useState<Whose>('mine');
  const { data, error, refetch } = useQuery(surgeonReview(whose));
  const navigate = useNavigate();
  const may = useMay();
  const [hidden, toggle] = useIdentityHidden();
  useShortcuts({ p: toggle });
  return (
    <Page>
      <PageHeader title="Surgeon's case review" lead="Each line says the next step. A case can stand in several groups." actions={<WhoseSwitch whose={whose} onChange={setWhose} />} />
      {error && !data ? (
        <ErrorState title="The case review could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Panel title="Cases" flush>
          <LoadingRows label="Loading the case review" rows={8} />
        </Panel>
      ) : data.rows.length === 0 ? (
        <EmptyState
          title={whose === 'mine' ? 'None of your cases waits for you' : 'No case waits for a surgeon'}
          icon={IconCut}
          action={<WayOn whose={whose} onChange={setWhose} />}
        >
          A case is yours when you are responsible for it, for its decision or for its plan of surgery.
        </EmptyState>
      ) : (
        <SurgeonPanel
          review={data}
          today={today()}
          hidden={hidden}
          mayBook={may('surgery-plan.record')}
          mayClose={may('postoperative-check.record')}
          onOpen={(caseId, section) => void navigate({ to: '/cases/$caseId', params: { caseId }, search: section ? { section } : {} })}
        />
      )}
    </Page>
  );
}
