import { isOpen, type CaseView, type FollowUpRow } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { changesOf } from '../../features/decision/decision.queries.js';
import { FactChanges } from '../../features/decision/fact-changes.js';
import { CaseEndPanel } from '../../features/follow-up/case-end.panel.js';
import { DuePanel } from '../../features/follow-up/due.panel.js';
import classes from '../../features/follow-up/follow-up.module.css';
import { PresentAgainDialog } from '../../features/follow-up/present-again.dialog.js';
import { PromsPanel } from '../../features/follow-up/proms.panel.js';
import { ResponsesPanel } from '../../features/follow-up/responses.panel.js';
import { SurveillancePanel } from '../../features/follow-up/surveillance.panel.js';
import { VisitsPanel } from '../../features/follow-up/visits.panel.js';
import { FunctionPanel } from '../../features/function/function.panel.js';
import { NeuroPanel } from '../../features/function/neuro.panel.js';
import { directory } from '../../features/people/people.queries.js';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { today } from '../../ui/today.js';

/** What is due at the top; plan, visits and response at the left, function and neurology of the whole case at the right. */
export function CaseFollowUp({ theCase, row }: { theCase: CaseView; row: FollowUpRow }) {
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { id: caseId } = theCase;
  const open = isOpen(theCase.state);
  const decisionId = row.decisionId ?? null;
  const changes = useQuery({ ...changesOf(caseId, decisionId ?? ''), enabled: decisionId !== null });
  const people = (useQuery(directory).data?.people ?? []).filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName }));
  const mayPresent = open && may('case.re-present') && ['discussed', 'in_delivery', 'follow_up'].includes(theCase.state);
  const ready = decisionId === null || changes.data !== undefined || changes.error !== null;
  useShortcuts({ r: () => mayPresent && ready && setAsking(true) });
  const since = changes.data && <FactChanges since={changes.data} />;
  return (
    <>
      <DuePanel row={row} today={today()} open={open} mayPresent={mayPresent} ready={ready} onPresent={() => setAsking(true)} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <SurveillancePanel caseId={caseId} plans={theCase.surveillancePlans} next={row.next} people={people} today={today()} mayEdit={open && may('surveillance-plan.record')} />
          <VisitsPanel caseId={caseId} visits={theCase.visits} statuses={theCase.functionalStatuses} exams={theCase.neuroExams ?? []} mayEdit={open && may('visit.record')} mayRetract={open && may('visit.retract')} />
          <ResponsesPanel caseId={caseId} responses={theCase.localResponses} studies={theCase.imaging} mayEdit={open && may('local-response.record')} mayRetract={open && may('local-response.retract')} />
          <PromsPanel caseId={caseId} answers={theCase.promAnswers} mayEdit={open && may('prom.record')} mayRetract={open && may('prom.retract')} />
          <CaseEndPanel theCase={theCase} mayEnd={may('case.end')} mayTakeBack={may('case.end-undo')} />
        </div>
        <div className={classes['column']}>
          <FunctionPanel caseId={caseId} statuses={theCase.functionalStatuses} exams={theCase.neuroExams ?? []} mayEdit={open && may('function.record')} />
          <NeuroPanel caseId={caseId} exams={theCase.neuroExams ?? []} statuses={theCase.functionalStatuses} mayEdit={open && may('neurology.record')} />
          {decisionId !== null && (
            <Panel title="Since the decision" note={changes.data && `${changes.data.facts.length} ${changes.data.facts.length === 1 ? 'fact' : 'facts'}`}>
              {since ?? (changes.error ? <ErrorState title="What changed could not be loaded" error={changes.error} onRetry={() => void changes.refetch()} /> : <LoadingLines label="Comparing with what was sealed" />)}
            </Panel>
          )}
        </div>
      </div>
      {asking && (
        <PresentAgainDialog
          caseId={caseId}
          version={theCase.version}
          row={row}
          facts={changes.data?.facts ?? []}
          changes={since}
          onClose={() => setAsking(false)}
          onPresented={() => void navigate({ to: '/cases/$caseId', params: { caseId } })}
        />
      )}
    </>
  );
}
