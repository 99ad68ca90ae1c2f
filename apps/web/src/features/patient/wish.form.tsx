import { newId, PatientWish, type PatientWishView } from '@rachis/domain';
import { useState } from 'react';
import { useSession } from '../../api/session.queries.js';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordWish } from './patient.queries.js';

/** What the patient wants, in own words, and how we know. */
export function WishForm({ caseId, wish, onDone }: { caseId: string; wish?: PatientWishView | undefined; onDone: () => void }) {
  const record = useRecordWish(caseId);
  const { displayName } = useSession();
  const [id] = useState(() => wish?.id ?? newId());
  const [start] = useState(() => ({ obtainedBy: displayName, obtainedOn: today() }));
  return (
    <SectionForm of={PatientWish} record={wish} start={start} draftKey={`wish/${caseId}/${wish?.id ?? 'new'}`} label="Patient's wishes" submit="Save wishes" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <Field of={PatientWish} name="statement" startHere />
      <Field of={PatientWish} name="source" />
      <FieldRow columns={2}>
        <Field of={PatientWish} name="obtainedBy" />
        <Field of={PatientWish} name="obtainedOn" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={PatientWish} name="metPatient" />
        <Field of={PatientWish} name="hasCapacity" />
        <Field of={PatientWish} name="awareOfDiagnosis" />
      </FieldRow>
    </SectionForm>
  );
}
