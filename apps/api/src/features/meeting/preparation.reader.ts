import { Injectable } from '@nestjs/common';
import { AgendaPackView, InvitationView, InviteeView, type AgendaPreparation } from '@rachis/domain';
import { BiopsyAddendumView, BiopsyView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, personRef, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { preparationOf } from './agenda-content.js';
import type { Prepared } from './prepared-meeting.js';

const of = (table: string, alias: string) => `FROM ${table} ${alias} WHERE ${alias}.centre_id = c.centre_id AND ${alias}.case_id = c.id`;
const list = (columns: string, from: string, order = '') => `(SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${columns} ${from} ${order}) x)`;
const one = (columns: string, from: string) => `(SELECT row_to_json(x) FROM (SELECT ${columns} ${from}) x)`;
const BIOPSY_ADDENDA = jsonList(BiopsyAddendumView, 'z', 'biopsy_addendum z WHERE z.centre_id = y.centre_id AND z.case_id = y.case_id AND z.biopsy_id = y.id', 'z.recorded_at, z.id');

const LEAN_CASE = `json_build_object(
  'question', c.question, 'mscc', c.mscc, 'absences', c.absences, 'responsible', ${personRef('c', 'responsible_id')},
  'tumour', ${one('t."primary", t.histology, t.absences', of('tumour', 't'))},
  'extent', ${one('e.visceral_metastases AS "visceralMetastases", e.absences', of('systemic_extent', 'e'))},
  'fitness', ${one('f.anticoagulated, f.absences', of('fitness', 'f'))},
  'functionalStatuses', ${list('n.examined_on AS "examinedOn", n.recorded_at AS "recordedAt", n.ecog, n.kps, n.ais, n.ambulation, n.absences', of('functional_status', 'n'), 'ORDER BY n.examined_on DESC, n.recorded_at DESC, n.id LIMIT 1')},
  'neuroExams', ${list('u.examined_on AS "examinedOn", u.recorded_at AS "recordedAt", u.ais, u.absences', of('neuro_exam', 'u'), 'ORDER BY u.examined_on DESC, u.examined_at DESC NULLS LAST, u.recorded_at DESC, u.id LIMIT 1')},
  'lesions', ${list(`l.levels, l.escc_grade AS "esccGrade", l.instrumented, l.absences, l.retracted_reason AS "retractedReason",
    (SELECT coalesce(json_agg(r), '[]') FROM (SELECT s.score, s.total, s.rated_levels AS "ratedLevels" FROM score_result s WHERE s.centre_id = l.centre_id AND s.case_id = l.case_id AND s.lesion_id = l.id AND s.score = 'sins') r) AS ratings`, of('lesion', 'l'))},
  'imaging', ${list('i.received, i.absences', of('imaging_study', 'i'))},
  'wishes', ${list('w.id', of('patient_wish', 'w'))},
  'biopsies', ${jsonList(BiopsyView, 'y', 'biopsy y WHERE y.centre_id = c.centre_id AND y.case_id = c.id', 'y.performed_on DESC NULLS FIRST, y.recorded_at DESC, y.id', { addenda: BIOPSY_ADDENDA })})`;

const CARD_FACTS = `json_build_object(
  'itemId', a.id, 'urgency', k.urgency, 'dueAt', k.due_at, 'referredAt', k.referred_at, 'primary', k."primary", 'worstEscc', k.worst_escc, 'esccIncomplete', k.escc_incomplete,
  'sinsLow', k.sins_low, 'sinsHigh', k.sins_high, 'sinsIncomplete', k.sins_incomplete,
  'irradiated', EXISTS (SELECT 1 ${of('prior_treatment', 'h')} AND h.kind = 'radiotherapy') OR EXISTS (SELECT 1 ${of('radiotherapy_course', 'g')} AND g.state IN ('under_way', 'delivered', 'stopped_early')),
  'timesDecided', (SELECT count(*)::int ${of('decision', 'd')} AND d.state = 'signed' AND d.agenda_item_id <> a.id),
  'timesDeferred', (SELECT count(*)::int ${of('agenda_item', 'o')} AND o.status = 'deferred' AND o.id <> a.id))`;

const LINE = `json_build_object('id', a.id, 'caseId', a.case_id, 'caseNumber', k.case_number, 'name', concat_ws(', ', k.family_name, k.given_name), 'bucket', a.bucket, 'status', a.status, 'position', a.position,
  'plannedMinutes', a.planned_minutes, 'presenter', (SELECT q.display_name FROM person q WHERE q.centre_id = a.centre_id AND q.id = a.presenter_id), 'late', a.late, 'lateReason', a.late_reason)`;

const TEAM_ROLES = (person: string) => `SELECT x.specialty FROM board_member x WHERE x.centre_id = m.centre_id AND x.board_id = m.board_id AND x.person_id = ${person}`;
const HELD_ROLES = (person: string) => `SELECT g.role FROM role_grant g WHERE g.centre_id = m.centre_id AND g.person_id = ${person}`;
const asList = (sql: string) => `(SELECT coalesce(json_agg(r.role ORDER BY r.role), '[]') FROM (${sql}) r(role))`;

/** The standing team and whoever else has answered; of what each speaks for, the standing team says it first. */
const INVITEES = `(SELECT coalesce(json_agg(x), '[]') FROM (
  SELECT ${viewColumns(InviteeView, 'y', {
    personId: 'q.id', displayName: 'q.display_name', version: 'coalesce(y.version, 0)', ofTheTeam: `EXISTS (${TEAM_ROLES('q.id')})`,
    specialties: `CASE WHEN EXISTS (${TEAM_ROLES('q.id')}) THEN ${asList(TEAM_ROLES('q.id'))} ELSE ${asList(`SELECT DISTINCT h.role FROM (${HELD_ROLES('q.id')}) h`)} END`,
    invited: `EXISTS (SELECT 1 FROM meeting_invitation v WHERE v.centre_id = m.centre_id AND v.meeting_id = m.id AND v.method = 'REQUEST' AND q.id = ANY(v.recipient_ids))`,
    cover: personRef('y', 'cover_id'), coverSpecialties: `CASE WHEN y.cover_id IS NOT NULL THEN ${asList(`${TEAM_ROLES('y.cover_id')} UNION ${HELD_ROLES('y.cover_id')}`)} END`,
    answeredAt: 'y.recorded_at',
  })}
  FROM (SELECT x.person_id FROM board_member x WHERE x.centre_id = m.centre_id AND x.board_id = m.board_id UNION SELECT z.person_id FROM meeting_reply z WHERE z.centre_id = m.centre_id AND z.meeting_id = m.id) who
  JOIN person q ON q.centre_id = m.centre_id AND q.id = who.person_id
  LEFT JOIN meeting_reply y ON y.centre_id = m.centre_id AND y.meeting_id = m.id AND y.person_id = q.id
  ORDER BY q.display_name, q.id) x)`;

const AUTHOR = (alias: string) => `(SELECT q.display_name FROM person q WHERE q.centre_id = ${alias}.centre_id AND q.id = ${alias}.recorded_by)`;
const PACKS = jsonList(AgendaPackView, 'p', 'agenda_pack p WHERE p.centre_id = m.centre_id AND p.meeting_id = m.id', 'p.number DESC LIMIT 50', {
  publishedAt: 'p.recorded_at', publishedByName: AUTHOR('p'), sha256: 'p.snapshot_sha256', content: 'p.snapshot_text::json',
});
const INVITATIONS = jsonList(InvitationView, 'v', 'meeting_invitation v WHERE v.centre_id = m.centre_id AND v.meeting_id = m.id', 'v.recorded_at DESC, v.id DESC LIMIT 100', { sentAt: 'v.recorded_at', sentByName: AUTHOR('v') });

/** Everything that prepares a meeting, in one statement. $1 is the centre, $2 the meeting. */
export const PREPARATION_SQL = `
  SELECT json_build_object(
    'meeting', json_build_object('boardName', b.name, 'startsAt', m.starts_at, 'timeZone', b.time_zone, 'place', m.place, 'plannedMinutes', m.planned_minutes, 'breakChoice', m.break_choice,
      'breakAfterItemId', m.break_after_item_id, 'breakMinutes', m.break_minutes, 'highGradeFrom', b.high_grade_from, 'minimumDataSet', b.minimum_data_set),
    'items', (SELECT coalesce(json_agg(json_build_object('line', ${LINE}, 'facts', ${CARD_FACTS}, 'theCase', ${LEAN_CASE}) ORDER BY a.position, a.id), '[]')
      FROM agenda_item a JOIN case_card k ON k.centre_id = a.centre_id AND k.case_id = a.case_id JOIN spine_case c ON c.centre_id = a.centre_id AND c.id = a.case_id
      WHERE a.centre_id = m.centre_id AND a.meeting_id = m.id AND a.status <> 'removed'),
    'invitees', ${INVITEES}, 'packs', ${PACKS}, 'invitations', ${INVITATIONS})::text AS prepared
  FROM meeting m JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id WHERE m.centre_id = $1 AND m.id = $2`;

/** Reads what prepares a meeting. */
@Injectable()
export class PreparationReader {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, meetingId: string): Promise<AgendaPreparation> {
    const json = await this.database.json(actor, 'preparation', PREPARATION_SQL, [actor.centreId, meetingId]);
    if (!json) throw new Problem('not-found');
    return preparationOf(JSON.parse(json) as Prepared);
  }
}
