import { ATTENDANCE_MODES, BOARD_MODES, ROLES, labelOf, type Attendance, type Role } from '@rachis/domain';
import type { AttendanceRow } from './attendance-rows.js';
import classes from './attendance.module.css';

interface Props {
  row: AttendanceRow;
  itemId: string | null;
  editable: boolean;
  /** What was pressed and is being kept: shown as pressed meanwhile. */
  asked: Attendance | null;
  onPut: (change: Partial<Attendance>) => void;
}

/** One person: in the room, remote or absent; and stepped out for the case under discussion. */
export function AttendanceLine({ row: stored, itemId, editable, asked, onPut }: Props) {
  const row = asked ? { ...stored, mode: asked.mode, specialty: asked.specialty, recusedItemIds: asked.recusedItemIds ?? [] } : stored;
  const out = itemId !== null && row.recusedItemIds.includes(itemId);
  const stepOut = (item: string) => onPut({ recusedItemIds: out ? row.recusedItemIds.filter((id) => id !== item) : [...row.recusedItemIds, item] });
  return (
    <li className={classes['row']} data-mode={row.mode ?? 'open'} data-asked={asked ? true : undefined}>
      <div className={classes['who']}>
        <p className={classes['name']}>{row.displayName}</p>
        {editable && row.specialties.length > 1 ? (
          <select aria-label={`${row.displayName} takes part as`} className={classes['role']} value={row.specialty} onChange={(event) => onPut({ specialty: event.currentTarget.value as Role })}>
            {row.specialties.map((role) => (
              <option key={role} value={role}>
                {labelOf(ROLES, role)}
              </option>
            ))}
          </select>
        ) : (
          <p className={classes['quiet']}>{labelOf(ROLES, row.specialty)}</p>
        )}
      </div>
      {editable ? (
        <fieldset className={classes['modes']}>
          <legend className="visually-hidden">{row.displayName}</legend>
          {BOARD_MODES.map(({ code, label }) => (
            <label key={code} className={classes['mode']}>
              <input type="radio" name={`attendance-${row.personId}`} checked={row.mode === code} onChange={() => onPut({ mode: code })} />
              <span>{label}</span>
            </label>
          ))}
          {itemId && row.mode && row.mode !== 'absent' && (
            <label className={classes['mode']}>
              <input type="checkbox" checked={out} onChange={() => stepOut(itemId)} />
              <span>Stepped out</span>
            </label>
          )}
        </fieldset>
      ) : (
        <p className={classes['said']}>{row.mode ? `${labelOf(ATTENDANCE_MODES, row.mode)}${out ? ', stepped out for this case' : ''}` : 'Not recorded'}</p>
      )}
    </li>
  );
}
