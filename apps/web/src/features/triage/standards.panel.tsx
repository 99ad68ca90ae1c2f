import { Button } from '@mantine/core';
import { newId, StandardOfCare, type StandardOfCareView } from '@rachis/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Field } from '../../ui/field.js';
import { Panel } from '../../ui/panel.js';
import { SectionForm } from '../../ui/section-form.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useRecordStandard } from './triage.queries.js';
import classes from './triage.module.css';

interface Props {
  standards: readonly StandardOfCareView[];
  boards: readonly { readonly id: string; readonly name: string }[];
  mayRecord: boolean;
}

/** The library of standards: for whom, what is done, where it comes from. A case under one is listed and recorded, not discussed. */
export function Standards({ standards, boards, mayRecord }: Props) {
  const [editing, setEditing] = useState<{ id: string; standard: StandardOfCareView | null } | null>(null);
  const add = mayRecord && boards.length > 0 && (
    <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEditing({ id: newId(), standard: null })}>
      Add a standard
    </Button>
  );
  return (
    <Panel title="Standards of care" note={standards.length === 0 ? undefined : `${standards.length}`} actions={add}>
      {standards.length === 0 ? (
        <EmptyState title="No standard is agreed yet">With a standard, plain cases are named on the agenda and recorded one by one, and the meeting has its time for the others.</EmptyState>
      ) : (
        <ul className={classes['standards']}>
          {standards.map((standard) => (
            <li key={standard.id}>
              <p className={classes['bucket']}>
                <b>{standard.name}</b>
                <span className={classes['quiet']}>
                  {standard.boardName} · {standard.caseCount === 1 ? 'one case' : `${standard.caseCount} cases`}
                </span>
                {standard.withdrawn && <StatusBadge tone="neutral">No longer used</StatusBadge>}
                {mayRecord && (
                  <Button variant="subtle" size="compact-sm" onClick={() => setEditing({ id: standard.id, standard })} aria-label={`Edit: ${standard.name}`}>
                    Edit
                  </Button>
                )}
              </p>
              <dl className={classes['standard']}>
                <dt>For whom</dt>
                <dd>{standard.appliesTo}</dd>
                <dt>What is done</dt>
                <dd>{standard.plan}</dd>
                <dt>Source</dt>
                <dd>{standard.source}</dd>
              </dl>
            </li>
          ))}
        </ul>
      )}
      <Dialog title={editing?.standard?.name ?? 'Add a standard'} opened={editing !== null} onClose={() => setEditing(null)} size="lg">
        {editing && <StandardForm key={editing.id} {...editing} boards={boards} onDone={() => setEditing(null)} />}
      </Dialog>
    </Panel>
  );
}

function StandardForm({ id, standard, boards, onDone }: { id: string; standard: StandardOfCareView | null; boards: Props['boards']; onDone: () => void }) {
  const record = useRecordStandard();
  const [start] = useState((): Partial<StandardOfCare> => (boards.length === 1 && boards[0] ? { boardId: boards[0].id } : {}));
  return (
    <SectionForm of={StandardOfCare} record={standard} start={start} draftKey={`standard/${standard?.id ?? 'new'}`} label="Standard of care" submit="Save standard" onSave={(values, seen) => record.mutateAsync({ id, values, seen })} onDone={onDone}>
      {!standard && <Field of={StandardOfCare} name="boardId" options={boards.map(({ id: code, name }) => ({ code, label: name }))} />}
      <Field of={StandardOfCare} name="name" startHere />
      <Field of={StandardOfCare} name="appliesTo" />
      <Field of={StandardOfCare} name="plan" />
      <Field of={StandardOfCare} name="source" />
      {standard && <Field of={StandardOfCare} name="withdrawn" />}
    </SectionForm>
  );
}
