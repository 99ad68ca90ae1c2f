import { Button, FileButton } from '@mantine/core';
import { CHAIN_FAULTS, labelOf, type AuditAnchor, type ChainStates } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './audit.module.css';
import { chains, checkAnchor, keepFile, takeAnchor } from './audit.queries.js';

const NAMES: Readonly<Record<string, string>> = { changes: 'Changes', access: 'Who looked' };
const count = (n: number): string => n.toLocaleString('en-GB');

function States({ states }: { states: ChainStates }) {
  return (
    <ul className={classes['chains']}>
      {states.chains.map(({ chain, checked, links, fault, faultAt }) => (
        <li key={chain}>
          <StatusBadge tone={fault ? 'critical' : 'good'}>{fault ? labelOf(CHAIN_FAULTS, fault) : 'Whole'}</StatusBadge>{' '}
          <b>{NAMES[chain] ?? chain}</b>: {fault ? `at place ${faultAt === null || faultAt === undefined ? 'unknown' : count(faultAt)}` : `the newest ${count(checked)} of ${count(links)} entries recomputed`}
        </li>
      ))}
    </ul>
  );
}

/** Whether the chains are whole, and the anchor: taken, kept elsewhere, and held against them later. */
export function ChainPanel() {
  const { data, error, refetch, isFetching } = useQuery(chains);
  const [anchor, setAnchor] = useState<AuditAnchor | null>(null);
  const [checked, setChecked] = useState<{ name: string; states: ChainStates } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const trying = (work: () => Promise<void>) => {
    setFailed(null);
    void work().catch((problem: unknown) => setFailed(problem));
  };
  const take = () => trying(async () => {
    const taken = await takeAnchor();
    setAnchor(taken);
    keepFile(`audit-anchor-${taken.takenAt.slice(0, 10)}.json`, new Blob([JSON.stringify(taken, null, 2)], { type: 'application/json' }));
  });
  const check = (file: File | null) => file && trying(async () => setChecked({ name: file.name, states: await checkAnchor(JSON.parse(await file.text())) }));
  return (
    <Panel title="Chain" actions={<Button size="compact-sm" variant="default" loading={isFetching} onClick={() => void refetch()}>Check again</Button>}>
      {error && !data ? <ErrorState title="The chain could not be checked" error={error} onRetry={() => void refetch()} /> : data ? <States states={data} /> : <LoadingLines label="Checking the chain" lines={2} />}
      <p className={classes['words']}>An anchor is the newest place of both chains. Kept outside this database, as a file or on paper, it shows later whether the chain was rewritten as a whole. <code>npm run audit:verify</code> recomputes all of it.</p>
      <div className={`${classes['acts'] ?? ''} no-print`}>
        <Button variant="default" onClick={take}>Take an anchor</Button>
        {anchor && <Button variant="default" onClick={() => window.print()}>Print it</Button>}
        <FileButton onChange={check} accept="application/json">{(props) => <Button variant="default" {...props}>Check an anchor…</Button>}</FileButton>
      </div>
      {failed !== null && <ErrorState title="That did not work" error={failed} />}
      {anchor && (
        <dl aria-label="Anchor">
          <dt>{anchor.centreName}</dt>
          <dd><Timestamp at={anchor.takenAt} /></dd>
          {([['changes', anchor.changes], ['access', anchor.access]] as const).map(([name, place]) => place && (
            <div key={name}><dt>{NAMES[name]}</dt><dd>place {count(place.position)}, <span className={classes['hash']}>{place.hash}</span></dd></div>
          ))}
        </dl>
      )}
      {checked && (
        <div role="status">
          <p><b>{checked.name}</b> {checked.states.whole ? 'fits.' : 'does not fit.'}</p>
          <States states={checked.states} />
        </div>
      )}
    </Panel>
  );
}
