import { createHash } from 'node:crypto';
import { BASE_SQL, FACT_COLUMNS } from './facts/base.js';
import { CONCORDANCE_BASE, CONCORDANCE_FACTS } from './facts/concordance-facts.js';
import { CONTENT_FACTS } from './facts/content-facts.js';
import { MEETING_FACTS } from './facts/meeting-facts.js';
import { OUTCOME_BASE, OUTCOME_FACTS } from './facts/outcome-facts.js';
import { MOMENT_SQL, TIME_FACTS } from './facts/time-facts.js';

/** The facts of `rows` added up by month: for everybody, by board, by organisation, and by both. Taken off with -1, put on with 1. */
const addUp = (rows: string, sign: 1 | -1): string => `
  INSERT INTO kpi_month (centre_id, level, part, month, measure, verdict, reason, ripe_on, value_tenths, n)
  SELECT f.centre_id, l.level, l.part, f.month, f.measure, f.verdict, f.reason, f.ripe_on, round(f.value * 10)::integer, ${sign} * count(*)
  FROM ${rows} f CROSS JOIN LATERAL (VALUES (0, ''), (1, coalesce(f.board_id::text, 'none')), (2, coalesce(f.organisation_id::text, 'none')), (3, coalesce(f.board_id::text, 'none') || ' ' || coalesce(f.organisation_id::text, 'none'))) AS l(level, part)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`;

/** Forgets what the cases of $2 counted. */
export const FORGET_SQL = `WITH gone AS (DELETE FROM kpi_fact WHERE centre_id = $1 AND case_id = ANY($2::uuid[]) RETURNING *) ${addUp('gone', -1)}`;

/** Counts the cases of $2 in the centre $1: one statement for all measures, so that they all see the same moment. */
export const COUNT_SQL = `
  WITH ${[BASE_SQL, MOMENT_SQL, ...OUTCOME_BASE, ...CONCORDANCE_BASE].join(', ')},
  made AS (
    INSERT INTO kpi_fact (centre_id, ${FACT_COLUMNS})
    SELECT $1::uuid, x.* FROM (${[...MEETING_FACTS, ...CONTENT_FACTS, ...TIME_FACTS, ...OUTCOME_FACTS, ...CONCORDANCE_FACTS].join('\n  UNION ALL')}) AS x(${FACT_COLUMNS}) RETURNING *)
  ${addUp('made', 1)}`;

/** Months in which more than half of the lines could be put together, and what is long due needs no day any more. */
export const TIDY_SQL = `
  WITH untidy AS (
    SELECT month FROM kpi_month WHERE centre_id = $1 AND level = 0 GROUP BY month HAVING count(*) > 2 * count(DISTINCT (measure, verdict, reason, ripe_on, value_tenths))),
  gone AS (DELETE FROM kpi_month m USING untidy u WHERE m.centre_id = $1 AND m.month = u.month RETURNING m.*)
  INSERT INTO kpi_month (centre_id, level, part, month, measure, verdict, reason, ripe_on, value_tenths, n)
  SELECT centre_id, level, part, month, measure, verdict, reason, CASE WHEN ripe_on > (rachis_now() - interval '2 days')::date THEN ripe_on END, value_tenths, sum(n) FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(n) <> 0`;

/** Tells these definitions from others: with other ones every case is counted anew. */
export const DEFINITIONS_HASH = createHash('sha256').update(COUNT_SQL, 'utf8').digest('hex');
