import { Injectable } from '@nestjs/common';
import { Lesion, type Kept } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn } from '../../platform/ledger/section-store.js';
import { LesionEntity } from './lesion.entity.js';

/** What can happen to a lesion besides being recorded. */
@Injectable()
export class LesionService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Entered in error: the lesion stays visible, struck through, and counts no more. */
  retract(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'lesion.retract', async (tx) => {
      const lesion = await tx.findOneBy(LesionEntity, { centreId: actor.centreId, caseId, id });
      if (!lesion) throw new Problem('not-found');
      if (lesion.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(lesion, Lesion) });
      await tx.update(LesionEntity, { centreId: actor.centreId, id }, { retractedReason: reason, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }
}
