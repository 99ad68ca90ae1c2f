import { Injectable } from '@nestjs/common';
import { newId, type Distinction, type Kept } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { PatientDistinctionEntity } from './patient-merge.entity.js';
import { PatientEntity } from './patient.entity.js';

/** Remembers which patients look like one and are not. */
@Injectable()
export class DistinctionService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Says of two patients that they are different people, or opens the question again; `seen` 0 says it for the first time. */
  distinguish(actor: Actor, one: string, other: string, seen: number, { verdict, reason }: Distinction): Promise<Kept> {
    const { centreId } = actor;
    if (one === other) throw new Problem('not-found');
    const pair = one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
    return this.ledger.write(actor, 'patient.distinguish', {}, async (tx) => {
      for (const id of [one, other]) if (!(await tx.existsBy(PatientEntity, { centreId, id }))) throw new Problem('not-found');
      const before = await tx.findOneBy(PatientDistinctionEntity, { centreId, ...pair });
      if ((before?.version ?? 0) !== seen) throw new Problem('stale-version', undefined, before ? { current: { verdict: before.verdict, reason: before.reason, version: before.version } } : {});
      const id = before?.id ?? newId();
      if (before) await tx.update(PatientDistinctionEntity, { centreId, id }, { verdict, reason, version: seen + 1 });
      else await tx.insert(PatientDistinctionEntity, { centreId, id, ...pair, verdict, reason, version: 1 });
      return { id, version: seen + 1 };
    });
  }
}
