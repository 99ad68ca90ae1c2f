import { Ratify, type QuorumResult } from '@rachis/domain';
import { ContractForm } from '../../ui/contract-form.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';

interface Props {
  itemId: string;
  quorum: QuorumResult;
  onClose: () => void;
  onRatify: (ratify: Ratify) => Promise<unknown>;
}

/** Ratifies with what the board decides beyond the signed text: it becomes an addendum of the meeting. */
export function RatifyAdditionDialog({ itemId, quorum, onClose, onRatify }: Props) {
  const contract = useContractForm(Ratify, null, { draftKey: `ratify/${itemId}` });
  return (
    <Dialog title="Ratify with an addition" opened onClose={onClose} size="lg">
      <ContractForm contract={contract} label="Ratify with an addition" submit="Ratify with this" onCancel={onClose} onSubmit={onRatify}>
        <Field of={Ratify} name="addition" startHere />
        {!quorum.met && <Field of={Ratify} name="quorumException" />}
      </ContractForm>
    </Dialog>
  );
}
