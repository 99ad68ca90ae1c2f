import { Injectable } from '@nestjs/common';
import { newId, type Kept, type MeetingCancellation } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { moveCase } from '../case/case-move.writer.js';
import { deferItem, nextPosition } from './agenda.writer.js';
import { ratifyNext } from './emergency-meeting.writer.js';
import { lastInvitation, peopleWith, sendCalendar } from './invitation.writer.js';
import { afterCutOff, canBeLate } from './lateness.writer.js';
import { AgendaItemEntity, MeetingEntity } from './meeting.entity.js';
import { lockListedCases, lockMeeting, lockUnclosedMeeting } from './meeting.writer.js';
import { MeetingInvitationEntity } from './preparation.entity.js';

/** Cancels meetings. */
@Injectable()
export class CancellationService {
  constructor(private readonly ledger: CaseLedger) {}

  /**
   * Cancels a meeting that has not begun. Nothing is lost: each case that waited on it goes back to preparation with the reason, or
   * on to another meeting as it was listed; what waits to be ratified goes to the board's next meeting; replies, published versions and invitations stay; whoever was invited is told.
   */
  cancel(actor: Actor, id: string, seen: number, { reason, moveToMeetingId }: MeetingCancellation): Promise<Kept> {
    return this.ledger.write(actor, 'meeting.cancel', { meetingId: id }, async (tx) => {
      const { centreId } = actor;
      await lockListedCases(tx, actor, id);
      const meeting = await lockUnclosedMeeting(tx, actor, id);
      if (meeting.version !== seen) throw new Problem('stale-version', undefined, { current: { version: meeting.version } });
      if (meeting.state !== 'planned') throw new Problem('meeting-begun');
      const target = moveToMeetingId ? await targetOf(tx, actor, id, moveToMeetingId) : null;
      const waiting = await tx.find(AgendaItemEntity, { where: { centreId, meetingId: id, status: 'listed' }, order: { position: 'ASC' } });
      for (const item of waiting) {
        await deferItem(tx, actor, item, { reason: 'other', note: `The meeting was cancelled: ${reason}` });
        if (target) await listAgain(tx, actor, item, target);
        else if (item.ratifiesDecisionId) await ratifyNext(tx, actor, id, item.caseId, item.ratifiesDecisionId);
      }
      await tx.update(MeetingEntity, { centreId, id }, { state: 'cancelled', cancelledReason: reason, breakChoice: null, breakAfterItemId: null, breakMinutes: null, version: seen + 1 });
      await tellThoseInvited(tx, actor, meeting, reason);
      await this.ledger.touch(tx, actor, 'meeting.cancel', waiting.map(({ caseId }) => caseId));
      return { id, version: seen + 1 };
    });
  }
}

async function targetOf(tx: EntityManager, actor: Actor, id: string, targetId: string): Promise<MeetingEntity> {
  const refused = (detail: string) => Problem.field('#/moveToMeetingId', detail);
  if (targetId === id) throw refused('The cases cannot move to the meeting that is cancelled');
  if (!(await tx.findOneBy(MeetingEntity, { centreId: actor.centreId, id: targetId }))) throw refused('There is no such meeting');
  const target = await lockMeeting(tx, actor, targetId);
  if (target.kind !== 'board' || target.state === 'closed' || target.state === 'cancelled') throw refused('Cases can only move to a board meeting that is still to come');
  return target;
}

/** The case as it was listed, at the end of the other agenda. What is late there says where it comes from. */
async function listAgain(tx: EntityManager, actor: Actor, { caseId, bucket, plannedMinutes, presenterId, lateReason, ratifiesDecisionId }: AgendaItemEntity, target: MeetingEntity): Promise<void> {
  const late = canBeLate({ bucket }) && (await afterCutOff(tx, actor, target));
  await tx.insert(AgendaItemEntity, {
    centreId: actor.centreId, id: newId(), meetingId: target.id, caseId, position: await nextPosition(tx, actor, target.id), bucket, status: 'listed', plannedMinutes, presenterId,
    late, lateReason: late ? (lateReason ?? 'Moved from a meeting that was cancelled') : lateReason, ratifiesDecisionId, version: 1,
  });
  if (!ratifiesDecisionId) await moveCase(tx, actor, caseId, 'list');
}

async function tellThoseInvited(tx: EntityManager, actor: Actor, meeting: MeetingEntity, reason: string): Promise<void> {
  const last = await lastInvitation(tx, actor, meeting.id);
  if (!last) return;
  const sent = await tx.findBy(MeetingInvitationEntity, { centreId: actor.centreId, meetingId: meeting.id });
  const recipients = await peopleWith(tx, actor, [...new Set(sent.flatMap(({ recipientIds }) => recipientIds))]);
  if (recipients.length > 0) await sendCalendar(tx, actor, meeting, { method: 'CANCEL', sequence: last.sequence + 1, note: reason, recipients });
}
