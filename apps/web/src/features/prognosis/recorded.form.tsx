import { newId, RECORDED_MODELS, RecordedPrognosis } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { today } from '../../ui/today.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useRecordElsewhere } from './prognosis.queries.js';

interface Props {
  caseId: string;
  /** The model whose answer is typed in, where it is known already. */
  model?: string | undefined;
  onDone: () => void;
}

/** What a calculator elsewhere answered, typed in by hand. */
export function RecordedForm({ caseId, model, onDone }: Props) {
  const record = useRecordElsewhere(caseId);
  const [id] = useState(() => newId());
  const [start] = useState(() => ({ obtainedOn: today(), ...startOf(model) }));
  const contract = useContractForm(RecordedPrognosis, start, { draftKey: `recorded/${caseId}/${model ?? 'new'}` });
  const chosen = useWatch({ control: contract.form.control, name: 'model' });
  const asks = RECORDED_MODELS.find((one) => one.id === chosen)?.asks;
  return (
    <ContractForm
      contract={contract}
      label="Result of a calculator elsewhere"
      submit="Record result"
      onCancel={onDone}
      onSubmit={async (values) => {
        await record.mutateAsync({ id, values });
        onDone();
      }}
    >
      <FieldRow columns={2}>
        <Field of={RecordedPrognosis} name="model" startHere />
        <Field of={RecordedPrognosis} name="obtainedOn" />
      </FieldRow>
      {asks === 'total' && <Field of={RecordedPrognosis} name="total" />}
      <FieldRow columns={3}>
        <Field of={RecordedPrognosis} name="aliveAtSixWeeks" />
        <Field of={RecordedPrognosis} name="aliveAtNinetyDays" />
        <Field of={RecordedPrognosis} name="aliveAtOneYear" />
      </FieldRow>
      <Field of={RecordedPrognosis} name="sourceUrl" />
      <Field of={RecordedPrognosis} name="note" />
    </ContractForm>
  );
}

function startOf(id: string | undefined): Partial<RecordedPrognosis> {
  const model = RECORDED_MODELS.find((one) => one.id === id);
  return model ? { model: model.id, sourceUrl: model.link?.url ?? null } : {};
}
