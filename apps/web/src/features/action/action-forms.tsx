import { ActionChange, ActionOutcome, ActionPlan, newId, NewAction, type ActionView, type Option } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { today } from '../../ui/today.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useChangeAction, useMakeAction, useSettleAction } from './action.queries.js';
import { dueText, titleOf } from './action-words.js';

interface OnOne {
  action: ActionView;
  onClose: () => void;
  onKept?: (action: ActionView, version: number) => void;
}

/** Why it was not done: from the list, and in words where the list does not have it. */
export function NotDoneDialog({ action, onClose, onKept }: OnOne) {
  const [start] = useState((): Partial<ActionOutcome> => ({ outcome: 'not_done', on: today() }));
  const contract = useContractForm(ActionOutcome, start, { draftKey: `action/not-done/${action.id}` });
  const settle = useSettleAction();
  return (
    <Dialog title="Not done" opened onClose={onClose} size="lg">
      <ContractForm
        contract={contract} label="Not done" submit="Not done" onCancel={onClose}
        onSubmit={async (outcome) => {
          const { version } = await settle.mutateAsync({ caseId: action.caseId, id: action.id, version: action.version, outcome });
          onKept?.(action, version);
          onClose();
        }}
      >
        <p>{titleOf(action)}</p>
        <Field of={ActionOutcome} name="reason" startHere />
        <Field of={ActionOutcome} name="on" label="Known since" />
        <Field of={ActionOutcome} name="words" />
      </ContractForm>
    </Dialog>
  );
}

/** Another owner or another day. */
export function ChangeDialog({ action, people, onClose }: OnOne & { people: readonly Option[] }) {
  const [start] = useState((): Partial<ActionChange> => {
    const { ownerId, ownerRole, ownerWords, dueOn, dueTime, waitingFor } = action;
    return { ownerId: ownerId ?? null, ownerRole: ownerRole ?? null, ownerWords: ownerWords ?? null, dueOn, dueTime: dueTime ?? null, waitingFor: waitingFor ?? null };
  });
  const contract = useContractForm(ActionChange, start, { draftKey: `action/change/${action.id}` });
  const change = useChangeAction();
  return (
    <Dialog title="Hand on or move" opened onClose={onClose} size="lg">
      <ContractForm
        contract={contract} label="Hand on or move" submit="Change" onCancel={onClose}
        onSubmit={async (values) => {
          await change.mutateAsync({ caseId: action.caseId, id: action.id, version: action.version, change: values });
          onClose();
        }}
      >
        <p>
          {titleOf(action)}, due {dueText(action)}
        </p>
        <OwnerAndDay people={people} />
        <Field of={ActionChange} name="changeReason" />
      </ContractForm>
    </Dialog>
  );
}

/** An action that somebody writes by hand, for a case or for a decision of it. */
export function NewActionDialog({ caseId, decisionId = null, people, onClose }: { caseId: string; decisionId?: string | null; people: readonly Option[]; onClose: () => void }) {
  const [id] = useState(() => newId());
  const [start] = useState((): Partial<NewAction> => ({ decisionId }));
  const contract = useContractForm(NewAction, start, { draftKey: `action/new/${caseId}` });
  const make = useMakeAction();
  return (
    <Dialog title="New action" opened onClose={onClose} size="lg">
      <ContractForm
        contract={contract} label="New action" submit="Write it down" onCancel={onClose}
        onSubmit={async (action) => {
          await make.mutateAsync({ caseId, id, action });
          onClose();
        }}
      >
        <Field of={NewAction} name="what" startHere />
        <OwnerAndDay people={people} />
      </ContractForm>
    </Dialog>
  );
}

function OwnerAndDay({ people }: { people: readonly Option[] }) {
  return (
    <>
      <FieldRow columns={2}>
        <Field of={ActionPlan} name="ownerId" options={people} />
        <Field of={ActionPlan} name="ownerRole" />
      </FieldRow>
      <Field of={ActionPlan} name="ownerWords" />
      <FieldRow columns={2}>
        <Field of={ActionPlan} name="dueOn" />
        <Field of={ActionPlan} name="dueTime" />
      </FieldRow>
      <Field of={ActionPlan} name="waitingFor" />
    </>
  );
}
