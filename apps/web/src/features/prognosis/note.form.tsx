import {
  newId,
  PROGNOSIS_NOTE,
  PrognosisAcknowledgement,
  USUAL_STALENESS,
  type PrognosisNoteView,
} from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useAnswerNote } from './prognosis.queries.js';

/** The clinical safety officer acknowledges the note with the days of the centre, or withdraws it with a reason. */
export function NoteForm({ view }: { view: PrognosisNoteView }) {
  const record = useAnswerNote();
  const [id] = useState(() => newId());
  const [start] = useState((): Partial<PrognosisAcknowledgement> => {
    const { laboratoryDays, performanceDays, stagingDays } = view.inForce ?? USUAL_STALENESS;
    return { noteVersion: PROGNOSIS_NOTE.version, laboratoryDays, performanceDays, stagingDays };
  });
  const contract = useContractForm(PrognosisAcknowledgement, start);
  const answer = useWatch({ control: contract.form.control, name: 'answer' });
  return (
    <ContractForm
      contract={contract}
      label="Safety note of the prognosis panel"
      submit={answer === 'withdrawn' ? 'Withdraw: switch the panel off' : 'Acknowledge the note'}
      onSubmit={(values) => record.mutateAsync({ id, values })}
    >
      <Field of={PrognosisAcknowledgement} name="answer" />
      <FieldRow columns={3}>
        <Field of={PrognosisAcknowledgement} name="laboratoryDays" />
        <Field of={PrognosisAcknowledgement} name="performanceDays" />
        <Field of={PrognosisAcknowledgement} name="stagingDays" />
      </FieldRow>
      <Field of={PrognosisAcknowledgement} name="remark" />
    </ContractForm>
  );
}
