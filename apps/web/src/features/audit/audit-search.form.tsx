import { Button } from '@mantine/core';
import { AuditSearch, type PersonView } from '@rachis/domain';
import { ContractForm } from '../../ui/contract-form.js';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';

const NOTHING: Partial<AuditSearch> = {};

/** By person, case, kind, action and day. */
export function AuditSearchForm({ people, onSearch }: { people: readonly PersonView[]; onSearch: (search: AuditSearch) => void }) {
  const contract = useContractForm(AuditSearch, NOTHING);
  const options = people.map(({ id, displayName }) => ({ code: id, label: displayName }));
  return (
    <ContractForm
      contract={contract} label="Search the audit" submit="Search"
      onSubmit={(search) => Promise.resolve(onSearch(search))}
      actions={<Button variant="default" onClick={() => { contract.form.reset(); onSearch(new AuditSearch()); }}>Show everything</Button>}
    >
      <FieldRow columns={3}>
        <Field of={AuditSearch} name="personId" options={options} unchosen="Anybody" />
        <Field of={AuditSearch} name="caseNumber" />
        <Field of={AuditSearch} name="action" />
      </FieldRow>
      <FieldRow columns={3}>
        <Field of={AuditSearch} name="kind" unchosen="Everything" />
        <Field of={AuditSearch} name="from" />
        <Field of={AuditSearch} name="to" />
      </FieldRow>
    </ContractForm>
  );
}
