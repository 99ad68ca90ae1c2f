import { ATTENDANCE_MODES, ROLES, describeGaps, labelOf } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Known } from './known.js';
import classes from './record.module.css';

/** Who was there for this case when it was signed, and whether that made the board quorate; from the frozen record. */
export function KnownAttendance({ known, exception }: { known: Known; exception: string | null }) {
  const { attendance, quorum, itemId } = known;
  return (
    <div className={classes['attendance']}>
      {quorum && (
        <p>
          <StatusBadge tone={quorum.rule.length === 0 ? 'neutral' : quorum.met ? 'good' : 'serious'}>
            {quorum.rule.length === 0 ? 'No quorum rule' : quorum.met ? 'Quorate' : quorum.state === 'unknown' ? `Quorum could not be told: ${describeGaps(quorum.gaps)}` : `Not quorate: ${describeGaps(quorum.gaps)}`}
          </StatusBadge>
        </p>
      )}
      {exception && <p>Decided without quorum because: {exception}</p>}
      {attendance.length === 0 ? (
        <p className={classes['quiet']}>No attendance was recorded.</p>
      ) : (
        <ul className={classes['people']}>
          {attendance.map((person) => (
            <li key={person.personId}>
              {person.displayName}
              <span className={classes['quiet']}>
                {' '}
                {labelOf(ROLES, person.specialty)}, {labelOf(ATTENDANCE_MODES, person.mode).toLowerCase()}
                {person.leftAt && person.mode !== 'absent' ? ', had left' : ''}
                {itemId && person.recusedItemIds?.includes(itemId) ? ', stepped out for this case' : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
