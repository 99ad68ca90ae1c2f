import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useSession } from '../../api/session.queries.js';
import { caseOf } from '../../features/case/case.queries.js';
import { TimelinePanel } from '../../features/case/timeline.panel.js';
import { initialsOf, nameOf } from '../../features/patient/patient-words.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';

/** Everything that happened in a case, as one picture and one list. */
export function CaseTimelinePage() {
  const { caseId } = useParams({ from: '/house/cases/$caseId/timeline' });
  const { centre } = useSession();
  const [hidden] = useIdentityHidden();
  const { data: theCase, error, refetch } = useQuery(caseOf(caseId));
  const back = (
    <Link to="/cases/$caseId" params={{ caseId }}>
      Back to the case
    </Link>
  );
  return (
    <Page>
      <PageHeader title="Timeline" tabTitle={theCase ? `Timeline ${theCase.caseNumber}` : 'Timeline'} eyebrow={theCase ? `${hidden ? initialsOf(theCase.patient) : nameOf(theCase.patient)} · ${theCase.caseNumber}` : null} lead={back} />
      {theCase ? (
        <TimelinePanel
          theCase={theCase}
          timeZone={centre.timeZone}
          link={(section, words) => (
            <Link to="/cases/$caseId" params={{ caseId }} search={{ section }}>
              {words}
            </Link>
          )}
        />
      ) : error ? (
        <ErrorState title="The case could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingLines label="Loading the timeline" />
      )}
    </Page>
  );
}
