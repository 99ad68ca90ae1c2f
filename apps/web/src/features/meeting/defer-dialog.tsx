import { Deferral, type AgendaItemView } from '@rachis/domain';
import { ContractForm } from '../../ui/contract-form.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { nameOf } from './case-words.js';
import { useDeferItem } from './meeting.queries.js';

interface Props {
  meetingId: string;
  item: AgendaItemView;
  opened: boolean;
  onClose: () => void;
  onDeferred: () => void;
}

/** Sends a case back to preparation with a coded reason, and what is needed from whom. */
export function DeferDialog({ meetingId, item, opened, onClose, onDeferred }: Props) {
  return (
    <Dialog title={`Defer ${nameOf(item.theCase)}`} opened={opened} onClose={onClose} size="lg">
      {opened && <DeferForm meetingId={meetingId} item={item} onClose={onClose} onDeferred={onDeferred} />}
    </Dialog>
  );
}

function DeferForm({ meetingId, item, onClose, onDeferred }: Omit<Props, 'opened'>) {
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
      <Field of={Deferral} name="note" />
    </ContractForm>
  );
}
