import { confirmationOf, newId, type CaseView } from '@rachis/domain';
import { useMemo, type ReactNode } from 'react';
import { ConfirmingContext, type Confirming } from '../../ui/still-true.js';
import { useConfirmStillTrue } from './case.queries.js';

/** Lets every answer of a case that was recorded before be confirmed as still true. */
export function ConfirmingCase({ theCase, mayConfirm, children }: { theCase: CaseView; mayConfirm: boolean; children: ReactNode }) {
  const { mutateAsync } = useConfirmStillTrue(theCase.id);
  const confirming = useMemo<Confirming>(
    () => ({
      confirmedBy: (subject, of) => confirmationOf(theCase.confirmations ?? [], subject, of),
      confirm: mayConfirm ? (subject, { id, version }) => mutateAsync({ id: newId(), values: { subject, rowId: id, rowVersion: version } }) : null,
    }),
    [theCase.confirmations, mayConfirm, mutateAsync],
  );
  return <ConfirmingContext value={confirming}>{children}</ConfirmingContext>;
}
