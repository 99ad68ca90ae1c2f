import { factOf } from './base.js';

const WAITED = `
  ${factOf('i', `'k7'`, {
    verdict: `CASE WHEN i.kind = 'emergency' THEN 'excluded' WHEN i.days >= 0 THEN 'in' ELSE 'unknown' END`,
    reason: `CASE WHEN i.kind = 'emergency' THEN 'emergency' WHEN i.days IS NULL THEN 'no_referral_day' WHEN i.days < 0 THEN 'wrong_order' END`,
    value: `CASE WHEN i.kind <> 'emergency' AND i.days >= 0 THEN i.days END`,
  })}
  FROM (
    SELECT DISTINCT ON (i.case_id) i.*, i.day - (k.referred_at AT TIME ZONE i.time_zone)::date AS days
    FROM item i JOIN chosen k ON k.id = i.case_id WHERE i.status = 'discussed' AND i.ratifies_decision_id IS NULL ORDER BY i.case_id, i.starts_at, i.id) i`;

/** The moments of each emergency, between the earliest and the latest they can have been: what was entered for it goes before the record, and a day is not a moment. */
const MOMENTS = `
  SELECT e.id, e.case_id, e.board_id, k.organisation_id, k.mscc, e.end_reason, (e.raised_at AT TIME ZONE k.time_zone)::date AS day, k.time_zone, n.kind, v.absence,
    CASE WHEN v.entered THEN v.at ELSE r.at END AS at, CASE WHEN v.entered THEN NULL ELSE r.on_day END AS on_day
  FROM chosen k JOIN emergency e ON e.centre_id = k.centre_id AND e.case_id = k.id AND e.end_reason IS DISTINCT FROM 'entered_in_error'
  CROSS JOIN unnest(ARRAY['suspicion', 'contact', 'mri_done', 'plan', 'treatment']) AS n(kind)
  LEFT JOIN LATERAL (
    SELECT true AS entered, v.at, v.absences ->> 'at' AS absence FROM emergency_event v WHERE v.centre_id = e.centre_id AND v.emergency_id = e.id AND v.kind = n.kind ORDER BY v.recorded_at DESC LIMIT 1) v ON true
  LEFT JOIN LATERAL (
    SELECT NULL::date AS on_day, k.mscc_suspected_at AS at WHERE n.kind = 'suspicion'
    UNION ALL (SELECT t.performed_on, NULL FROM imaging_study t
      WHERE n.kind = 'mri_done' AND t.centre_id = e.centre_id AND t.case_id = e.case_id AND t.modality = 'mri_whole_spine' AND t.performed_on >= (k.mscc_suspected_at AT TIME ZONE 'UTC')::date ORDER BY t.performed_on LIMIT 1)
    UNION ALL (SELECT NULL, d.signed_at FROM signed d WHERE n.kind = 'plan' AND d.case_id = e.case_id AND d.signed_at >= k.mscc_suspected_at ORDER BY d.signed_at LIMIT 1)
    UNION ALL (SELECT y.on_day, y.at FROM (
      SELECT CASE WHEN o.started_at IS NULL THEN o.performed_on END AS on_day, o.started_at AS at FROM operation o WHERE o.centre_id = e.centre_id AND o.case_id = e.case_id AND o.retracted_reason IS NULL
      UNION ALL SELECT f.first_fraction_on, NULL FROM radiotherapy_course f WHERE f.centre_id = e.centre_id AND f.case_id = e.case_id AND f.state IN ('under_way', 'delivered', 'stopped_early')) y
      WHERE n.kind = 'treatment' AND (y.at >= k.mscc_suspected_at OR y.on_day >= (k.mscc_suspected_at AT TIME ZONE 'UTC')::date) ORDER BY coalesce(y.at, y.on_day::timestamp AT TIME ZONE 'UTC') LIMIT 1)) r ON v.entered IS NULL`;

/** K8: both moments have to be known well enough to tell whether it took more than a day. */
const CLOCKS = `
  ${factOf('c', 'c.measure', {
    meeting: 'NULL',
    verdict: `CASE WHEN c.reason IN ('not_suspected', 'stood_down', 'not_applicable') THEN 'excluded' WHEN c.reason IS NOT NULL THEN 'unknown' WHEN c.latest <= c.start_at + interval '24 hours' THEN 'in' ELSE 'out' END`,
    reason: 'c.reason', value: `CASE WHEN c.reason IS NULL AND c.exact THEN extract(epoch FROM c.latest - c.start_at) / 3600 END`, ripeOn: `CASE WHEN c.reason = 'no_end' THEN c.day + 2 END`,
  })}
  FROM (SELECT z.*, CASE
      WHEN z.mscc = 'no' THEN 'not_suspected' WHEN z.end_reason = 'stood_down' THEN 'stood_down' WHEN z.absence = 'not_applicable' THEN 'not_applicable' WHEN z.mscc IS DISTINCT FROM 'yes' THEN 'mscc_unknown'
      WHEN z.start_at IS NULL THEN 'no_start' WHEN z.latest IS NULL THEN 'no_end' WHEN z.latest < z.start_at THEN 'wrong_order'
      WHEN z.latest > z.start_at + interval '24 hours' AND z.earliest <= z.start_at + interval '24 hours' THEN 'day_only' END AS reason
    FROM (SELECT f.measure, a.case_id, a.board_id, a.organisation_id, a.mscc, a.end_reason, a.day, a.at AS start_at, b.absence, b.at IS NOT NULL AS exact,
        coalesce(b.at, b.on_day::timestamp AT TIME ZONE a.time_zone) AS earliest, coalesce(b.at, (b.on_day + 1)::timestamp AT TIME ZONE a.time_zone) AS latest
      FROM (VALUES ('k8_mri', 'contact', 'mri_done'), ('k8_plan', 'suspicion', 'plan'), ('k8_treatment', 'plan', 'treatment')) AS f(measure, from_kind, to_kind)
      JOIN moment a ON a.kind = f.from_kind JOIN moment b ON b.id = a.id AND b.kind = f.to_kind) z) c`;

/** So many working days after a day, Monday to Friday. */
const NEXT_WORKING_DAY = `d.day + CASE extract(isodow FROM d.day) WHEN 5 THEN 3 WHEN 6 THEN 2 ELSE 1 END`;
const SECOND_WORKING_DAY = `d.day + CASE extract(isodow FROM d.day) WHEN 4 THEN 4 WHEN 5 THEN 4 WHEN 6 THEN 3 ELSE 2 END`;
const issued = (measure: string, due: string, nothing: string) => ({
  verdict: `CASE WHEN t.on_day <= ${due} THEN 'in' WHEN t.on_day IS NOT NULL THEN 'out' ${measure === 'k9_patient' ? 'WHEN t.died THEN \'excluded\' ' : ''}ELSE 'unknown' END`,
  reason: `CASE WHEN t.on_day <= ${due} THEN NULL WHEN t.on_day IS NOT NULL THEN 'after_time' ${measure === 'k9_patient' ? 'WHEN t.died THEN \'died\' ' : ''}ELSE '${nothing}' END`,
  ripeOn: `CASE WHEN t.on_day IS NULL ${measure === 'k9_patient' ? 'AND NOT t.died ' : ''}THEN ${due} + 1 END`,
});

const LETTERS = `
  ${factOf('d', `'k9_letter'`, issued('k9_letter', NEXT_WORKING_DAY, 'no_letter'))}
  FROM signed d CROSS JOIN LATERAL (
    SELECT (min(l.sent_at) AT TIME ZONE d.time_zone)::date AS on_day FROM letter l WHERE l.centre_id = d.centre_id AND l.decision_id = d.id AND l.kind = 'outcome_letter' AND l.state = 'sent') t`;

const TOLD = `
  ${factOf('d', `'k9_patient'`, issued('k9_patient', SECOND_WORKING_DAY, 'not_told'))}
  FROM signed d CROSS JOIN LATERAL (
    SELECT least(min(g.given_on), (SELECT min(coalesce(a.settled_on, (a.settled_at AT TIME ZONE d.time_zone)::date)) FROM action a WHERE a.centre_id = d.centre_id AND a.decision_id = d.id AND a.kind = 'inform_patient' AND a.state = 'done')) AS on_day,
      coalesce((SELECT p.deceased_on <= (${SECOND_WORKING_DAY})::text FROM chosen k JOIN patient p ON p.centre_id = k.centre_id AND p.id = k.patient_id WHERE k.id = d.case_id AND length(p.deceased_on) = 10), false) AS died
    FROM information_given g WHERE g.centre_id = d.centre_id AND g.case_id = d.case_id AND g.given_on >= d.day AND 'patient' = ANY (g.given_to) AND g.topics && ARRAY['diagnosis', 'prognosis', 'options', 'surgery', 'radiotherapy']) t`;

export const MOMENT_SQL = `moment AS MATERIALIZED (${MOMENTS})`;
export const TIME_FACTS = [WAITED, CLOCKS, LETTERS, TOLD];
