import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCoffee } from '@tabler/icons-react';
import type { AgendaBreak } from '@rachis/domain';
import type { PlannedBreak } from './agenda-plan.js';
import classes from './agenda-plan.module.css';

interface Props {
  pause: PlannedBreak;
  /** The cases before and after which it could stand, in the order of the sitting. */
  run: readonly string[];
  onPlace?: ((choice: AgendaBreak) => void) | undefined;
}

/** The break between two cases: proposed with its reason, moved, or taken out. */
export function BreakLine({ pause: { afterItemId, minutes, proposed, reason, lostPlace }, run, onPlace }: Props) {
  const at = run.indexOf(afterItemId);
  const move = (to: string | undefined) => (to ? () => onPlace?.({ choice: 'placed', afterItemId: to, minutes }) : undefined);
  const [up, down] = [run[at - 1], at < run.length - 2 ? run[at + 1] : undefined];
  return (
    <div className={classes['break']} role="group" aria-label="Break">
      <IconCoffee size={16} aria-hidden />
      <span className={classes['breakWords']}>
        <strong>Break, {minutes} min</strong> {proposed ? `proposed ${reason}` : ''}
        {lostPlace && ' (the case it stood after has gone)'}
      </span>
      {onPlace && (
        <span className={`${classes['breakActs'] ?? ''} no-print`}>
          {proposed && (
            <Button size="compact-xs" variant="default" onClick={move(afterItemId)}>
              Keep it here
            </Button>
          )}
          <Button size="compact-xs" variant="default" aria-label="Break one case earlier" disabled={!up} onClick={move(up)}>
            <IconArrowUp size={14} aria-hidden />
          </Button>
          <Button size="compact-xs" variant="default" aria-label="Break one case later" disabled={!down} onClick={move(down)}>
            <IconArrowDown size={14} aria-hidden />
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onPlace({ choice: 'none' })}>
            No break
          </Button>
        </span>
      )}
    </div>
  );
}
