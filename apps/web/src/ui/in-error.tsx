import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.js';
import classes from './in-error.module.css';
import { RecordedNote } from './recorded-note.js';

interface Entered {
  id: string;
  version: number;
  recordedAt: string;
  recordedByName: string;
  retractedReason?: string | null;
}

/** Takes an entry back with a reason. */
export function TakeBack({ name, consequence, onConfirm }: { name: string; consequence: string; onConfirm: (reason: string) => Promise<unknown> }) {
  const [asking, setAsking] = useState(false);
  return (
    <div className={`${classes['way'] ?? ''} no-print`}>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsking(true)} aria-label={`Entered in error: ${name}`}>
        Entered in error…
      </Button>
      {asking && (
        <ConfirmDialog title={`Take back: ${name}`} opened onClose={() => setAsking(false)} confirm="Mark as entered in error" danger reason={{ label: 'Reason', hint: 'It stays visible with this reason.' }} onConfirm={onConfirm}>
          {consequence} Nothing is deleted.
        </ConfirmDialog>
      )}
    </div>
  );
}

interface Props<E extends Entered> {
  entries: readonly E[];
  /** What one entry is called, where the panel holds more than one kind: "operation", "operations". */
  one?: string;
  several?: string;
  nameOf: (entry: E) => string;
}

/** What was entered in error, struck through, with the reason; it counts no more. */
export function InError<E extends Entered>({ entries, one = '', several = '', nameOf }: Props<E>) {
  if (entries.length === 0) return null;
  return (
    <details className={classes['folded']}>
      <summary>{[entries.length, entries.length === 1 ? one : several, 'entered in error'].filter(Boolean).join(' ')}</summary>
      <ul className={classes['list']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <s>{nameOf(entry)}</s>
            <p>Entered in error: {entry.retractedReason}</p>
            <RecordedNote of={entry} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Those that count and those that were entered in error. */
export function parted<E extends Entered>(entries: readonly E[] | null | undefined): { standing: E[]; inError: E[] } {
  const all = entries ?? [];
  return { standing: all.filter(({ retractedReason }) => !retractedReason), inError: all.filter(({ retractedReason }) => Boolean(retractedReason)) };
}
