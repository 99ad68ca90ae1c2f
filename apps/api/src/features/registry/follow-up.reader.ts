import { Injectable } from '@nestjs/common';
import { withheldGroups, withheldPredictions, type CompetingEvent, type RegistryCalibration, type RegistryFilter, type RegistryFollowUp, type SurvivalGrouping } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { registryScope } from '../../platform/database/scope.js';
import type { Actor } from '../../platform/identity/actor.js';
import { AGE_BAND, YEAR } from './counts.reader.js';
import { COUNTED, filterValues } from './registry-filter.reader.js';

/** What tells the groups apart, from row `r`. */
const GROUP_OF: Readonly<Record<SurvivalGrouping, string>> = {
  all: `'all'::text`, primary: 'r.primary_tumour', ecog: 'r.ecog', kps: 'r.kps', ambulation: 'r.ambulation', sins: 'r.sins_band', escc: 'r.worst_escc', mscc: 'r.mscc', treatment: 'r.treatment', estimate: 'r.estimate',
  age: AGE_BAND, sex: 'r.sex', urgency: 'r.urgency', board: 'r.board_ids[1]::text', organisation: 'r.organisation_id::text', year: YEAR,
};
/** From which day an event is waited for, when it came, and under which name it can stand without a day. */
const EVENT_OF: Readonly<Record<CompetingEvent, readonly [start: string, event: string, undated: string]>> = {
  reoperation: ['r.operated_on', 'r.reoperated_on', ''], infection: ['r.operated_on', 'r.infection_on', 'surgical_site_infection'], hardware: ['r.operated_on', 'r.hardware_on', 'hardware_failure'],
  fracture: ['r.irradiated_on', 'r.fracture_on', 'vcf_after_sbrt'], recurrence: ['r.treated_on', 'r.recurrence_on', 'tumour_recurrence'],
};

/** Rows of the registry, each with the last day on which its patient was seen in any of their cases, also in those that the filter leaves out. */
const ROWS = `(SELECT x.*, max(x.alive_on) OVER (PARTITION BY x.patient_id) AS seen_on FROM registry_row x WHERE x.centre_id = $1 AND x.counted) r`;
const FATE = { followed: 0, unknown: 1, contradicting: 2, undated: 3 } as const;
/** Why somebody is not followed, the first that applies: died on a day that is not known, or before the start, or before the last day on which somebody saw them. Who is not known to have died is followed. */
const fate = (more = '', undated = 'false') => `CASE WHEN s.vital_status = 'deceased' AND s.died_on IS NULL THEN ${FATE.unknown} WHEN s.died_on < s.start OR s.died_on < s.seen_on${more} THEN ${FATE.contradicting} WHEN ${undated} THEN ${FATE.undated} ELSE ${FATE.followed} END`;

/**
 * Follow-up of subjects `s` (grp, start, event, undated, vital_status, died_on, seen_on) as columns for each group: a status is 1 for the event, 2 for a
 * death without it where death competes, 0 else. Everybody is looked at once; what is said of them is added up from what is equal.
 */
const columns = (subjects: string, { eventIsDeath }: { eventIsDeath: boolean }) => `
  WITH tallied AS MATERIALIZED (
    SELECT s.grp, ${fate(eventIsDeath ? '' : ' OR s.event > s.died_on', 's.undated')} AS fate, s.vital_status IS NULL AS open, ${
      eventIsDeath
        ? `CASE WHEN s.died_on IS NOT NULL THEN 1 ELSE 0 END AS status, coalesce(s.died_on, greatest(s.seen_on, s.start)) - s.start AS days`
        : `CASE WHEN s.event IS NOT NULL THEN 1 WHEN s.died_on IS NOT NULL THEN 2 ELSE 0 END AS status, coalesce(s.event, s.died_on, greatest(s.seen_on, s.start)) - s.start AS days`
    }, count(*)::int AS n FROM (${subjects}) s GROUP BY 1, 2, 3, 4, 5),
    f AS (SELECT grp, days, status, sum(n)::int AS n FROM tallied WHERE fate = ${FATE.followed} GROUP BY grp, days, status)
  SELECT json_build_object(
    'all', coalesce(t.n, 0), 'followed', coalesce(t.followed, 0), 'deathDayUnknown', coalesce(t.unknown, 0), 'contradicting', coalesce(t.contradicting, 0), 'eventDayUnknown', coalesce(t.undated, 0),
    'notSeenAgain', coalesce(t.not_seen, 0), 'vitalStatusOpen', coalesce(t.open, 0), 'withheld', false,
    'groups', (SELECT coalesce(json_agg(json_build_object('code', grp, 'people', people, 'followUp', json_build_object('time', t, 'status', st, 'count', c)) ORDER BY people DESC, grp), '[]')
      FROM (SELECT grp, sum(n)::int AS people, array_agg(days ORDER BY days, status) AS t, array_agg(status ORDER BY days, status) AS st, array_agg(n ORDER BY days, status) AS c FROM f GROUP BY grp) g))::text
  FROM (SELECT sum(n)::int AS n, (sum(n) FILTER (WHERE fate = ${FATE.followed}))::int AS followed, (sum(n) FILTER (WHERE fate = ${FATE.unknown}))::int AS unknown, (sum(n) FILTER (WHERE fate = ${FATE.contradicting}))::int AS contradicting,
    (sum(n) FILTER (WHERE fate = ${FATE.undated}))::int AS undated, (sum(n) FILTER (WHERE fate = ${FATE.followed} AND days = 0 AND status = 0))::int AS not_seen, (sum(n) FILTER (WHERE fate = ${FATE.followed} AND open))::int AS open FROM tallied) t`;

/** A patient counts once, from the first referral that the filter lets through. */
const survivalSql = (by: SurvivalGrouping) => columns(
  `SELECT DISTINCT ON (r.patient_id) ${GROUP_OF[by]} AS grp, r.referred_on AS start, NULL::date AS event, false AS undated, r.vital_status, r.died_on, r.seen_on
   FROM ${ROWS} WHERE ${COUNTED} ORDER BY r.patient_id, r.referred_on, r.case_id`,
  { eventIsDeath: true },
);
const eventSql = (group: string, [start, event, undated]: readonly [string, string, string]) => columns(
  `SELECT ${group} AS grp, ${start} AS start, CASE WHEN ${event} >= ${start} THEN ${event} END AS event, ${undated ? `'${undated}' = ANY (r.undated)` : 'false'} AS undated, r.vital_status, r.died_on, r.seen_on
   FROM ${ROWS} WHERE ${COUNTED} AND ${start} IS NOT NULL`,
  { eventIsDeath: false },
);

const CALIBRATION_SQL = `
  WITH tallied AS MATERIALIZED (
    SELECT s.model, s.days, s.alive, ${fate()} AS fate, coalesce(s.died_on, greatest(s.seen_on, s.start)) - s.start AS t, CASE WHEN s.died_on IS NOT NULL THEN 1 ELSE 0 END AS status, count(*)::int AS n
    FROM (SELECT x.model, x.days, x.alive, x."on" AS start, r.vital_status, r.died_on, r.seen_on FROM ${ROWS} CROSS JOIN LATERAL jsonb_to_recordset(r.predictions) x (model text, days int, alive float8, "on" date) WHERE ${COUNTED} AND r.predictions <> '[]') s
    GROUP BY 1, 2, 3, 4, 5, 6)
  SELECT json_build_object('deathDayUnknown', (SELECT coalesce(sum(n), 0)::int FROM tallied WHERE fate = ${FATE.unknown}), 'contradicting', (SELECT coalesce(sum(n), 0)::int FROM tallied WHERE fate = ${FATE.contradicting}), 'withheld', false,
    'predictions', (SELECT coalesce(json_agg(json_build_object('model', model, 'days', days, 'people', people, 'followUp', json_build_object('time', ts, 'status', st, 'count', c, 'alive', a)) ORDER BY model, days), '[]')
      FROM (SELECT model, days, sum(n)::int AS people, array_agg(t ORDER BY t, status, alive) AS ts, array_agg(status ORDER BY t, status, alive) AS st, array_agg(n ORDER BY t, status, alive) AS c, array_agg(alive ORDER BY t, status, alive) AS a
        FROM tallied WHERE fate = ${FATE.followed} GROUP BY model, days) g))::text`;

/** Follow-up for the statistics: days and what ended them, without anybody in it. */
@Injectable()
export class FollowUpReader {
  constructor(private readonly database: Database) {}

  survival(actor: Actor, filter: RegistryFilter, by: SurvivalGrouping): Promise<RegistryFollowUp> {
    return this.read(actor, filter, `registry-survival-${by}`, survivalSql(by));
  }

  competing(actor: Actor, filter: RegistryFilter, event: CompetingEvent): Promise<RegistryFollowUp> {
    return this.read(actor, filter, `registry-event-${event}`, eventSql(`'all'::text`, EVENT_OF[event]));
  }

  timeToTreatment(actor: Actor, filter: RegistryFilter): Promise<RegistryFollowUp> {
    return this.read(actor, filter, 'registry-waiting', eventSql('r.urgency', ['r.referred_on', 'r.treated_on', '']));
  }

  async calibration(actor: Actor, filter: RegistryFilter): Promise<RegistryCalibration> {
    const json = await this.database.json(registryScope(actor), 'registry-calibration', CALIBRATION_SQL, filterValues(actor.centreId, filter));
    return withheldPredictions(JSON.parse(json ?? '') as RegistryCalibration);
  }

  private async read(actor: Actor, filter: RegistryFilter, name: string, sql: string): Promise<RegistryFollowUp> {
    const json = await this.database.json(registryScope(actor), name, sql, filterValues(actor.centreId, filter));
    return withheldGroups(JSON.parse(json ?? '') as RegistryFollowUp);
  }
}
