import { ageOn, labelOf, SEXES, type CaseView, type TriageCode } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMay } from '../../api/session.queries.js';
import { Due } from '../../features/case/due.js';
import { UrgencyBadge } from '../../features/case/urgency-badge.js';
import { useIdentityHidden } from '../../features/patient/privacy.js';
import { TriagePanel } from '../../features/triage/triage.panel.js';
import { standardsOfCare, triageInbox, useDecideTriage, useUndoTriage } from '../../features/triage/triage.queries.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page, PageHeader } from '../../ui/page.js';
import { today } from '../../ui/today.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import classes from './triage-page.module.css';

/** "62 y, female"; what is not known is said. */
function personWords({ patient: { birthDate, sex } }: CaseView): string {
  const age = birthDate ? ageOn(birthDate, today()) : null;
  return [age ? `${age.low === age.high ? age.low : `${age.low}–${age.high}`} y` : 'age not recorded', sex ? labelOf(SEXES, sex).toLowerCase() : 'sex not recorded'].join(', ');
}

/** The referrals that came in, one after the other: what they ask, what is dangerous, and what comes of them. */
export function TriagePage() {
  const inbox = useQuery(triageInbox);
  const standards = useQuery(standardsOfCare);
  const decide = useDecideTriage();
  const undo = useUndoTriage();
  const navigate = useNavigate();
  const may = useMay();
  const [hidden, toggle] = useIdentityHidden();
  useShortcuts({ p: toggle });
  const nameOf = ({ caseNumber, patient: { familyName, givenName } }: CaseView) => (hidden ? `Case ${caseNumber}` : [familyName.toLocaleUpperCase('en-GB'), givenName].filter(Boolean).join(', '));
  const allowed = (outcome: TriageCode) => may('case.triage') && (outcome !== 'standard_of_care' || may('agenda.arrange')) && (outcome !== 'reject' || may('case.close'));
  return (
    <Page>
      <PageHeader title="Triage" lead="Each referral is accepted, asked about, put under a standard of care, taken as an emergency or not accepted. The referrer sees it at once." />
      {inbox.error ? (
        <ErrorState title="The triage inbox could not be loaded" error={inbox.error} onRetry={() => void inbox.refetch()} />
      ) : !inbox.data ? (
        <LoadingRows label="Loading the triage inbox" />
      ) : (
        <TriagePanel
          cases={inbox.data.cases}
          total={inbox.data.total}
          standards={standards.data ?? []}
          nameOf={nameOf}
          headOf={(theCase) => (
            <header className={classes['head']}>
              <h2 className={classes['name']}>
                <Link to="/cases/$caseId" params={{ caseId: theCase.id }}>
                  {nameOf(theCase)}
                </Link>
              </h2>
              <p className={classes['person']}>
                {personWords(theCase)}
                {hidden ? '' : ` · ${theCase.caseNumber}`}
              </p>
              <p className={classes['how']}>
                <UrgencyBadge urgency={theCase.urgency} absence={theCase.absences?.['urgency']} />
                <Due dueAt={theCase.dueAt} state={theCase.state} />
              </p>
            </header>
          )}
          may={allowed}
          onOpen={(caseId) => void navigate({ to: '/cases/$caseId', params: { caseId } })}
          onDecide={(theCase, id, outcome) => decide.mutateAsync({ caseId: theCase.id, id, seen: theCase.version, outcome })}
          onUndo={(step) => undo.mutateAsync(step)}
        />
      )}
    </Page>
  );
}
