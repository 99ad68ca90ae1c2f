import { Button, Select } from '@mantine/core';
import { CLOSING_REASONS, ENDS_CARE, moveRule, movesFrom, readinessOf, type CaseView, type ClosingReason, type Move } from '@rachis/domain';
import { useState } from 'react';
import { useMay } from '../../api/session.queries.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { useMoveCase } from './case.queries.js';
import classes from './case-header.module.css';

const FORWARD: readonly Move[] = ['submit', 'triage', 'prepare', 'declare-ready', 'deliver', 'follow'];
const ENDING: readonly Move[] = ['close', 'withdraw'];

/** The steps that the role may take from here; each asks once more, with a reason where the record needs one. */
export function CaseMoves({ theCase }: { theCase: CaseView }) {
  const may = useMay();
  const move = useMoveCase(theCase.id);
  const [asked, setAsked] = useState<Move | null>(null);
  const [closing, setClosing] = useState<ClosingReason | null>(null);
  const moves = movesFrom(theCase.state).filter((name) => !moveRule(name).byBoard && may(moveRule(name).action) && !(theCase.state === 'draft' && name === 'submit'));
  if (moves.length === 0) return null;
  const rule = asked ? moveRule(asked) : null;
  const ends = rule?.to === 'closed';
  const missing = rule?.countsMissing ? readinessOf(theCase).filter(({ done, owner }) => !done && owner !== null) : [];
  const confirm = async (reason: string) => {
    if (asked === null) return;
    if (ends && closing === null) throw new Error('Choose why the case is closed.');
    await move.mutateAsync({ values: { move: asked, reason: reason || null, closingReason: ends ? closing : null }, seen: theCase.version });
  };
  const primary = moves.find((name) => FORWARD.includes(name));
  return (
    <div className={`${classes['moves'] ?? ''} no-print`} role="group" aria-label="Move the case">
      {moves.map((name) => (
        <Button
          key={name}
          size="compact-sm"
          variant={name === primary ? 'filled' : ENDING.includes(name) ? 'subtle' : 'default'}
          {...(ENDING.includes(name) ? { color: 'gray' } : {})}
          onClick={() => {
            setClosing(name === 'withdraw' ? 'withdrawn' : null);
            setAsked(name);
          }}
        >
          {moveRule(name).label}
          {moveRule(name).needsReason ? '…' : ''}
        </Button>
      ))}
      <ConfirmDialog
        title={rule?.label ?? ''}
        opened={asked !== null}
        onClose={() => setAsked(null)}
        confirm={rule?.label ?? ''}
        danger={ends}
        {...(rule?.needsReason ? { reason: { label: 'Reason', hint: 'It stays in the history of the case.' } } : {})}
        {...(missing.length > 0 ? { reason: { label: 'Why it can go on without them', hint: 'Not required. It is kept with what was missing.', optional: true } } : {})}
        onConfirm={confirm}
      >
        <p>
          {theCase.caseNumber} moves on: {rule?.label.toLowerCase()}. {ends ? 'Plans, planned visits and actions end with it. A closed case can be reopened by the coordinator or the chair. A death, a transfer or the end of follow-up is recorded under “End of care” on this page.' : ''}
        </p>
        {missing.length > 0 && (
          <p>
            Still missing: {missing.map(({ label }) => label).join(', ')}. Nothing is blocked by it; it is counted.
          </p>
        )}
        {ends && (
          <Select
            label="Why closed"
            mt="md"
            data={CLOSING_REASONS.filter(({ code }) => !ENDS_CARE.includes(code)).map(({ code, label }) => ({ value: code, label }))}
            value={closing}
            onChange={(code) => setClosing(CLOSING_REASONS.find((one) => one.code === code)?.code ?? null)}
            comboboxProps={{ withinPortal: true }}
          />
        )}
      </ConfirmDialog>
    </div>
  );
}
