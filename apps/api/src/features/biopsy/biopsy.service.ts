import { Injectable } from '@nestjs/common';
import { Biopsy, type BiopsyAddendum, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { BiopsyAddendumEntity, BiopsyEntity } from './biopsy.entity.js';

/** What can happen to a specimen besides being recorded: its filed report is added to, or it was entered in error. */
@Injectable()
export class BiopsyService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Adds to a filed report, also after the case was closed: a molecular result may be weeks late. The same addendum sent twice is one. */
  add(actor: Actor, caseId: string, biopsyId: string, id: string, addendum: BiopsyAddendum): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'biopsy.amend', async (tx) => {
      const where = { centreId: actor.centreId, id };
      const kept = await tx.findOneBy(BiopsyAddendumEntity, where);
      if (kept) {
        if (kept.biopsyId === biopsyId && kept.recordedBy === actor.personId && sameAnswers(kept, addendum)) return { id, version: kept.version };
        throw new Problem('duplicate');
      }
      const { reportedOn } = await standingBiopsy(tx, actor, caseId, biopsyId);
      if (!reportedOn) throw new Problem('report-not-filed');
      await tx.insert(BiopsyAddendumEntity, { ...rowOf(addendum), ...where, caseId, biopsyId, version: 1 });
      return { id, version: 1 };
    }, { evenIfClosed: true });
  }

  /** Entered in error: the specimen stays visible, struck through, and counts no more. */
  retract(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'biopsy.retract', async (tx) => {
      const biopsy = await standingBiopsy(tx, actor, caseId, id);
      if (biopsy.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(biopsy, Biopsy) });
      await tx.update(BiopsyEntity, { centreId: actor.centreId, id }, { retractedReason: reason, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }
}

async function standingBiopsy(tx: EntityManager, { centreId }: Actor, caseId: string, id: string): Promise<BiopsyEntity> {
  const biopsy = await tx.findOneBy(BiopsyEntity, { centreId, caseId, id });
  if (!biopsy) throw new Problem('not-found');
  if (biopsy.retractedReason) throw new Problem('entered-in-error');
  return biopsy;
}
