import { RegistryExport, RegistryFilter, type RegistryOverview } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ContractForm } from '../../ui/contract-form.js';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { FieldPlace } from '../../ui/field-place.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useRegistryExport } from './export.queries.js';

interface Props {
  places: RegistryOverview;
  mayIdentify: boolean;
}

const BEGIN = { kind: 'pseudonymised' } as const;

/** Takes the registry out as files. Without names unless somebody who may says why. */
export function RegistryExportForm({ places, mayIdentify }: Props) {
  const contract = useContractForm(RegistryExport, BEGIN);
  const kind = useWatch({ control: contract.form.control, name: 'kind' });
  const { mutateAsync } = useRegistryExport();
  const [taken, setTaken] = useState<string | null>(null);
  return (
    <ContractForm
      contract={contract} label="Export of the registry" submit="Make the files"
      onSubmit={async (asked) => {
        setTaken(null);
        setTaken(await mutateAsync(mayIdentify ? asked : { ...asked, kind: 'pseudonymised' }));
      }}
    >
      {mayIdentify && <Field of={RegistryExport} name="kind" />}
      <FieldPlace at="filter">
        <FieldRow>
          <Field of={RegistryFilter} name="boardId" options={places.boards.map(({ id, name }) => ({ code: id, label: name }))} unchosen="All boards" />
          <Field of={RegistryFilter} name="organisationId" options={places.organisations.map(({ id, name }) => ({ code: id, label: name }))} unchosen="All hospitals" />
          <Field of={RegistryFilter} name="from" />
          <Field of={RegistryFilter} name="to" />
        </FieldRow>
      </FieldPlace>
      <Field of={RegistryExport} name="reason" {...(kind === 'identified' ? {} : { hint: 'May stay open without names. It stands in the audit; name no patient' })} />
      <p role="status">{taken ? `${taken} is with your browser. That it was made, with its filter and its rows, stands in the audit.` : ''}</p>
    </ContractForm>
  );
}
