import { Button } from '@mantine/core';
import { ACTION_KINDS, DUE_BASES, formatDate, labelOf, NOT_DONE_REASONS, ownerText, REMINDER_STAGES, SUPERSEDED_BY, SURGICAL_GOALS, type ActionView } from '@rachis/domain';
import { IconArrowForwardUp, IconCircleX, IconClock, IconHourglass } from '@tabler/icons-react';
import type { HTMLAttributes, ReactNode } from 'react';
import { Kbd } from '../../ui/kbd.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { dueText, titleOf } from './action-words.js';
import classes from './action.module.css';

interface Props {
  action: ActionView;
  /** Whose case it is, linked, where the group does not say it. */
  person: ReactNode;
  showOwner: boolean;
  focus: HTMLAttributes<HTMLElement>;
  current: boolean;
  busy: boolean;
  problem: unknown;
  maySettle: boolean;
  mayChange: boolean;
  onDone: () => void;
  onNotDone: () => void;
  onChange: () => void;
  onUndo: () => void;
}

/** How it stands, by word and icon. */
function State({ action: { state, overdue, waitingFor } }: Pick<Props, 'action'>) {
  if (state === 'done') return <StatusBadge tone="good" quiet>Done</StatusBadge>;
  if (state === 'not_done') return <StatusBadge tone="serious" icon={IconCircleX} quiet>Not done</StatusBadge>;
  if (state === 'superseded') return <StatusBadge tone="neutral" icon={IconArrowForwardUp} quiet>Superseded</StatusBadge>;
  if (overdue) return <StatusBadge tone="critical">Overdue</StatusBadge>;
  return waitingFor ? <StatusBadge tone="info" icon={IconHourglass} quiet>Waiting</StatusBadge> : <StatusBadge tone="neutral" icon={IconClock} quiet>Open</StatusBadge>;
}

/** One thing that somebody has to do: what, who, by when, what it waits for, and what became of it. */
export function ActionRow({ action, person, showOwner, focus, current, busy, problem, maySettle, mayChange, onDone, onNotDone, onChange, onUndo }: Props) {
  const { state, waitingFor, dueBasis, firstDueOn, changeReason, goals, reminders, ownerLeft, notDoneReason, settledWords, settledBecause, settledByName, settledAt, settledOn, supersededBecause } = action;
  const open = state === 'open';
  const last = reminders.at(-1);
  return (
    <article {...focus} aria-label={titleOf(action)} aria-current={current} className={classes['row']} data-state={state} data-late={action.overdue || undefined}>
      <div className={classes['what']}>
        {person}
        <p className={classes['title']}>
          {action.kind !== 'by_hand' && labelOf(ACTION_KINDS, action.kind) !== action.what && <span className={classes['kind']}>{labelOf(ACTION_KINDS, action.kind)}</span>}
          {action.what}
        </p>
        {(goals ?? []).length > 0 && <p className={classes['quiet']}>Goals: {(goals ?? []).map((goal) => labelOf(SURGICAL_GOALS, goal).toLowerCase()).join(', ')}</p>}
        {open && waitingFor && <p className={classes['quiet']}>Waits for: {waitingFor}</p>}
        {state === 'not_done' && notDoneReason && <p>{labelOf(NOT_DONE_REASONS, notDoneReason)}</p>}
        {settledWords && <p>{settledWords}</p>}
        {settledBecause && <p className={classes['quiet']}>Recorded: {settledBecause}</p>}
        {supersededBecause && <p className={classes['quiet']}>No longer holds: {labelOf(SUPERSEDED_BY, supersededBecause).toLowerCase()}</p>}
        {!open && settledAt && (
          <p className={classes['quiet']}>
            {settledOn ? `On ${formatDate(settledOn)}, said` : 'Said'} by {settledByName ?? 'the service'}, <Timestamp at={settledAt} show="day-time" />
          </p>
        )}
      </div>
      <div className={classes['when']}>
        <State action={action} />
        {open && (
          <p>
            Due <b>{dueText(action)}</b>
          </p>
        )}
        {open && dueBasis !== 'stated' && <p className={classes['quiet']}>{labelOf(DUE_BASES, dueBasis)}</p>}
        {firstDueOn && (
          <p className={classes['quiet']}>
            Was due {formatDate(firstDueOn)}{changeReason ? `: ${changeReason}` : ''}
          </p>
        )}
        {showOwner && <p>{ownerText(action)}</p>}
        {open && ownerLeft && <p>The owner has left; it is with the coordinator now.</p>}
        {open && last && (
          <p className={classes['quiet']}>
            {labelOf(REMINDER_STAGES, last.stage)}: {last.recipients > 0 ? 'mailed' : 'nobody could be reached'} <Timestamp at={last.at} show="day-time" />
          </p>
        )}
      </div>
      <div className={classes['acts']}>
        {open && maySettle && (
          <>
            <Button size="compact-sm" disabled={busy} onClick={onDone} {...(current ? { rightSection: <Kbd>X</Kbd> } : {})}>
              Done
            </Button>
            <Button size="compact-sm" variant="default" disabled={busy} onClick={onNotDone}>
              Not done…
            </Button>
          </>
        )}
        {open && mayChange && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={onChange}>
            Hand on or move…
          </Button>
        )}
        {(state === 'done' || state === 'not_done') && maySettle && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={onUndo}>
            Undo
          </Button>
        )}
      </div>
      {problem !== null && problem !== undefined && <ProblemNote problem={problem} />}
    </article>
  );
}
