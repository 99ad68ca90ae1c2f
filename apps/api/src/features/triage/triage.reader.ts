import { Injectable } from '@nestjs/common';
import { StandardOfCareView, URGENCIES } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';
import { WHOLE_CASES } from '../case/case.reader.js';

/** So many referrals are judged in one sitting; the next ones come up when these are done. */
const MOST_SHOWN = 30;
const WAITING = `c.centre_id = $1 AND c.state = 'submitted'`;
const ORDER = `array_position(ARRAY[${URGENCIES.map(({ code }) => `'${code}'`).join(', ')}], c.urgency), c.due_at NULLS LAST, c.id`;
const INBOX_SQL = `SELECT json_build_object(
  'cases', (SELECT coalesce(json_agg(x), '[]') FROM (${WHOLE_CASES} WHERE ${WAITING} ORDER BY ${ORDER} LIMIT ${MOST_SHOWN}) x),
  'total', (SELECT count(*)::int FROM spine_case c WHERE ${WAITING}))::text`;

const NEXT_MEETING = (column: string) =>
  `(SELECT m.${column} FROM meeting m WHERE m.centre_id = s.centre_id AND m.board_id = s.board_id AND m.kind = 'board' AND m.state = 'planned' AND m.starts_at > rachis_now() ORDER BY m.starts_at, m.id LIMIT 1)`;
const STANDARDS_SQL = `SELECT json_build_object('standards', (SELECT coalesce(json_agg(x), '[]') FROM (
  SELECT ${viewColumns(StandardOfCareView, 's', {
    boardName: 'b.name',
    caseCount: '(SELECT count(*)::int FROM triage_outcome t WHERE t.centre_id = s.centre_id AND t.standard_id = s.id AND t.undone_at IS NULL)',
    nextMeetingId: NEXT_MEETING('id'),
    nextMeetingAt: NEXT_MEETING('starts_at'),
  })} FROM standard_of_care s JOIN board b ON b.centre_id = s.centre_id AND b.id = s.board_id WHERE s.centre_id = $1 ORDER BY s.withdrawn IS TRUE, b.name, s.name, s.id LIMIT 500) x))::text`;

/** Reads the triage inbox and the library of standards. */
@Injectable()
export class TriageReader {
  constructor(private readonly database: Database) {}

  async inbox(actor: Actor): Promise<string> {
    return (await this.database.json(actor, 'triage-inbox', INBOX_SQL, [actor.centreId])) ?? '';
  }

  async standards(actor: Actor): Promise<string> {
    return (await this.database.json(actor, 'standards-of-care', STANDARDS_SQL, [actor.centreId])) ?? '';
  }
}
