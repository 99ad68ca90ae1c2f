import { Button } from '@mantine/core';
import { formatDate, labelOf, READINESS_ITEMS, REJECTIONS, ROLES, standingTriage, TRIAGE_OUTCOMES, type CaseView, type TriageOutcomeView } from '@rachis/domain';
import { useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useUndoTriage } from './triage.queries.js';
import classes from './triage.module.css';

/** What an outcome says, in one sentence for whoever referred. */
export function outcomeWords({ outcome, asked, askedOf, neededBy, standardName, listedFor, rejection }: TriageOutcomeView): string {
  if (outcome === 'ask') return `Asked of the ${labelOf(ROLES, askedOf).toLowerCase()}: ${(asked ?? []).map((item) => labelOf(READINESS_ITEMS, item)).join(', ')}${neededBy ? `, needed by ${formatDate(neededBy)}` : ''}`;
  if (outcome === 'standard_of_care') return `Standard of care: ${standardName ?? ''}${listedFor ? '; named on the agenda, not discussed' : '; listed when a meeting is planned'}`;
  if (outcome === 'reject') return `Not accepted: ${labelOf(REJECTIONS, rejection).toLowerCase()}`;
  return labelOf(TRIAGE_OUTCOMES, outcome);
}

/** What came of the triage, step by step; what was undone stays and says so. Nothing is shown before anybody has judged. */
export function TriageCourse({ theCase, mayUndo }: { theCase: CaseView; mayUndo: boolean }) {
  const undo = useUndoTriage();
  const [problem, setProblem] = useState<unknown>(null);
  const steps = theCase.triages ?? [];
  if (steps.length === 0) return null;
  const standing = standingTriage(steps);
  const before = theCase.state === 'triaged' || theCase.state === 'submitted' || (standing?.outcome === 'reject' && theCase.closingReason === 'not_accepted') || (theCase.state === 'listed' && Boolean(standing?.agendaItemId));
  return (
    <Panel title="Triage" note={steps.length > 1 ? `${steps.length} steps` : undefined}>
      <ul className={classes['standards']}>
        {steps.map((step) => (
          <li key={step.id}>
            <p className={classes['bucket']}>
              {step.undoneAt ? <s>{outcomeWords(step)}</s> : <b>{outcomeWords(step)}</b>}
              <span className={classes['quiet']}>
                {step.decidedByName}, <Timestamp at={step.decidedAt} show="day-time" />
                {step.undoneAt && (
                  <>
                    {' '}
                    · undone by {step.undoneByName}, <Timestamp at={step.undoneAt} show="day-time" />
                  </>
                )}
              </span>
              {mayUndo && before && step.id === standing?.id && (
                <Button variant="subtle" color="gray" size="compact-sm" loading={undo.isPending} onClick={() => void undo.mutateAsync({ caseId: theCase.id, id: step.id, version: step.version }).catch(setProblem)}>
                  Undo
                </Button>
              )}
            </p>
            {step.note && <p className={classes['asked']}>{step.note}</p>}
          </li>
        ))}
      </ul>
      {problem !== null && <ProblemNote problem={problem} />}
    </Panel>
  );
}
