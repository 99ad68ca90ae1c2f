import { Injectable } from '@nestjs/common';
import { KPI_DEFINITIONS, kpiFigures, kpiPeriod, type KpiCaseSearch, type KpiCounted, type KpiMiddle, type KpiPart, type KpiReport, type KpiSearch } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { FactKeeper } from './fact-keeper.service.js';

const PAGE = 100;
const OF_HEALTH = KPI_DEFINITIONS.filter(({ ofHealth }) => ofHealth).map(({ measure }) => measure);

/** A verdict as it is today: what is not due yet waits. */
const TODAY = `(SELECT (rachis_now() AT TIME ZONE z.time_zone)::date FROM centre z WHERE z.id = $1)`;
const VERDICT = `CASE WHEN f.ripe_on > ${TODAY} THEN 'not_yet' ELSE f.verdict END`;
/** The facts of a period and its filters, and the meetings that follow from their cases. $1 centre, $2 from, $3 to, $4 board, $5 organisation. */
const facts = (filters: string, more: string) => `
  counted AS (
    SELECT f.measure, f.month, f.meeting_id, ${VERDICT} AS verdict, f.reason, f.value${more} FROM kpi_fact f
    WHERE f.centre_id = $1 AND f.month BETWEEN $2::date AND $3::date ${filters}),
  facts AS (
    SELECT measure, month, verdict, reason, value${more ? ', part' : ''} FROM counted
    UNION ALL
    SELECT 'k4_meeting', min(month), CASE WHEN bool_or(verdict = 'out') THEN 'out' WHEN bool_or(verdict = 'unknown') THEN 'unknown' ELSE 'in' END, NULL, NULL${more ? ', part' : ''}
    FROM counted WHERE measure = 'k4_case' GROUP BY meeting_id${more ? ', part' : ''})`;
const FILTERS = `AND ($4::uuid IS NULL OR f.board_id = $4::uuid) AND ($5::uuid IS NULL OR f.organisation_id = $5::uuid)`;
/** $6 is the length of the points, $7 that of the points about health. */
const BUCKET = `date_trunc(CASE WHEN measure = ANY($8::text[]) THEN $7::text ELSE $6::text END, month::timestamp)::date`;
const tenth = (sql: string) => `round((${sql}) * 10)::int`;
const REPORT_SQL = `
  WITH ${facts(FILTERS, '')},
  placed AS MATERIALIZED (SELECT measure, ${BUCKET} AS bucket, verdict, reason, value FROM facts)
  SELECT json_build_object(
    'countedAt', date_trunc('milliseconds', rachis_now()),
    'waiting', (SELECT count(DISTINCT s.case_id)::int FROM kpi_stale s WHERE s.centre_id = $1),
    'counts', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT measure, bucket, verdict, reason, count(*)::int AS n FROM placed GROUP BY 1, 2, 3, 4) x),
    'middles', (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT measure, bucket, ${tenth('percentile_cont(0.5) WITHIN GROUP (ORDER BY value)')} AS median, ${tenth('percentile_cont(0.25) WITHIN GROUP (ORDER BY value)')} AS lower,
        ${tenth('percentile_cont(0.75) WITHIN GROUP (ORDER BY value)')} AS upper, ${tenth('stddev_samp(value)')} AS deviation
      FROM placed WHERE value IS NOT NULL AND verdict <> 'not_yet' GROUP BY GROUPING SETS ((measure, bucket), (measure))) x))::text`;
/** Everything that a filtered number could be taken away from: the same numbers of every board, or of every organisation. */
const partsSql = (column: 'board_id' | 'organisation_id') => `
  WITH ${facts('', `, f.${column} AS part`)}
  SELECT coalesce(json_agg(x), '[]')::text FROM (
    SELECT measure, ${BUCKET.replaceAll('$6', '$4').replaceAll('$7', '$5').replaceAll('$8', '$6')} AS bucket, coalesce(part::text, 'none') AS part,
      count(*) FILTER (WHERE verdict = 'in')::int AS numerator, count(*) FILTER (WHERE verdict IN ('in', 'out'))::int AS denominator, count(*) FILTER (WHERE verdict = 'unknown')::int AS unknown
    FROM facts GROUP BY 1, 2, 3) x`;

/** The cases behind a number; for meetings those of which the meeting was judged. */
const CASES_SQL = `
  WITH found AS MATERIALIZED (
    SELECT f.id, f.case_id, f.meeting_id, f.day, f.reason, f.detail, f.value, ${VERDICT} AS verdict FROM kpi_fact f
    WHERE f.centre_id = $1 AND f.month BETWEEN $2::date AND $3::date ${FILTERS} AND f.measure = CASE $6::text WHEN 'k4_meeting' THEN 'k4_case' ELSE $6::text END),
  judged AS (SELECT meeting_id, CASE WHEN bool_or(verdict = 'out') THEN 'out' WHEN bool_or(verdict = 'unknown') THEN 'unknown' ELSE 'in' END AS verdict FROM found GROUP BY meeting_id),
  chosen AS MATERIALIZED (
    SELECT f.* FROM found f LEFT JOIN judged j ON $6::text = 'k4_meeting' AND j.meeting_id = f.meeting_id WHERE CASE WHEN $6::text = 'k4_meeting' THEN j.verdict ELSE f.verdict END = $7::text)
  SELECT json_build_object(
    'rows', (SELECT coalesce(json_agg(r), '[]') FROM (
      SELECT c.case_id AS "caseId", k.case_number AS "caseNumber", k.family_name AS "familyName", k.given_name AS "givenName", c.day, c.reason, c.detail, ${tenth('c.value')} AS "valueTenths"
      FROM (SELECT * FROM chosen ORDER BY day DESC, id LIMIT ${PAGE} OFFSET $8::int) c JOIN case_card k ON k.centre_id = $1 AND k.case_id = c.case_id ORDER BY c.day DESC, c.id) r),
    'total', (SELECT count(*)::int FROM chosen),
    'next', CASE WHEN (SELECT count(*) FROM chosen) > $8::int + ${PAGE} THEN $8::int + ${PAGE} END)::text`;

const CHOICES_SQL = `
  SELECT json_build_object(
    'boards', (SELECT coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id), '[]') FROM board b WHERE b.centre_id = $1),
    'organisations', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id), '[]') FROM organisation o WHERE o.centre_id = $1))::text`;

interface Counted {
  readonly countedAt: string;
  readonly waiting: number;
  readonly counts: KpiCounted[];
  readonly middles: KpiMiddle[];
}

/** Reads the key figures, and the cases behind them. */
@Injectable()
export class KpiReader {
  constructor(
    private readonly database: Database,
    private readonly keeper: FactKeeper,
  ) {}

  /** Whoever sees no cases gets small numbers withheld; so does every paper that leaves the house. */
  async report(actor: Actor, search: KpiSearch, smallNumbersWithheld = !actor.may('kpi.cases')): Promise<KpiReport> {
    const period = kpiPeriod(search, smallNumbersWithheld);
    const errors = [...period.faults, ...(smallNumbersWithheld && search.boardId && search.organisationId ? [{ pointer: '#/organisationId', detail: 'Where small numbers are withheld, choose a board or an organisation, not both' }] : [])];
    if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
    await this.keeper.catchUp(actor.centreId);
    const buckets = smallNumbersWithheld ? ['quarter', 'year'] : ['month', 'month'];
    const span = [actor.centreId, period.from, period.to];
    const [text, parts] = await Promise.all([
      this.database.json(actor, 'kpi-report', REPORT_SQL, [...span, search.boardId, search.organisationId, ...buckets, OF_HEALTH]),
      smallNumbersWithheld && (search.boardId ?? search.organisationId) ? this.parts(actor, search.boardId ? 'board_id' : 'organisation_id', [...span, ...buckets, OF_HEALTH]) : [],
    ]);
    const { countedAt, waiting, counts, middles } = JSON.parse(text ?? '{}') as Counted;
    const figures = kpiFigures({ period, counts, middles, smallNumbersWithheld, parts, shownPart: search.boardId ?? search.organisationId ?? null });
    return { from: period.from, to: period.to, smallNumbersWithheld, countedAt, waiting, figures };
  }

  /** What the figures can be filtered by; for the analyst too, who reads no agenda. */
  async choices(actor: Actor): Promise<string> {
    return (await this.database.json(actor, 'kpi-choices', CHOICES_SQL, [actor.centreId])) ?? '';
  }

  /** Names of patients, so for those only who may read cases; the fence of the cards holds besides. */
  async cases(actor: Actor, search: KpiCaseSearch): Promise<string> {
    const { from, to, faults } = kpiPeriod(search, false);
    if (faults.length > 0) throw new Problem('invalid-input', undefined, { errors: faults });
    await this.keeper.catchUp(actor.centreId);
    const json = await this.database.json(actor, 'kpi-cases', CASES_SQL, [actor.centreId, from, to, search.boardId, search.organisationId, search.measure, search.verdict, search.after ?? 0]);
    return json ?? '';
  }

  private async parts(actor: Actor, column: 'board_id' | 'organisation_id', values: readonly unknown[]): Promise<KpiPart[]> {
    return JSON.parse((await this.database.json(actor, `kpi-parts-${column}`, partsSql(column), values)) ?? '[]') as KpiPart[];
  }
}
