import { TriageOutcome, labelOf, READINESS_ITEMS, readinessOf, type CaseView, type StandardOfCareView } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import classes from './triage.module.css';

interface Props {
  theCase: CaseView;
  name: string;
  onClose: () => void;
  onDecide: (outcome: TriageOutcome) => Promise<unknown>;
}

/** What is asked for, of whom, until when. What is missing is named beside it and not ticked: the person asks. */
export function AskDialog({ theCase, name, onClose, onDecide }: Props) {
  const [start] = useState((): Partial<TriageOutcome> => ({ outcome: 'ask', askedOf: 'referrer' }));
  const contract = useContractForm(TriageOutcome, start, { draftKey: `triage/ask/${theCase.id}` });
  const missing = readinessOf(theCase).filter(({ done, owner }) => !done && owner !== null);
  return (
    <Dialog title={`Ask for more: ${name}`} opened onClose={onClose} size="lg">
      <ContractForm contract={contract} label="Ask for more" submit="Ask" onCancel={onClose} onSubmit={onDecide}>
        {missing.length > 0 && <p className={classes['quiet']}>Missing so far: {missing.map(({ id, label }) => labelOf(READINESS_ITEMS, id) || label).join(', ')}.</p>}
        <Field of={TriageOutcome} name="asked" startHere />
        <FieldRow columns={2}>
          <Field of={TriageOutcome} name="askedOf" />
          <Field of={TriageOutcome} name="neededBy" />
        </FieldRow>
        <Field of={TriageOutcome} name="note" />
        <p className={classes['quiet']}>The referrer reads the items on the status page and by mail; the words only in the referral, because they may name the patient.</p>
      </ContractForm>
    </Dialog>
  );
}

/** Why a referral is not accepted: from the list and in words. */
export function RejectDialog({ theCase, name, onClose, onDecide }: Props) {
  const [start] = useState((): Partial<TriageOutcome> => ({ outcome: 'reject' }));
  const contract = useContractForm(TriageOutcome, start, { draftKey: `triage/reject/${theCase.id}` });
  return (
    <Dialog title={`Do not accept: ${name}`} opened onClose={onClose} size="lg">
      <ContractForm contract={contract} label="Do not accept" submit="Do not accept" onCancel={onClose} onSubmit={onDecide}>
        <Field of={TriageOutcome} name="rejection" startHere />
        <Field of={TriageOutcome} name="note" />
        <p className={classes['quiet']}>The referrer is told by mail and reads the words in the referral. It can be undone.</p>
      </ContractForm>
    </Dialog>
  );
}

/** Which standard of the library; with it the case is listed at the next meeting of its board and recorded, not discussed. */
export function StandardDialog({ name, standards, onClose, onDecide }: Props & { standards: readonly StandardOfCareView[] }) {
  const [start] = useState((): Partial<TriageOutcome> => ({ outcome: 'standard_of_care' }));
  const contract = useContractForm(TriageOutcome, start);
  const inUse = standards.filter(({ withdrawn }) => !withdrawn);
  const chosen = inUse.find(({ id }) => id === contract.form.watch('standardId'));
  return (
    <Dialog title={`Standard of care: ${name}`} opened onClose={onClose} size="lg">
      {inUse.length === 0 ? (
        <EmptyState title="No board has a standard of care yet">Chair and coordinator write them under “Boards”. Until then every case is discussed.</EmptyState>
      ) : (
        <ContractForm contract={contract} label="Standard of care" submit="List under this standard" onCancel={onClose} onSubmit={onDecide}>
          <Field of={TriageOutcome} name="standardId" options={inUse.map(({ id, name: called, boardName }) => ({ code: id, label: `${called} · ${boardName}` }))} startHere />
          {chosen && (
            <dl className={classes['standard']}>
              <dt>For whom</dt>
              <dd>{chosen.appliesTo}</dd>
              <dt>What is done</dt>
              <dd>{chosen.plan}</dd>
              <dt>Source</dt>
              <dd>{chosen.source}</dd>
              <dt>Listed at</dt>
              <dd>{chosen.nextMeetingAt ? <Timestamp at={chosen.nextMeetingAt} show="day-time" /> : 'No meeting of this board is planned: it waits until one is'}</dd>
            </dl>
          )}
          <Field of={TriageOutcome} name="note" />
        </ContractForm>
      )}
    </Dialog>
  );
}
