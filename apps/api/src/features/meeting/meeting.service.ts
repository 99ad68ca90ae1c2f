import { Injectable } from '@nestjs/common';
import { Meeting, type Bucket, type Deferral, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { clock } from '../../platform/clock.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { askForMinutes } from '../letter/minutes.writer.js';
import { listWaitingToRatify } from './emergency-meeting.writer.js';
import { deferItem } from './agenda.writer.js';
import { AgendaItemEntity, MeetingEntity } from './meeting.entity.js';
import { lockListedCases, lockOpenMeeting, lockUnclosedMeeting } from './meeting.writer.js';
import { honourWishes, lockWishedCases } from './relisting.writer.js';
import { leaveItem } from './room.writer.js';

/** What closing does with a case that was listed but not meant to be talked about: it returns to preparation, with this reason. */
const RETURNED_AT_CLOSING: Partial<Record<Bucket, Deferral>> = {
  not_ready: { reason: 'information_missing', note: 'Listed as not ready; the meeting was closed' },
  standard_of_care: { reason: 'other', note: 'Listed under standard of care without a recorded decision; the meeting was closed' },
};

/** Plans meetings, opens and closes them. */
@Injectable()
export class MeetingService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Plans a meeting (`seen` 0) or changes when and where it is. Once it was opened its board is fixed; once closed, all of it. */
  plan(actor: Actor, id: string, seen: number, meeting: Meeting): Promise<Kept> {
    return this.ledger.write(actor, 'meeting.plan', { meetingId: id }, async (tx) => {
      await lockWishedCases(tx, actor, meeting.boardId);
      const where = { centreId: actor.centreId, id };
      const before = await tx.findOneBy(MeetingEntity, where);
      if (!before) {
        if (seen !== 0) throw new Problem('not-found');
        await tx.insert(MeetingEntity, { ...rowOf(meeting), ...where, kind: 'board', state: 'planned', view: 'summary', version: 1 });
        if (Date.parse(meeting.startsAt) > clock.milliseconds()) await listWaitingToRatify(tx, actor, meeting.boardId, id);
        await this.ledger.touch(tx, actor, 'agenda.arrange', await honourWishes(tx, actor, id), id);
        return { id, version: 1 };
      }
      if (seen === 0 && before.version === 1 && before.recordedBy === actor.personId && sameAnswers(before, meeting)) return { id, version: 1 };
      const { state, boardId } = await lockUnclosedMeeting(tx, actor, id);
      mustBeSeen(before, seen);
      if (state !== 'planned' && boardId !== meeting.boardId) throw Problem.field('#/boardId', 'A meeting in session keeps its board');
      await tx.update(MeetingEntity, where, { ...rowOf(meeting), version: seen + 1 });
      if (state === 'planned') await this.ledger.touch(tx, actor, 'agenda.arrange', await honourWishes(tx, actor, id), id);
      return { id, version: seen + 1 };
    });
  }

  /** Opens the session. Nobody is ticked as present by this: who has not been recorded is unknown, not absent. */
  open(actor: Actor, id: string, seen: number): Promise<Kept> {
    return this.ledger.write(actor, 'meeting.open', { meetingId: id }, async (tx) => {
      const meeting = await lockUnclosedMeeting(tx, actor, id);
      mustBeSeen(meeting, seen);
      if (meeting.state === 'open') return { id, version: seen };
      await tx.update(MeetingEntity, { centreId: actor.centreId, id }, { state: 'open', openedAt: () => 'rachis_now()', version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }

  /**
   * Ends the session. No case may silently fall off the list, so each that still waits has one of three ends: it has a
   * draft, and goes on waiting for its signature; it was listed as not ready or under standard of care, and returns to
   * preparation with that reason; or it was to be discussed, and then the meeting cannot be closed before somebody has
   * decided, deferred or removed it.
   */
  close(actor: Actor, id: string, seen: number): Promise<Kept> {
    return this.ledger.write(actor, 'meeting.close', { meetingId: id }, async (tx) => {
      await lockListedCases(tx, actor, id);
      const meeting = await lockOpenMeeting(tx, actor, id);
      mustBeSeen(meeting, seen);
      const waiting = await undecidedItems(tx, actor, id);
      const open = waiting.filter(({ bucket }) => !RETURNED_AT_CLOSING[bucket]).length;
      if (open > 0) throw new Problem('agenda-not-finished', `${open} ${open === 1 ? 'case is' : 'cases are'} still waiting: decide, defer or remove ${open === 1 ? 'it' : 'them'} first`);
      for (const item of waiting) {
        const deferral = RETURNED_AT_CLOSING[item.bucket];
        if (!deferral) continue;
        await deferItem(tx, actor, item, deferral);
        await tx.query('SELECT rachis_refresh_card($1, $2)', [actor.centreId, item.caseId]);
      }
      if (meeting.currentItemId) await leaveItem(tx, actor, meeting.currentItemId);
      await tx.update(MeetingEntity, { centreId: actor.centreId, id }, { state: 'closed', closedAt: () => 'rachis_now()', currentItemId: null, version: seen + 1 });
      await askForMinutes(tx, actor, id);
      return { id, version: seen + 1 };
    });
  }
}

/** Items that still wait and for which nothing has been drafted. */
async function undecidedItems(tx: EntityManager, { centreId }: Actor, meetingId: string): Promise<AgendaItemEntity[]> {
  const drafted: { id: string }[] = await tx.query(
    `SELECT d.agenda_item_id AS id FROM decision d JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id WHERE a.centre_id = $1 AND a.meeting_id = $2 AND d.state = 'draft'`,
    [centreId, meetingId],
  );
  const waiting = await tx.findBy(AgendaItemEntity, { centreId, meetingId, status: 'listed' });
  return waiting.filter(({ id }) => !drafted.some((one) => one.id === id));
}

function mustBeSeen(meeting: MeetingEntity, seen: number): void {
  if (meeting.version !== seen) throw new Problem('stale-version', undefined, { current: { ...answersIn(meeting, Meeting), state: meeting.state } });
}
