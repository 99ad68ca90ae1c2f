import { Injectable } from '@nestjs/common';
import { countsOf, type RawCounts, type RegistryCounts, type RegistryFilter, type RegistryOverview, type RegistrySectionId } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { registryScope } from '../../platform/database/scope.js';
import type { Actor } from '../../platform/identity/actor.js';
import { COUNTED, filterValues } from './registry-filter.reader.js';

const OVERVIEW_SQL = `
  SELECT json_build_object('centre', z.name, 'asOf', rachis_now(), 'cases', coalesce(n.cases, 0), 'from', n.first, 'to', n.last,
    'boards', (SELECT coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id), '[]') FROM board b WHERE b.centre_id = $1),
    'organisations', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id), '[]') FROM organisation o WHERE o.centre_id = $1))::text
  FROM centre z, (SELECT count(*)::int AS cases, min(r.referred_on) AS first, max(r.referred_on) AS last FROM registry_row r WHERE r.centre_id = $1 AND r.counted) n WHERE z.id = $1`;

/** The band of an age, as AGE_BANDS names it. */
export const AGE_BAND = `CASE WHEN r.age IS NULL THEN NULL WHEN r.age < 50 THEN 'under_50' WHEN r.age < 65 THEN '50_64' WHEN r.age < 75 THEN '65_74' WHEN r.age < 85 THEN '75_84' ELSE 'over_84' END`;
export const YEAR = `extract(year FROM r.referred_on)::int::text`;

/** One value for each case: all of them in one walk over the rows. */
const MIX: readonly (readonly [RegistrySectionId, string])[] = [
  ['primary', 'r.primary_tumour'], ['age', AGE_BAND], ['sex', 'r.sex'], ['urgency', 'r.urgency'], ['mscc', 'r.mscc'], ['ecog', 'r.ecog'], ['ambulation', 'r.ambulation'], ['visceral', 'r.visceral'],
  ['sins', 'r.sins_band'], ['escc', 'r.worst_escc'], ['treatment', 'r.treatment'], ['year', YEAR],
];
const GROUPED = `CASE ${MIX.map(([id], at) => `WHEN grouping(v${at}) = 0 THEN '${id}'`).join(' ')} END`;
const MIX_SQL = `
  WITH r AS MATERIALIZED (SELECT ${MIX.map(([, sql], at) => `${sql} AS v${at}`).join(', ')} FROM registry_row r WHERE ${COUNTED}),
    counted AS (SELECT ${GROUPED} AS section, coalesce(${MIX.map((_one, at) => `v${at}`).join(', ')}) AS code, count(*)::int AS n FROM r GROUP BY GROUPING SETS (${MIX.map((_one, at) => `(v${at})`).join(', ')}))
  SELECT json_build_object('cases', (SELECT count(*)::int FROM r), 'rows', (SELECT coalesce(json_agg(json_build_array(section, code, n) ORDER BY section, n DESC, code), '[]') FROM counted))::text`;

/** Sections over lists of a case. `said` unnests them as section, code; `of` counts what they are out of. */
const listed = (said: string, of: string) => `
  WITH r AS MATERIALIZED (SELECT r.case_id, r.levels, r.regions, r.goals_chosen, r.goals_reached, r.schedules, r.complications FROM registry_row r WHERE ${COUNTED}),
    counted AS (SELECT section, code, count(*)::int AS n FROM (${said}) x GROUP BY section, code)
  SELECT json_build_object('cases', (SELECT count(*)::int FROM r), 'of', ${of}, 'rows', (SELECT coalesce(json_agg(json_build_array(section, code, n) ORDER BY section, n DESC, code), '[]') FROM counted))::text`;
const partsOf = (section: string, column: string, part: number) => `SELECT ${section} AS section, split_part(c, ':', ${part}) AS code FROM r, unnest(r.${column}) c`;
const many = (column: string, where = '') => `(SELECT count(*)::int FROM r, unnest(r.${column}) c ${where})`;

const LEVELS_SQL = listed(
  `SELECT 'level' AS section, c AS code FROM r, unnest(r.levels) c UNION ALL SELECT 'region', c FROM r, unnest(r.regions) c`,
  `(SELECT json_build_object('level', count(*), 'region', count(*)) FROM r WHERE cardinality(r.levels) > 0)`,
);
const GOALS_SQL = listed(
  `SELECT 'chosen' AS section, c AS code FROM r, unnest(r.goals_chosen) c UNION ALL SELECT 'reached', c FROM r, unnest(r.goals_reached) c`,
  `json_build_object('chosen', (SELECT count(*)::int FROM r WHERE cardinality(r.goals_chosen) > 0), 'reached', ${many('goals_reached')})`,
);
const SCHEDULES_SQL = listed(
  `SELECT split_part(c, ':', 1) AS section, split_part(c, ':', 2) AS code FROM r, unnest(r.schedules) c`,
  `json_build_object('prescribed', ${many('schedules', `WHERE c LIKE 'prescribed:%'`)}, 'delivered', ${many('schedules', `WHERE c LIKE 'delivered:%'`)})`,
);
const COMPLICATIONS_SQL = listed(
  [partsOf(`split_part(c, ':', 1)`, 'complications', 2), partsOf(`'clavien'`, 'complications', 3), partsOf(`'saves'`, 'complications', 4)].join(' UNION ALL '),
  `json_build_object('tumour_related', ${many('complications', `WHERE c LIKE 'tumour_related:%'`)}, 'treatment_related', ${many('complications', `WHERE c LIKE 'treatment_related:%'`)}, 'clavien', ${many('complications')}, 'saves', ${many('complications')})`,
);

/** What is counted of the registry. One statement for a panel, over rows that were made when the cases were written. */
@Injectable()
export class CountsReader {
  constructor(private readonly database: Database) {}

  async overview(actor: Actor): Promise<RegistryOverview> {
    return JSON.parse((await this.database.json(registryScope(actor), 'registry-overview', OVERVIEW_SQL, [actor.centreId])) ?? '{}') as RegistryOverview;
  }

  caseMix(actor: Actor, filter: RegistryFilter): Promise<RegistryCounts> {
    return this.counts(actor, filter, 'registry-mix', MIX_SQL, MIX.map(([id]) => id));
  }

  levels(actor: Actor, filter: RegistryFilter): Promise<RegistryCounts> {
    return this.counts(actor, filter, 'registry-levels', LEVELS_SQL, ['level', 'region']);
  }

  goals(actor: Actor, filter: RegistryFilter): Promise<RegistryCounts> {
    return this.counts(actor, filter, 'registry-goals', GOALS_SQL, ['chosen', 'reached']);
  }

  schedules(actor: Actor, filter: RegistryFilter): Promise<RegistryCounts> {
    return this.counts(actor, filter, 'registry-schedules', SCHEDULES_SQL, ['prescribed', 'delivered']);
  }

  complications(actor: Actor, filter: RegistryFilter): Promise<RegistryCounts> {
    return this.counts(actor, filter, 'registry-complications', COMPLICATIONS_SQL, ['tumour_related', 'treatment_related', 'clavien', 'saves']);
  }

  private async counts(actor: Actor, filter: RegistryFilter, name: string, sql: string, sections: readonly RegistrySectionId[]): Promise<RegistryCounts> {
    const json = await this.database.json(registryScope(actor), name, sql, filterValues(actor.centreId, filter));
    return countsOf(JSON.parse(json ?? '{"cases":0,"rows":[]}') as RawCounts, sections);
  }
}
