import { Injectable } from '@nestjs/common';
import { TakenOff } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

/** What ends that stand have taken off the agenda of a meeting. $1 is the centre, $2 the meeting. */
const TAKEN_OFF_SQL = `SELECT json_build_object('cases', coalesce(json_agg(x), '[]'))::text FROM (
  SELECT ${viewColumns(TakenOff, 'a', { itemId: 'a.id', caseNumber: 'k.case_number', familyName: 'k.family_name', givenName: 'k.given_name', because: 'a.removal_reason', waitedToBeRatified: 'a.ratifies_decision_id IS NOT NULL' })}
  FROM agenda_item a JOIN case_card k ON k.centre_id = a.centre_id AND k.case_id = a.case_id
  WHERE a.centre_id = $1 AND a.meeting_id = $2 AND a.status = 'removed'
    AND EXISTS (SELECT 1 FROM case_end e WHERE e.centre_id = a.centre_id AND e.case_id = a.case_id AND e.retracted_reason IS NULL AND e.closed -> 'items' ? a.id::text)
  ORDER BY a.position, a.id) x HAVING EXISTS (SELECT 1 FROM meeting m WHERE m.centre_id = $1 AND m.id = $2)`;

/** Reads who no longer stands on an agenda because the case has ended. */
@Injectable()
export class TakenOffReader {
  constructor(private readonly database: Database) {}

  /** As JSON text, as PostgreSQL built it. */
  async read(actor: Actor, meetingId: string): Promise<string> {
    const json = await this.database.json(actor, 'taken-off', TAKEN_OFF_SQL, [actor.centreId, meetingId]);
    if (!json) throw new Problem('not-found');
    return json;
  }
}
