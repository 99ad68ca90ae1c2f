import { CaseEnd, newId, type EndKind } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { SectionForm } from '../../ui/section-form.js';
import { useEndCase } from './follow-up.queries.js';

/** Death, transfer or the end of follow-up. It closes what is open; what it closed is shown afterwards and can be taken back. */
export function CaseEndForm({ caseId, version, kind, onDone }: { caseId: string; version: number; kind: EndKind; onDone: () => void }) {
  const end = useEndCase(caseId);
  const [id] = useState(newId);
  const [start] = useState(() => ({ kind }));
  const died = kind === 'died';
  const moved = kind === 'transferred';
  const name = died ? 'Death' : moved ? 'Transfer' : 'End of follow-up';
  return (
    <SectionForm of={CaseEnd} record={null} start={start} draftKey={`end/${caseId}/${kind}`} label={name} submit={`Record ${name.toLowerCase()}`} onSave={(values) => end.mutateAsync({ id, values, seen: version })} onDone={onDone}>
      <p>
        {died
          ? 'Surveillance, planned visits and agenda entries of every open case of this patient end with it, and nobody is reminded any more.'
          : 'Surveillance, planned visits and agenda entries of this case end with it, and nobody is reminded any more.'}{' '}
        Recorded in error, it can be taken back.
      </p>
      {moved && <Field of={CaseEnd} name="transferredTo" startHere absence={false} />}
      <Field of={CaseEnd} name="endedOn" startHere={!moved} />
      {died && <Field of={CaseEnd} name="cause" />}
      <Field of={CaseEnd} name="source" absence={false} />
      <Field of={CaseEnd} name="note" absence={false} />
    </SectionForm>
  );
}
