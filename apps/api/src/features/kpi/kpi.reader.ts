import { Injectable } from '@nestjs/common';
import { KPI_DEFINITIONS, kpiFigures, kpiPeriod, type KpiCaseSearch, type KpiCounted, type KpiPart, type KpiReport, type KpiSearch } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { FactKeeper } from './fact-keeper.service.js';

const PAGE = 100;
const OF_HEALTH = KPI_DEFINITIONS.filter(({ ofHealth }) => ofHealth).map(({ measure }) => measure);

/** A verdict as it is today: what is not due yet waits. $1 is the centre, $2 and $3 the period, $4 the board, $5 the organisation. */
const TODAY = `(SELECT (rachis_now() AT TIME ZONE z.time_zone)::date FROM centre z WHERE z.id = $1)`;
const VERDICT = `CASE WHEN f.ripe_on > ${TODAY} THEN 'not_yet' ELSE f.verdict END`;
const FILTERS = `AND ($4::uuid IS NULL OR f.board_id = $4::uuid) AND ($5::uuid IS NULL OR f.organisation_id = $5::uuid)`;
const tenth = (sql: string) => `round((${sql}) * 10)::int`;
/** $6 is the length of the points, $7 that of the points about health, $8 which those are. */
const bucketOf = (month: string, measure: string) => `date_trunc(CASE WHEN ${measure} = ANY($8::text[]) THEN $7::text ELSE $6::text END, ${month}::timestamp)::date`;
/** A meeting follows from its cases. */
const MEETING = `CASE WHEN bool_or(f.verdict = 'out') THEN 'out' WHEN bool_or(f.verdict = 'unknown') THEN 'unknown' ELSE 'in' END`;
/** $9 and $10 say which of the sums by month: for everybody, of one board, of one organisation, of both. */
const REPORT_SQL = `
  WITH counted AS (
    SELECT f.measure, ${bucketOf('f.month', 'f.measure')} AS bucket, ${VERDICT} AS verdict, f.reason, f.value_tenths AS tenths, sum(f.n)::int AS n FROM kpi_month f
    WHERE f.centre_id = $1 AND f.level = $9::int AND f.part = $10 AND f.month BETWEEN $2::date AND $3::date GROUP BY 1, 2, 3, 4, 5 HAVING sum(f.n) <> 0
    UNION ALL
    SELECT 'k4_meeting', ${bucketOf('m.month', `'k4_meeting'`)}, m.verdict, NULL, NULL, count(*)::int FROM (
      SELECT f.meeting_id, min(f.month) AS month, ${MEETING} AS verdict FROM kpi_fact f WHERE f.measure = 'k4_case' AND f.centre_id = $1 AND f.month BETWEEN $2::date AND $3::date ${FILTERS} GROUP BY 1) m
    GROUP BY 1, 2, 3)
  SELECT json_build_object(
    'countedAt', date_trunc('milliseconds', rachis_now()),
    'waiting', (SELECT count(DISTINCT s.case_id)::int FROM kpi_stale s WHERE s.centre_id = $1),
    'counts', (SELECT coalesce(json_agg(x), '[]') FROM counted x))::text`;
/** Everything that a filtered number could be taken away from: the same numbers of every board, or of every organisation. */
const partsSql = (column: 'board_id' | 'organisation_id') => `
  WITH counted AS (
    SELECT f.measure, ${bucketOf('f.month', 'f.measure')} AS bucket, f.part, ${VERDICT} AS verdict, sum(f.n) AS n FROM kpi_month f
    WHERE f.centre_id = $1 AND f.level = ${column === 'board_id' ? 1 : 2} AND f.month BETWEEN $2::date AND $3::date AND $4::uuid IS NULL AND $5::uuid IS NULL GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT 'k4_meeting', ${bucketOf('m.month', `'k4_meeting'`)}, m.part, m.verdict, count(*) FROM (
      SELECT f.meeting_id, coalesce(f.${column}::text, 'none') AS part, min(f.month) AS month, ${MEETING} AS verdict FROM kpi_fact f WHERE f.measure = 'k4_case' AND f.centre_id = $1 AND f.month BETWEEN $2::date AND $3::date GROUP BY 1, 2) m
    GROUP BY 1, 2, 3, 4)
  SELECT coalesce(json_agg(x), '[]')::text FROM (
    SELECT measure, bucket, part, coalesce(sum(n) FILTER (WHERE verdict = 'in'), 0)::int AS numerator, coalesce(sum(n) FILTER (WHERE verdict IN ('in', 'out')), 0)::int AS denominator, coalesce(sum(n) FILTER (WHERE verdict = 'unknown'), 0)::int AS unknown
    FROM counted GROUP BY 1, 2, 3) x`;

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
    const { boardId, organisationId } = search;
    const [level, part] = boardId ? (organisationId ? [3, `${boardId} ${organisationId}`] : [1, boardId]) : organisationId ? [2, organisationId] : [0, ''];
    const [text, parts] = await Promise.all([
      this.database.json(actor, 'kpi-report', REPORT_SQL, [...span, boardId, organisationId, ...buckets, OF_HEALTH, level, part]),
      smallNumbersWithheld && level !== 0 ? this.parts(actor, level === 1 ? 'board_id' : 'organisation_id', [...span, null, null, ...buckets, OF_HEALTH]) : [],
    ]);
    const { countedAt, waiting, counts } = JSON.parse(text ?? '{}') as Counted;
    const figures = kpiFigures({ period, counts, smallNumbersWithheld, parts, shownPart: part || null });
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
