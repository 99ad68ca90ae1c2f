import { Patient, PatientIdentifier, type PatientView } from '@rachis/domain';
import { Field } from '../../ui/field.js';
import { FieldList, FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { useRecordPatient } from './patient.queries.js';

/** The identity of the patient. */
export function PatientForm({ caseId, patient, onDone }: { caseId: string; patient: PatientView; onDone: () => void }) {
  const record = useRecordPatient(caseId);
  return (
    <SectionForm of={Patient} record={patient} draftKey={`patient/${caseId}`} label="Patient" submit="Save patient" onSave={(values, seen) => record.mutateAsync({ values, seen })} onDone={onDone}>
      <FieldRow columns={2}>
        <Field of={Patient} name="familyName" startHere />
        <Field of={Patient} name="givenName" />
        <Field of={Patient} name="birthDate" />
        <Field of={Patient} name="sex" />
        <Field of={Patient} name="vitalStatus" />
        <Field of={Patient} name="deceasedOn" />
      </FieldRow>
      <FieldList name="identifiers" of={PatientIdentifier} title="Identifiers" entry="Identifier" />
    </SectionForm>
  );
}
