import { Injectable } from '@nestjs/common';
import { joined, newId, parted, recordMerge, type Kept, type MergeObstacle, type PatientMerge, type PatientUnmerge } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { PatientMergeEntity } from './patient-merge.entity.js';
import { allObstacles, SINCE_MERGE_SQL, type SinceMerge } from './since-merge.js';
import { giveAnswers, lockPair, moveBetween, type LockedPatient } from './patient-pair.js';

/** Makes two records of one person one, and two again. Signed decisions keep the words they were signed with. */
@Injectable()
export class PatientMergeService {
  constructor(private readonly ledger: CaseLedger) {}

  merge(actor: Actor, survivingId: string, seen: number, { mergedId, mergedVersion, reason, ...choice }: PatientMerge): Promise<Kept> {
    if (mergedId.toLowerCase() === survivingId) throw Problem.field('#/mergedId', 'A record cannot be merged with itself');
    return this.ledger.write(actor, 'patient.merge', {}, async (tx) => {
      const [surviving, merged] = await lockPair(tx, actor, survivingId, mergedId.toLowerCase());
      if (surviving.row.mergedInto ?? merged.row.mergedInto) throw new Problem('patient-merged');
      if (surviving.row.version !== seen || merged.row.version !== mergedVersion) throw new Problem('stale-version');
      const before = recordMerge(withoutRow(surviving), withoutRow(merged), choice);
      const after = joined(before);
      const id = newId();
      await tx.insert(PatientMergeEntity, { centreId: actor.centreId, id, survivingId, mergedId: merged.id, reason, before, mergedAt: () => 'rachis_now()', mergedBy: actor.personId, undoneAt: null, undoneBy: null, undoReason: null, version: 1 });
      await giveAnswers(tx, actor, [{ locked: merged, identity: after.merged.identity, mergedInto: survivingId }, { locked: surviving, identity: after.surviving.identity, mergedInto: null }]);
      await moveBetween(tx, actor, merged.id, survivingId, merged);
      await this.ledger.touch(tx, actor, 'patient.merge', after.surviving.caseIds);
      return { id, version: 1 };
    });
  }

  /** Undoes exactly what the merge did. What happened since is listed first; with a reason it is undone all the same and nothing newer is lost. */
  unmerge(actor: Actor, id: string, seen: number, { reason, despite }: PatientUnmerge): Promise<Kept> {
    return this.ledger.write(actor, 'patient.unmerge', {}, async (tx) => {
      const where = { centreId: actor.centreId, id };
      const asked = await tx.findOneBy(PatientMergeEntity, where);
      if (!asked) throw new Problem('not-found');
      const [surviving, merged] = await lockPair(tx, actor, asked.survivingId, asked.mergedId);
      const merge = await tx.findOneByOrFail(PatientMergeEntity, where);
      if (merge.version !== seen) throw new Problem('stale-version');
      if (merge.undoneAt) throw new Problem('merge-built-on', 'This merge was already undone');
      const obstacles = await obstaclesOf(tx, actor, merge, surviving);
      if (obstacles.some(({ stops }) => stops) || (obstacles.length > 0 && despite !== true)) throw new Problem('merge-built-on');
      const after = parted(merge.before, surviving);
      await tx.update(PatientMergeEntity, where, { undoneAt: () => 'rachis_now()', undoneBy: actor.personId, undoReason: reason, version: seen + 1 });
      await giveAnswers(tx, actor, [{ locked: merged, identity: after.merged.identity, mergedInto: null }, { locked: surviving, identity: after.surviving.identity, mergedInto: null }]);
      await moveBetween(tx, actor, surviving.id, merged.id, after.merged);
      await this.ledger.touch(tx, actor, 'patient.unmerge', surviving.caseIds);
      return { id, version: seen + 1 };
    });
  }
}

const withoutRow = ({ identity, identifiers, caseIds }: LockedPatient) => ({ identity, identifiers, caseIds });

async function obstaclesOf(tx: EntityManager, actor: Actor, merge: PatientMergeEntity, surviving: LockedPatient): Promise<MergeObstacle[]> {
  const [later]: { facts: SinceMerge }[] = await tx.query(`SELECT ${SINCE_MERGE_SQL} AS facts FROM patient_merge m WHERE m.centre_id = $1 AND m.id = $2`, [actor.centreId, merge.id]);
  return later ? allObstacles(merge.before, surviving, later.facts) : [];
}
