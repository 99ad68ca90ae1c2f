import { Injectable } from '@nestjs/common';
import {
  estimateFault,
  PROGNOSIS_NOTE,
  recordedFault,
  type Class,
  type Kept,
  type PrognosisAcknowledgement,
  type RecordedPrognosis,
  type SurvivalEstimate,
} from '@rachis/domain';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { PrognosisAcknowledgementEntity, RecordedPrognosisEntity, SurvivalEstimateEntity } from './prognosis.entity.js';

/** Keeps what people say about survival and about the safety note. Nothing of it is ever changed. */
@Injectable()
export class PrognosisService {
  constructor(private readonly ledger: CaseLedger) {}

  estimate(actor: Actor, caseId: string, id: string, estimate: SurvivalEstimate): Promise<Kept> {
    const fault = estimateFault(estimate);
    if (fault) throw Problem.field('#/reason', fault);
    return this.ledger.onCase(actor, caseId, 'prognosis.estimate', (tx) =>
      keepOnce(tx, SurvivalEstimateEntity, actor, { id, caseId }, estimate),
    );
  }

  /** What a calculator elsewhere answered. */
  record(actor: Actor, caseId: string, id: string, entry: RecordedPrognosis): Promise<Kept> {
    const fault = recordedFault(entry);
    if (fault) throw Problem.field('#/total', fault);
    return this.ledger.onCase(actor, caseId, 'prognosis.record', (tx) =>
      keepOnce(tx, RecordedPrognosisEntity, actor, { id, caseId }, entry),
    );
  }

  acknowledge(actor: Actor, id: string, said: PrognosisAcknowledgement): Promise<Kept> {
    if (said.noteVersion !== PROGNOSIS_NOTE.version) {
      throw Problem.field('#/noteVersion', `The note in force is version ${PROGNOSIS_NOTE.version}: read it again`);
    }
    if (said.answer === 'withdrawn' && !said.remark) throw Problem.field('#/remark', 'Say why it is withdrawn');
    return this.ledger.write(actor, 'prognosis.acknowledge', {}, (tx) =>
      keepOnce(tx, PrognosisAcknowledgementEntity, actor, { id }, said),
    );
  }
}

/** Adds a row. Pressing twice is no second one; other words under the same id are refused. */
async function keepOnce(
  tx: EntityManager,
  entity: Class<ObjectLiteral>,
  { centreId, personId }: Actor,
  { id, ...where }: { id: string; caseId?: string },
  answers: object,
): Promise<Kept> {
  const kept = await tx.findOneBy(entity, { centreId, id });
  if (!kept) {
    await tx.insert(entity, { ...rowOf(answers), ...where, centreId, id, version: 1 });
    return { id, version: 1 };
  }
  if (kept['recordedBy'] !== personId || kept['caseId'] !== where.caseId || !sameAnswers(kept, answers)) {
    throw new Problem('duplicate');
  }
  return { id, version: 1 };
}
