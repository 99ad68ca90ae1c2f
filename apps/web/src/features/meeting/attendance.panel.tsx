import type { Attendance, BoardMemberView, MeetingView, PersonView } from '@rachis/domain';
import { ProblemNote } from '../../ui/problem-note.js';
import { AttendanceLine } from './attendance-line.js';
import { attendanceRows, type AttendanceRow } from './attendance-rows.js';
import { AddAttendance } from './add-attendance.js';
import classes from './attendance.module.css';
import { useRecordAttendance } from './meeting.queries.js';
import { QuorumLight } from './quorum-light.js';

interface Props {
  meeting: MeetingView;
  members: readonly BoardMemberView[];
  people: readonly PersonView[];
  editable: boolean;
  /** The case under discussion: whoever has a conflict of interest steps out for it. */
  itemId?: string | null;
}

/** Who takes part, one tick a person: in the room, remote or absent, and stepped out for the case under discussion. */
export function AttendancePanel({ meeting, members, people, editable, itemId }: Props) {
  const record = useRecordAttendance(meeting.id);
  const rows = attendanceRows(members, meeting.attendance);
  const put = (row: Pick<AttendanceRow, 'personId' | 'specialty' | 'mode' | 'recusedItemIds'>, change: Partial<Attendance>) =>
    record.mutate({ personId: row.personId, attendance: { specialty: row.specialty, mode: row.mode ?? 'in_room', recusedItemIds: [...row.recusedItemIds], ...change } });
  return (
    <div className={classes['attendance']}>
      <QuorumLight quorum={meeting.quorum} attendance={meeting.attendance} itemId={itemId ?? null} forecast={meeting.state === 'planned'} />
      {record.error && <ProblemNote problem={record.error} />}
      <ul className={classes['rows']}>
        {rows.map((row) => (
          <AttendanceLine key={row.personId} row={row} itemId={itemId ?? null} editable={editable} asked={record.isPending && record.variables.personId === row.personId ? record.variables.attendance : null} onPut={(change) => put(row, change)} />
        ))}
      </ul>
      {rows.length === 0 && <p className={classes['quiet']}>The board has no standing team yet; it is set up under Boards.</p>}
      {editable && <AddAttendance people={people.filter(({ id }) => !rows.some(({ personId }) => personId === id))} onAdd={(personId, specialty) => put({ personId, specialty, mode: 'in_room', recusedItemIds: [] }, {})} />}
    </div>
  );
}
