import { Injectable } from '@nestjs/common';
import { RoomPerson, RoomShowView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, jsonOne } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

/** So long a screen counts as connected after it has last said so; it does so three times in this time. */
export const PRESENT_FOR_SECONDS = 45;
export const STILL_HERE = (alias: string): string => `${alias}.seen_at > clock_timestamp() - interval '${PRESENT_FOR_SECONDS} seconds'`;

const PEOPLE = jsonList(
  RoomPerson, 'p',
  `room_presence p JOIN person q ON q.centre_id = p.centre_id AND q.id = p.person_id LEFT JOIN attendance y ON y.centre_id = p.centre_id AND y.meeting_id = p.meeting_id AND y.person_id = p.person_id
   WHERE p.centre_id = m.centre_id AND p.meeting_id = m.id AND ${STILL_HERE('p')}`,
  'q.display_name, q.id', { displayName: 'q.display_name', specialty: 'y.specialty' },
);
const SHOW = jsonOne(RoomShowView, 'h', 'room_show h JOIN person q ON q.centre_id = h.centre_id AND q.id = h.shown_by WHERE h.centre_id = m.centre_id AND h.meeting_id = m.id AND h.item_id = m.current_item_id', { shownByName: 'q.display_name' });

/** What changes in a room from second to second. $1 is the centre, $2 the meeting. */
const ROOM_SQL = `SELECT json_build_object('people', ${PEOPLE}, 'show', ${SHOW})::text FROM meeting m WHERE m.centre_id = $1 AND m.id = $2`;

/** Reads what is asked for often, apart from the meeting, which is larger. */
@Injectable()
export class RoomNowReader {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, meetingId: string): Promise<string> {
    const json = await this.database.json(actor, 'room', ROOM_SQL, [actor.centreId, meetingId]);
    if (!json) throw new Problem('not-found');
    return json;
  }
}
