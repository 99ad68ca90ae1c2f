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

/** The last day on which a patient was seen in any of their cases, also in those that the filter leaves out. */
const SEEN = `seen AS MATERIALIZED (SELECT p.patient_id, max(p.alive_on) AS alive_on FROM registry_row p WHERE p.centre_id = $1 AND p.counted GROUP BY p.patient_id)`;
/** Died on a day that is not known; the first of these three that applies says why somebody is not followed. */
const UNKNOWN = `(s.vital_status = 'deceased' AND s.died_on IS NULL)`;
/** Who is said to have died before the start, or before the last day on which somebody saw them. */
const contradicting = (more = '') => `(s.died_on IS NOT NULL AND (s.died_on < s.start OR s.died_on < s.alive_on${more}))`;

/**
 * Follow-up of subjects `s` (grp, start, event, undated, vital_status, died_on, alive_on) as columns for each group: a status is 1 for the event, 2 for a
 * death without it where death competes, 0 else.
 */
const columns = (subjects: string, { eventIsDeath }: { eventIsDeath: boolean }) => `
  WITH ${SEEN}, s AS MATERIALIZED (${subjects}),
    judged AS (SELECT s.*, ${UNKNOWN} AS unknown, NOT ${UNKNOWN} AND ${contradicting(eventIsDeath ? '' : ' OR s.event > s.died_on')} AS contradicting FROM s),
    f AS (SELECT grp, ${
      eventIsDeath
        ? `CASE WHEN died_on IS NOT NULL THEN 1 ELSE 0 END AS status, coalesce(died_on, greatest(alive_on, start)) - start AS days`
        : `CASE WHEN event IS NOT NULL THEN 1 WHEN died_on IS NOT NULL THEN 2 ELSE 0 END AS status, coalesce(event, died_on, greatest(alive_on, start)) - start AS days`
    } FROM judged WHERE NOT unknown AND NOT contradicting AND NOT undated),
    tallied AS (SELECT grp, days, status, count(*)::int AS n FROM f GROUP BY grp, days, status)
  SELECT json_build_object(
    'all', (SELECT count(*)::int FROM s), 'followed', (SELECT count(*)::int FROM f), 'deathDayUnknown', (SELECT count(*)::int FROM judged WHERE unknown), 'contradicting', (SELECT count(*)::int FROM judged WHERE contradicting),
    'eventDayUnknown', (SELECT count(*)::int FROM judged WHERE undated AND NOT unknown AND NOT contradicting),
    'notSeenAgain', (SELECT coalesce(sum(n), 0)::int FROM tallied WHERE days = 0 AND status = 0), 'vitalStatusOpen', (SELECT count(*)::int FROM judged WHERE vital_status IS NULL AND NOT undated AND NOT contradicting), 'withheld', false,
    'groups', (SELECT coalesce(json_agg(json_build_object('code', grp, 'people', people, 'followUp', json_build_object('time', t, 'status', st, 'count', c)) ORDER BY people DESC, grp), '[]')
      FROM (SELECT grp, sum(n)::int AS people, array_agg(days ORDER BY days, status) AS t, array_agg(status ORDER BY days, status) AS st, array_agg(n ORDER BY days, status) AS c FROM tallied GROUP BY grp) g))::text`;

/** A patient counts once, from the first referral that the filter lets through. */
const survivalSql = (by: SurvivalGrouping) => columns(
  `SELECT DISTINCT ON (r.patient_id) ${GROUP_OF[by]} AS grp, r.referred_on AS start, NULL::date AS event, false AS undated, r.vital_status, r.died_on, n.alive_on
   FROM registry_row r JOIN seen n ON n.patient_id = r.patient_id WHERE ${COUNTED} ORDER BY r.patient_id, r.referred_on, r.case_id`,
  { eventIsDeath: true },
);
const eventSql = (group: string, [start, event, undated]: readonly [string, string, string]) => columns(
  `SELECT ${group} AS grp, ${start} AS start, CASE WHEN ${event} >= ${start} THEN ${event} END AS event, ${undated ? `'${undated}' = ANY (r.undated)` : 'false'} AS undated, r.vital_status, r.died_on, n.alive_on
   FROM registry_row r JOIN seen n ON n.patient_id = r.patient_id WHERE ${COUNTED} AND ${start} IS NOT NULL`,
  { eventIsDeath: false },
);

const CALIBRATION_SQL = `
  WITH ${SEEN}, s AS MATERIALIZED (
    SELECT x.model, x.days, x.alive, x."on" AS start, r.vital_status, r.died_on, n.alive_on FROM registry_row r JOIN seen n ON n.patient_id = r.patient_id
    CROSS JOIN LATERAL jsonb_to_recordset(r.predictions) x (model text, days int, alive numeric, "on" date) WHERE ${COUNTED} AND r.predictions <> '[]'),
    judged AS (SELECT s.*, ${UNKNOWN} AS unknown, NOT ${UNKNOWN} AND ${contradicting()} AS contradicting FROM s),
    tallied AS (SELECT model, days, alive, coalesce(died_on, greatest(alive_on, start)) - start AS t, CASE WHEN died_on IS NOT NULL THEN 1 ELSE 0 END AS status, count(*)::int AS n
      FROM judged WHERE NOT unknown AND NOT contradicting GROUP BY 1, 2, 3, 4, 5)
  SELECT json_build_object('deathDayUnknown', (SELECT count(*)::int FROM judged WHERE unknown), 'contradicting', (SELECT count(*)::int FROM judged WHERE contradicting), 'withheld', false,
    'predictions', (SELECT coalesce(json_agg(json_build_object('model', model, 'days', days, 'people', people, 'followUp', json_build_object('time', ts, 'status', st, 'count', c, 'alive', a)) ORDER BY model, days), '[]')
      FROM (SELECT model, days, sum(n)::int AS people, array_agg(t ORDER BY t, status, alive) AS ts, array_agg(status ORDER BY t, status, alive) AS st, array_agg(n ORDER BY t, status, alive) AS c, array_agg(alive ORDER BY t, status, alive) AS a
        FROM tallied GROUP BY model, days) g))::text`;

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
