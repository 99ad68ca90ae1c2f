import { Button } from '@mantine/core';
import type { ReferralDraftView } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { Timestamp } from '../../ui/timestamp.js';
import { typedIn, useDiscardReferralDraft } from './referral-draft.queries.js';
import classes from './referral.module.css';

// Few throw anything away; My day opens without the window for it.
const ConfirmDialog = lazy(async () => ({ default: (await import('../../ui/confirm-dialog.js')).ConfirmDialog }));

/** Whom a draft is about, as far as it was typed. */
function nameOf(draft: ReferralDraftView): string {
  const { values, known } = typedIn(draft);
  const { familyName, givenName } = known ?? values.patient ?? {};
  return [familyName, givenName].filter(Boolean).join(', ') || 'No name yet';
}

/** Referrals that were begun here or at another computer and not sent. Nobody else sees them. */
export function BegunReferrals({ drafts, onContinue }: { drafts: readonly ReferralDraftView[]; onContinue: (id: string) => void }) {
  const [dropping, setDropping] = useState<ReferralDraftView | null>(null);
  const discard = useDiscardReferralDraft();
  if (drafts.length === 0) return null;
  return (
    <Panel title="Begun, not sent" note="only you see these">
      <ul className={classes['begun']}>
        {drafts.map((draft) => {
          const name = nameOf(draft);
          return (
            <li key={draft.id}>
              <div>
                <p className={classes['begunName']}>{name}</p>
                <p className={classes['hint']}>
                  {typedIn(draft).values.referral?.question || 'No question yet'} · <Timestamp at={draft.recordedAt} show="day-time" />
                </p>
              </div>
              <div className={classes['actions']}>
                <Button onClick={() => onContinue(draft.id)} variant="default" size="compact-sm" aria-label={`Continue: ${name}`}>
                  Continue
                </Button>
                <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setDropping(draft)} aria-label={`Throw away: ${name}`}>
                  Throw away
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {dropping && (
        <Suspense fallback={null}>
          <ConfirmDialog title="Throw this referral away?" opened onClose={() => setDropping(null)} confirm="Throw away" onConfirm={() => discard.mutateAsync(dropping.id).then(() => setDropping(null))}>
            {nameOf(dropping)}: nothing of it was sent, and it cannot be brought back.
          </ConfirmDialog>
        </Suspense>
      )}
    </Panel>
  );
}
