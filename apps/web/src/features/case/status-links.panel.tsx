import { Button, CopyButton } from '@mantine/core';
import { IconCopy, IconLink } from '@tabler/icons-react';
import { STATUS_LINK_DAYS, type StatusLinkView } from '@rachis/domain';
import { useState } from 'react';
import { useNow } from '../../ui/ago.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useIssueLink, useRenewLink, useRevokeLink } from './status-link.queries.js';
import classes from './status-link.module.css';

/** Where a link leads. What stands after the # stays in the browser: no server and no log sees it. */
export const addressOf = (token: string): string => `${window.location.origin}/status#${token}`;

/** Links by which the referrer sees the state of the case without an account. */
export function StatusLinks({ caseId, links }: { caseId: string; links: readonly StatusLinkView[] }) {
  const [token, setToken] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<StatusLinkView | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [issue, renew, revoke] = [useIssueLink(caseId), useRenewLink(caseId), useRevokeLink(caseId)];
  const now = useNow(60_000);
  const run = async (act: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await act();
    } catch (refused) {
      setProblem(refused);
    }
  };
  const give = (
    <Button size="compact-sm" variant="default" leftSection={<IconLink size={14} aria-hidden />} loading={issue.isPending} onClick={() => void run(async () => setToken((await issue.mutateAsync({ days: STATUS_LINK_DAYS })).token))}>
      Give out a status link
    </Button>
  );
  return (
    <Panel title="Status link" note="for the referrer, without an account" actions={give}>
      {links.length === 0 ? (
        <p className={classes['quiet']}>None yet. With it the referrer sees the state, what is missing and your telephone, and can send a missing answer. It names no patient.</p>
      ) : (
        <ul className={classes['list']}>
          {links.map((link) => {
            const works = !link.revokedAt && Date.parse(link.expiresAt) > now;
            return (
              <li key={link.id} className={classes['entry']}>
                <div>
                  <StatusBadge tone={works ? 'good' : 'neutral'} quiet>
                    {link.revokedAt ? 'Withdrawn' : works ? 'Works' : 'Expired'}
                  </StatusBadge>{' '}
                  <span className={classes['quiet']}>
                    given out by {link.issuedByName}, <Timestamp at={link.issuedAt} /> · {link.revokedAt ? 'withdrawn' : 'until'} <Timestamp at={link.revokedAt ?? link.expiresAt} />
                  </span>
                </div>
                {!link.revokedAt && (
                  <div className={classes['actions']}>
                    <Button size="compact-sm" variant="default" onClick={() => void run(() => renew.mutateAsync({ id: link.id, values: { days: STATUS_LINK_DAYS }, seen: link.version }))}>
                      {STATUS_LINK_DAYS} days from now
                    </Button>
                    <Button size="compact-sm" variant="default" onClick={() => setRevoking(link)}>
                      Withdraw
                    </Button>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {problem !== null && <ProblemNote problem={problem} />}
      <Dialog title="The status link" opened={token !== null} onClose={() => setToken(null)} size="lg">
        {token !== null && (
          <div className={classes['issued']}>
            <p>Copy it now: it is shown this once and kept nowhere. Send it to the referrer by a way you trust; whoever holds it can look for {STATUS_LINK_DAYS} days.</p>
            <input className={classes['address']} readOnly aria-label="Status link" value={addressOf(token)} onFocus={(event) => event.currentTarget.select()} />
            <CopyButton value={addressOf(token)}>
              {({ copied, copy }) => (
                <Button leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
                  {copied ? 'Copied' : 'Copy the link'}
                </Button>
              )}
            </CopyButton>
          </div>
        )}
      </Dialog>
      <ConfirmDialog title="Withdraw the link?" opened={revoking !== null} onClose={() => setRevoking(null)} confirm="Withdraw" onConfirm={() => (revoking ? revoke.mutateAsync({ id: revoking.id, seen: revoking.version }) : Promise.resolve())}>
        It stops working at once and cannot be brought back. A new one can be given out.
      </ConfirmDialog>
    </Panel>
  );
}
