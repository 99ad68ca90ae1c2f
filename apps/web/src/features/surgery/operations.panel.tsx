import type { ComplicationView, OperationView, SurgeryPlanView } from '@rachis/domain';
import { lazy } from 'react';
import { FoldingEntries } from './folding-entries.js';
import { OperationReading } from './operation-reading.js';
import { operationName } from './surgery-words.js';

const OperationForm = lazy(() => import('./operation.form.js').then((file) => ({ default: file.OperationForm })));

interface Props {
  caseId: string;
  operations: readonly OperationView[];
  plans: readonly SurgeryPlanView[];
  complications: readonly ComplicationView[];
  timeZone: string;
  mayEdit: boolean;
}

/** What was done in theatre, newest first. */
export function OperationsPanel({ caseId, operations, plans, complications, timeZone, mayEdit }: Props) {
  return (
    <FoldingEntries
      id="operations"
      title="Operations"
      entry="operation"
      plural="operations"
      entries={operations}
      shown={2}
      mayEdit={mayEdit}
      empty="No operation is recorded for this case. One before it stands under previous treatment."
      nameOf={operationName}
      form={(operation, done) => <OperationForm caseId={caseId} operation={operation} plans={plans} onDone={done} />}
    >
      {(operation) => <OperationReading operation={operation} plan={plans.find(({ id }) => id === operation.planId)} complications={complications} timeZone={timeZone} isNewest={operations[0]?.id === operation.id} />}
    </FoldingEntries>
  );
}
