import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, useState, type ReactNode } from 'react';
import entryClasses from '../../ui/entries-panel.module.css';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { OpenOnDemand } from './open-on-demand.js';
import classes from './surgery.module.css';

interface Props<Entry extends { id: string }> {
  id?: string;
  title: string;
  /** What one entry is called: "plan", so that the button says "Add plan". */
  entry: string;
  /** What several are called. */
  plural: string;
  entries: readonly Entry[];
  /** So many are seen at once; the others wait behind one line. */
  shown: number;
  mayEdit: boolean;
  /** What it means that there is none. */
  empty: ReactNode;
  /** Something above the entries, also where there is none. */
  above?: ReactNode;
  nameOf: (entry: Entry) => string;
  form: (entry: Entry | undefined, done: () => void) => ReactNode;
  children: (entry: Entry) => ReactNode;
}

/** Entries to read and to change in place, newest first; older ones are folded so that sixty stay readable. */
export function FoldingEntries<Entry extends { id: string }>({ id, title, entry, plural, entries, shown, mayEdit, empty, above, nameOf, form, children }: Props<Entry>) {
  const [editing, setEditing] = useState<string | null>(null);
  const done = () => setEditing(null);
  const open = (one: Entry | undefined) => <Suspense fallback={<LoadingLines label={`Loading the form: ${title}`} />}>{form(one, done)}</Suspense>;
  const [first, folded] = [entries.slice(0, shown), entries.slice(shown)];
  const row = (one: Entry) => (
    <div key={one.id} className={entryClasses['entry']}>
      {editing === one.id ? (
        open(one)
      ) : (
        <div className={entryClasses['read']}>
          <div className={entryClasses['answer']}>{children(one)}</div>
          {mayEdit && (
            <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => setEditing(one.id)} aria-label={`Edit ${entry}: ${nameOf(one)}`}>
              Edit
            </Button>
          )}
        </div>
      )}
    </div>
  );
  const add = mayEdit && editing !== 'new' && (
    <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEditing('new')}>
      Add {entry}
    </Button>
  );
  return (
    <Panel title={title} note={entries.length > 0 ? entries.length : null} actions={add} {...(id === undefined ? {} : { id })}>
      {above}
      <div className={entryClasses['entries']}>
        {editing === 'new' && <div className={entryClasses['entry']}>{open(undefined)}</div>}
        {entries.length === 0 && editing !== 'new' && <p className={entryClasses['empty']}>{empty}</p>}
        {first.map(row)}
      </div>
      {folded.length > 0 && (
        <OpenOnDemand className={classes['older']} summary={folded.length === 1 ? `1 earlier ${entry}` : `${folded.length} earlier ${plural}`}>
          {() => <div className={entryClasses['entries']}>{folded.map(row)}</div>}
        </OpenOnDemand>
      )}
    </Panel>
  );
}
