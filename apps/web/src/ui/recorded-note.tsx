import { Ago, useNow } from './ago.js';
import classes from './recorded-note.module.css';

interface Props {
  /** Who recorded something and when; nothing is shown for what was never recorded. */
  of: { recordedByName: string; recordedAt: string } | null | undefined;
}

const FRESH_MS = 90_000;

/** "Dr Amara Adeyemi, 12 s ago"; set off for a moment when it has just changed, so that a change by somebody else is seen. */
export function RecordedNote({ of }: Props) {
  const now = useNow(10_000);
  if (!of) return null;
  const fresh = now - new Date(of.recordedAt).getTime() < FRESH_MS;
  return (
    <span className={classes['note']} data-fresh={fresh || undefined}>
      {fresh ? 'changed by ' : ''}
      {of.recordedByName}, <Ago at={of.recordedAt} />
    </span>
  );
}
