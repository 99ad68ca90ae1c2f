import { Button } from '@mantine/core';
import { labelOf, MESSAGE_KINDS, SendAgain, type OutboxMessage, type OutboxPage } from '@rachis/domain';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ContractForm } from '../../ui/contract-form.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { Figure } from '../../ui/figure.js';
import { Panel } from '../../ui/panel.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useMessages } from './letter.queries.js';
import classes from './letter.module.css';
import { MessageStateBadge } from './message-state.js';

interface Props {
  page: OutboxPage;
  mayRepair: boolean;
  onOpen: (message: OutboxMessage) => void;
  empty: ReactNode;
}

/** Messages that are on their way or did not arrive; what came back stands first and offers what can be done about it. */
export function OutboxPanel({ page: { messages, undeliverable, waiting, mailServerSet }, mayRepair, onOpen, empty }: Props) {
  const [repairing, setRepairing] = useState<OutboxMessage | null>(null);
  const [reached, setReached] = useState<OutboxMessage | null>(null);
  const { acknowledge } = useMessages();
  const stuck = ({ state }: OutboxMessage) => state === 'failed' || state === 'bounced';
  const columns: Column<OutboxMessage>[] = [
    { id: 'recipient', header: 'To', phone: 'title', cell: ({ recipientName, recipientAddress }) => <><strong>{recipientName}</strong> <span className={`${classes['quiet']} ${classes['address']}`}>{recipientAddress}</span></> },
    { id: 'kind', header: 'What', cell: ({ kind, caseNumber }) => [labelOf(MESSAGE_KINDS, kind), caseNumber].filter(Boolean).join(', ') },
    { id: 'state', header: 'State', cell: (message) => <MessageStateBadge message={message} mailServerSet={mailServerSet} /> },
    { id: 'when', header: 'Written', cell: ({ queuedAt }) => <Timestamp at={queuedAt} show="day-time" /> },
    {
      id: 'acts', header: 'What to do', cell: (message) => (
        <span className={classes['acts']}>
          {stuck(message) && mayRepair && <Button size="compact-sm" onClick={() => setRepairing(message)}>Send again…</Button>}
          {message.state !== 'acknowledged' && <Button size="compact-sm" variant="default" onClick={() => setReached(message)}>Has it…</Button>}
        </span>
      ),
    },
  ];
  return (
    <>
      <div className={classes['figures']}>
        <Figure label="Undeliverable" {...(undeliverable > 0 ? { tone: 'critical' as const } : {})}>{undeliverable}</Figure>
        <Figure label="Waiting" {...(waiting > 0 && !mailServerSet ? { tone: 'caution' as const } : {})} {...(mailServerSet ? {} : { note: 'No mail server is set' })}>{waiting}</Figure>
      </div>
      <Panel title="Messages" note={<span aria-live="polite">{messages.length}</span>} flush>
        <DataTable label="Messages" columns={columns} rows={messages} rowId={({ id }) => id} rowLabel={({ recipientName, kind, caseNumber }) => [recipientName, labelOf(MESSAGE_KINDS, kind), caseNumber].filter(Boolean).join(', ')} onOpen={onOpen} empty={empty} />
      </Panel>
      <Dialog title="Send again" opened={repairing !== null} onClose={() => setRepairing(null)}>
        {repairing && <SendAgainForm message={repairing} onDone={() => setRepairing(null)} />}
      </Dialog>
      <ConfirmDialog
        title="The recipient has it" opened={reached !== null} onClose={() => setReached(null)} confirm="Note it"
        reason={{ label: 'How', hint: 'Told by telephone, handed over, posted', optional: true }}
        onConfirm={(note) => (reached ? acknowledge.mutateAsync({ id: reached.id, how: { note: note === '' ? null : note } }) : Promise.resolve())}
      >
        It is no longer tried to send it, and it leaves the list of what could not be delivered.
      </ConfirmDialog>
    </>
  );
}

function SendAgainForm({ message, onDone }: { message: OutboxMessage; onDone: () => void }) {
  const contract = useContractForm(SendAgain, { email: message.recipientAddress });
  const { sendAgain } = useMessages();
  return (
    <ContractForm
      contract={contract} label="Send again" submit="Send again" onCancel={onDone}
      onSubmit={async (to) => {
        await sendAgain.mutateAsync({ id: message.id, seen: message.version, to });
        onDone();
      }}
    >
      <p>{message.recipientName}. {message.lastError}.</p>
      <Field of={SendAgain} name="email" hint="Correct it where it was wrong" startHere />
    </ContractForm>
  );
}
