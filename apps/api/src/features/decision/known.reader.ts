import type { AttendanceView, BoardView, CaseView, CentreRef, DecisionView, MeetingView, QuorumRequirement } from '@rachis/domain';
import { AttendanceView as AttendanceContract } from '@rachis/domain';
import { jsonList } from '../../platform/database/view-sql.js';
import { CASE_SQL } from '../case/case.reader.js';
import { QUORUM_RULE } from '../meeting/meeting-summary.reader.js';
import { PROGNOSIS_SQL, type PrognosisKnown } from '../prognosis/prognosis-known.reader.js';
import { DECISION_COLUMNS, DECISION_PEOPLE } from './decision.reader.js';

/** Everything that stands around a decision at one moment. */
export interface Known {
  readonly at: string;
  readonly case: CaseView;
  readonly decision: DecisionView;
  readonly attendance: readonly AttendanceView[];
  readonly meeting: Pick<MeetingView, 'id' | 'kind' | 'startsAt' | 'place' | 'state' | 'openedAt' | 'closedAt'>;
  readonly item: { readonly id: string; readonly bucket: string; readonly position: number; readonly openedAt: string | null; readonly lateReason: string | null; readonly presenter: string | null };
  readonly board: Pick<BoardView, 'id' | 'name' | 'timeZone' | 'quorum' | 'highGradeFrom'>;
  /** Of an emergency discussion: the ordinary rule of its board, and the planned meeting that will be asked to ratify; null where none is planned. */
  readonly emergency: { readonly ordinaryQuorum: readonly QuorumRequirement[]; readonly ratifyAt: string | null } | null;
  readonly centre: Pick<CentreRef, 'id' | 'name' | 'timeZone'>;
  readonly prognosis: PrognosisKnown;
}

const ATTENDANCE = jsonList(
  AttendanceContract, 'y', 'attendance y JOIN person q ON q.centre_id = y.centre_id AND q.id = y.person_id WHERE y.centre_id = m.centre_id AND y.meeting_id = m.id',
  'q.display_name, q.id', { displayName: 'q.display_name' },
);

/** What is known, as one JSON text. $1 is the centre, $2 the case, $3 the decision. Times to the millisecond, as they are stored with the signature. */
export const KNOWN_SQL = `
  SELECT json_build_object(
    'at', date_trunc('milliseconds', rachis_now()),
    'case', (${CASE_SQL})::json,
    'prognosis', ${PROGNOSIS_SQL},
    'decision', (SELECT row_to_json(r) FROM (SELECT ${DECISION_COLUMNS}) r),
    'attendance', ${ATTENDANCE},
    'meeting', json_build_object('id', m.id, 'startsAt', m.starts_at, 'place', m.place, 'kind', m.kind, 'state', m.state, 'openedAt', m.opened_at, 'closedAt', m.closed_at),
    'item', json_build_object('id', a.id, 'bucket', a.bucket, 'position', a.position, 'openedAt', a.opened_at, 'lateReason', a.late_reason,
      'presenter', (SELECT q.display_name FROM person q WHERE q.centre_id = a.centre_id AND q.id = a.presenter_id)),
    'board', json_build_object('id', b.id, 'name', b.name, 'timeZone', b.time_zone, 'quorum', ${QUORUM_RULE}, 'highGradeFrom', b.high_grade_from),
    'emergency', CASE WHEN m.kind = 'emergency' THEN json_build_object('ordinaryQuorum', b.quorum, 'ratifyAt', (SELECT min(x.starts_at) FROM meeting x WHERE x.centre_id = b.centre_id AND x.board_id = b.id AND x.kind = 'board' AND x.state = 'planned' AND x.starts_at > rachis_now())) END,
    'centre', (SELECT json_build_object('id', o.id, 'name', o.name, 'timeZone', o.time_zone) FROM centre o WHERE o.id = d.centre_id))::text AS known
  FROM decision d
  JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id
  JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id
  JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  ${DECISION_PEOPLE}
  WHERE d.centre_id = $1 AND d.case_id = $2 AND d.id = $3`;
