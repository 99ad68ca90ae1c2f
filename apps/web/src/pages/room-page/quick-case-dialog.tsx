import { QuickCase, caseOfCall, newId, type CaseView, type Kept, type MeetingView } from '@rachis/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../api/http.js';
import { caseOf, useBeginCase } from '../../features/case/case.queries.js';
import { useArrangeItem } from '../../features/meeting/meeting.queries.js';
import { ContractForm } from '../../ui/contract-form.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { today } from '../../ui/today.js';
import { useContractForm } from '../../ui/use-contract-form.js';

interface Props {
  meeting: MeetingView;
  onClose: () => void;
  onAdded: (itemId: string) => void;
}

/** Moves that bring a new case to where it can be listed; each is skipped where it was made already. */
const STEPS = { draft: 'submit', submitted: 'triage' } as const;

/**
 * An emergency that comes by telephone, on the agenda in under a minute. Every step may be repeated: where the line breaks in
 * between, pressing again goes on from there and makes no second case.
 */
export function QuickCaseDialog({ meeting, onClose, onAdded }: Props) {
  const client = useQueryClient();
  const contract = useContractForm(QuickCase);
  const begin = useBeginCase();
  const arrange = useArrangeItem(meeting.id);
  const [{ caseId, itemId }] = useState(() => ({ caseId: newId(), itemId: newId() }));
  const begun = useRef(false);
  const add = async (said: QuickCase) => {
    if (!said.familyName && !said.number) {
      contract.form.setError('familyName', { message: 'A name or a number is needed' });
      return;
    }
    if (!begun.current) await begin.mutateAsync(caseOfCall(caseId, said, today()));
    begun.current = true;
    for (;;) {
      const { state, version }: CaseView = await client.query({ ...caseOf(caseId), staleTime: 0 });
      if (state !== 'draft' && state !== 'submitted') break;
      await call<Kept>('POST', `/api/cases/${caseId}/moves`, { body: { move: STEPS[state] }, version });
    }
    await arrange.mutateAsync({ itemId, entry: { caseId, bucket: 'discuss', plannedMinutes: 5, lateReason: 'Emergency, added in the meeting' }, version: 0 });
    onAdded(itemId);
  };
  return (
    <Dialog title="Add an emergency now" opened onClose={onClose} size="lg">
      <ContractForm contract={contract} label="Emergency by telephone" submit="Add to this meeting" onCancel={onClose} onSubmit={add}>
        <FieldRow columns={3}>
          <Field of={QuickCase} name="familyName" startHere />
          <Field of={QuickCase} name="givenName" />
          <Field of={QuickCase} name="birthDate" />
        </FieldRow>
        <FieldRow>
          <Field of={QuickCase} name="number" />
          <Field of={QuickCase} name="authority" />
        </FieldRow>
        <Field of={QuickCase} name="levels" />
        <Field of={QuickCase} name="mscc" />
        <Field of={QuickCase} name="ambulation" />
        <Field of={QuickCase} name="neurology" />
        <FieldRow>
          <Field of={QuickCase} name="modality" />
          <Field of={QuickCase} name="heldAt" />
        </FieldRow>
        <Field of={QuickCase} name="question" />
      </ContractForm>
    </Dialog>
  );
}
