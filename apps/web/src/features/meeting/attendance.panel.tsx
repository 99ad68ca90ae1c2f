import { participationIn, type Attendance, type BoardMemberView, type MeetingView, type PersonView } from '@rachis/domain';
import { ProblemNote } from '../../ui/problem-note.js';
import { AttendanceLine } from './attendance-line.js';
import { attendanceRows, type AttendanceRow } from './attendance-rows.js';
import { AddAttendance } from './add-attendance.js';
import classes from './attendance.module.css';
import { useRecordAttendance } from './meeting.queries.js';
import { QuorumLight } from './quorum-light.js';
import { useNow } from './use-now.js';

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
  const item = meeting.items.find(({ id }) => id === itemId) ?? null;
  const now = new Date(useNow(30_000)).toISOString();
  const participationOf = (personId: string) => {
    const said = meeting.attendance.find((one) => one.personId === personId);
    return item?.openedAt && said ? participationIn(item, said, now) : null;
  };
  const put = (row: Pick<AttendanceRow, 'personId' | 'specialty' | 'mode' | 'recusedItemIds'>, change: Partial<Attendance>) =>
    record.mutate({ personId: row.personId, attendance: { specialty: row.specialty, mode: row.mode ?? 'in_room', recusedItemIds: [...row.recusedItemIds], ...change } });
  return (
    <div className={classes['attendance']}>
      <QuorumLight meeting={meeting} item={item} forecast={meeting.state === 'planned'} />
      {record.error && <ProblemNote problem={record.error} />}
      <ul className={classes['rows']}>
        {rows.map((row) => (
          <AttendanceLine key={row.personId} row={row} itemId={itemId ?? null} timeZone={meeting.timeZone} participation={participationOf(row.personId)} editable={editable} asked={record.isPending && record.variables.personId === row.personId ? record.variables.attendance : null} onPut={(change) => put(row, change)} />
        ))}
      </ul>
      {rows.length === 0 && <p className={classes['quiet']}>The board has no standing team yet; it is set up under Boards.</p>}
      {editable && <AddAttendance people={people.filter(({ id }) => !rows.some(({ personId }) => personId === id))} onAdd={(personId, specialty) => put({ personId, specialty, mode: 'in_room', recusedItemIds: [] }, {})} />}
    </div>
  );
}
