import { Injectable } from '@nestjs/common';
import { DAY_REASONS, DayItem, MeetingSummary, type DayItem as Item } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';
import { ACTIONS_OF_DAY, TO_INFORM_OF_DAY } from '../action/action.reader.js';
import { SPECIMENS_OF_DAY } from '../biopsy/specimen.reader.js';
import { ROW_COLUMNS } from '../case/worklist.reader.js';
import { FIRED_OF_DAY } from '../decision/trigger-watch.reader.js';
import { FOLLOW_UP_OF_DAY } from '../follow-up/follow-up-day.reader.js';
import { meetingColumns, MEETINGS_FROM } from '../meeting/meeting-summary.reader.js';

type Reason = Item['reason'];

const MOST_OF_A_REASON = 30;
const MEETINGS_AHEAD = 7;
const UNDECIDED = `('submitted', 'triaged', 'in_preparation', 'ready', 'listed')`;

/** What each reason is looked for in: cases as `case_id`, with the meeting, a note, and when it is due. $1 is the centre, $2 the person. */
const SOURCES: Record<Reason, string> = {
  emergency: `SELECT k.case_id, NULL::uuid AS meeting_id, NULL::text AS note, k.due_at AS due FROM case_card k WHERE k.centre_id = $1 AND k.open AND k.urgency_rank = 0 AND k.state IN ${UNDECIDED}`,
  to_triage: `SELECT k.case_id, NULL::uuid, NULL::text, k.due_at AS due FROM case_card k WHERE k.centre_id = $1 AND k.open AND k.state = 'submitted'`,
  asked: `SELECT t.case_id, NULL::uuid, NULL::text, (t.needed_by + 1)::timestamp AT TIME ZONE n.time_zone AS due FROM triage_outcome t JOIN centre n ON n.id = t.centre_id JOIN case_card k ON k.centre_id = t.centre_id AND k.case_id = t.case_id
    WHERE t.centre_id = $1 AND t.outcome = 'ask' AND t.undone_at IS NULL AND k.state = 'submitted' AND k.referrer_id = $2 AND t.asked_of = 'referrer'
      AND NOT EXISTS (SELECT 1 FROM triage_outcome later WHERE later.centre_id = t.centre_id AND later.case_id = t.case_id AND later.decided_at > t.decided_at AND later.undone_at IS NULL)`,
  replied: `SELECT r.case_id, NULL::uuid, count(*)::text || CASE WHEN count(*) = 1 THEN ' reply' ELSE ' replies' END || ' to take over', NULL::timestamptz AS due FROM referrer_reply r WHERE r.centre_id = $1 AND r.handled_at IS NULL GROUP BY r.case_id`,
  overdue: `SELECT k.case_id, NULL::uuid, NULL::text, k.due_at AS due FROM case_card k WHERE k.centre_id = $1 AND k.open AND k.due_at < now() AND k.state IN ${UNDECIDED}`,
  trigger: FIRED_OF_DAY,
  my_draft: `SELECT k.case_id, NULL::uuid, NULL::text, NULL::timestamptz AS due FROM case_card k WHERE k.centre_id = $1 AND k.open AND k.state = 'draft' AND k.referrer_id = $2`,
  my_case: `SELECT k.case_id, NULL::uuid, NULL::text, CASE WHEN k.state IN ${UNDECIDED} THEN k.due_at END AS due FROM case_card k WHERE k.centre_id = $1 AND k.open AND k.responsible_id = $2 AND k.state <> 'draft'`,
  to_present: `SELECT a.case_id, s.id, s.board, s.starts_at AS due FROM soon s JOIN agenda_item a ON a.centre_id = $1 AND a.meeting_id = s.id WHERE a.status = 'listed' AND a.presenter_id = $2`,
  unsigned: `SELECT a.case_id, m.id, b.name, m.starts_at AS due FROM decision d JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id
    JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
    WHERE d.centre_id = $1 AND d.state = 'draft' AND a.status = 'listed' AND m.state <> 'planned'`,
  // Decisions that were signed before there were actions are still told of by themselves.
  to_inform: `${TO_INFORM_OF_DAY} UNION ALL (SELECT DISTINCT ON (d.case_id) d.case_id, a.meeting_id, NULL::text, (d.inform_patient_by + 1)::timestamp AT TIME ZONE b.time_zone AS due FROM decision d JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id
    JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id JOIN case_card k ON k.centre_id = d.centre_id AND k.case_id = d.case_id
    WHERE d.centre_id = $1 AND d.state = 'signed' AND d.informs_patient_id = $2 AND k.state IN ('discussed', 'in_delivery') AND NOT EXISTS (SELECT 1 FROM action x WHERE x.centre_id = d.centre_id AND x.case_id = d.case_id) ORDER BY d.case_id, d.signed_at DESC)`,
  action: ACTIONS_OF_DAY,
  follow_up: FOLLOW_UP_OF_DAY,
  not_ready: `SELECT a.case_id, s.id, s.board, s.starts_at AS due FROM soon s JOIN agenda_item a ON a.centre_id = $1 AND a.meeting_id = s.id WHERE a.status = 'listed' AND a.bucket = 'not_ready'`,
  specimen: SPECIMENS_OF_DAY,
};
const CODES = DAY_REASONS.map(({ code }) => code);
const TODO = CODES.map((reason, rank) => `(SELECT * FROM (SELECT '${reason}'::text AS reason, ${rank} AS rank, found.* FROM (${SOURCES[reason]}) found (case_id, meeting_id, note, due) WHERE '${reason}' = ANY ($3::text[])) one ORDER BY due NULLS LAST, case_id LIMIT ${MOST_OF_A_REASON})`);

/** $4: whether the person reads meetings. "To be told" is due at the end of its day, where the board meets. */
const DAY_SQL = `
  WITH soon AS MATERIALIZED (
    SELECT m.id, m.starts_at, b.name AS board FROM meeting m JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
    WHERE m.centre_id = $1 AND m.state NOT IN ('closed', 'cancelled') AND (m.state = 'open' OR m.starts_at > rachis_now() - interval '12 hours') AND $4::boolean ORDER BY m.starts_at, m.id LIMIT ${MEETINGS_AHEAD}),
  todo AS (${TODO.join(' UNION ALL ')})
  SELECT json_build_object(
    'items', (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT ${viewColumns(DayItem, 't', { theCase: `(SELECT row_to_json(r) FROM (SELECT ${ROW_COLUMNS}) r)`, dueAt: 't.due' })}
      FROM todo t JOIN case_card k ON k.centre_id = $1 AND k.case_id = t.case_id ORDER BY t.rank, t.due NULLS LAST, k.urgency_rank, t.case_id) x),
    'meetings', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${meetingColumns(MeetingSummary)} FROM soon s JOIN (${MEETINGS_FROM}) ON m.centre_id = $1 AND m.id = s.id ORDER BY m.starts_at, m.id) x),
    'openCases', (SELECT count(*)::int FROM case_card k WHERE k.centre_id = $1 AND k.open),
    'emergencies', (SELECT count(*)::int FROM case_card k WHERE k.centre_id = $1 AND k.open AND k.urgency_rank = 0 AND k.state IN ${UNDECIDED}))::text`;

/** Reads what waits for a person, by the roles they hold. */
@Injectable()
export class DayReader {
  constructor(private readonly database: Database) {}

  async read(actor: Actor): Promise<string> {
    return (await this.database.json(actor, 'day', DAY_SQL, [actor.centreId, actor.personId, `{${reasonsFor(actor).join(',')}}`, String(actor.may('meeting.read'))])) ?? '';
  }
}

/** Who follows patients after their treatment. */
const FOLLOWERS: readonly string[] = ['medical_oncologist', 'radiation_oncologist', 'spine_surgeon'];

function reasonsFor(actor: Actor): Reason[] {
  const board = actor.may('meeting.read');
  const runs = actor.may('agenda.arrange');
  const asked: Record<Reason, boolean> = {
    emergency: board, to_triage: actor.may('case.triage'), asked: actor.may('case.refer'), replied: actor.may('referrer-reply.handle'), overdue: runs, trigger: board, my_draft: actor.may('case.refer'), my_case: actor.may('case.read'), to_present: board,
    unsigned: actor.may('decision.sign'), to_inform: actor.may('action.settle'), action: actor.may('action.settle'), not_ready: actor.roles.includes('coordinator'),
    follow_up: actor.roles.some((role) => FOLLOWERS.includes(role)), specimen: actor.roles.includes('pathologist'),
  };
  return CODES.filter((reason) => asked[reason]);
}
