import type { Option, OperationView, PrimaryTumour, SurgeryPlanView } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { Timestamp } from '../../ui/timestamp.js';
import { PlanReading } from './plan-reading.js';
import { planName, type BoardSaid } from './surgery-words.js';
import classes from './surgery.module.css';

const SurgeryPlanForm = lazy(() => import('./surgery-plan.form.js').then((file) => ({ default: file.SurgeryPlanForm })));

interface Props {
  caseId: string;
  plans: readonly SurgeryPlanView[];
  operations: readonly OperationView[];
  /** The newest signed decision, which stays what it is. */
  board: BoardSaid | null;
  people: readonly Option[];
  timeZone: string;
  /** The primary tumour, for what is known of its vessels. */
  primary: PrimaryTumour | null;
  mayEdit: boolean;
}

/** What the surgeon plans, newest first, beside what the board decided. */
export function SurgeryPlansPanel({ caseId, plans, operations, board, people, timeZone, primary, mayEdit }: Props) {
  const above = board && (
    <blockquote className={classes['board']}>
      <span className={classes['label']}>
        The board{board.signedAt && <>, <Timestamp at={board.signedAt} show="date" timeZone={timeZone} /></>}
      </span>
      <p>{board.sentence}</p>
      {board.decisionId && (
        <Link to="/decisions/$decisionId" params={{ decisionId: board.decisionId }} className="no-print">
          Decision
        </Link>
      )}
    </blockquote>
  );
  return (
    <EntriesPanel
      id="surgery"
      title="Surgery plan"
      entry="plan"
      entries={plans}
      fold={2}
      mayEdit={mayEdit}
      above={above}
      empty="No operation is planned here. That does not say there will be none."
      nameOf={planName}
      form={(plan, done) => <SurgeryPlanForm caseId={caseId} plan={plan} people={withNamed(people, plan)} onDone={done} />}
    >
      {(plan) => <PlanReading plan={plan} plans={plans} operations={operations} primary={primary} />}
    </EntriesPanel>
  );
}

/** Somebody who may no longer sign in stays to be seen in the plan that names them. */
function withNamed(people: readonly Option[], plan: SurgeryPlanView | undefined): readonly Option[] {
  const named = plan?.responsible;
  return !named || people.some(({ code }) => code === named.id) ? people : [...people, { code: named.id, label: named.displayName }];
}
