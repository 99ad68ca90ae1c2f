import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconGripVertical } from '@tabler/icons-react';
import { BUCKETS, URGENCIES, labelOf, type AgendaItemView, type Bucket } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { LineFacts } from './agenda-plan.js';
import classes from './agenda.module.css';
import { esccOfRow, levelsOf, nameOf, primaryOf } from './case-words.js';
import { FactsPopover } from './facts-popover.js';
import { ItemStateBadge } from './meeting-state.js';
import { MinutesInput } from './minutes-input.js';
import type { Slot } from './running-order.js';

/** What can be done with a line of the agenda; absent where it may only be read. */
export interface AgendaActs {
  onStep: (item: AgendaItemView, by: 1 | -1) => void;
  /** Into the part before or after. */
  onPart: (item: AgendaItemView, by: 1 | -1) => void;
  onBucket: (item: AgendaItemView, bucket: Bucket) => void;
  onMinutes: (item: AgendaItemView, minutes: number | null) => void;
  onEdit: (item: AgendaItemView) => void;
  onRemove: (item: AgendaItemView) => void;
}

interface Props {
  item: AgendaItemView;
  slot: Slot | undefined;
  timeZone: string;
  /** Readiness and complexity; absent until they have come. */
  line?: LineFacts | undefined;
  /** The break, where it stands after this case. */
  after?: ReactNode;
  acts?: AgendaActs | undefined;
  /** What the drag-and-drop hands to the line and to its handle. */
  rowRef?: Ref<HTMLLIElement>;
  rowProps?: object;
  handleProps?: object | null;
  dragging?: boolean;
}

const URGENCY_TONES = { emergency: 'critical', urgent: 'serious', soon: 'caution', routine: 'neutral' } as const;

/** One case on the agenda: when, who, what, ready or late, by whom, how long. Alt and an arrow move it, with Shift into another part. */
export function AgendaRow({ item, slot, timeZone, line, after, acts, rowRef, rowProps, handleProps, dragging }: Props) {
  const { theCase, presenter, late, lateReason, plannedMinutes, status, bucket, previousDecisions } = item;
  const name = nameOf(theCase);
  const movable = acts !== undefined && status === 'listed';
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!movable || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    (event.shiftKey ? acts.onPart : acts.onStep)(item, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li ref={rowRef} {...rowProps} className={classes['line']} data-dragging={dragging || undefined} data-item={item.id}>
    <div className={classes['row']}>
      {movable ? (
        <button type="button" {...handleProps} className={classes['handle']} onKeyDownCapture={onKeyDown} aria-label={`Move ${name}: Alt and an arrow key, with Shift to another part, or drag`} data-handle={item.id}>
          <IconGripVertical size={16} aria-hidden />
        </button>
      ) : (
        <span className={classes['handle']} />
      )}
      <span className={classes['time']}>
        {slot ? (
          <>
            <Timestamp at={slot.at} timeZone={timeZone} show="time" />
            {!slot.certain && <span title="A case before it has no planned minutes">?</span>}
          </>
        ) : (
          '–'
        )}
      </span>
      <div className={classes['who']}>
        <p className={classes['name']}>
          <Link to="/cases/$caseId" params={{ caseId: theCase.id }}>
            {name}
          </Link>
          <span className={classes['number']}>{theCase.caseNumber}</span>
        </p>
        <div className={classes['whatLine']}>
          <p className={classes['what']}>
            {primaryOf(theCase)} · {levelsOf(theCase)} · {esccOfRow(theCase)}
          </p>
          {line && <FactsPopover name={name} line={line} />}
        </div>
        {theCase.question ? <p className={classes['question']}>{theCase.question}</p> : <p className={classes['open']}>No question to the board recorded</p>}
      </div>
      <div className={classes['signs']}>
        {status !== 'listed' && <ItemStateBadge status={status} />}
        {theCase.urgency && theCase.urgency !== 'routine' && <StatusBadge tone={URGENCY_TONES[theCase.urgency]}>{labelOf(URGENCIES, theCase.urgency)}</StatusBadge>}
        {bucket !== 'not_ready' && (
          <span className={classes['opens']}>
            {theCase.esccIncomplete && <StatusBadge tone="caution">ESCC open</StatusBadge>}
            {theCase.sinsIncomplete && <StatusBadge tone="caution">SINS open</StatusBadge>}
          </span>
        )}
        {(late || lateReason) && (
          <StatusBadge tone="caution">
            Late<span className={classes['opens']}>: {lateReason}</span>
          </StatusBadge>
        )}
        {previousDecisions > 0 && <span className={classes['quiet']}>{previousDecisions === 1 ? 'Discussed before' : `Discussed ${previousDecisions} times before`}</span>}
        {item.deferralReason && <span className={classes['quiet']}>{item.deferralReason}</span>}
      </div>
      <span className={classes['presenter']}>{presenter ? presenter.displayName : <span className={classes['open']}>No presenter</span>}</span>
      <MinutesInput name={name} value={plannedMinutes ?? null} onChange={movable ? (minutes) => acts.onMinutes(item, minutes) : undefined} />
      {movable && (
        <div className={`${classes['buttons'] ?? ''} no-print`}>
          <ActionIcon aria-label={`Move ${name} up`} onClick={() => acts.onStep(item, -1)}>
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={`Move ${name} down`} onClick={() => acts.onStep(item, 1)}>
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={`More for ${name}`}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => acts.onEdit(item)}>Presenter, minutes, lateness…</Menu.Item>
              <Menu.Divider />
              <Menu.Label>Move to</Menu.Label>
              {BUCKETS.filter(({ code }) => code !== bucket).map(({ code, label }) => (
                <Menu.Item key={code} onClick={() => acts.onBucket(item, code)}>
                  {label}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => acts.onRemove(item)}>Take off the agenda…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </div>
    {after}
    </li>
  );
}
