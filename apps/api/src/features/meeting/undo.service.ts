import { Injectable } from '@nestjs/common';
import { AgendaEntry, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger, type LockedCase } from '../../platform/ledger/ledger.js';
import { answersIn } from '../../platform/ledger/section-store.js';
import { withdrawDeferral } from '../action/action.writer.js';
import { moveCase } from '../case/case-move.writer.js';
import { AgendaPlaceReader } from './agenda-place.reader.js';
import { AgendaItemEntity } from './meeting.entity.js';
import { lockUnclosedMeeting } from './meeting.writer.js';
import { unlistAgain } from './relisting.writer.js';

/** Takes back what was done to a case of an agenda a moment ago: a deferral, or that it was taken off. Both stay in the audit. */
@Injectable()
export class UndoService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly places: AgendaPlaceReader,
  ) {}

  /** The case waits on this agenda again, as if nothing had happened; unless something has happened to it since. */
  async undo(actor: Actor, itemId: string, seen: number): Promise<Kept> {
    const { caseId, meetingId } = await this.places.of(actor, itemId);
    return this.ledger.onCase(actor, caseId, 'meeting.undo', async (tx, locked) => {
      await lockUnclosedMeeting(tx, actor, meetingId);
      const where = { centreId: actor.centreId, id: itemId };
      const item = await tx.findOneOrFail(AgendaItemEntity, { where, lock: { mode: 'pessimistic_write' } });
      if (item.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(item, AgendaEntry) });
      if (!item.actedAt || (item.status !== 'deferred' && item.status !== 'removed')) throw new Problem('cannot-undo', 'There is nothing to take back');
      const stays = await this.takeBackRelisting(tx, actor, locked, item);
      await tx.update(AgendaItemEntity, where, {
        status: 'listed', deferralReason: null, deferralNote: null, deferralOwnerId: null, expectedOn: null, relistedItemId: null, removalReason: null, actedAt: null, version: seen + 1,
      });
      await withdrawDeferral(tx, actor, itemId);
      if (!stays) await moveCase(tx, actor, caseId, 'list', { reason: 'Taken back in the meeting' });
      return { id: itemId, version: seen + 1 };
    }, { meetingId });
  }

  /** Takes it off the agenda on which it was listed again. Answers whether the case stays where it is; refuses where that was opened already, or the case has moved on. */
  private async takeBackRelisting(tx: EntityManager, actor: Actor, { id: caseId, state }: LockedCase, { relistedItemId, ratifiesDecisionId }: AgendaItemEntity): Promise<boolean> {
    if (relistedItemId || (state === 'listed' && !ratifiesDecisionId)) {
      if (!relistedItemId || !(await unlistAgain(tx, actor, relistedItemId))) throw new Problem('cannot-undo', 'The case is listed on another agenda');
      const { meetingId } = await tx.findOneByOrFail(AgendaItemEntity, { centreId: actor.centreId, id: relistedItemId });
      await this.ledger.touch(tx, actor, 'meeting.undo', [caseId], meetingId);
      return true;
    }
    // What only waits to be ratified never moved its case.
    if (ratifiesDecisionId) return true;
    if (state === 'in_preparation' || state === 'ready' || state === 'triaged') return false;
    throw new Problem('cannot-undo', 'The case has moved on');
  }
}
