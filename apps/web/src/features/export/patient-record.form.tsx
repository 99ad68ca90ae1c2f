import { PatientRecordRequest } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { usePatientRecord } from './export.queries.js';

const BEGIN = { form: 'pdf' } as const;

/** Everything that is recorded of one patient, for whoever has asked for it. */
export function PatientRecordForm({ patientId, name }: { patientId: string; name: string }) {
  const contract = useContractForm(PatientRecordRequest, BEGIN);
  const { mutateAsync } = usePatientRecord();
  const [taken, setTaken] = useState<string | null>(null);
  return (
    <ContractForm
      contract={contract} label={`Record of ${name}`} submit="Make the record"
      onSubmit={async (asked) => {
        setTaken(null);
        setTaken(await mutateAsync({ patientId, asked }));
      }}
    >
      <p>{name}. All cases of the patient with everything in them; sensitive notes, the pixels of images and sent letters are not part of it.</p>
      <Field of={PatientRecordRequest} name="form" />
      <Field of={PatientRecordRequest} name="reason" />
      <p role="status">{taken ? `${taken} is with your browser. That it was made, and why, stands in the audit.` : ''}</p>
    </ContractForm>
  );
}
