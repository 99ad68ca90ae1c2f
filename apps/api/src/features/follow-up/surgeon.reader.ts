import { Injectable } from '@nestjs/common';
import { COMPLICATION_TYPES, SurgeonRow } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';
import { AWAITED_OF_CARD } from '../biopsy/specimen.reader.js';
import { ROW_COLUMNS } from '../case/worklist.reader.js';
import { LAST_DECISION } from './follow-up-facts.reader.js';

const MOST = 300;
const UNDECIDED = `('submitted', 'triaged', 'in_preparation', 'ready', 'listed')`;
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const TYPE_WORDS = `CASE q.type ${COMPLICATION_TYPES.map(({ code, label }) => `WHEN '${code}' THEN ${quoted(label)}`).join(' ')} END`;
const of = (table: string, alias: string) => `${table} ${alias} WHERE ${alias}.centre_id = k.centre_id AND ${alias}.case_id = k.case_id`;

/** The newest plan that was not cancelled, as `g`; the newest operation of the last year that stands, as `o`: the schedule after surgery ends with the twelfth month. */
const THEATRE = `
  LEFT JOIN LATERAL (SELECT g.id, g.status, g.planned_on, g.slot, g.responsible_id FROM ${of('surgery_plan', 'g')} AND g.status <> 'cancelled' ORDER BY g.proposed_on DESC, g.id DESC LIMIT 1) g ON true
  LEFT JOIN LATERAL (SELECT o.id, o.performed_on, o.histology_sent FROM ${of('operation', 'o')} AND o.retracted_reason IS NULL AND o.performed_on > (rachis_now() - interval '1 year')::date ORDER BY o.performed_on DESC, o.started_at DESC NULLS LAST, o.id DESC LIMIT 1) o ON true`;
const AFTER = `x.setting IS DISTINCT FROM 'preoperative' AND x.state <> 'cancelled' AND coalesce(x.first_fraction_on, x.recorded_at::date) >= o.performed_on`;
/** What the decision wants, as `w`; courses after the operation, as `t`. */
const WANTED = `
  CROSS JOIN LATERAL (SELECT
    EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(d.goals, '[]')) y WHERE y ->> 'state' = 'recommended' AND y ->> 'goal' <> 'biopsy') AS surgery,
    (d.radiotherapy IS NOT NULL OR EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(d.steps, '[]')) y WHERE y ->> 'specialty' = 'radiation_oncologist')
      OR EXISTS (SELECT 1 FROM ${of('radiotherapy_course', 'x')} AND (x.setting = 'postoperative' OR x.state IN ('proposed', 'planned')) AND x.state <> 'cancelled')) AS radiotherapy,
    (SELECT min((y ->> 'latestBy')::date) FROM jsonb_array_elements(coalesce(d.steps, '[]')) y WHERE y ->> 'specialty' = 'radiation_oncologist') AS radiotherapy_by) w
  CROSS JOIN LATERAL (SELECT coalesce(bool_or(x.state IN ('under_way', 'delivered', 'stopped_early')), false) AS begun, min(x.first_fraction_on) FILTER (WHERE x.state IN ('proposed', 'planned')) AS planned_for FROM ${of('radiotherapy_course', 'x')} AND ${AFTER}) t`;
const UNTRACKED = `(coalesce(o.histology_sent = 'yes', false) AND NOT EXISTS (SELECT 1 FROM ${of('biopsy', 'b')} AND b.retracted_reason IS NULL AND (b.performed_on IS NULL OR b.performed_on >= left(o.performed_on::text, length(b.performed_on)))))`;
const CHECKS = `(SELECT coalesce(json_agg(json_build_object('kind', h.kind, 'result', h.result, 'checkedOn', h.checked_on) ORDER BY h.checked_on DESC, h.recorded_at DESC), '[]') FROM ${of('postoperative_check', 'h')} AND h.operation_id = o.id)`;
const COMPLICATIONS = `(SELECT coalesce(json_agg(json_build_object('id', q.id, 'name', left(concat_ws(': ', ${TYPE_WORDS}, q.description), 500), 'occurredOn', q.occurred_on, 'grade', q.clavien_dindo || CASE WHEN q.disability_at_discharge = 'yes' THEN 'd' ELSE '' END) ORDER BY q.occurred_on DESC NULLS LAST, q.id), '[]')
  FROM ${of('complication', 'q')} AND q.retracted_reason IS NULL AND q.resolved IS DISTINCT FROM 'yes')`;
const LISTED = `LEFT JOIN LATERAL (SELECT m.starts_at, b.name FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  WHERE a.centre_id = k.centre_id AND a.case_id = k.case_id AND a.status = 'listed' AND a.ratifies_decision_id IS NULL ORDER BY m.starts_at, m.id LIMIT 1) a ON true`;

/** Open cases that have anything on a surgeon's list. $1 centre, $2 person, $3 mine only. */
const REVIEW_SQL = `
  WITH mine AS MATERIALIZED (
    SELECT row_to_json(y)::jsonb - 'rank' - 'due' - 'id' AS line, y.rank, y.due, y.id FROM (
      SELECT ${viewColumns(SurgeonRow, 'x', {
        theCase: `(SELECT row_to_json(r) FROM (SELECT ${ROW_COLUMNS}) r)`, mine: 'coalesce(i.mine, false)', listedFor: 'a.starts_at', boardName: 'a.name',
        decisionId: 'd.id', signedAt: 'd.signed_at', sentence: 'd.sentence', timing: 'd.timing', latestBy: 'd.latest_by', wantsSurgery: 'w.surgery', wantsRadiotherapy: 'w.radiotherapy', radiotherapyBy: 'w.radiotherapy_by',
        planId: 'g.id', planStatus: 'g.status', plannedOn: 'g.planned_on', slot: 'g.slot', surgeon: '(SELECT q.display_name FROM person q WHERE q.centre_id = k.centre_id AND q.id = g.responsible_id)',
        operationId: 'o.id', operatedOn: 'o.performed_on', specimensAwaited: 's.n', tissueUntracked: UNTRACKED, histologyExpectedOn: 's.expected_on', checks: CHECKS,
        radiotherapyPlannedFor: 't.planned_for', radiotherapyBegun: 't.begun', complications: COMPLICATIONS,
      })}, k.urgency_rank AS rank, k.sort_due AS due, k.case_id AS id
      FROM case_card k ${LAST_DECISION} ${THEATRE} ${WANTED} ${LISTED} CROSS JOIN LATERAL (${AWAITED_OF_CARD}) s
        CROSS JOIN LATERAL (SELECT (k.responsible_id = $2 OR d.responsible_id = $2 OR g.responsible_id = $2) AS mine) i
      WHERE k.centre_id = $1 AND k.open AND k.state <> 'draft' AND (NOT $3::boolean OR i.mine)
        AND (k.state IN ${UNDECIDED} OR g.status = 'booked' OR w.surgery OR o.id IS NOT NULL OR s.n > 0 OR EXISTS (SELECT 1 FROM ${of('complication', 'q')} AND q.retracted_reason IS NULL AND q.resolved IS DISTINCT FROM 'yes'))) y)
  SELECT json_build_object('total', (SELECT count(*)::int FROM mine), 'rows', (SELECT coalesce(json_agg(z.line), '[]') FROM (SELECT line FROM mine ORDER BY rank, due, id LIMIT ${MOST}) z))::text`;

/** Reads what a surgeon has to look at. */
@Injectable()
export class SurgeonReader {
  constructor(private readonly database: Database) {}

  /** As JSON text, as PostgreSQL built it. */
  async review(actor: Actor, mine: boolean): Promise<string> {
    return (await this.database.json(actor, 'surgeon-review', REVIEW_SQL, [actor.centreId, actor.personId, String(mine)])) ?? '';
  }
}
