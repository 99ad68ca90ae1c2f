import { ClosedCaseSearch, type ClosedCase } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { Panel, Section } from '../../ui/panel.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { findClosed } from './break-glass.queries.js';
import { OpenCaseForm } from './open-case.form.js';

const NOTHING: Partial<ClosedCaseSearch> = {};

/** Finds a case that is closed to the reader by its whole number, and opens it with a reason. */
export function FindClosed({ onOpened }: { onOpened: (caseId: string) => void }) {
  const contract = useContractForm(ClosedCaseSearch, NOTHING);
  const [found, setFound] = useState<readonly ClosedCase[] | null>(null);
  return (
    <Panel title="Open a closed case">
      <ContractForm contract={contract} label="Find a closed case" submit="Find" onSubmit={async ({ number }) => setFound((await findClosed(number)).cases)}>
        <Field of={ClosedCaseSearch} name="number" />
      </ContractForm>
      <div aria-live="polite">
        {found?.length === 0 && <p>No case that is closed to you has this number. If you may see it, it is in the worklist.</p>}
      </div>
      {found?.map(({ caseId, caseNumber, boardName }) => (
        <Section key={caseId} title={`${caseNumber}, ${boardName}`}>
          <OpenCaseForm caseId={caseId} onOpened={() => onOpened(caseId)} />
        </Section>
      ))}
    </Panel>
  );
}
