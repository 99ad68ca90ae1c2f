import { Button } from '@mantine/core';
import { READINESS_ITEMS, ROLES, WEEKDAYS, labelOf, type BoardView } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import { Panel } from '../../ui/panel.js';
import classes from './board.module.css';

/** One board with its standing team and its rule. */
export function BoardPanel({ board, onEdit }: { board: BoardView; onEdit?: (() => void) | undefined }) {
  const specialties = ROLES.filter(({ code }) => board.members.some(({ specialty }) => specialty === code));
  return (
    <Panel
      title={board.name}
      note={board.mine ? 'I am of the team' : undefined}
      actions={
        onEdit && (
          <Button variant="default" size="compact-sm" onClick={onEdit}>
            Edit
          </Button>
        )
      }
    >
      <div className={classes['board']}>
        <p>
          {board.weekday ? `${labelOf(WEEKDAYS, board.weekday)}s` : 'No fixed weekday'}
          {board.localTime ? ` at ${board.localTime}` : ''} · {board.timeZone}
          {board.plannedMinutes ? ` · ${board.plannedMinutes} min` : ''}
          {board.place ? ` · ${board.place}` : ''}
        </p>
        <p className={classes['rule']}>
          <span className={classes['quiet']}>Quorum</span>{' '}
          {board.quorum.length === 0 ? 'No rule: every meeting counts as quorate' : board.quorum.map(({ specialty, count }) => <StatusBadge key={specialty} tone="neutral">{`${count} ${labelOf(ROLES, specialty)}`}</StatusBadge>)}
        </p>
        <p className={classes['quiet']}>
          {board.highGradeFrom ? `ESCC counts as high-grade from ${board.highGradeFrom}` : 'ESCC counts as high-grade from 2, as published'}
        </p>
        <p className={classes['quiet']}>
          {board.minimumDataSet?.length ? `Asks for ${board.minimumDataSet.map((code) => labelOf(READINESS_ITEMS, code)).join(', ')}` : `Asks for all ${READINESS_ITEMS.length} items of the minimum data set`}
          {board.cutOffHours ? `, ${board.cutOffHours} h before the meeting` : ', without a cut-off'}
        </p>
        {board.members.length === 0 ? (
          <p className={classes['quiet']}>Nobody is of the standing team yet.</p>
        ) : (
          <dl className={classes['team']}>
            {specialties.map(({ code, label }) => (
              <div key={code}>
                <dt>{label}</dt>
                <dd>{board.members.filter(({ specialty }) => specialty === code).map(({ displayName }) => displayName).join(', ')}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Panel>
  );
}
