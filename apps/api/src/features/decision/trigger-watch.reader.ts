import { Injectable } from '@nestjs/common';
import { TRIGGER_KINDS, WatchedTrigger, WatchedTriggers, fieldsOf, PlanTrigger } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { personRef, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

const inSnapshot = (path: string, variables: string) => `jsonb_path_exists(d.snapshot, '$.case.${path}', jsonb_build_object(${variables}))`;
const asked = (name: string, column: string) => `(t.j ->> '${name}' IS NULL OR ${column} = lower(t.j ->> '${name}'))`;
const ofCase = (alias: string) => `${alias}.centre_id = d.centre_id AND ${alias}.case_id = d.case_id AND ${alias}.recorded_at > d.signed_at`;

/**
 * The first fact that came after the signature and fits a trigger. Whether it is new is asked of what was sealed, so that putting an old entry
 * right is no news. What passes while nobody is signed in needs no job: it is true as soon as somebody looks.
 */
const FIRST_FACT = `
  SELECT f.* FROM (
    SELECT p.recorded_at AS at, 'specimen' AS source, p.id AS source_id, p.kind AS code, coalesce(p.reported_on, p.performed_on) AS day, left(coalesce(p.levels, p.site_text), 400) AS words FROM biopsy p
    WHERE t.kind = 'specimen_reported' AND ${ofCase('p')} AND p.retracted_reason IS NULL AND p.reported_on IS NOT NULL AND ${asked('subjectId', 'p.id::text')}
      AND CASE WHEN t.j ->> 'tissueMarker' IS NULL THEN NOT ${inSnapshot('biopsies[*] ? (@.id == $id && @.reportedOn != null)', `'id', p.id`)}
          ELSE EXISTS (SELECT 1 FROM jsonb_array_elements(p.results) r WHERE r ->> 'marker' = t.j ->> 'tissueMarker' AND r ->> 'result' IS DISTINCT FROM 'pending')
            AND NOT ${inSnapshot('biopsies[*] ? (@.id == $id).results[*] ? (@.marker == $marker && !(@.result == "pending"))', `'id', p.id, 'marker', t.j -> 'tissueMarker'`)} END
    UNION ALL
    SELECT z.recorded_at, 'specimen', z.biopsy_id, y.kind, z.reported_on, left(z.text, 400) FROM biopsy_addendum z JOIN biopsy y ON y.centre_id = z.centre_id AND y.id = z.biopsy_id
    WHERE t.kind = 'specimen_reported' AND ${ofCase('z')} AND ${asked('subjectId', 'z.biopsy_id::text')}
      AND (t.j ->> 'tissueMarker' IS NULL OR EXISTS (SELECT 1 FROM jsonb_array_elements(z.results) r WHERE r ->> 'marker' = t.j ->> 'tissueMarker' AND r ->> 'result' IS DISTINCT FROM 'pending'))
    UNION ALL
    SELECT m.recorded_at, 'marker', m.id, m.marker, m.taken_on, coalesce(m.comparator, '') || m.value || ' ' || m.unit FROM tumour_marker_result m
    WHERE t.kind = 'marker_result' AND ${ofCase('m')} AND ${asked('tumourMarker', 'm.marker')} AND NOT ${inSnapshot('tumourMarkers[*] ? (@.id == $id)', `'id', m.id`)}
    UNION ALL
    SELECT i.recorded_at, 'study', i.id, i.modality, i.performed_on::text, left(i.report, 400) FROM imaging_study i
    WHERE t.kind = 'study_reported' AND ${ofCase('i')} AND ${asked('subjectId', 'i.id::text')} AND i.report IS NOT NULL AND NOT ${inSnapshot('imaging[*] ? (@.id == $id && @.report != null)', `'id', i.id`)}
    UNION ALL
    SELECT r.recorded_at, 'study', r.study_id, q.modality, q.performed_on::text, NULL FROM imaging_read r JOIN imaging_study q ON q.centre_id = r.centre_id AND q.id = r.study_id WHERE t.kind = 'study_reported' AND ${ofCase('r')} AND ${asked('subjectId', 'r.study_id::text')}
    UNION ALL
    SELECT a.recorded_at, 'study', a.study_id, q.modality, q.performed_on::text, left(a.statement, 400) FROM imaging_addendum a JOIN imaging_study q ON q.centre_id = a.centre_id AND q.id = a.study_id WHERE t.kind = 'study_reported' AND ${ofCase('a')} AND ${asked('subjectId', 'a.study_id::text')}
    UNION ALL
    SELECT w.recorded_at, 'wish', w.id, NULL, w.obtained_on::text, left(w.obtained_by, 400) FROM patient_wish w
    WHERE t.kind = 'patient_declines' AND ${ofCase('w')} AND w.declines_plan = 'yes' AND NOT ${inSnapshot('wishes[*] ? (@.id == $id && @.declinesPlan == "yes")', `'id', w.id`)}
    UNION ALL
    SELECT passed.at, 'date', NULL, NULL, t.j ->> 'date', NULL FROM (
      SELECT CASE WHEN t.kind = 'date_passes' AND t.j ->> 'date' ~ '^(19|20|21)[0-9]{2}-' THEN ((t.j ->> 'date')::date + 1)::timestamp AT TIME ZONE b.time_zone END AS at) passed
    WHERE passed.at <= rachis_now()
    UNION ALL
    SELECT n.reported_at, 'person', NULL, NULL, NULL, NULL WHERE n.reported_at IS NOT NULL
  ) f ORDER BY f.at LIMIT 1`;

/** Every trigger `t` of the decision `d` that stands in each case, with what was said of it `n` and what fired it `f`. A later signed decision takes the place of an earlier one. */
export const WATCHED_FROM = `
  decision d
  JOIN agenda_item ai ON ai.centre_id = d.centre_id AND ai.id = d.agenda_item_id
  JOIN meeting mt ON mt.centre_id = ai.centre_id AND mt.id = ai.meeting_id
  JOIN board b ON b.centre_id = mt.centre_id AND b.id = mt.board_id
  CROSS JOIN LATERAL (SELECT e.j, e.nr, lower(e.j ->> 'id')::uuid AS id, e.j ->> 'kind' AS kind FROM jsonb_array_elements(d.triggers) WITH ORDINALITY e (j, nr)) t
  LEFT JOIN decision_trigger n ON n.centre_id = d.centre_id AND n.decision_id = d.id AND n.id = t.id
  LEFT JOIN LATERAL (${FIRST_FACT}) f ON true
  WHERE d.state = 'signed' AND d.triggers <> '[]'
    AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.centre_id = d.centre_id AND later.case_id = d.case_id AND later.state = 'signed' AND (later.signed_at, later.id) > (d.signed_at, d.id))`;

/** What of it has fired and waits for an answer: the case, the words for a list, and since when. $1 is the centre. */
export const FIRED_OF_DAY = `
  SELECT d.case_id, NULL::uuid, CASE t.kind ${TRIGGER_KINDS.map(({ code, label }) => `WHEN '${code}' THEN '${label.replace(/'/g, "''")}'`).join(' ')} END, f.at AS due
  FROM ${WATCHED_FROM} AND d.centre_id = $1 AND n.effect IS NULL AND f.at IS NOT NULL
    AND EXISTS (SELECT 1 FROM spine_case sc WHERE sc.centre_id = d.centre_id AND sc.id = d.case_id AND sc.state <> 'closed')
    AND (d.responsible_id = $2 OR EXISTS (SELECT 1 FROM role_grant g WHERE g.centre_id = d.centre_id AND g.person_id = $2 AND g.role = 'coordinator'))`;

const OF_TRIGGER = Object.fromEntries(Object.keys(fieldsOf(PlanTrigger)).map((name) => [name, `t.j -> '${name}'`]));
const COLUMNS = viewColumns(WatchedTrigger, 'n', {
  ...OF_TRIGGER, decisionId: 'd.id', caseId: 'd.case_id', version: 'coalesce(n.version, 0)', firedAt: 'coalesce(n.fired_at, f.at)', source: 'coalesce(n.source, f.source)', sourceId: 'coalesce(n.source_id, f.source_id)',
  sourceCode: 'f.code', sourceOn: 'f.day', sourceWords: 'f.words',
  answeredBy: personRef('n', 'answered_by'),
});
/** The triggers of one case, in the order of the plan, as JSON. $1 is the centre, $2 the case. */
export const TRIGGERS_SQL = `(SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${COLUMNS} FROM ${WATCHED_FROM} AND d.centre_id = $1 AND d.case_id = $2 ORDER BY t.nr) x)`;

/** Reads what the decision of a case waits for. */
@Injectable()
export class TriggerReader {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, caseId: string): Promise<WatchedTriggers> {
    const json = await this.database.json(actor, 'triggers', `SELECT json_build_object('triggers', ${TRIGGERS_SQL})::text FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2`, [actor.centreId, caseId]);
    if (!json) throw new Problem('not-found');
    return JSON.parse(json) as WatchedTriggers;
  }
}
