import { Button } from '@mantine/core';
import { Suspense, useState, type ReactNode } from 'react';
import { LoadingLines } from './loading.js';
import { Panel } from './panel.js';

interface Props {
  id?: string;
  title: string;
  note?: ReactNode;
  /** Whether the person may change what stands here. */
  mayEdit: boolean;
  /** The verb on the button. */
  edit?: string;
  /** The questions, in place of the answers; calls `done` when saved or given up. */
  form: (done: () => void) => ReactNode;
  children: ReactNode;
}

/** A panel to read that turns into its form in place. */
export function EditablePanel({ id, title, note, mayEdit, edit = 'Edit', form, children }: Props) {
  const [editing, setEditing] = useState(false);
  const button = mayEdit && !editing && (
    <Button variant="default" size="compact-sm" onClick={() => setEditing(true)} aria-label={`${edit}: ${title}`}>
      {edit}
    </Button>
  );
  return (
    <Panel title={title} note={note} actions={button} {...(id === undefined ? {} : { id })}>
      {editing ? <Suspense fallback={<LoadingLines label={`Loading the form: ${title}`} />}>{form(() => setEditing(false))}</Suspense> : children}
    </Panel>
  );
}
