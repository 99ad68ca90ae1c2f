import { Injectable } from '@nestjs/common';
import { AuditEntry, CaseReaderView, type AuditPage, type AuditSearch } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

export const PAGE = 100;
/** Nobody is known by name who looks through a status link. */
const BY_LINK = 'Somebody with a status link';
const CURSOR = /^(\d{1,15})\.(\d{1,15})$/;
const NEWEST = '999999999999999';

/** $1 centre, $2 and $3 the places before which the page lies in the two chains, $4 how many; then the filters, null where not asked for. */
const FILTER = (person: string) => `
  AND ($5::uuid IS NULL OR e.${person} = $5) AND ($6::text IS NULL OR e.case_id = (SELECT c.id FROM spine_case c WHERE c.centre_id = $1 AND c.case_number = $6)) AND ($7::text IS NULL OR starts_with(e.action, $7))
  AND ($9::date IS NULL OR e.at >= ($9::date)::timestamp AT TIME ZONE z.time_zone) AND ($10::date IS NULL OR e.at < ($10::date + 1)::timestamp AT TIME ZONE z.time_zone)`;
const COLUMNS = viewColumns(AuditEntry, 'x', {
  personName: `coalesce((SELECT q.display_name FROM person q WHERE q.centre_id = $1 AND q.id = x.person_id), CASE WHEN x.action = 'status-link.follow' THEN '${BY_LINK}' WHEN x.person_id IS NULL THEN 'The system' ELSE 'Somebody unknown' END)`,
  caseNumber: '(SELECT c.case_number FROM spine_case c WHERE c.centre_id = $1 AND c.id = x.case_id)',
  openingId: `coalesce(x.opening_id, (SELECT g.id FROM break_glass g WHERE g.centre_id = $1 AND g.case_id = x.case_id AND g.person_id = x.person_id AND x.at >= g.opened_at AND x.at < g.ends_at LIMIT 1))`,
});
/** Places and times of one chain need not agree to the millisecond; this falls with the place, so that a page leaves nothing of a chain out. */
const FALLING = 'min(y.at) OVER (ORDER BY y.place DESC)';
/** The newest of each chain, put together by time. Nothing of what was written is taken along. */
const SEARCH_SQL = `
  WITH z AS (SELECT time_zone FROM centre WHERE id = $1),
  changes AS (SELECT 'c' AS source, e.id AS place, e.at, 'change' AS kind, e.actor_id AS person_id, e.action, e.subject, e.case_id, NULL::uuid AS opening_id, e.request_id FROM audit_event e, z
    WHERE e.centre_id = $1 AND e.id < $2::bigint AND ($8::text IS NULL OR $8 = 'change') ${FILTER('actor_id')} ORDER BY e.id DESC LIMIT $4::int),
  reads AS (SELECT 'a' AS source, e.position AS place, e.at, e.kind, e.person_id, e.action, e.subject, e.case_id, e.opening_id, e.request_id FROM access_event e, z
    WHERE e.centre_id = $1 AND e.position < $3::bigint AND ($8::text IS NULL OR e.kind = $8) ${FILTER('person_id')} ORDER BY e.position DESC LIMIT $4::int),
  page AS MATERIALIZED (SELECT w.*, w.source || w.place AS id FROM (SELECT y.*, ${FALLING} AS turn FROM changes y UNION ALL SELECT y.*, ${FALLING} AS turn FROM reads y) w ORDER BY w.turn DESC, w.source, w.place DESC LIMIT $4::int)
  SELECT json_build_object('entries', (SELECT coalesce(json_agg(v), '[]') FROM (SELECT ${COLUMNS} FROM page x ORDER BY x.turn DESC, x.source, x.place DESC) v),
    'before', CASE WHEN (SELECT count(*) FROM page) = $4::int THEN
      coalesce((SELECT min(place) FROM page WHERE source = 'c'), $2::bigint) || '.' || coalesce((SELECT min(place) FROM page WHERE source = 'a'), $3::bigint) END)::text`;

const LOOKS = `
  SELECT e.person_id, e.at, e.kind, false AS in_meeting FROM access_event e WHERE e.centre_id = $1 AND e.case_id = $2 AND (e.person_id IS NOT NULL OR e.action = 'status-link.follow')
  UNION ALL
  SELECT e.person_id, e.at, e.kind, true FROM access_event e WHERE e.centre_id = $1 AND e.subject = 'meetings' AND e.person_id IS NOT NULL AND e.case_id IS NULL
    AND e.subject_id IN (SELECT a.meeting_id FROM agenda_item a WHERE a.centre_id = $1 AND a.case_id = $2 AND a.recorded_at < e.at + interval '1 hour')`;
/** Who has looked at one case: at itself, at what belongs to it, and at the agendas on which it stands. */
const READERS_SQL = `
  WITH looks AS (${LOOKS}), people AS (
    SELECT l.person_id, min(l.at) AS first_at, max(l.at) AS last_at, count(*) FILTER (WHERE l.kind = 'read' AND NOT l.in_meeting) AS times, count(*) FILTER (WHERE l.kind = 'export') AS papers, count(*) FILTER (WHERE l.kind = 'denied') AS refused, bool_or(l.in_meeting) AS in_meeting
    FROM looks l GROUP BY l.person_id)
  SELECT json_build_object('caseNumber', c.case_number, 'people', (SELECT coalesce(json_agg(v), '[]') FROM (SELECT ${viewColumns(CaseReaderView, 'x', {
    personName: `coalesce((SELECT q.display_name FROM person q WHERE q.centre_id = $1 AND q.id = x.person_id), CASE WHEN x.person_id IS NULL THEN '${BY_LINK}' ELSE 'Somebody unknown' END)`,
    byOpening: 'EXISTS (SELECT 1 FROM break_glass g WHERE g.centre_id = $1 AND g.case_id = $2 AND g.person_id = x.person_id)',
  })} FROM people x ORDER BY x.last_at DESC, x.person_id) v))::text
  FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2`;

/** Reads the audit: who did what and who looked, never what was written. */
@Injectable()
export class AuditLogReader {
  constructor(private readonly database: Database) {}

  async search(actor: Actor, search: AuditSearch, most = PAGE): Promise<string> {
    const { personId, caseNumber, action, kind, from, to, before } = search;
    const cursor = before ? CURSOR.exec(before) : null;
    if (before && !cursor) throw Problem.field('#/before', 'This is no place in the audit');
    return (await this.database.json(actor, 'audit-search', SEARCH_SQL, [
      actor.centreId, cursor?.[1] ?? NEWEST, cursor?.[2] ?? NEWEST, most, personId ?? null, caseNumber?.trim() || null, action?.trim() || null, kind ?? null, from ?? null, to ?? null,
    ])) ?? '';
  }

  /** Every entry that fits, page after page. */
  async *all(actor: Actor, search: AuditSearch): AsyncGenerator<AuditEntry[]> {
    for (let before: string | null | undefined = search.before; ; ) {
      const page = JSON.parse(await this.search(actor, { ...search, before: before ?? null }, 1000)) as AuditPage;
      yield page.entries;
      before = page.before;
      if (!before) return;
    }
  }

  async readersOf(actor: Actor, caseId: string): Promise<string> {
    const json = await this.database.json(actor, 'case-readers', READERS_SQL, [actor.centreId, caseId]);
    if (!json) throw new Problem('not-found');
    return json;
  }
}
