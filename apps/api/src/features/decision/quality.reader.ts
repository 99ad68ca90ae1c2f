import { Injectable } from '@nestjs/common';
import { DiscussionQuality, ModeLite, ModeLiteView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

const POSITIONS = (more = '') => `(SELECT count(*)::int FROM position_statement s WHERE s.centre_id = d.centre_id AND s.decision_id = d.id ${more})`;
const COLUMNS = viewColumns(DiscussionQuality, 'a', {
  agendaItemId: 'a.id', caseNumber: '(SELECT c.case_number FROM spine_case c WHERE c.centre_id = a.centre_id AND c.id = a.case_id)',
  seconds: 'CASE WHEN a.closed_at >= a.opened_at THEN extract(epoch FROM a.closed_at - a.opened_at)::int END',
  signed: `coalesce(d.state = 'signed', false)`, quorumMet: 'd.quorum_met', positions: POSITIONS(), dissents: POSITIONS(`AND s.stance = 'dissent'`),
  ratings: jsonList(ModeLite, 'r', 'discussion_rating r WHERE r.centre_id = a.centre_id AND r.agenda_item_id = a.id', 'r.person_id'),
});
const QUALITY_SQL = `
  SELECT json_build_object('meetingId', m.id, 'items', (SELECT coalesce(json_agg(x), '[]') FROM (
    SELECT ${COLUMNS} FROM agenda_item a LEFT JOIN decision d ON d.centre_id = a.centre_id AND d.agenda_item_id = a.id AND d.state <> 'entered_in_error'
    WHERE a.centre_id = m.centre_id AND a.meeting_id = m.id AND a.status <> 'removed' ORDER BY a.position, a.id) x))::text
  FROM meeting m WHERE m.centre_id = $1 AND m.id = $2`;
const MINE_SQL = `
  SELECT row_to_json(x)::text FROM (
    SELECT ${viewColumns(ModeLiteView, 'r', { agendaItemId: 'a.id', version: 'coalesce(r.version, 0)' })}
    FROM agenda_item a LEFT JOIN discussion_rating r ON r.centre_id = a.centre_id AND r.agenda_item_id = a.id AND r.person_id = $3
    WHERE a.centre_id = $1 AND a.id = $2) x`;

/** Reads how good the discussions were. Everything but the ratings follows from what happened. */
@Injectable()
export class QualityReader {
  constructor(private readonly database: Database) {}

  async ofMeeting(actor: Actor, meetingId: string): Promise<string> {
    const json = await this.database.json(actor, 'meeting-quality', QUALITY_SQL, [actor.centreId, meetingId]);
    if (!json) throw new Problem('not-found');
    return json;
  }

  async mine(actor: Actor, itemId: string): Promise<ModeLiteView> {
    const json = await this.database.json(actor, 'my-rating', MINE_SQL, [actor.centreId, itemId, actor.personId]);
    if (!json) throw new Problem('not-found');
    return JSON.parse(json) as ModeLiteView;
  }
}
