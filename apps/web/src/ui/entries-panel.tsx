import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, useState, type ReactNode } from 'react';
import classes from './entries-panel.module.css';
import { LoadingLines } from './loading.js';
import { Panel } from './panel.js';

interface Props<Entry extends { id: string }> {
  id?: string;
  title: string;
  /** What one entry is called: "treatment", so that the button says "Add treatment". */
  entry: string;
  entries: readonly Entry[];
  mayEdit: boolean;
  /** What it means that there is none. */
  empty: ReactNode;
  nameOf: (entry: Entry) => string;
  /** The form of an entry, or of a new one; in place of the entry. */
  form: (entry: Entry | undefined, done: () => void) => ReactNode;
  /** How many stand open; older ones wait behind a button. All of them when left out. */
  fold?: number;
  children: (entry: Entry) => ReactNode;
  /** What can be done to an entry besides editing it. */
  acts?: ((entry: Entry) => ReactNode) | undefined;
  /** Above the entries, also where there is none. */
  above?: ReactNode;
  /** Below the entries. */
  after?: ReactNode;
}

/** A panel with any number of entries, each to read and to change in place, and a new one to add. */
export function EntriesPanel<Entry extends { id: string }>({ id, title, entry, entries, mayEdit, empty, nameOf, form, fold, children, acts, above, after }: Props<Entry>) {
  const [editing, setEditing] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  const shown = fold === undefined || unfolded ? entries : entries.slice(0, fold);
  const done = () => setEditing(null);
  const open = (one: Entry | undefined) => <Suspense fallback={<LoadingLines label={`Loading the form: ${title}`} />}>{form(one, done)}</Suspense>;
  const add = mayEdit && editing !== 'new' && (
    <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setEditing('new')}>
      Add {entry}
    </Button>
  );
  return (
    <Panel title={title} note={entries.length > 0 ? entries.length : null} actions={add} {...(id === undefined ? {} : { id })}>
      {above}
      <div className={classes['entries']}>
        {editing === 'new' && <div className={classes['entry']}>{open(undefined)}</div>}
        {entries.length === 0 && editing !== 'new' && <p className={classes['empty']}>{empty}</p>}
        {shown.map((one) => (
          <div key={one.id} className={classes['entry']}>
            {editing === one.id ? (
              open(one)
            ) : (
              <div className={classes['read']}>
                <div className={classes['answer']}>
                  {children(one)}
                  {acts?.(one)}
                </div>
                {mayEdit && (
                  <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => setEditing(one.id)} aria-label={`Edit ${entry}: ${nameOf(one)}`}>
                    Edit
                  </Button>
                )}
              </div>
            )}
          </div>
        ))}
        {shown.length < entries.length && (
          <div className={classes['entry']}>
            <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => setUnfolded(true)}>
              Show {entries.length - shown.length} earlier
            </Button>
          </div>
        )}
        {after && <div className={classes['entry']}>{after}</div>}
      </div>
    </Panel>
  );
}
