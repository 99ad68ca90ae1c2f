import { Ago, useNow } from './ago.js';
import { StillTrue } from './still-true.js';
import classes from './recorded-note.module.css';

interface Props {
  /** Who recorded something and when; nothing is shown for what was never recorded. */
  of: { id?: string; version?: number; recordedByName: string; recordedAt: string } | null | undefined;
  /** The contract it was recorded under; with it the answer can be confirmed as still true where a page offers that. */
  subject?: string;
}

const FRESH_MS = 90_000;

/** "Dr Amara Adeyemi, 12 s ago"; set off for a moment when it has just changed, so that a change by somebody else is seen. */
export function RecordedNote({ of, subject }: Props) {
  const now = useNow(10_000);
  if (!of) return null;
  const fresh = now - new Date(of.recordedAt).getTime() < FRESH_MS;
  return (
    <span className={classes['note']} data-fresh={fresh || undefined}>
      {fresh ? 'changed by ' : ''}
      {of.recordedByName}, <Ago at={of.recordedAt} />
      {subject !== undefined && of.id !== undefined && of.version !== undefined && <StillTrue subject={subject} of={{ id: of.id, version: of.version, recordedAt: of.recordedAt }} />}
    </span>
  );
}
