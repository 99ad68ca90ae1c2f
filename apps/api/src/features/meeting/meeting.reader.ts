import { Injectable } from '@nestjs/common';
import { AgendaItemView, BoardMemberView, LastAct, MeetingView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, jsonOne, personRef, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { ROW_COLUMNS } from '../case/worklist.reader.js';
import { DECISION_COLUMNS, DECISION_PEOPLE } from '../decision/decision.reader.js';
import { ATTENDANCE } from './attendance.reader.js';
import { deferralWords } from './deferral.reader.js';
import type { MeetingSpan } from './meeting-span.js';
import { meetingColumns, MEETINGS_FROM, QUORUM_RULE } from './meeting-summary.reader.js';

const DAYS_BACK = 30;
const DAYS_AHEAD = 90;

const LIST_SQL = `
  SELECT json_build_object('meetings', (SELECT coalesce(json_agg(x), '[]') FROM (
    SELECT ${meetingColumns()} FROM ${MEETINGS_FROM}
    WHERE m.centre_id = $1 AND ($2::uuid IS NULL OR m.board_id = $2)
      AND m.starts_at >= coalesce($3::date::timestamp AT TIME ZONE b.time_zone, rachis_now() - interval '${DAYS_BACK} days')
      AND m.starts_at < coalesce(($4::date + 1)::timestamp AT TIME ZONE b.time_zone, rachis_now() + interval '${DAYS_AHEAD} days')
    ORDER BY m.starts_at, m.id LIMIT 500) x))::text`;

/** Who is expected: an emergency is discussed by whoever is on call. */
const TEAM = jsonList(
  BoardMemberView, 'x', `board_member x JOIN person q ON q.centre_id = x.centre_id AND q.id = x.person_id WHERE x.centre_id = b.centre_id AND x.board_id = b.id AND m.kind = 'board'`,
  'q.display_name, q.id, x.specialty', { displayName: 'q.display_name' },
);
/** The newest deferral or taking off of this meeting that still stands. */
const LAST_ACT = jsonOne(
  LastAct, 'u', `agenda_item u JOIN case_card f ON f.centre_id = u.centre_id AND f.case_id = u.case_id
    WHERE u.centre_id = m.centre_id AND u.meeting_id = m.id AND u.acted_at IS NOT NULL AND u.status IN ('deferred', 'removed') AND m.state NOT IN ('closed', 'cancelled') ORDER BY u.acted_at DESC LIMIT 1`,
  { itemId: 'u.id', caseNumber: 'f.case_number', at: 'u.acted_at' },
);
/** The agenda in one pass: cards and decisions are joined, and only an item that has a decision asks for its positions. */
const ITEMS = `(SELECT coalesce(json_agg(x), '[]') FROM (
  SELECT ${viewColumns(AgendaItemView, 'a', {
    presenter: personRef('a', 'presenter_id'),
    deferralReason: deferralWords('a'),
    deferralOwner: personRef('a', 'deferral_owner_id'),
    relistedFor: `(SELECT n.starts_at FROM agenda_item r JOIN meeting n ON n.centre_id = r.centre_id AND n.id = r.meeting_id WHERE r.centre_id = a.centre_id AND r.id = a.relisted_item_id AND r.status <> 'removed')`,
    theCase: `(SELECT row_to_json(r) FROM (SELECT ${ROW_COLUMNS}) r)`,
    decision: `CASE WHEN d.id IS NOT NULL THEN (SELECT row_to_json(r) FROM (SELECT ${DECISION_COLUMNS}) r) END`,
    previousDecisions: `(SELECT count(*)::int FROM decision v WHERE v.centre_id = a.centre_id AND v.case_id = a.case_id AND v.state = 'signed' AND v.agenda_item_id <> a.id)`,
  })}
  FROM agenda_item a
  JOIN case_card k ON k.centre_id = a.centre_id AND k.case_id = a.case_id
  LEFT JOIN LATERAL (
    SELECT * FROM decision e WHERE e.centre_id = a.centre_id AND e.case_id = a.case_id AND e.agenda_item_id = a.id ORDER BY (e.state <> 'entered_in_error') DESC, e.signed_at DESC LIMIT 1) d ON true
  ${DECISION_PEOPLE}
  WHERE a.centre_id = m.centre_id AND a.meeting_id = m.id AND a.status <> 'removed' ORDER BY a.position, a.id) x)`;
/** A meeting with its whole agenda, in one statement. $1 is the centre, $2 the meeting, $3 whether the reader may drive. */
export const MEETING_SQL = `
  SELECT row_to_json(whole)::text FROM (
    SELECT ${meetingColumns(MeetingView, {
      quorum: QUORUM_RULE, team: TEAM, cutOffHours: 'b.cut_off_hours', highGradeFrom: 'b.high_grade_from', attendance: ATTENDANCE, lastAct: LAST_ACT, items: ITEMS, mayDrive: '$3::boolean',
    })} FROM ${MEETINGS_FROM} WHERE m.centre_id = $1 AND m.id = $2) whole`;

/** Reads meetings: the calendar, and one with its whole agenda. */
@Injectable()
export class MeetingReader {
  constructor(private readonly database: Database) {}

  /** Without days: from a month ago to a quarter ahead. */
  async list(actor: Actor, { boardId, from, to }: MeetingSpan): Promise<string> {
    return (await this.database.json(actor, 'meetings', LIST_SQL, [actor.centreId, boardId, from, to])) ?? '';
  }

  async read(actor: Actor, meetingId: string): Promise<string> {
    const json = await this.database.json(actor, 'meeting', MEETING_SQL, [actor.centreId, meetingId, String(actor.may('meeting.drive'))]);
    if (!json) throw new Problem('not-found');
    return json;
  }
}
