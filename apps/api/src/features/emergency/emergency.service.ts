import { Injectable } from '@nestjs/common';
import { EmergencyCall, EmergencyEvent, EmergencyTransfer, type EmergencyCallOut, type EmergencyDiscussion, type EmergencyEnding, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { conveneEmergency } from '../meeting/emergency-meeting.writer.js';
import { AlertWriter } from './alert.writer.js';
import { EmergencyPlaceReader } from './emergency-place.reader.js';
import { EmergencyCallEntity, EmergencyEntity, EmergencyEventEntity } from './emergency.entity.js';

/** Clocks of two machines differ; so much later than the database's time is still now. */
const AHEAD_MS = 2 * 60_000;

/** Runs emergencies: calls out, opens the discussion, keeps moments, calls and the transfer, ends. */
@Injectable()
export class EmergencyService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly places: EmergencyPlaceReader,
    private readonly alerts: AlertWriter,
  ) {}

  callOut(actor: Actor, caseId: string, { boardId }: EmergencyCallOut): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'emergency.open', async (tx, { state }) => {
      if (state === 'draft') throw new Problem('move-not-possible', 'Submit the referral first: nobody of the board sees a draft');
      return this.alerts.callOut(tx, actor, caseId, boardId ?? null);
    });
  }

  /** Opens the discussion at once, or says that it was begun earlier on the telephone. One that still waits for its decision is gone on with. */
  async discuss(actor: Actor, id: string, { openedAt }: EmergencyDiscussion): Promise<Kept> {
    const caseId = await this.places.caseOf(actor, id);
    return this.ledger.onCase(actor, caseId, 'emergency.open', async (tx, { state }) => {
      const emergency = await running(tx, actor, id);
      if (emergency.itemId && (await waits(tx, actor, emergency.itemId))) return { id, version: emergency.version };
      const startsAt = await notLaterThanNow(tx, openedAt ?? null, '#/openedAt');
      const convened = await conveneEmergency(tx, actor, { caseId, boardId: emergency.boardId, startsAt, state });
      return next(tx, actor, emergency, convened);
    });
  }

  /** Keeps when a moment was, or why that is not known; the same entry sent twice is one. */
  async recordEvent(actor: Actor, emergencyId: string, id: string, event: EmergencyEvent): Promise<Kept> {
    if (!event.at && !event.absences?.['at']) throw Problem.field('#/at', 'Say when, or why that is not known');
    return this.append(actor, emergencyId, id, event, EmergencyEventEntity, async (tx) => {
      if (event.at) await notLaterThanNow(tx, event.at, '#/at');
    });
  }

  async logCall(actor: Actor, emergencyId: string, id: string, call: EmergencyCall): Promise<Kept> {
    return this.append(actor, emergencyId, id, call, EmergencyCallEntity, async (tx) => {
      await notLaterThanNow(tx, call.at, '#/at');
    });
  }

  async recordTransfer(actor: Actor, id: string, seen: number, transfer: EmergencyTransfer): Promise<Kept> {
    const { departedAt, arrivedAt } = transfer;
    if (departedAt && arrivedAt && Date.parse(arrivedAt) < Date.parse(departedAt)) throw Problem.field('#/arrivedAt', 'Nobody arrives before they have left');
    const caseId = await this.places.caseOf(actor, id);
    return this.ledger.onCase(actor, caseId, 'emergency.record', async (tx) => {
      const emergency = await running(tx, actor, id);
      mustBeSeen(emergency, seen);
      return next(tx, actor, emergency, rowOf(transfer));
    });
  }

  /** Ends an emergency. Its decision and what waits to be ratified stay as they are. */
  async end(actor: Actor, id: string, seen: number, { endReason, endNote }: EmergencyEnding): Promise<Kept> {
    const caseId = await this.places.caseOf(actor, id);
    return this.ledger.onCase(actor, caseId, 'emergency.end', async (tx) => {
      const emergency = await running(tx, actor, id);
      mustBeSeen(emergency, seen);
      if (emergency.itemId && (await waits(tx, actor, emergency.itemId))) throw new Problem('emergency-undecided');
      return next(tx, actor, emergency, { endedAt: () => 'rachis_now()', endReason, endNote: endNote ?? null });
    }, { evenIfClosed: true });
  }

  private async append(
    actor: Actor, emergencyId: string, id: string, answers: EmergencyEvent | EmergencyCall, entity: typeof EmergencyEventEntity | typeof EmergencyCallEntity, check: (tx: EntityManager) => Promise<void>,
  ): Promise<Kept> {
    const caseId = await this.places.caseOf(actor, emergencyId);
    return this.ledger.onCase(actor, caseId, 'emergency.record', async (tx) => {
      const where = { centreId: actor.centreId, id };
      const kept = await tx.findOneBy<EmergencyEventEntity | EmergencyCallEntity>(entity, where);
      if (kept) {
        if (kept.emergencyId === emergencyId && kept.recordedBy === actor.personId && sameAnswers(kept, answers)) return { id, version: kept.version };
        throw new Problem('duplicate');
      }
      await running(tx, actor, emergencyId);
      await check(tx);
      await tx.insert(entity, { ...rowOf(answers), ...where, caseId, emergencyId, version: 1 });
      return { id, version: 1 };
    });
  }
}

async function running(tx: EntityManager, { centreId }: Actor, id: string): Promise<EmergencyEntity> {
  const emergency = await tx.findOne(EmergencyEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_write' } });
  if (!emergency) throw new Problem('not-found');
  if (emergency.endedAt) throw new Problem('emergency-ended');
  return emergency;
}

async function next(tx: EntityManager, { centreId }: Actor, { id, version }: EmergencyEntity, change: object): Promise<Kept> {
  await tx.update(EmergencyEntity, { centreId, id }, { ...change, version: version + 1 });
  return { id, version: version + 1 };
}

function mustBeSeen(emergency: EmergencyEntity, seen: number): void {
  if (emergency.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(emergency, EmergencyTransfer) });
}

/** Whether the item of a discussion still waits for its decision. */
async function waits(tx: EntityManager, { centreId }: Actor, itemId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(`SELECT 1 FROM agenda_item WHERE centre_id = $1 AND id = $2 AND status = 'listed'`, [centreId, itemId]);
  return rows.length > 0;
}

/** A moment that has been; without one it is now, by the database's clock. */
async function notLaterThanNow(tx: EntityManager, at: string | null, pointer: string): Promise<Date> {
  const [row]: { now: Date }[] = await tx.query('SELECT rachis_now() AS now');
  const now = row?.now ?? new Date(NaN);
  if (!at) return now;
  if (Date.parse(at) > now.getTime() + AHEAD_MS) throw Problem.field(pointer, 'This lies in the future: only what has happened is recorded');
  return new Date(at);
}
