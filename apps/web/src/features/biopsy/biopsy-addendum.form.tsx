import { BiopsyAddendum, newId, type BiopsyView } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useAddToReport } from './biopsy.queries.js';
import { ResultFields } from './result-fields.js';

/** A further result or a correction. The filed report above it never changes. */
export function BiopsyAddendumForm({ caseId, biopsy, onDone }: { caseId: string; biopsy: BiopsyView; onDone: () => void }) {
  const [addendumId] = useState(() => newId());
  const contract = useContractForm(BiopsyAddendum, null, { draftKey: `biopsy-addendum/${caseId}/${biopsy.id}` });
  const add = useAddToReport(caseId);
  return (
    <ContractForm
      contract={contract}
      label="Addition to the report"
      submit="Add for good"
      onCancel={() => {
        contract.clearDraft();
        onDone();
      }}
      onSubmit={async (addendum) => {
        await add.mutateAsync({ id: biopsy.id, addendumId, addendum });
        onDone();
      }}
    >
      <FieldRow columns={2}>
        <Field of={BiopsyAddendum} name="kind" startHere />
        <Field of={BiopsyAddendum} name="reportedOn" />
      </FieldRow>
      <Field of={BiopsyAddendum} name="text" />
      <ResultFields title="Results that are new or corrected" />
      <FieldRow columns={2}>
        <Field of={BiopsyAddendum} name="adequacy" />
        <Field of={BiopsyAddendum} name="histology" />
      </FieldRow>
      <FieldRow columns={2}>
        <Field of={BiopsyAddendum} name="concordance" />
        <Field of={BiopsyAddendum} name="comparedWith" />
      </FieldRow>
    </ContractForm>
  );
}
