import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { ITEM_STATES, labelOf, type LastAct } from '@rachis/domain';
import { Kbd } from '../../ui/kbd.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './room.module.css';

interface Props {
  act: LastAct;
  timeZone: string;
  busy: boolean;
  problem: unknown;
  onUndo: () => void;
}

/** What was last done to a case of this agenda, and the way back. */
export function LastActNote({ act, timeZone, busy, problem, onUndo }: Props) {
  return (
    <div role="status" aria-label="Last act" className={classes['notice']} data-tone="info">
      <p>
        {act.caseNumber}: {labelOf(ITEM_STATES, act.status).toLowerCase()} at <Timestamp at={act.at} timeZone={timeZone} show="time" />
      </p>
      <Button size="compact-sm" variant="default" loading={busy} leftSection={<IconArrowBackUp size={15} aria-hidden />} onClick={onUndo}>
        Undo
      </Button>
      <Kbd>u</Kbd>
      {problem !== null && problem !== undefined && <ProblemNote problem={problem} />}
    </div>
  );
}
