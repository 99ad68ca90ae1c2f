import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { caseOf } from '../../features/case/case.queries.js';
import { followUpOf } from '../../features/follow-up/follow-up.queries.js';
import { initialsOf, nameOf } from '../../features/patient/patient-words.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { CaseFollowUp } from './case-follow-up.js';

/** What came after the treatment of one case, and what is due. */
export function CaseFollowUpPage() {
  const { caseId } = useParams({ from: '/house/cases/$caseId/follow-up' });
  const theCase = useQuery(caseOf(caseId));
  const row = useQuery(followUpOf(caseId));
  const [hidden, toggle] = useIdentityHidden();
  useShortcuts({ p: toggle });
  const problem = theCase.error ?? row.error;
  const whose = theCase.data && `${hidden ? initialsOf(theCase.data.patient) : nameOf(theCase.data.patient)} · ${theCase.data.caseNumber}`;
  return (
    <Page>
      <PageHeader
        title="Follow-up"
        tabTitle={theCase.data ? `Follow-up ${theCase.data.caseNumber}` : 'Follow-up'}
        eyebrow={whose}
        lead={
          <>
            <Link to="/cases/$caseId" params={{ caseId }}>
              Back to the case
            </Link>{' '}
            · <Link to="/follow-up">To the inbox</Link>
          </>
        }
      />
      {theCase.data && row.data ? (
        <CaseFollowUp theCase={theCase.data} row={row.data} />
      ) : problem ? (
        <ErrorState
          title="The follow-up could not be loaded"
          error={problem}
          onRetry={() => {
            void theCase.refetch();
            void row.refetch();
          }}
        />
      ) : (
        <LoadingLines label="Loading the follow-up" lines={12} />
      )}
    </Page>
  );
}
