import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../../api/session.queries.js';
import { CaseReadersPanel } from '../../features/audit/case-readers.panel.js';
import { caseOf } from '../../features/case/case.queries.js';
import { HistoryPanel } from '../../features/case/history.panel.js';
import { initialsOf, nameOf as patientName } from '../../features/patient/patient-words.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { directory, organisations } from '../../features/people/people.queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Page, PageHeader } from '../../ui/page.js';

/** Who changed what in a case, when, before and after. */
export function CaseHistoryPage() {
  const { caseId } = useParams({ from: '/house/cases/$caseId/history' });
  const may = useMay();
  const [hidden] = useIdentityHidden();
  const { data: theCase } = useQuery({ ...caseOf(caseId), enabled: may('case.read') });
  const { data: people } = useQuery(directory);
  const { data: places } = useQuery(organisations);
  const nameOf = (id: string) => people?.people.find((person) => person.id === id)?.displayName ?? places?.organisations.find((place) => place.id === id)?.name ?? null;
  const back = (
    <Link to="/cases/$caseId" params={{ caseId }}>
      Back to the case
    </Link>
  );
  return (
    <Page width="form">
      <PageHeader title="History" tabTitle={theCase ? `History ${theCase.caseNumber}` : 'History'} eyebrow={theCase ? `${hidden ? initialsOf(theCase.patient) : patientName(theCase.patient)} · ${theCase.caseNumber}` : null} lead={back} />
      {may('history.read') ? (
        <>
          {may('case-readers.read') && <CaseReadersPanel caseId={caseId} />}
          <HistoryPanel caseId={caseId} nameOf={nameOf} />
        </>
      ) : (
        <EmptyState title="The history is open to the board">Your role may read the case, but not who changed what. Ask the board coordinator.</EmptyState>
      )}
    </Page>
  );
}
