import { newId, SensitiveNote, SensitiveNoteRetraction, type SensitiveNoteView } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useRecordSensitiveNote, useRetractSensitiveNote } from './support.queries.js';

/** A new sensitive note. What is typed is not kept in the browser: the next person at this computer would find it. */
export function SensitiveNoteForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const record = useRecordSensitiveNote(caseId);
  const [id] = useState(() => newId());
  const contract = useContractForm(SensitiveNote);
  return (
    <ContractForm
      contract={contract}
      label="Sensitive note"
      submit="Save behind the fence"
      onCancel={onDone}
      onSubmit={async (values) => {
        await record.mutateAsync({ id, values });
        onDone();
      }}
    >
      <Field of={SensitiveNote} name="kind" startHere />
      <Field of={SensitiveNote} name="text" />
      <Field of={SensitiveNote} name="audience" />
      <Field of={SensitiveNote} name="reason" />
    </ContractForm>
  );
}

/** Takes a note back, with a reason from a list. */
export function RetractionForm({
  caseId,
  note,
  onDone,
}: {
  caseId: string;
  note: SensitiveNoteView;
  onDone: () => void;
}) {
  const retract = useRetractSensitiveNote(caseId);
  const contract = useContractForm(SensitiveNoteRetraction);
  return (
    <ContractForm
      contract={contract}
      label="Take the note back"
      submit="Take the note back"
      onCancel={onDone}
      onSubmit={async (values) => {
        await retract.mutateAsync({ id: note.id, values, seen: note.version });
        onDone();
      }}
    >
      <Field of={SensitiveNoteRetraction} name="reason" startHere />
    </ContractForm>
  );
}
