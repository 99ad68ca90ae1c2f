import { newId, PatientWish, type PatientWishView } from '@rachis/domain';
import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useSession } from '../../api/session.queries.js';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordWish } from './patient.queries.js';

/** What the patient wants, in own words, and how we know. */
export function WishForm({
  caseId,
  wish,
  onDone,
}: {
  caseId: string;
  wish?: PatientWishView | undefined;
  onDone: () => void;
}) {
  const record = useRecordWish(caseId);
  const { displayName } = useSession();
  const [id] = useState(() => wish?.id ?? newId());
  const [start] = useState(() => ({ obtainedBy: displayName, obtainedOn: today() }));
  return (
    <SectionForm
      of={PatientWish}
      record={wish}
      start={start}
      draftKey={`wish/${caseId}/${wish?.id ?? 'new'}`}
      label="Patient's wishes"
      submit="Save wishes"
      onSave={(values, seen) => record.mutateAsync({ id, values, seen })}
      onDone={onDone}
    >
      <Field of={PatientWish} name="statement" startHere />
      <Field of={PatientWish} name="mattersMost" />
      <FieldRow columns={2}>
        <Field of={PatientWish} name="source" />
        <Field of={PatientWish} name="awareOfDiagnosis" />
      </FieldRow>
      <Field of={PatientWish} name="declinesPlan" />
      <FieldRow columns={3}>
        <Field of={PatientWish} name="obtainedBy" />
        <Field of={PatientWish} name="obtainedByRole" />
        <Field of={PatientWish} name="obtainedOn" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={PatientWish} name="metPatient" />
        <Asked when="metPatient" isNot="no" names={['metAt']} />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={PatientWish} name="hasCapacity" />
        <Asked when="hasCapacity" isNot="not_assessed" names={['capacityBy', 'capacityOn']} />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={PatientWish} name="consentDiscussion" />
        <Field of={PatientWish} name="consentSharing" />
      </FieldRow>
      <Field of={PatientWish} name="consentNote" absence={false} />
      <Field of={PatientWish} name="carer" />
      <FieldRow columns={2}>
        <Field of={PatientWish} name="interpreterNeeded" />
        <Asked when="interpreterNeeded" isNot="no" names={['interpreterLanguage']} />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={PatientWish} name="advanceDecision" />
        <Asked when="advanceDecision" isNot="no" names={['advanceDecisionWhere']} />
      </FieldRow>
    </SectionForm>
  );
}

type Name = keyof PatientWish;

/** Questions that one answer makes meaningless: then they are not asked, and what stood there is not sent. */
function Asked({ when, isNot, names }: { when: Name; isNot: string; names: readonly [Name, ...Name[]] }) {
  const { control, setValue } = useFormContext<PatientWish>();
  const gone = useWatch({ control, name: when }) === isNot;
  const list = names.join(' ');
  useEffect(() => {
    if (!gone) return;
    for (const name of list.split(' ') as Name[]) {
      setValue(name, null);
      setValue(`absences.${name}`, null as never);
    }
  }, [gone, list, setValue]);
  return gone ? null : names.map((name) => <Field key={name} of={PatientWish} name={name} />);
}
