/** What follow-up lists read of a case card `k`, as joins; $1 is the centre. */
const of = (table: string, alias: string) => `${table} ${alias} WHERE ${alias}.centre_id = k.centre_id AND ${alias}.case_id = k.case_id`;

/** The decision that was signed last, as `d`. */
export const LAST_DECISION = `LEFT JOIN LATERAL (SELECT d.id, d.signed_at, d.sentence, d.timing, d.latest_by, d.goals, d.steps, d.radiotherapy, d.responsible_id FROM ${of('decision', 'd')} AND d.state = 'signed' ORDER BY d.signed_at DESC, d.id DESC LIMIT 1) d ON true`;

/** The last day on which each kind of thing that can fall due was done, as `last(kind, day)`. */
const LAST_DONE = `(VALUES
  ('visit', (SELECT max(v.visited_on) FROM ${of('visit', 'v')} AND v.state = 'seen' AND v.kind IS DISTINCT FROM 'results_review' AND v.retracted_reason IS NULL)),
  ('mri', (SELECT max(i.performed_on) FROM ${of('imaging_study', 'i')} AND i.modality LIKE 'mri%' AND i.performed_on <= rachis_now()::date)),
  ('fracture_check', (SELECT max(i.performed_on) FROM ${of('imaging_study', 'i')} AND i.performed_on <= rachis_now()::date)),
  ('pain', (SELECT max(f.examined_on) FROM ${of('functional_status', 'f')} AND f.pain_nrs IS NOT NULL)),
  ('walking', (SELECT max(f.examined_on) FROM ${of('functional_status', 'f')} AND f.ambulation IS NOT NULL)),
  ('questionnaire', (SELECT max(q.answered_on) FROM ${of('prom_answer', 'q')} AND q.retracted_reason IS NULL))) last (kind, day)`;

/**
 * The next date of each kind by each running plan, as `n(plans, next, first)`. What was done settles the date that it lies nearest to - the
 * start of the plan counts as one, so that the MRI of the first week is not taken for the one at three months - and every date before.
 */
export const NEXT_DUE = `CROSS JOIN LATERAL (
  SELECT (SELECT count(*) FROM ${of('surveillance_plan', 'p')} AND p.ended_on IS NULL) AS plans, min(w.due_on) AS first,
    coalesce(json_agg(json_build_object('kind', w.kind, 'dueOn', w.due_on, 'planId', w.plan_id) ORDER BY w.due_on, w.kind), '[]') AS next
  FROM (SELECT p.id AS plan_id, e.kind, min(e."dueOn") AS due_on
    FROM surveillance_plan p CROSS JOIN LATERAL jsonb_to_recordset(p.due) AS e (kind text, "dueOn" date)
    LEFT JOIN ${LAST_DONE} ON last.kind = e.kind AND last.day >= p.start_on
    WHERE p.centre_id = k.centre_id AND p.case_id = k.case_id AND p.ended_on IS NULL AND (last.day IS NULL OR e."dueOn" > (
      SELECT s.day FROM (SELECT p.start_on AS day UNION SELECT x."dueOn" FROM jsonb_to_recordset(p.due) AS x (kind text, "dueOn" date) WHERE x.kind = e.kind) s ORDER BY abs(s.day - last.day), s.day LIMIT 1))
    GROUP BY p.id, e.kind) w) n`;

/** Visits: the last that took place, the next that is planned, one that was missed and followed by none; as `v`. */
export const VISITS = `CROSS JOIN LATERAL (
  SELECT max(v.visited_on) FILTER (WHERE v.state = 'seen' AND v.kind IS DISTINCT FROM 'results_review') AS seen_on, min(v.visited_on) FILTER (WHERE v.state = 'planned') AS planned_on, max(v.visited_on) FILTER (WHERE v.state = 'missed') AS missed_on,
    max(v.recorded_at) FILTER (WHERE v.state = 'seen') AS looked_at
  FROM ${of('visit', 'v')} AND v.retracted_reason IS NULL) v`;

const PROGRESSED = `(r.status = 'local_progression' OR (r.status IS NULL AND 'yes' IN (r.unequivocal_growth, r.epidural_progression, r.neurology_worse)))`;
const BETTER = `('complete', 'partial', 'stable')`;
/** Somebody has judged the disease since, and not as progressing. */
const judgedSince = (after: string) => `EXISTS (SELECT 1 FROM ${of('visit', 'y')} AND y.retracted_reason IS NULL AND y.systemic_status IN ${BETTER} AND ${after})`;
/** The newest progression that was recorded after the decision `d` and that no later judgement answers, as `g(words, day)`. */
export const PROGRESSION = `LEFT JOIN LATERAL (
  SELECT g.words, g.day FROM (
    SELECT 'Local progression at ' || replace(r.levels, '-', '–') AS words, r.assessed_on AS day, r.recorded_at AS at FROM ${of('local_response', 'r')} AND r.retracted_reason IS NULL AND ${PROGRESSED}
      AND NOT EXISTS (SELECT 1 FROM ${of('local_response', 'y')} AND y.retracted_reason IS NULL AND y.levels = r.levels AND y.assessed_on > r.assessed_on AND y.status IN ('local_control', 'pseudoprogression'))
    UNION ALL SELECT 'Systemic progression', v.visited_on, v.recorded_at FROM ${of('visit', 'v')} AND v.retracted_reason IS NULL AND v.systemic_status = 'progression' AND NOT ${judgedSince('y.visited_on > v.visited_on')}
    UNION ALL SELECT 'Progression on systemic therapy', CASE WHEN length(t.progressed_on) = 10 THEN t.progressed_on::date END, t.recorded_at FROM ${of('systemic_therapy_line', 't')} AND t.progressed_on IS NOT NULL
      AND t.progressed_on >= left(d.signed_at::date::text, length(t.progressed_on)) AND NOT ${judgedSince('y.recorded_at > t.recorded_at')}) g
  WHERE g.at > d.signed_at ORDER BY g.at DESC LIMIT 1) g ON true`;

const since = (alias: string) => `${alias}.recorded_at > coalesce(greatest(d.signed_at, v.looked_at), '-infinity')`;
/** What came in since the decision and since anybody last looked, as a list. */
export const NEW_RESULTS = `(SELECT coalesce(json_agg(json_build_object('what', z.what, 'count', z.n, 'at', z.at) ORDER BY z.at DESC), '[]') FROM (
  SELECT 'imaging' AS what, count(*)::int AS n, max(i.recorded_at) AS at FROM ${of('imaging_study', 'i')} AND ${since('i')}
  UNION ALL SELECT 'read', count(*)::int, max(i.recorded_at) FROM ${of('imaging_read', 'i')} AND ${since('i')}
  UNION ALL SELECT 'specimen', count(*)::int, max(b.recorded_at) FROM ${of('biopsy', 'b')} AND b.retracted_reason IS NULL AND b.reported_on IS NOT NULL AND ${since('b')}
  UNION ALL SELECT 'marker', count(*)::int, max(m.recorded_at) FROM ${of('tumour_marker_result', 'm')} AND ${since('m')}
  UNION ALL SELECT 'response', count(*)::int, max(r.recorded_at) FROM ${of('local_response', 'r')} AND r.retracted_reason IS NULL AND ${since('r')}) z WHERE z.n > 0)`;

/** The newest two examinations of function, the newest first. */
export const FUNCTION_LATELY = `(SELECT coalesce(json_agg(json_build_object('examinedOn', f.examined_on, 'painNrs', f.pain_nrs, 'kps', f.kps, 'ambulation', f.ambulation)), '[]') FROM (
  SELECT f.examined_on, f.pain_nrs, f.kps, f.ambulation FROM ${of('functional_status', 'f')} ORDER BY f.examined_on DESC, f.recorded_at DESC, f.id LIMIT 2) f)`;
export const LAST_SCAN = `(SELECT max(i.performed_on) FROM ${of('imaging_study', 'i')} AND i.performed_on <= rachis_now()::date)`;
/** $2 is the person. The case is mine where I am responsible for it, for its decision or for a plan, or saw the patient. */
export const MINE = `(k.responsible_id = $2 OR d.responsible_id = $2 OR EXISTS (SELECT 1 FROM surveillance_plan p WHERE p.centre_id = k.centre_id AND p.case_id = k.case_id AND p.ended_on IS NULL AND p.responsible_id = $2)
  OR EXISTS (SELECT 1 FROM visit w WHERE w.centre_id = k.centre_id AND w.case_id = k.case_id AND w.recorded_by = $2 AND w.retracted_reason IS NULL))`;
