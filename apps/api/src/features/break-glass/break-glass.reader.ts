import { Injectable } from '@nestjs/common';
import { BreakGlassView, type ClosedCaseSearch } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

const NAME = (column: string) => `(SELECT q.display_name FROM person q WHERE q.centre_id = g.centre_id AND q.id = g.${column})`;
const columns = (looked: string) => viewColumns(BreakGlassView, 'g', {
  caseNumber: '(SELECT c.case_number FROM spine_case c WHERE c.centre_id = g.centre_id AND c.id = g.case_id)', personName: NAME('person_id'), reviewedByName: NAME('reviewed_by'), running: 'g.ends_at > rachis_now()', looked,
});
const LOOKED = `(SELECT count(*)::int FROM access_event e WHERE e.centre_id = g.centre_id AND e.case_id = g.case_id AND e.person_id = g.person_id AND e.kind IN ('read', 'export') AND e.at >= g.opened_at AND e.at < g.ends_at)`;
const WAITING = '(SELECT count(*)::int FROM break_glass w WHERE w.centre_id = $1 AND w.verdict IS NULL)';
/** What waits for a judgement stands first. */
const ALL_SQL = `SELECT json_build_object('openings', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${columns(LOOKED)} FROM break_glass g WHERE g.centre_id = $1 ORDER BY g.verdict IS NOT NULL, g.opened_at DESC, g.id LIMIT 500) x), 'waiting', ${WAITING})::text`;
const CASE_SQL = `
  SELECT CASE WHEN EXISTS (SELECT 1 FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2) THEN json_build_object(
    'openings', (SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${columns('NULL::int')} FROM break_glass g WHERE g.centre_id = $1 AND g.case_id = $2 ORDER BY g.opened_at DESC, g.id LIMIT 500) x),
    'waiting', (SELECT count(*)::int FROM break_glass w WHERE w.centre_id = $1 AND w.case_id = $2 AND w.verdict IS NULL))::text END`;
const FIND_SQL = `SELECT json_build_object('cases', (SELECT coalesce(json_agg(json_build_object('caseId', f.case_id, 'caseNumber', f.case_number, 'boardName', f.board_name)), '[]') FROM rachis_closed_case_find($1) f))::text`;

/** Reads openings: those of a case, all that wait to be judged, and the closed cases that could be opened. */
@Injectable()
export class BreakGlassReader {
  constructor(private readonly database: Database) {}

  async all(actor: Actor): Promise<string> {
    return (await this.database.json(actor, 'break-glass', ALL_SQL, [actor.centreId])) ?? '';
  }

  async ofCase(actor: Actor, caseId: string): Promise<string> {
    const json = await this.database.json(actor, 'break-glass-case', CASE_SQL, [actor.centreId, caseId]);
    if (!json) throw new Problem('not-found');
    return json;
  }

  async find(actor: Actor, { number }: ClosedCaseSearch): Promise<string> {
    return (await this.database.json(actor, 'break-glass-find', FIND_SQL, [number])) ?? '';
  }
}
