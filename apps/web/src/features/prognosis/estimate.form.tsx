import { newId, SurvivalEstimate } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useRecordEstimate } from './prognosis.queries.js';

/** The team's own estimate, asked before the models are shown. "Cannot be estimated" is an answer, with its reason. */
export function EstimateForm({ caseId, onDone }: { caseId: string; onDone?: () => void }) {
  const record = useRecordEstimate(caseId);
  const [id, setId] = useState(() => newId());
  const contract = useContractForm(SurvivalEstimate, {}, { draftKey: `estimate/${caseId}` });
  const bucket = useWatch({ control: contract.form.control, name: 'bucket' });
  return (
    <ContractForm
      contract={contract}
      label="Own estimate of survival"
      submit="Record estimate"
      onSubmit={async (values) => {
        await record.mutateAsync({ id, values });
        setId(newId());
        onDone?.();
      }}
      {...(onDone ? { onCancel: onDone } : {})}
    >
      <Field of={SurvivalEstimate} name="bucket" startHere={onDone !== undefined} />
      {bucket && (
        <Field
          of={SurvivalEstimate}
          name="reason"
          label={bucket === 'cannot' ? 'Why it cannot be estimated' : 'Reason, if you wish'}
          hint=""
        />
      )}
    </ContractForm>
  );
}
