import { Deferral, type AgendaItemView, type Option } from '@rachis/domain';
import { ContractForm } from '../../ui/contract-form.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { nameOf } from './case-words.js';
import { useDeferItem } from './meeting.queries.js';

interface Props {
  meetingId: string;
  item: AgendaItemView;
  /** Who can see to it that what is missing arrives. */
  people: readonly Option[];
  opened: boolean;
  onClose: () => void;
  onDeferred: () => void;
}

/** Sends a case back to preparation with a coded reason, who sees to it, and the day from which on it is listed again. */
export function DeferDialog({ meetingId, item, people, opened, onClose, onDeferred }: Props) {
  return (
    <Dialog title={`Defer ${nameOf(item.theCase)}`} opened={opened} onClose={onClose} size="lg">
      {opened && <DeferForm meetingId={meetingId} item={item} people={people} onClose={onClose} onDeferred={onDeferred} />}
    </Dialog>
  );
}

function DeferForm({ meetingId, item, people, onClose, onDeferred }: Omit<Props, 'opened'>) {
  const contract = useContractForm(Deferral);
  const defer = useDeferItem(meetingId);
  return (
    <ContractForm
      contract={contract}
      label="Defer the case"
      submit="Defer"
      onCancel={onClose}
      onSubmit={async (deferral) => {
        await defer.mutateAsync({ itemId: item.id, deferral, version: item.version });
        onClose();
        onDeferred();
      }}
    >
      <Field of={Deferral} name="reason" startHere />
      <FieldRow>
        <Field of={Deferral} name="ownerId" options={people} />
        <Field of={Deferral} name="expectedOn" />
      </FieldRow>
      <Field of={Deferral} name="note" />
    </ContractForm>
  );
}
