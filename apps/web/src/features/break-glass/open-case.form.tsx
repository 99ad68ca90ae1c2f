import { BreakGlass } from '@rachis/domain';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useOpenCase } from './break-glass.queries.js';

const NOTHING: Partial<BreakGlass> = {};

/** Why a closed case is opened. What follows from it stands above the button, not after it. */
export function OpenCaseForm({ caseId, onOpened, onCancel }: { caseId: string; onOpened: () => void; onCancel?: () => void }) {
  const contract = useContractForm(BreakGlass, NOTHING, { draftKey: `opening/${caseId}` });
  const open = useOpenCase(caseId);
  return (
    <ContractForm contract={contract} label="Open a closed case" submit="Open the case" {...(onCancel ? { onCancel } : {})} onSubmit={async (opening) => { await open.mutateAsync(opening); onOpened(); }}>
      <p>The case opens for an hour, for you alone. Chair and coordinator are told at once, everything you look at is marked, and the reason is judged afterwards.</p>
      <Field of={BreakGlass} name="category" startHere />
      <Field of={BreakGlass} name="reason" />
    </ContractForm>
  );
}
