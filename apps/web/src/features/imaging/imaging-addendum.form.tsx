import { ADDENDUM_KINDS, ImagingAddendum, newId } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { SectionForm } from '../../ui/section-form.js';
import { useAddAddendum } from './imaging.queries.js';

/** A word added to a report, or to a read of it; a report itself is not marked as entered in error here. */
export function ImagingAddendumForm({ caseId, studyId, readId, onDone }: { caseId: string; studyId: string; readId: string | null; onDone: () => void }) {
  const record = useAddAddendum(caseId);
  const [id] = useState(newId);
  const [start] = useState(() => ({ studyId, readId, kind: 'addition' as const }));
  const kinds = ADDENDUM_KINDS.filter(({ code }) => readId !== null || code !== 'entered_in_error');
  return (
    <SectionForm of={ImagingAddendum} record={null} start={start} draftKey={`imaging-addendum/${caseId}/${readId ?? studyId}`} label="Addendum" submit="Save addendum" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <Field of={ImagingAddendum} name="statement" startHere />
      <Field of={ImagingAddendum} name="kind" options={kinds} />
    </SectionForm>
  );
}
