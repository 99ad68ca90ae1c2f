import { factOf } from './base.js';

const WISHES = `
  ${factOf('d', `'k5'`, {
    verdict: `CASE WHEN w.met THEN 'in' WHEN w.all_not_met THEN 'out' ELSE 'unknown' END`,
    reason: `CASE WHEN w.met THEN NULL WHEN w.all_not_met THEN 'not_met' WHEN w.recorded > 0 THEN 'author_unknown' ELSE 'no_wish' END`,
  })}
  FROM signed d CROSS JOIN LATERAL (
    SELECT count(*) AS recorded, bool_or(p.met_patient = 'yes') AS met, coalesce(bool_and(p.met_patient IS NOT DISTINCT FROM 'no'), false) AS all_not_met
    FROM patient_wish p WHERE p.centre_id = d.centre_id AND p.case_id = d.case_id AND p.obtained_on <= d.day) w`;

/** A lesion of the sealed record that has not been entered in error. */
const LESIONS = `jsonb_path_query(s.known, '$.lesions[*] ? (!exists(@.retractedReason) || @.retractedReason == null)')`;

/** K6: what the sealed record itself holds, so that nothing entered later counts. */
const COMPLETE = `
  ${factOf('d', `'k6'`, {
    verdict: `CASE WHEN s.known IS NULL THEN 'unknown' WHEN cardinality(m.missing) = 0 THEN 'in' ELSE 'out' END`,
    reason: `CASE WHEN s.known IS NULL THEN 'older_form' WHEN cardinality(m.missing) = 1 THEN m.missing[1] WHEN cardinality(m.missing) > 1 THEN 'several' END`,
    detail: `CASE WHEN cardinality(m.missing) > 0 THEN array_to_string(m.missing, ',') END`,
  })}
  FROM signed d JOIN decision r ON r.centre_id = d.centre_id AND r.id = d.id
  CROSS JOIN LATERAL (SELECT CASE WHEN jsonb_typeof(r.snapshot -> 'case' -> 'lesions') = 'array' THEN r.snapshot -> 'case' END AS known) s
  CROSS JOIN LATERAL (SELECT array_remove(ARRAY[
    CASE WHEN NOT EXISTS (SELECT 1 FROM ${LESIONS}) OR EXISTS (SELECT 1 FROM ${LESIONS} l WHERE l -> 'instrumented' IS DISTINCT FROM 'true'::jsonb
      AND NOT jsonb_path_exists(l, '$.ratings[*] ? (@.score == "sins" && @.total != null)')) THEN 'sins' END,
    CASE WHEN NOT EXISTS (SELECT 1 FROM ${LESIONS}) OR EXISTS (SELECT 1 FROM ${LESIONS} l WHERE l ->> 'esccGrade' IS NULL) THEN 'escc' END,
    CASE WHEN NOT jsonb_path_exists(s.known, '$.functionalStatuses[*] ? (@.ais != null)') AND NOT jsonb_path_exists(s.known, '$.neuroExams[*] ? (@.ais != null)') THEN 'neurology' END,
    CASE WHEN NOT jsonb_path_exists(s.known, '$.functionalStatuses[*] ? (@.kps != null)') THEN 'kps' END,
    CASE WHEN NOT EXISTS (SELECT 1 FROM survival_estimate e WHERE e.centre_id = d.centre_id AND e.case_id = d.case_id AND e.recorded_at <= d.signed_at)
      AND NOT EXISTS (SELECT 1 FROM recorded_prognosis e WHERE e.centre_id = d.centre_id AND e.case_id = d.case_id AND e.recorded_at <= d.signed_at) THEN 'prognosis' END
  ], NULL) AS missing) m`;

const BEFORE_TREATMENT = `
  ${factOf('d', `'k11'`, {
    verdict: `CASE WHEN d.discussion_type IN ('pre_treatment', 'emergency') THEN 'in' WHEN d.discussion_type IN ('post_operative', 'post_treatment') THEN 'out' WHEN d.discussion_type = 'plan_without_conference' THEN 'excluded' ELSE 'unknown' END`,
    reason: `coalesce(d.discussion_type, 'no_type')`,
  })}
  FROM signed d`;

const CONSIDERED = `
  ${factOf('d', `'k12_' || c.care`, {
    verdict: `CASE WHEN c.answer IS NOT NULL THEN 'in' WHEN c.asked THEN 'out' ELSE 'unknown' END`, reason: `CASE c.answer WHEN 'yes' THEN 'wanted' WHEN 'no' THEN 'not_wanted' ELSE 'not_answered' END`,
  })}
  FROM signed d CROSS JOIN unnest(ARRAY['trial', 'palliative', 'rehabilitation']) AS w(care)
  CROSS JOIN LATERAL (SELECT w.care, max(x ->> 'answer') FILTER (WHERE x ->> 'care' = w.care) AS answer, coalesce(bool_or(x ->> 'answer' IS NOT NULL), false) AS asked FROM jsonb_array_elements(d.considered) x) c`;

const DISSENT = `
  ${factOf('d', `'k13'`, { verdict: `CASE WHEN p.stated = 0 THEN 'unknown' WHEN p.dissents > 0 THEN 'in' ELSE 'out' END`, reason: `CASE WHEN p.stated = 0 THEN 'no_positions' END` })}
  FROM signed d CROSS JOIN LATERAL (
    SELECT count(*) AS stated, count(*) FILTER (WHERE p.stance = 'dissent') AS dissents FROM position_statement p WHERE p.centre_id = d.centre_id AND p.decision_id = d.id) p`;

export const CONTENT_FACTS = [WISHES, COMPLETE, BEFORE_TREATMENT, CONSIDERED, DISSENT];
