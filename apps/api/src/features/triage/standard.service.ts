import { Injectable } from '@nestjs/common';
import { StandardOfCare, type Kept } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { StandardOfCareEntity } from './standard.entity.js';

/** Keeps the library of standards. One that is no longer used is withdrawn and never removed: cases stand under it. */
@Injectable()
export class StandardService {
  constructor(private readonly ledger: CaseLedger) {}

  record(actor: Actor, id: string, seen: number, standard: StandardOfCare): Promise<Kept> {
    return this.ledger.write(actor, 'standard.record', {}, async (tx) => {
      const where = { centreId: actor.centreId, id };
      const before = await tx.findOneBy(StandardOfCareEntity, where);
      if (!before) {
        if (seen !== 0) throw new Problem('not-found');
        await tx.insert(StandardOfCareEntity, { ...rowOf(standard), ...where, version: 1 });
        return { id, version: 1 };
      }
      if (seen === 0 && before.version === 1 && before.recordedBy === actor.personId && sameAnswers(before, standard)) return { id, version: 1 };
      if (before.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(before, StandardOfCare) });
      if (before.boardId !== standard.boardId) throw Problem.field('#/boardId', 'A standard stays with its board');
      await tx.update(StandardOfCareEntity, where, { ...rowOf(standard), version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }
}
