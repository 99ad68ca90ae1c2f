import { Injectable } from '@nestjs/common';
import type { Action, Class, ImagingAddendum, ImagingRead, Kept } from '@rachis/domain';
import type { ObjectLiteral } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { ImagingAddendumEntity, ImagingReadEntity } from './imaging-read.entity.js';

/** Reads and addenda: each is added and none is ever changed. The lesion is left alone. */
@Injectable()
export class ImagingReadService {
  constructor(private readonly ledger: CaseLedger) {}

  read(actor: Actor, caseId: string, id: string, read: ImagingRead): Promise<Kept> {
    return this.keepOnce(actor, caseId, 'imaging.read-report', id, ImagingReadEntity, read);
  }

  addend(actor: Actor, caseId: string, id: string, addendum: ImagingAddendum): Promise<Kept> {
    return this.keepOnce(actor, caseId, 'imaging.amend', id, ImagingAddendumEntity, addendum);
  }

  /** Pressing twice is no second one; other words under the same id are refused. */
  private keepOnce(actor: Actor, caseId: string, action: Action, id: string, entity: Class<ObjectLiteral>, answers: object): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, action, async (tx) => {
      const kept = await tx.findOneBy(entity, { centreId: actor.centreId, id });
      if (!kept) await tx.insert(entity, { ...rowOf(answers), caseId, centreId: actor.centreId, id, version: 1 });
      else if (kept['recordedBy'] !== actor.personId || kept['caseId'] !== caseId || !sameAnswers(kept, answers)) throw new Problem('duplicate');
      return { id, version: 1 };
    });
  }
}
