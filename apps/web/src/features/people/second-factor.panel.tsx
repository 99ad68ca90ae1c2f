import { Button, TextInput } from '@mantine/core';
import type { SecondFactorOffer, SecondFactorView } from '@rachis/domain';
import { lazy, Suspense, useState, type SyntheticEvent } from 'react';
import { isProblem } from '../../api/api-problem.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useConfirmFactor, useOfferFactor, useRemoveFactor, useRenewCodes } from './account.queries.js';
import classes from './account.module.css';
import { ProveFirst } from './prove-first.js';
import { RecoveryCodeList } from './recovery-code-list.js';

const QrCode = lazy(async () => ({ default: (await import('../../ui/qr-code.js')).QrCode }));

type Act = 'offer' | 'renew' | 'remove';

/** The authenticator app of my account: set up, recovery codes, taken away. */
export function SecondFactorPanel({ factor, hasPassword, byProvider }: { factor: SecondFactorView; hasPassword: boolean; byProvider: boolean }) {
  const [offered, setOffered] = useState<SecondFactorOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [waiting, setWaiting] = useState<Act | null>(null);
  const [offer, renew, remove] = [useOfferFactor(), useRenewCodes(), useRemoveFactor()];
  const run = (act: Act) => {
    const asksFirst = { onError: (refused: unknown) => setWaiting(isProblem(refused, 'password-needed') ? act : null) };
    setWaiting(null);
    if (act === 'offer') offer.mutate(undefined, { ...asksFirst, onSuccess: setOffered });
    if (act === 'renew') renew.mutate(undefined, { ...asksFirst, onSuccess: (made) => setCodes(made.codes.split('\n')) });
    if (act === 'remove') remove.mutate(undefined, asksFirst);
  };
  const refused = [offer.error, renew.error, remove.error].find((one) => one && !isProblem(one, 'password-needed'));
  const on = Boolean(factor.confirmedAt);
  return (
    <Panel title="Second factor" note={on ? <StatusBadge tone="good">on</StatusBadge> : factor.needed ? <StatusBadge tone="caution">needed</StatusBadge> : 'off'}>
      <div className={classes['stack']}>
        {factor.needed && !on && <p role="status">Your role needs a second factor. Set it up now; then everything else is open to you.</p>}
        {waiting ? (
          <ProveFirst onProved={() => run(waiting)} onCancel={() => setWaiting(null)} />
        ) : codes ? (
          <RecoveryCodeList codes={codes} onDone={() => setCodes(null)} />
        ) : offered ? (
          <Confirm offer={offered} onCancel={() => setOffered(null)} onConfirmed={(made) => { setOffered(null); setCodes(made); }} />
        ) : on ? (
          <>
            <p>
              Since <Timestamp at={factor.confirmedAt ?? ''} show="date" /> a code from your authenticator app is asked for at the sign-in and before a signature. Recovery codes left: <b className="figures">{factor.codesLeft}</b>
              {factor.codesLeft < 3 && ' - make new ones.'}
            </p>
            <div className={classes['row']}>
              <Button variant="default" loading={renew.isPending} onClick={() => run('renew')}>
                New recovery codes
              </Button>
              <Button variant="default" loading={remove.isPending} onClick={() => run('remove')}>
                Take the second factor away
              </Button>
            </div>
          </>
        ) : factor.possible ? (
          <>
            <p>With a code from an app on your telephone, a stolen password alone opens nothing.</p>
            <Button loading={offer.isPending} onClick={() => run('offer')}>
              Set up an authenticator app
            </Button>
          </>
        ) : (
          <p>{byProvider ? 'The hospital’s sign-in asks for its own second factor.' : hasPassword ? 'It cannot be set up yet: the service has no key to keep secrets with. Whoever runs it sets RACHIS_SECRET_KEY.' : 'This account has no password here, so there is nothing that a second factor would stand beside.'}</p>
        )}
        {refused && <ProblemNote problem={refused} />}
      </div>
    </Panel>
  );
}

interface ConfirmProps {
  offer: SecondFactorOffer;
  onConfirmed: (codes: string[]) => void;
  onCancel: () => void;
}

/** The key is shown once; a code proves that the app has it. */
function Confirm({ offer, onConfirmed, onCancel }: ConfirmProps) {
  const [code, setCode] = useState('');
  const confirm = useConfirmFactor();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    confirm.mutate(code, { onSuccess: (made) => onConfirmed(made.codes.split('\n')) });
  };
  return (
    <form aria-label="Authenticator app" className={classes['stack']} onSubmit={send} noValidate>
      <p>
        1. In your authenticator app choose <q>add an account</q> and point the camera at this picture. On a telephone this does it at once: <a href={offer.uri}>open the app</a>.
      </p>
      <Suspense fallback={<p>Drawing the picture…</p>}>
        <QrCode text={offer.uri} label="The key as a picture for the camera of your authenticator app" className={classes['qr']} />
      </Suspense>
      <p>Without a camera choose <q>enter a key</q> instead. The name is Rachis, the kind is time-based, the key is:</p>
      <p className={classes['key']} aria-label="Key">
        {offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}
      </p>
      <TextInput label="2. The six digits that the app shows now" autoComplete="one-time-code" inputMode="numeric" value={code} onChange={(event) => setCode(event.currentTarget.value)} maxLength={12} />
      {confirm.error && <ProblemNote problem={confirm.error} />}
      <div className={classes['row']}>
        <Button type="submit" loading={confirm.isPending} disabled={code.replace(/\s/g, '').length !== 6}>
          Switch it on
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
