import { factOf } from './base.js';

/** First treatment of each case here, with the board whose decision stood then. */
const TREATED = `treated AS MATERIALIZED (
    SELECT t.centre_id, t.case_id, k.patient_id, k.organisation_id, t.day, (SELECT d.board_id FROM signed d WHERE d.case_id = t.case_id AND d.day <= t.day ORDER BY d.signed_at DESC LIMIT 1) AS board_id
    FROM (
      SELECT y.centre_id, y.case_id, min(y.day) AS day FROM (
        SELECT o.centre_id, o.case_id, o.performed_on AS day FROM chosen k JOIN operation o ON o.centre_id = k.centre_id AND o.case_id = k.id AND o.retracted_reason IS NULL
        UNION ALL SELECT r.centre_id, r.case_id, r.first_fraction_on FROM chosen k JOIN radiotherapy_course r ON r.centre_id = k.centre_id AND r.case_id = k.id AND r.state IN ('under_way', 'delivered', 'stopped_early')) y
      WHERE y.day IS NOT NULL GROUP BY 1, 2) t
    JOIN chosen k ON k.id = t.case_id)`;
/** The earliest and the latest day on which the patient can have died; of the living both are empty. */
const LIFE = `life AS MATERIALIZED (
    SELECT k.id AS case_id, p.vital_status = 'deceased' AS dead, CASE length(p.deceased_on) WHEN 4 THEN (p.deceased_on || '-01-01')::date WHEN 7 THEN (p.deceased_on || '-01')::date WHEN 10 THEN p.deceased_on::date END AS died_from,
      CASE length(p.deceased_on) WHEN 4 THEN (p.deceased_on || '-12-31')::date WHEN 7 THEN ((p.deceased_on || '-01')::date + interval '1 month - 1 day')::date WHEN 10 THEN p.deceased_on::date END AS died_to,
      greatest(
        (SELECT max(f.examined_on) FROM functional_status f WHERE f.centre_id = k.centre_id AND f.case_id = k.id), (SELECT max(f.examined_on) FROM neuro_exam f WHERE f.centre_id = k.centre_id AND f.case_id = k.id),
        (SELECT max(f.performed_on) FROM imaging_study f WHERE f.centre_id = k.centre_id AND f.case_id = k.id), (SELECT max(greatest(f.first_fraction_on, f.last_fraction_on)) FROM radiotherapy_course f WHERE f.centre_id = k.centre_id AND f.case_id = k.id),
        (SELECT max(f.visited_on) FROM visit f WHERE f.centre_id = k.centre_id AND f.case_id = k.id AND f.state = 'seen' AND f.kind IS DISTINCT FROM 'results_review' AND f.retracted_reason IS NULL),
        (SELECT max(greatest(f.performed_on, f.follow_up_to)) FROM operation f WHERE f.centre_id = k.centre_id AND f.case_id = k.id AND f.retracted_reason IS NULL)) AS seen_on
    FROM chosen k JOIN patient p ON p.centre_id = k.centre_id AND p.id = k.patient_id)`;


/** The last record of the six weeks up to the treatment, and the one nearest to six weeks after it. */
const around = (column: string) => `
  CROSS JOIN life l
  LEFT JOIN LATERAL (SELECT f.${column} AS was FROM functional_status f WHERE f.centre_id = t.centre_id AND f.case_id = t.case_id AND f.${column} IS NOT NULL AND f.examined_on BETWEEN t.day - 42 AND t.day
    ORDER BY f.examined_on DESC, f.recorded_at DESC LIMIT 1) b ON true
  LEFT JOIN LATERAL (SELECT f.${column} AS is_now FROM functional_status f WHERE f.centre_id = t.centre_id AND f.case_id = t.case_id AND f.${column} IS NOT NULL AND f.examined_on BETWEEN t.day + 28 AND t.day + 56
    ORDER BY abs(f.examined_on - (t.day + 42)), f.recorded_at DESC LIMIT 1) a ON true
  WHERE l.case_id = t.case_id`;
const DIED_BEFORE = `a.is_now IS NULL AND l.dead AND l.died_to <= t.day + 56`;
const MISSING = `CASE WHEN ${DIED_BEFORE} THEN 'died' WHEN b.was IS NULL THEN 'no_before' WHEN a.is_now IS NULL THEN 'no_after' END`;
const WALKS = (value: string) => `${value} IN ('independent_normal_power', 'walks_unaided_power_4', 'walks_with_aid')`;

const WALKING = `
  ${factOf('t', `'k14_walking'`, {
    meeting: 'NULL', ripeOn: 't.day + 57', verdict: `CASE WHEN ${DIED_BEFORE} THEN 'excluded' WHEN b.was IS NULL OR a.is_now IS NULL THEN 'unknown' WHEN ${WALKS('a.is_now')} THEN 'in' ELSE 'out' END`,
    reason: `coalesce(${MISSING}, CASE WHEN ${WALKS('b.was')} THEN CASE WHEN ${WALKS('a.is_now')} THEN 'kept' ELSE 'lost' END ELSE CASE WHEN ${WALKS('a.is_now')} THEN 'regained' ELSE 'not_regained' END END)`,
  })}
  FROM treated t ${around('ambulation')}`;
const PAIN = `
  ${factOf('t', `'k14_pain'`, {
    meeting: 'NULL', ripeOn: 't.day + 57', verdict: `CASE WHEN ${DIED_BEFORE} THEN 'excluded' WHEN b.was IS NULL OR a.is_now IS NULL THEN 'unknown' ELSE 'in' END`, reason: MISSING, value: 'a.is_now - b.was',
  })}
  FROM treated t ${around('pain_nrs')}`;

/** K15: who was seen alive later was alive then; of whom nothing was heard since, nobody knows. */
const mortality = (days: number) => `
  ${factOf('o', `'k15_${days}'`, {
    meeting: 'NULL', ripeOn: `o.day + ${days + 1}`,
    verdict: `CASE WHEN o.earlier THEN 'excluded' WHEN l.dead AND l.died_to BETWEEN o.day AND o.day + ${days} THEN 'in' WHEN l.died_from > o.day + ${days} OR l.seen_on >= o.day + ${days} THEN 'out' ELSE 'unknown' END`,
    reason: `CASE WHEN o.earlier THEN 'same_course' WHEN l.dead AND l.died_to BETWEEN o.day AND o.day + ${days} OR l.died_from > o.day + ${days} OR l.seen_on >= o.day + ${days} THEN NULL WHEN l.dead THEN 'no_death_date' ELSE 'not_seen' END`,
  })}
  FROM operated o JOIN life l ON l.case_id = o.case_id`;
const OPERATED = `operated AS MATERIALIZED (
    SELECT o.case_id, k.organisation_id, o.performed_on AS day, (SELECT d.board_id FROM signed d WHERE d.case_id = o.case_id AND d.day <= o.performed_on ORDER BY d.signed_at DESC LIMIT 1) AS board_id,
      EXISTS (SELECT 1 FROM operation x WHERE x.centre_id = o.centre_id AND x.case_id = o.case_id AND x.retracted_reason IS NULL AND (x.performed_on, x.id) < (o.performed_on, o.id) AND x.performed_on > o.performed_on - 30) AS earlier
    FROM chosen k JOIN operation o ON o.centre_id = k.centre_id AND o.case_id = k.id AND o.retracted_reason IS NULL)`;


export const OUTCOME_BASE = [TREATED, LIFE, OPERATED];
export const OUTCOME_FACTS = [WALKING, PAIN, mortality(30), mortality(90)];
