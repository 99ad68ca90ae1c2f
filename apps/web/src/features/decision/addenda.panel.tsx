import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Addendum, newId, type DecisionRecord } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { Field } from '../../ui/field.js';
import { Panel } from '../../ui/panel.js';
import { Timeline } from '../../ui/timeline.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { useAddAddendum } from './decision.queries.js';
import classes from './record.module.css';

/** An action of the decision that is still open, in words. */
export interface OpenAction {
  readonly id: string;
  readonly label: string;
}

/** Corrections and later remarks. The signed text above never changes. */
export function AddendaPanel({ record, mayAdd, actions = [] }: { record: DecisionRecord; mayAdd: boolean; actions?: readonly OpenAction[] }) {
  const [adding, setAdding] = useState(false);
  const events = record.addenda.map(({ id, at, author, reason, text }) => ({ id, at, title: text, who: `${author.displayName}, because: ${reason}` }));
  return (
    <Panel
      title="Addenda"
      note={events.length > 0 ? String(events.length) : undefined}
      actions={
        mayAdd &&
        !adding && (
          <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
            Add an addendum
          </Button>
        )
      }
    >
      {events.length === 0 && !adding && <p className={classes['quiet']}>Nothing has been added since it was signed.</p>}
      {events.length > 0 && <Timeline label="Addenda" events={events} />}
      {adding && <AddendumForm decisionId={record.id} actions={actions} onDone={() => setAdding(false)} />}
    </Panel>
  );
}

function AddendumForm({ decisionId, actions, onDone }: { decisionId: string; actions: readonly OpenAction[]; onDone: () => void }) {
  const [replaced, setReplaced] = useState<readonly string[]>([]);
  const [addendumId] = useState(() => newId());
  const contract = useContractForm(Addendum, null, { draftKey: `addendum/${decisionId}` });
  const add = useAddAddendum(decisionId);
  return (
    <ContractForm
      contract={contract}
      label="Addendum"
      submit="Add for good"
      onCancel={onDone}
      onSubmit={async (addendum) => {
        await add.mutateAsync({ addendumId, addendum: { ...addendum, supersedes: [...replaced] } });
        onDone();
      }}
    >
      <Field of={Addendum} name="text" startHere />
      <Field of={Addendum} name="reason" hint="What has changed since, or what was wrong" />
      {actions.length > 0 && (
        <Checkbox.Group label="Actions that no longer hold" description="They stay to be read, struck through, and say that this addendum replaced them." value={[...replaced]} onChange={setReplaced}>
          {actions.map(({ id, label }) => (
            <Checkbox key={id} value={id} label={label} mt="xs" />
          ))}
        </Checkbox.Group>
      )}
    </ContractForm>
  );
}
