import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import classes from './follow-up.module.css';

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
    <div className="no-print">
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

/** What was entered in error, struck through, with the reason; it counts no more. */
export function InError<E extends Entered>({ entries, nameOf }: { entries: readonly E[]; nameOf: (entry: E) => string }) {
  if (entries.length === 0) return null;
  return (
    <details>
      <summary className={classes['quiet']}>{entries.length} entered in error</summary>
      <ul className={classes['reasons']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <s>{nameOf(entry)}</s> <span className={classes['quiet']}>because: {entry.retractedReason}</span> <RecordedNote of={entry} />
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
