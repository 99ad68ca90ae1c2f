import { Injectable } from '@nestjs/common';
import type { Kept } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { ComplicationEntity } from './complication.entity.js';
import { OperationEntity } from './operation.entity.js';

/** Marks what was entered in error: it stays visible, struck through, and counts no more. */
@Injectable()
export class SurgeryErrorService {
  constructor(private readonly ledger: CaseLedger) {}

  retractOperation(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'operation.retract', async (tx) => {
      const where = { centreId: actor.centreId, caseId, id };
      mustStand(await tx.findOneBy(OperationEntity, where), seen);
      await tx.update(OperationEntity, where, { retractedReason: reason, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }

  retractComplication(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'complication.retract', async (tx) => {
      const where = { centreId: actor.centreId, caseId, id };
      mustStand(await tx.findOneBy(ComplicationEntity, where), seen);
      await tx.update(ComplicationEntity, where, { retractedReason: reason, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }
}

function mustStand(row: { version: number; retractedReason: string | null } | null, seen: number): void {
  if (!row) throw new Problem('not-found');
  if (row.retractedReason) throw new Problem('entered-in-error');
  if (row.version !== seen) throw new Problem('stale-version', undefined, { current: { version: row.version } });
}
