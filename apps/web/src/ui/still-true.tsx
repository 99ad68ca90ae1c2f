import { createContext, useContext, useState } from 'react';
import { Ago, useNow } from './ago.js';
import classes from './still-true.module.css';

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
}
/** What a page that offers confirming knows: who has confirmed which record last, and how it is done. */
export interface Confirming {
  readonly confirmedBy: (subject: string, of: Seen) => { recordedByName: string; recordedAt: string } | null;
  /** Null where the reader may not confirm. */
  readonly confirm: ((subject: string, of: Seen) => Promise<unknown>) | null;
}
/** Without a provider nothing is offered, so that lists and samples stay plain. */
export const ConfirmingContext = createContext<Confirming | null>(null);

/** What was recorded today needs no second look. */
const LOOK_AGAIN_MS = 24 * 3_600_000;

/** "confirmed still true by ...", and the way to say so for an answer that was recorded on an earlier day. */
export function StillTrue({ subject, of }: { subject: string; of: Seen }) {
  const confirming = useContext(ConfirmingContext);
  const now = useNow(60_000);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  if (!confirming) return null;
  const last = confirming.confirmedBy(subject, of);
  const since = now - Date.parse(last?.recordedAt ?? of.recordedAt);
  const { confirm } = confirming;
  const press = async () => {
    if (!confirm) return;
    setState('busy');
    await confirm(subject, of).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <>
      {last && (
        <span>
          {' '}
          · still true: {last.recordedByName}, <Ago at={last.recordedAt} />
        </span>
      )}
      {confirm && since > LOOK_AGAIN_MS && (
        <>
          {' '}
          <button type="button" className={`${classes['confirm'] ?? ''} no-print`} disabled={state === 'busy'} onClick={() => void press()}>
            Still true
          </button>
        </>
      )}
      {state === 'failed' && <span role="alert"> not kept: it was changed in the meantime or the connection failed</span>}
    </>
  );
}
