import type { ComplicationView, OperationView, SurgeryPlanView } from '@rachis/domain';
import { lazy } from 'react';
import { EntriesPanel } from '../../ui/entries-panel.js';
import { InError, TakeBack } from '../../ui/in-error.js';
import { OperationReading } from './operation-reading.js';
import { operationName } from './surgery-words.js';
import { useRetractOperation } from './surgery.queries.js';

const OperationForm = lazy(() => import('./operation.form.js').then((file) => ({ default: file.OperationForm })));

interface Props {
  caseId: string;
  operations: readonly OperationView[];
  plans: readonly SurgeryPlanView[];
  complications: readonly ComplicationView[];
  timeZone: string;
  mayEdit: boolean;
  mayRetract: boolean;
  /** Those that were entered in error. */
  inError: readonly OperationView[];
}

/** What was done in theatre, newest first. */
export function OperationsPanel({ caseId, operations, plans, complications, timeZone, mayEdit, mayRetract, inError }: Props) {
  const retract = useRetractOperation(caseId);
  return (
    <EntriesPanel
      id="operations"
      title="Operations"
      entry="operation"
      entries={operations}
      fold={2}
      mayEdit={mayEdit}
      empty="No operation is recorded for this case. One before it stands under previous treatment."
      nameOf={operationName}
      after={<InError entries={inError} one="operation" several="operations" nameOf={operationName} />}
      acts={mayRetract ? (operation) => <TakeBack name={operationName(operation)} consequence="The operation no longer counts: not for its plan, not for the interval to radiotherapy, not on the map." onConfirm={(reason) => retract.mutateAsync({ id: operation.id, reason, seen: operation.version })} /> : undefined}
      form={(operation, done) => <OperationForm caseId={caseId} operation={operation} plans={plans} onDone={done} />}
    >
      {(operation) => <OperationReading operation={operation} plan={plans.find(({ id }) => id === operation.planId)} complications={complications} timeZone={timeZone} isNewest={operations[0]?.id === operation.id} />}
    </EntriesPanel>
  );
}
