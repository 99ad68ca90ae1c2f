import { Injectable } from '@nestjs/common';
import { triggerClause, type Kept, type TriggerAnswer, type TriggerReport, type WatchedTrigger } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { moveCase } from '../case/case-move.writer.js';
import { DecisionTriggerEntity } from './decision-trigger.entity.js';
import { DecisionReader } from './decision.reader.js';
import { TRIGGERS_SQL } from './trigger-watch.reader.js';

/** What people do about the triggers of a signed decision. The decision itself never changes by it. */
@Injectable()
export class TriggerService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly decisions: DecisionReader,
  ) {}

  /** Somebody says that it happened: what no record shows by itself, or before a record does. */
  async report(actor: Actor, decisionId: string, triggerId: string, seen: number, report: TriggerReport): Promise<Kept> {
    const { caseId, meetingId } = await this.decisions.placeOf(actor, decisionId);
    return this.ledger.onCase(actor, caseId, 'trigger.report', async (tx) => {
      const [trigger, now] = [await watched(tx, actor, caseId, decisionId, triggerId, seen), await clockOf(tx)];
      return keep(tx, actor, trigger, { happenedOn: report.happenedOn, happenedWords: report.happenedWords ?? null, reportedAt: now });
    }, { meetingId });
  }

  /**
   * Says what follows from a trigger that fired, and keeps with it what had fired. "Discussed again" sends the case back to be
   * prepared; plan B is what the board had said already, so nothing is written over.
   */
  async answer(actor: Actor, decisionId: string, triggerId: string, seen: number, { effect, why }: TriggerAnswer): Promise<Kept> {
    if (effect === 'no_effect' && !why) throw Problem.field('#/why', 'Say why it has no effect');
    const { caseId, meetingId } = await this.decisions.placeOf(actor, decisionId);
    return this.ledger.onCase(actor, caseId, 'trigger.answer', async (tx) => {
      const [trigger, now] = [await watched(tx, actor, caseId, decisionId, triggerId, seen), await clockOf(tx)];
      const { firedAt, source = null, sourceId = null } = trigger;
      if (!firedAt) throw new Problem('trigger-not-fired');
      if (effect === 'rediscussed' && trigger.effect !== 'rediscussed') await moveCase(tx, actor, caseId, 're-present', { reason: why ?? `What would overturn the plan has happened: ${triggerClause(trigger)}` });
      return keep(tx, actor, trigger, { effect, why: why ?? null, firedAt: new Date(firedAt), source, sourceId, answeredAt: now, answeredBy: actor.personId });
    }, { meetingId });
  }
}

/** The trigger as it is watched now, on the version that was seen. One of a decision that no longer stands is watched no more. */
async function watched(tx: EntityManager, { centreId }: Actor, caseId: string, decisionId: string, triggerId: string, seen: number): Promise<WatchedTrigger> {
  const [row]: { triggers: WatchedTrigger[] }[] = await tx.query(`SELECT ${TRIGGERS_SQL} AS triggers`, [centreId, caseId]);
  const trigger = row?.triggers.find((one) => one.decisionId === decisionId && one.id.toLowerCase() === triggerId);
  if (!trigger) throw new Problem('not-found');
  if (trigger.version !== seen) throw new Problem('stale-version', undefined, { current: trigger });
  return trigger;
}

async function clockOf(tx: EntityManager): Promise<Date> {
  const [row]: { now: Date }[] = await tx.query('SELECT rachis_now() AS now');
  if (!row) throw new Error('the database has no clock');
  return row.now;
}

async function keep(tx: EntityManager, { centreId }: Actor, { id, decisionId, caseId, version }: WatchedTrigger, change: Partial<DecisionTriggerEntity>): Promise<Kept> {
  const where = { centreId, decisionId, id };
  if (version === 0) await tx.insert(DecisionTriggerEntity, { ...change, ...where, caseId, version: 1 });
  else await tx.update(DecisionTriggerEntity, where, { ...change, version: version + 1 });
  return { id, version: version + 1 };
}
