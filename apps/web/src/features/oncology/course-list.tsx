import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPlus } from '@tabler/icons-react';
import { Suspense, useState, type ReactNode } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import classes from './systemic.module.css';

interface Props<Entry extends { id: string }> {
  id?: string;
  title: string;
  /** What one entry is called, and more than one of them. */
  entry: string;
  plural: string;
  /** In the order in which they are read. */
  entries: readonly Entry[];
  /** What must not be hidden behind the fold: what runs, and what perhaps does. */
  keep: (entry: Entry) => boolean;
  mayEdit: boolean;
  empty: string;
  /** Stands above the entries: a way to a rule, a caution. */
  above?: ReactNode;
  nameOf: (entry: Entry) => string;
  form: (entry: Entry | undefined, done: () => void) => ReactNode;
  children: (entry: Entry) => ReactNode;
}

/** So many entries are read at once; older ones that have ended wait behind a button. */
const AT_ONCE = 4;

/** Courses of treatment, each to read and to change in place; what has long ended is folded away and counted. */
export function CourseList<Entry extends { id: string }>(props: Props<Entry>) {
  const { id, title, entry, plural, entries, keep, mayEdit, empty, above, nameOf, form, children } = props;
  const [editing, setEditing] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  const done = () => setEditing(null);
  const open = (one: Entry | undefined) => (
    <Suspense fallback={<LoadingLines label={`Loading the form: ${title}`} />}>{form(one, done)}</Suspense>
  );
  const folds = (one: Entry, at: number) => at >= AT_ONCE && !keep(one) && editing !== one.id;
  const folded = entries.filter(folds).length;
  const shown = unfolded ? entries : entries.filter((one, at) => !folds(one, at));
  const add = mayEdit && editing !== 'new' && (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEditing('new')}
    >
      Add {entry}
    </Button>
  );
  return (
    <Panel
      title={title}
      note={entries.length > 0 ? entries.length : null}
      actions={add}
      {...(id === undefined ? {} : { id })}
    >
      {above}
      {editing === 'new' && <div className={classes['newEntry']}>{open(undefined)}</div>}
      {entries.length === 0 && editing !== 'new' && <p className={classes['none']}>{empty}</p>}
      {shown.length > 0 && (
        <ul className={classes['entries']} aria-label={title}>
          {shown.map((one) => (
            <li key={one.id} className={classes['entry']}>
              {editing === one.id ? (
                open(one)
              ) : (
                <div className={classes['read']}>
                  <div className={classes['answer']}>{children(one)}</div>
                  {mayEdit && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      className="no-print"
                      onClick={() => setEditing(one.id)}
                      aria-label={`Edit ${entry}: ${nameOf(one)}`}
                    >
                      Edit
                    </Button>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {folded > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={`${classes['fold'] ?? ''} no-print`}
          aria-expanded={unfolded}
          leftSection={unfolded ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded
            ? `Hide ${folded} older ${folded === 1 ? entry : plural}`
            : `Show ${folded} older ${folded === 1 ? entry : plural}`}
        </Button>
      )}
    </Panel>
  );
}
