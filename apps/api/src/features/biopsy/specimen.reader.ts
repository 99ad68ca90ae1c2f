import { Injectable } from '@nestjs/common';
import { BIOPSY_KINDS, SpecimenRow } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';

const MOST = 300;
const NEEDED_NOW = `('submitted', 'triaged', 'in_preparation', 'ready', 'listed')`;

/** What was said last of a specimen `b`, in its report or in an addendum: the adequacy, and whether the newest word on any marker is "pending". */
const SAID_LAST = `
  CROSS JOIN LATERAL (SELECT coalesce((SELECT a.adequacy FROM biopsy_addendum a WHERE a.centre_id = b.centre_id AND a.case_id = b.case_id AND a.biopsy_id = b.id AND a.adequacy IS NOT NULL ORDER BY a.recorded_at DESC, a.id DESC LIMIT 1), b.adequacy) AS adequacy,
    EXISTS (SELECT 1 FROM biopsy_addendum a WHERE a.centre_id = b.centre_id AND a.case_id = b.case_id AND a.biopsy_id = b.id) AS amended) said
  CROSS JOIN LATERAL (SELECT coalesce(bool_or(m.newest = 'pending'), false) AS pending, coalesce(bool_or(m.newest <> 'pending'), false) AS other FROM (
    SELECT coalesce((array_agg(r.one ->> 'result' ORDER BY r.at DESC, r.id DESC, r.place DESC))[1], 'value') AS newest FROM (
      SELECT e.one, e.place, '-infinity'::timestamptz AS at, b.id FROM jsonb_array_elements(b.results) WITH ORDINALITY e (one, place)
      UNION ALL SELECT e.one, e.place, a.recorded_at, a.id FROM biopsy_addendum a, jsonb_array_elements(a.results) WITH ORDINALITY e (one, place) WHERE a.centre_id = b.centre_id AND a.case_id = b.case_id AND a.biopsy_id = b.id) r
    GROUP BY r.one ->> 'marker', lower(btrim(coalesce(r.one ->> 'markerText', '')))) m) found`;
const GIVEN_UP = `coalesce(b.absences ->> 'performedOn', '') IN ('not_done', 'not_applicable')`;
/** Somebody waits for it: no report yet and not given up, or reported without what was waited for. */
const AWAITED = `b.retracted_reason IS NULL AND (
  (b.reported_on IS NULL AND NOT (${GIVEN_UP} AND said.adequacy IS NULL AND coalesce(b.histology, b.report) IS NULL AND NOT found.other))
  OR b.reported_on > to_char((SELECT rachis_now()), 'YYYY-MM-DD') OR found.pending OR (b.tissue_needed = 'yes' AND (said.adequacy IS NULL OR said.adequacy = 'non_diagnostic')))`;

/** Specimens of open cases that somebody waits for, with the meeting at which the case will be asked about. $1 is the centre. */
const SPECIMENS_SQL = `
  WITH awaited AS MATERIALIZED (
    SELECT b.*, said.adequacy AS adequacy_now, found.pending, (coalesce(b.histology, b.report) IS NOT NULL OR said.amended OR found.other) AS findings, k.case_number, k.state, k.family_name, k.given_name, k.birth_date
    FROM case_card k JOIN biopsy b ON b.centre_id = k.centre_id AND b.case_id = k.case_id ${SAID_LAST} WHERE k.centre_id = $1 AND k.open AND ${AWAITED}),
  page AS MATERIALIZED (SELECT * FROM awaited b ORDER BY b.reported_on IS NOT NULL, b.expected_on NULLS LAST, b.performed_on NULLS LAST, b.requested_on NULLS LAST, b.id LIMIT ${MOST})
  SELECT json_build_object('total', (SELECT count(*)::int FROM awaited), 'specimens', (SELECT coalesce(json_agg(x), '[]') FROM (
    SELECT ${viewColumns(SpecimenRow, 'b', {
      caseState: 'b.state', adequacy: 'b.adequacy_now', hasFindings: 'b.findings', hasPending: 'b.pending', meetingId: 'next.id', listedFor: 'next.starts_at',
      listedDay: `to_char(next.starts_at AT TIME ZONE next.time_zone, 'YYYY-MM-DD')`, boardName: 'next.name', timeZone: 'next.time_zone',
    })}
    FROM page b LEFT JOIN LATERAL (
      SELECT m.id, m.starts_at, o.name, o.time_zone FROM agenda_item i JOIN meeting m ON m.centre_id = i.centre_id AND m.id = i.meeting_id JOIN board o ON o.centre_id = m.centre_id AND o.id = m.board_id
      WHERE i.centre_id = b.centre_id AND i.case_id = b.case_id AND i.status = 'listed' AND m.state NOT IN ('closed', 'cancelled') ORDER BY m.starts_at, m.id LIMIT 1) next ON true
    ORDER BY b.reported_on IS NOT NULL, b.expected_on NULLS LAST, b.performed_on NULLS LAST, b.requested_on NULLS LAST, b.id) x))::text`;

const KIND_WORDS = `CASE b.kind ${BIOPSY_KINDS.map(({ code, label }) => `WHEN '${code}' THEN '${label}'`).join(' ')} END`;

/**
 * For somebody's day: cases that still wait for the board and for a specimen without a report, as case, no meeting, what it is, and the
 * end of the day on which the first of them is expected. $1 is the centre.
 */
export const SPECIMENS_OF_DAY = `SELECT b.case_id, NULL::uuid, left(string_agg(concat_ws(', ', ${KIND_WORDS}, coalesce(b.levels, b.site_text), CASE WHEN b.tissue_needed = 'yes' THEN 'needed before the decision' END), '; ' ORDER BY b.expected_on NULLS LAST, b.id), 400),
    (min(b.expected_on) + 1)::timestamp AT TIME ZONE min(z.time_zone) AS due
  FROM biopsy b JOIN case_card k ON k.centre_id = b.centre_id AND k.case_id = b.case_id JOIN centre z ON z.id = b.centre_id
  WHERE b.centre_id = $1 AND b.reported_on IS NULL AND b.retracted_reason IS NULL AND k.open AND NOT ${GIVEN_UP} AND (b.performed_on IS NOT NULL OR b.expected_on < ((SELECT rachis_now()) AT TIME ZONE z.time_zone)::date)
    AND (k.state IN ${NEEDED_NOW} OR b.expected_on < ((SELECT rachis_now()) AT TIME ZONE z.time_zone)::date) GROUP BY b.case_id`;

/** Reads which specimens are waited for. */
@Injectable()
export class SpecimenReader {
  constructor(private readonly database: Database) {}

  /** As JSON text, as PostgreSQL built it. */
  async read(actor: Actor): Promise<string> {
    return (await this.database.json(actor, 'specimens', SPECIMENS_SQL, [actor.centreId])) ?? '';
  }
}
