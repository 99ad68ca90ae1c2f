import { Injectable } from '@nestjs/common';
import type { Confirmation, Kept } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf, sameAnswers, SectionStore } from '../../platform/ledger/section-store.js';
import { ConfirmationEntity } from './confirmation.entity.js';

/** Keeps that an earlier answer was looked at and is still true. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly sections: SectionStore,
  ) {}

  confirm(actor: Actor, caseId: string, id: string, confirmation: Confirmation): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'case.confirm', async (tx) => {
      const kept = await tx.findOneBy(ConfirmationEntity, { centreId: actor.centreId, id });
      if (kept) {
        if (kept.caseId !== caseId || kept.recordedBy !== actor.personId || !sameAnswers(kept, confirmation)) throw new Problem('duplicate');
        return { id, version: 1 };
      }
      await this.sections.mustBeAt(tx, actor, caseId, confirmation);
      await tx.insert(ConfirmationEntity, { ...rowOf(confirmation), centreId: actor.centreId, id, caseId, version: 1 });
      return { id, version: 1 };
    });
  }
}
