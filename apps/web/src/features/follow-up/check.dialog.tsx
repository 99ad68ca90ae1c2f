import { CHECK_KINDS, labelOf, newId, PostoperativeCheck, type CheckKind } from '@rachis/domain';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordCheck } from './follow-up.queries.js';

interface Props {
  caseId: string;
  operationId: string;
  kind: CheckKind;
  name: string;
  today: string;
  onClose: () => void;
}

/** Closes one step after an operation: done, something to follow, or not needed. */
export function CheckDialog({ caseId, operationId, kind, name, today, onClose }: Props) {
  const record = useRecordCheck(caseId);
  const [id] = useState(newId);
  const [start] = useState(() => ({ operationId, kind, checkedOn: today, result: 'done' as const }));
  const label = labelOf(CHECK_KINDS, kind);
  return (
    <Dialog title={`${label}: ${name}`} opened onClose={onClose}>
      <SectionForm of={PostoperativeCheck} record={null} start={start} draftKey={`check/${caseId}/${operationId}/${kind}`} label={label} submit="Close step" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onClose}>
        <Field of={PostoperativeCheck} name="result" startHere />
        <Field of={PostoperativeCheck} name="checkedOn" />
        <Field of={PostoperativeCheck} name="words" absence={false} />
      </SectionForm>
    </Dialog>
  );
}
