import { Injectable } from '@nestjs/common';
import { within, type Kept, type RoomShow } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { AgendaItemEntity, MeetingEntity } from './meeting.entity.js';
import { lockOpenMeeting } from './meeting.writer.js';

/** Shows images in the room: which view of the show-list, and which part of it. */
@Injectable()
export class ShowService {
  constructor(private readonly ledger: CaseLedger) {}

  /**
   * Every screen turns to the image. Whoever drives may show, the radiologist, and whoever presents the case. The last one
   * wins, and a part that comes late for a case the room has left is refused, so that no image of one patient follows another.
   */
  show(actor: Actor, meetingId: string, { itemId, viewId, ...part }: RoomShow): Promise<Kept> {
    return this.ledger.write(actor, 'room.show', { meetingId }, async (tx) => {
      const meeting = await lockOpenMeeting(tx, actor, meetingId);
      if (meeting.currentItemId !== itemId) throw Problem.field('#/itemId', 'The room is not at this case');
      const { caseId, presenterId } = await tx.findOneByOrFail(AgendaItemEntity, { centreId: actor.centreId, id: itemId });
      if (!actor.may('meeting.drive') && !actor.roles.includes('radiologist') && presenterId !== actor.personId) throw new Problem('not-permitted', 'The chair, the coordinator, a radiologist or whoever presents the case shows images');
      await mustBeOfCase(tx, actor, caseId, viewId);
      const { zoom, centreX, centreY } = within(part);
      await tx.query(
        `INSERT INTO room_show (centre_id, meeting_id, item_id, view_id, zoom, centre_x, centre_y, shown_at, shown_by) VALUES ($1, $2, $3, $4, $5, $6, $7, rachis_now(), $8)
         ON CONFLICT (centre_id, meeting_id) DO UPDATE SET item_id = $3, view_id = $4, zoom = $5, centre_x = $6, centre_y = $7, shown_at = rachis_now(), shown_by = $8`,
        [actor.centreId, meetingId, itemId, viewId, zoom, centreX, centreY, actor.personId],
      );
      if (meeting.view === 'images') return { id: meetingId, version: meeting.version };
      await tx.update(MeetingEntity, { centreId: actor.centreId, id: meetingId }, { view: 'images', version: meeting.version + 1 });
      return { id: meetingId, version: meeting.version + 1 };
    });
  }
}

async function mustBeOfCase(tx: EntityManager, { centreId }: Actor, caseId: string, viewId: string): Promise<void> {
  const [found]: unknown[] = await tx.query('SELECT 1 FROM show_view WHERE centre_id = $1 AND case_id = $2 AND id = $3', [centreId, caseId, viewId]);
  if (!found) throw Problem.field('#/viewId', 'There is no such view in this case');
}
