import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

/** Which case an item of an agenda is about, and in which meeting. Neither ever changes. */
export interface AgendaPlace {
  readonly caseId: string;
  readonly meetingId: string;
}

/** Finds what must be locked before something happens to an item. */
@Injectable()
export class AgendaPlaceReader {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, itemId: string): Promise<AgendaPlace> {
    const [place] = await this.database.rows<{ caseId: string; meetingId: string }>(
      actor, 'SELECT case_id AS "caseId", meeting_id AS "meetingId" FROM agenda_item WHERE centre_id = $1 AND id = $2', [actor.centreId, itemId],
    );
    if (!place) throw new Problem('not-found');
    return place;
  }
}
