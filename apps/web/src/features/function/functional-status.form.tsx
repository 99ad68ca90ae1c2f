import { FunctionalStatus, newId, type FunctionalStatusView } from '@rachis/domain';
import { useState } from 'react';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { SectionForm } from '../../ui/section-form.js';
import { today } from '../../ui/today.js';
import { useRecordFunctionalStatus } from './function.queries.js';

interface Props {
  caseId: string;
  status?: FunctionalStatusView | undefined;
  onDone: () => void;
}

/** One examination: performance, neurology and pain on one day. Nothing is copied from the one before. */
export function FunctionalStatusForm({ caseId, status, onDone }: Props) {
  const record = useRecordFunctionalStatus(caseId);
  const [id] = useState(() => status?.id ?? newId());
  const [start] = useState(() => ({ examinedOn: today() }));
  return (
    <SectionForm of={FunctionalStatus} record={status} start={start} draftKey={`function/${caseId}/${status?.id ?? 'new'}`} label="Examination" submit="Save examination" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      <FieldRow columns={2}>
        <Field of={FunctionalStatus} name="examinedOn" startHere />
        <Field of={FunctionalStatus} name="examinedBy" />
      </FieldRow>
      <Field of={FunctionalStatus} name="ecog" />
      <FieldRow columns={2}>
        <Field of={FunctionalStatus} name="kps" />
        <Field of={FunctionalStatus} name="deficitOnsetAt" />
      </FieldRow>
      <Field of={FunctionalStatus} name="ambulation" />
      <Field of={FunctionalStatus} name="ais" />
      <FieldRow columns={2}>
        <Field of={FunctionalStatus} name="myelopathy" />
        <Field of={FunctionalStatus} name="radiculopathy" />
      </FieldRow>
      <Field of={FunctionalStatus} name="bladder" />
      <Field of={FunctionalStatus} name="bowel" />
      <FieldRow columns={2}>
        <Field of={FunctionalStatus} name="painNrs" />
        <Field of={FunctionalStatus} name="painWorst" />
      </FieldRow>
      <Field of={FunctionalStatus} name="painCharacter" />
      <FieldRow columns={3}>
        <Field of={FunctionalStatus} name="nightPain" />
        <Field of={FunctionalStatus} name="opioid" />
        <Field of={FunctionalStatus} name="analgesics" />
      </FieldRow>
      <Field of={FunctionalStatus} name="neurologyText" />
    </SectionForm>
  );
}
