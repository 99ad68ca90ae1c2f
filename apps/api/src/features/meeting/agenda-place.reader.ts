import { Injectable } from '@nestjs/common';
import type { MeetingKind } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

/** Which case an item of an agenda is about, in which meeting, and of which kind that is. None of it ever changes. */
export interface AgendaPlace {
  readonly caseId: string;
  readonly meetingId: string;
  readonly kind: MeetingKind;
}

const PLACE_SQL = `SELECT json_build_object('caseId', a.case_id, 'meetingId', a.meeting_id, 'kind', m.kind)::text FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id WHERE a.centre_id = $1 AND a.id = $2`;

/** Finds what must be locked before something happens to an item. */
@Injectable()
export class AgendaPlaceReader {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, itemId: string): Promise<AgendaPlace> {
    const place = await this.database.json(actor, 'agenda-place', PLACE_SQL, [actor.centreId, itemId]);
    if (!place) throw new Problem('not-found');
    return JSON.parse(place) as AgendaPlace;
  }
}
