import { Injectable } from '@nestjs/common';
import type { Attendance, Kept, RoomPosition } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf } from '../../platform/ledger/section-store.js';
import { AgendaItemEntity, AttendanceEntity, MeetingEntity } from './meeting.entity.js';
import { lockOpenMeeting, lockUnclosedMeeting } from './meeting.writer.js';
import { enterItem, leaveItem } from './room.writer.js';

/** The live room: where the shared screen is, and who is there. */
@Injectable()
export class RoomService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Turns every following screen to a case or a view. Whoever drives last wins; there is nothing to merge. */
  move(actor: Actor, meetingId: string, { itemId, view }: RoomPosition): Promise<Kept> {
    return this.ledger.write(actor, 'meeting.drive', { meetingId }, async (tx) => {
      const { currentItemId, version } = await lockOpenMeeting(tx, actor, meetingId);
      const next = itemId ?? null;
      if (next !== currentItemId) {
        if (next) await mustBeOnAgenda(tx, actor, meetingId, [next], '#/itemId');
        if (currentItemId) await leaveItem(tx, actor, currentItemId);
        if (next) await enterItem(tx, actor, next);
      }
      await tx.update(MeetingEntity, { centreId: actor.centreId, id: meetingId }, { currentItemId: next, view, version: version + 1 });
      return { id: meetingId, version: version + 1 };
    });
  }

  /** Records whether somebody takes part, for which specialty, and for which cases they step out. Times are the database's. */
  recordAttendance(actor: Actor, meetingId: string, personId: string, attendance: Attendance): Promise<Kept> {
    return this.ledger.write(actor, actor.may('attendance.record') ? 'attendance.record' : 'emergency.record', { meetingId }, async (tx) => {
      const { boardId, kind } = await lockUnclosedMeeting(tx, actor, meetingId);
      // At a meeting of the board chair and coordinator tick; in an emergency whoever runs it.
      if (kind !== 'emergency') actor.must('attendance.record');
      await mustSpeakFor(tx, actor, boardId, personId, attendance.specialty);
      await mustBeOnAgenda(tx, actor, meetingId, attendance.recusedItemIds ?? [], '#/recusedItemIds');
      const where = { centreId: actor.centreId, meetingId, personId };
      const before = await tx.findOneBy(AttendanceEntity, where);
      const version = (before?.version ?? 0) + 1;
      const row = { ...rowOf(attendance), ...presence(before, attendance.mode), version };
      if (before) await tx.update(AttendanceEntity, where, row);
      else await tx.insert(AttendanceEntity, { ...row, ...where });
      return { id: personId, version };
    });
  }
}

/** Somebody who comes (back) has joined now; somebody who was there and is marked absent has left now. */
function presence(before: AttendanceEntity | null, mode: Attendance['mode']) {
  const wasThere = before !== null && before.mode !== 'absent';
  if (mode !== 'absent' && !wasThere) return { joinedAt: () => 'rachis_now()', leftAt: null };
  if (mode === 'absent' && wasThere) return { leftAt: () => 'rachis_now()' };
  return {};
}

async function mustBeOnAgenda(tx: EntityManager, { centreId }: Actor, meetingId: string, itemIds: readonly string[], pointer: string): Promise<void> {
  if (itemIds.length === 0) return;
  const items = await tx.findBy(AgendaItemEntity, { centreId, meetingId });
  if (!itemIds.every((id) => items.some((item) => item.id === id && item.status !== 'removed'))) throw Problem.field(pointer, 'This is no case of this agenda');
}

/** A quorum counts specialties, so nobody is ticked for one that they hold neither as a role nor in the standing team. */
async function mustSpeakFor(tx: EntityManager, { centreId }: Actor, boardId: string, personId: string, specialty: string): Promise<void> {
  const [person]: { holds: boolean }[] = await tx.query(
    `SELECT EXISTS (SELECT 1 FROM role_grant g WHERE g.centre_id = p.centre_id AND g.person_id = p.id AND g.role = $3)
         OR EXISTS (SELECT 1 FROM board_member m WHERE m.centre_id = p.centre_id AND m.board_id = $4 AND m.person_id = p.id AND m.specialty = $3) AS holds
     FROM person p WHERE p.centre_id = $1 AND p.id = $2`,
    [centreId, personId, specialty, boardId],
  );
  if (!person) throw new Problem('not-found');
  if (!person.holds) throw Problem.field('#/specialty', 'This person does not hold that role, nor speak for it in the standing team');
}
