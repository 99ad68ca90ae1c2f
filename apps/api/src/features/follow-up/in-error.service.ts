import { Injectable } from '@nestjs/common';
import type { Action, Class, Kept } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { LocalResponseEntity } from './local-response.entity.js';
import { PromAnswerEntity } from './prom-answer.entity.js';
import { VisitEntity } from './visit.entity.js';

type Retractable = VisitEntity | LocalResponseEntity | PromAnswerEntity;

/** Marks what was entered in error: it stays visible, struck through, and counts no more. */
@Injectable()
export class FollowUpErrorService {
  constructor(private readonly ledger: CaseLedger) {}

  retractVisit(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.retract(VisitEntity, actor, caseId, 'visit.retract', id, seen, reason);
  }
  retractResponse(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.retract(LocalResponseEntity, actor, caseId, 'local-response.retract', id, seen, reason);
  }
  retractProm(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.retract(PromAnswerEntity, actor, caseId, 'prom.retract', id, seen, reason);
  }

  private retract(entity: Class<Retractable>, actor: Actor, caseId: string, action: Action, id: string, seen: number, reason: string): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, action, async (tx) => {
      const where = { centreId: actor.centreId, caseId, id };
      const row = await tx.findOneBy(entity, where);
      if (!row) throw new Problem('not-found');
      if (row.retractedReason) throw new Problem('entered-in-error');
      if (row.version !== seen) throw new Problem('stale-version', undefined, { current: { version: row.version } });
      await tx.update(entity, where, { retractedReason: reason, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }
}
