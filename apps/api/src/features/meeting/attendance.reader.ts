import { AttendanceMark, AttendanceView } from '@rachis/domain';
import { jsonList } from '../../platform/database/view-sql.js';

const MARKS = jsonList(AttendanceMark, 'k', 'attendance_mark k WHERE k.centre_id = y.centre_id AND k.meeting_id = y.meeting_id AND k.person_id = y.person_id', 'k.recorded_at, k.id', { at: 'k.recorded_at' });

/** Who takes part in the meeting `m`, by name, with every tick that was made. */
export const ATTENDANCE = jsonList(
  AttendanceView, 'y', 'attendance y JOIN person q ON q.centre_id = y.centre_id AND q.id = y.person_id WHERE y.centre_id = m.centre_id AND y.meeting_id = m.id',
  'q.display_name, q.id', { displayName: 'q.display_name', marks: MARKS },
);
