import { Button, Group, PasswordInput, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconSignature } from '@tabler/icons-react';
import { PROOF_MINUTES, Signature, fieldsOf, signingGaps, type Decision, type QuorumResult } from '@rachis/domain';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { isProblem } from '../../api/api-problem.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import classes from './decision.module.css';
import { proofOf, useProve, useSignDecision } from './decision.queries.js';
import { ReadBack } from './read-back.js';

const ProviderProof = lazy(() => import('./provider-proof.js').then((file) => ({ default: file.ProviderProof })));

interface Props {
  opened: boolean;
  onClose: () => void;
  meetingId: string;
  itemId: string;
  decision: Decision;
  version: number;
  patient: ReactNode;
  quorum: QuorumResult;
  quorumLight: ReactNode;
  nameOf: (personId: string | null | undefined) => string | null;
  /** Whether changes arrive: without a connection nobody signs. */
  connected: boolean;
  onSigned: () => void;
}

/** Reads the decision back and signs it. Without quorum it asks why; from then on it is read-only. */
export function SignDialog({ opened, onClose, meetingId, itemId, decision, version, patient, quorum, quorumLight, nameOf, connected, onSigned }: Props) {
  const sign = useSignDecision(meetingId, itemId);
  const [exception, setException] = useState('');
  const [password, setPassword] = useState('');
  const proof = useQuery({ ...proofOf, enabled: opened });
  const prove = useProve();
  const blocked = signingGaps(decision).some(({ blocks }) => blocks);
  // The server counts again at the moment of signing: somebody may have left since this was opened.
  const asksWhy = !quorum.met || isProblem(sign.error, 'quorum-not-met');
  // So does how long ago somebody proved who they are: it may have run out while this was read aloud.
  const mustProve = proof.data?.fresh === false || isProblem(sign.error, 'password-needed');
  const by = proof.data?.by ?? 'password';
  const asksPassword = mustProve && (by === 'password' || by === 'code');
  const atProvider = mustProve && by === 'provider';
  const pending = sign.isPending || prove.isPending;
  const ready = connected && !blocked && !pending && (!asksWhy || exception.trim() !== '') && (!asksPassword || password !== '') && !atProvider;
  const signNow = () =>
    sign.mutate({ signature: { quorumException: asksWhy ? exception.trim() : null }, version }, { onSuccess: () => { setException(''); onSigned(); } });
  const run = () => {
    if (!ready) return;
    if (!mustProve) return signNow();
    sign.reset();
    prove.mutate(by === 'code' ? { code: password } : { password: password || null }, { onSuccess: signNow, onSettled: () => setPassword('') });
  };
  useShortcuts({ 'mod+Enter': run }, opened);
  return (
    <Dialog title="Read back and sign" opened={opened} onClose={onClose} size="xl">
      <div className={classes['editor']}>
        <ReadBack decision={decision} patient={patient} quorum={quorumLight} nameOf={nameOf} />
        {asksWhy && (
          <Textarea
            label={fieldsOf(Signature)['quorumException']?.label}
            description="The board is not quorate for this case. The reason stands in the signed record."
            value={exception}
            onChange={(event) => setException(event.currentTarget.value)}
            maxLength={1000}
            autosize
            minRows={2}
            withAsterisk
          />
        )}
        {asksPassword && (
          <PasswordInput
            label={by === 'code' ? 'The code from your authenticator app' : 'Your password, once more'}
            description={by === 'code' ? 'Each code counts once; wait for the next one if this one was used to sign in. The signature is yours.' : `It was last given more than ${proof.data?.minutes ?? PROOF_MINUTES} minutes ago. The signature is yours.`}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={isProblem(prove.error, 'wrong-password') ? 'The password is not right' : isProblem(prove.error, 'wrong-code') ? 'The code is not right, or was used before' : undefined}
            autoComplete={by === 'code' ? 'one-time-code' : 'current-password'}
            withAsterisk
          />
        )}
        {atProvider && (
          <Suspense fallback={null}>
            <ProviderProof onBack={() => { sign.reset(); void proof.refetch(); }} />
          </Suspense>
        )}
        {mustProve && by === 'none' && <p className={classes['note']}>In the demonstration nobody has a password: signing confirms who you are.</p>}
        {prove.error && !isProblem(prove.error, 'wrong-password') && !isProblem(prove.error, 'wrong-code') && <ProblemNote problem={prove.error} />}
        {sign.error && !isProblem(sign.error, 'password-needed') && <ProblemNote problem={sign.error}>{isProblem(sign.error, 'stale-version') && <p>The text changed while it was read back. Close, read it again, and sign then.</p>}</ProblemNote>}
        {!connected && <ProblemNote problem={{ title: 'The connection is lost', detail: 'What was typed stays here. Signing waits until the connection is back.' }} />}
        <Group justify="space-between">
          <p className={classes['note']}>Signed means read-only for good. Corrections are made as addenda.</p>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              Not yet
            </Button>
            <Button leftSection={<IconSignature size={16} aria-hidden />} disabled={!ready} loading={pending} onClick={run} data-autofocus>
              Sign
            </Button>
          </Group>
        </Group>
      </div>
    </Dialog>
  );
}
