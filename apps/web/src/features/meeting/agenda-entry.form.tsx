import { AgendaEntry, type AgendaItemView, type Option } from '@rachis/domain';
import { ContractForm } from '../../ui/contract-form.js';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { entryOf } from './use-agenda-acts.js';

interface Props {
  item: AgendaItemView;
  people: readonly Option[];
  onSave: (entry: AgendaEntry) => Promise<unknown>;
  onDone: () => void;
}

/** How a case is listed: which part, how long, who presents, and why it comes late. */
export function AgendaEntryForm({ item, people, onSave, onDone }: Props) {
  const contract = useContractForm(AgendaEntry, entryOf(item));
  return (
    <ContractForm
      contract={contract}
      label="Agenda line"
      submit="Save"
      onCancel={onDone}
      onSubmit={async (values) => {
        await onSave(values);
        onDone();
      }}
    >
      <Field of={AgendaEntry} name="bucket" />
      <FieldRow>
        <Field of={AgendaEntry} name="plannedMinutes" />
        <Field of={AgendaEntry} name="presenterId" options={people} />
      </FieldRow>
      <Field of={AgendaEntry} name="lateReason" hint="Only for a case that comes after the list was closed" />
    </ContractForm>
  );
}
