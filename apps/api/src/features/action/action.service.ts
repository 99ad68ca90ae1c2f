import { Injectable } from '@nestjs/common';
import { ActionChange, NewAction, type ActionOutcome, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { ActionEntity } from './action.entity.js';
import { ActionReader } from './action.reader.js';
import { FRESH, OPEN_AGAIN } from './action.writer.js';

/** What people do with actions: write one, hand it on, move its day, say what became of it, and take that back. */
@Injectable()
export class ActionService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly reader: ActionReader,
  ) {}

  /** Writes an action by hand. The same one sent twice is one. */
  make(actor: Actor, caseId: string, id: string, action: NewAction): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'action.record', async (tx) => {
      const where = { centreId: actor.centreId, id };
      const kept = await tx.findOneBy(ActionEntity, where);
      if (kept) {
        if (kept.caseId === caseId && kept.version === 1 && kept.recordedBy === actor.personId && sameAnswers(kept, action)) return { id, version: 1 };
        throw new Problem('duplicate');
      }
      await mustBeHere(tx, actor, action.ownerId);
      await tx.insert(ActionEntity, { ...FRESH, ...rowOf(action), ...where, caseId, kind: 'by_hand', timeZone: await zoneOf(tx, actor), dueBasis: 'by_hand' });
      return { id, version: 1 };
    });
  }

  /** Another owner, another day. What the board had said first stays beside it. */
  change(actor: Actor, id: string, seen: number, change: ActionChange): Promise<Kept> {
    return this.onOpen(actor, 'action.record', id, seen, async (tx, action) => {
      const moved = action.dueOn !== change.dueOn || (action.dueTime ?? null) !== (change.dueTime ?? null);
      if (moved && !change.changeReason) throw Problem.field('#/changeReason', 'Say why the day is moved');
      if (change.ownerId !== action.ownerId) await mustBeHere(tx, actor, change.ownerId);
      return { ...rowOf(change), changeReason: change.changeReason ?? action.changeReason, ...(moved ? { firstDueOn: action.firstDueOn ?? action.dueOn, dueBasis: 'by_hand' as const } : {}) };
    });
  }

  /** Says what became of an action. Somebody of a referring hospital says it of their own. */
  settle(actor: Actor, id: string, seen: number, { outcome, on, reason, words }: ActionOutcome): Promise<Kept> {
    return this.onOpen(actor, 'action.settle', id, seen, async (tx, { timeZone, ownerId }) => {
      if (!actor.may('action.record') && ownerId !== actor.personId) throw new Problem('not-permitted');
      const [{ today } = { today: '' }]: { today: string }[] = await tx.query(`SELECT to_char(rachis_now() AT TIME ZONE $1, 'YYYY-MM-DD') AS today`, [timeZone]);
      if (on && on > today) throw Problem.field('#/on', 'This day has not come yet');
      return { state: outcome, settledOn: on ?? null, settledAt: () => 'rachis_now()', settledBy: actor.personId, notDoneReason: outcome === 'not_done' ? reason : null, settledWords: words ?? null, settledBecause: null, settledByRecord: null };
    });
  }

  /** Takes back what was said of it: it is open again. Both stand in the history. */
  async undo(actor: Actor, id: string, seen: number): Promise<Kept> {
    return this.ledger.onCase(actor, await this.reader.caseOf(actor, id), 'action.settle', async (tx) => {
      const action = await locked(tx, actor, id, seen);
      if (action.state === 'open') throw new Problem('action-open');
      if (!actor.may('action.record') && action.ownerId !== actor.personId) throw new Problem('not-permitted');
      await tx.update(ActionEntity, { centreId: actor.centreId, id }, { ...OPEN_AGAIN, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }

  private async onOpen(actor: Actor, action: 'action.record' | 'action.settle', id: string, seen: number, change: (tx: EntityManager, found: ActionEntity) => Promise<object>): Promise<Kept> {
    return this.ledger.onCase(actor, await this.reader.caseOf(actor, id), action, async (tx) => {
      const found = await locked(tx, actor, id, seen);
      if (found.state !== 'open') throw new Problem('action-settled');
      await tx.update(ActionEntity, { centreId: actor.centreId, id }, { ...(await change(tx, found)), version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }
}

/** The action on the version that was seen, and still holding. */
async function locked(tx: EntityManager, { centreId }: Actor, id: string, seen: number): Promise<ActionEntity> {
  const action = await tx.findOne(ActionEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_write' } });
  if (!action) throw new Problem('not-found');
  if (action.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(action, ActionChange) });
  if (action.state === 'superseded') throw new Problem('action-superseded');
  return action;
}

async function zoneOf(tx: EntityManager, { centreId }: Actor): Promise<string> {
  const [centre]: { timeZone: string }[] = await tx.query('SELECT time_zone AS "timeZone" FROM centre WHERE id = $1', [centreId]);
  return centre?.timeZone ?? 'UTC';
}

/** Nothing is handed to somebody whose account is closed. */
async function mustBeHere(tx: EntityManager, { centreId }: Actor, personId: string | null | undefined): Promise<void> {
  if (!personId) return;
  const here: unknown[] = await tx.query('SELECT 1 FROM person WHERE centre_id = $1 AND id = $2 AND active', [centreId, personId]);
  if (here.length === 0) throw Problem.field('#/ownerId', 'There is no such person with an account in use');
}
