import { Button } from '@mantine/core';
import { EMERGENCY_DUTIES, READINESS_ITEMS, ROLES, WEEKDAYS, labelOf, type BoardView, type QuorumRequirement } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import { Panel } from '../../ui/panel.js';
import classes from './board.module.css';

/** "2 Spine surgeon, or Radiation oncologist": how many of which specialty, and who may stand in. */
function Rule({ rule }: { rule: readonly QuorumRequirement[] }) {
  return rule.map(({ specialty, count, coveredBy }) => (
    <StatusBadge key={specialty} tone="neutral">
      {[`${count} ${labelOf(ROLES, specialty)}`, ...(coveredBy ?? []).map((other) => `or ${labelOf(ROLES, other)}`)].join(', ')}
    </StatusBadge>
  ));
}

/** One board with its standing team and its rule. */
export function BoardPanel({ board, onEdit }: { board: BoardView; onEdit?: (() => void) | undefined }) {
  const nameOf = (id: string | null | undefined) => (id ? (board.members.find(({ personId }) => personId === id)?.displayName ?? 'somebody outside the team') : null);
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
          <span className={classes['quiet']}>Quorum</span> {board.quorum.length === 0 ? 'No rule: every meeting counts as quorate' : <Rule rule={board.quorum} />}
        </p>
        <p className={classes['rule']}>
          <span className={classes['quiet']}>Quorum of an emergency</span> {board.emergencyQuorum?.length ? <Rule rule={board.emergencyQuorum} /> : 'Not stated: the ordinary one counts'}
        </p>
        <p className={classes['rule']}>
          <span className={classes['quiet']}>On call</span>{' '}
          {board.onCall?.length
            ? board.onCall.map(({ duty, personId, phone }) => [labelOf(EMERGENCY_DUTIES, duty), nameOf(personId) ?? 'everybody of the team with this role', phone].filter(Boolean).join(', ')).join(' · ')
            : 'Nobody is named: an emergency alerts nobody by itself'}
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
