import type { CaseState } from '@rachis/domain';
import { spanWords, useNow } from '../../ui/ago.js';
import classes from './case.module.css';

const WAITING = new Set<CaseState>(['submitted', 'triaged', 'in_preparation', 'ready', 'listed']);

/** Until when a plan is due: how far away in words, the exact time in the title; overdue is said, not only coloured. */
export function Due({ dueAt, state }: { dueAt: string | null | undefined; state: CaseState }) {
  const now = useNow();
  if (!dueAt || !WAITING.has(state)) return <span className={classes['quiet']}>–</span>;
  const left = new Date(dueAt).getTime() - now;
  const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' }).format(new Date(dueAt));
  return (
    <time dateTime={dueAt} title={`Plan due ${exact}`} className={classes['due']} data-overdue={left < 0 || undefined} data-near={(left >= 0 && left < 86_400_000) || undefined}>
      {left < 0 ? `overdue by ${spanWords(left)}` : `in ${spanWords(left)}`}
    </time>
  );
}
