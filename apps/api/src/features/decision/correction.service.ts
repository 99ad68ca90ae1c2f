import { Injectable } from '@nestjs/common';
import type { Addendum, Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { replaceActions, withdrawActions } from '../action/action.writer.js';
import { moveCase } from '../case/case-move.writer.js';
import { withdrawFromRatification } from '../meeting/agenda.writer.js';
import { DecisionAddendumEntity, DecisionEntity } from './decision.entity.js';
import { DecisionReader } from './decision.reader.js';

/** What can still happen to a decision once it is signed: it is added to, or marked as entered in error. Its text never changes. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly decisions: DecisionReader,
  ) {}

  /** Adds to a signed decision, also after the case was closed. The same addendum sent twice is one. */
  async add(actor: Actor, decisionId: string, id: string, addendum: Addendum): Promise<Kept> {
    const { caseId, meetingId } = await this.decisions.placeOf(actor, decisionId);
    return this.ledger.onCase(actor, caseId, 'decision.amend', async (tx) => {
      const where = { centreId: actor.centreId, id };
      const kept = await tx.findOneBy(DecisionAddendumEntity, where);
      if (kept) {
        if (kept.decisionId === decisionId && kept.recordedBy === actor.personId && sameAnswers(kept, addendum)) return { id, version: kept.version };
        throw new Problem('duplicate');
      }
      await signedDecision(tx, actor, decisionId);
      await tx.insert(DecisionAddendumEntity, { ...rowOf(addendum), ...where, caseId, decisionId, version: 1 });
      await replaceActions(tx, actor, { decisionId, addendumId: id, ids: addendum.supersedes ?? [] });
      return { id, version: 1 };
    }, { meetingId, evenIfClosed: true });
  }

  /**
   * Marks a signed decision as entered in error. It stays visible with the reason and can never be edited or signed again:
   * its agenda item is done, so the case must be listed again before another decision is drafted. A case that stands at
   * "discussed" because of this decision alone has none any more and returns to preparation at once; where delivery has
   * already begun, people decide what becomes of it.
   */
  async retract(actor: Actor, decisionId: string, reason: string): Promise<Kept> {
    const { caseId, meetingId } = await this.decisions.placeOf(actor, decisionId);
    return this.ledger.onCase(actor, caseId, 'decision.retract', async (tx, { state }) => {
      const decision = await signedDecision(tx, actor, decisionId);
      const version = decision.version + 1;
      await tx.update(DecisionEntity, { centreId: actor.centreId, id: decisionId }, { state: 'entered_in_error', retractedReason: reason, version });
      await withdrawFromRatification(tx, actor, decisionId);
      await withdrawActions(tx, actor, decisionId);
      if (state === 'discussed' && !(await hasNewer(tx, decision))) await moveCase(tx, actor, caseId, 're-present', { reason: `The decision was entered in error: ${reason}` });
      return { id: decisionId, version };
    }, { meetingId, evenIfClosed: true });
  }
}

async function signedDecision(tx: EntityManager, { centreId }: Actor, id: string): Promise<DecisionEntity> {
  const decision = await tx.findOneBy(DecisionEntity, { centreId, id });
  if (!decision) throw new Problem('not-found');
  if (decision.state === 'draft') throw new Problem('not-signed', 'The decision is still a draft: change the draft itself');
  if (decision.state === 'entered_in_error') throw new Problem('not-signed', 'The decision is already marked as entered in error');
  return decision;
}

async function hasNewer(tx: EntityManager, { centreId, caseId, id, signedAt }: DecisionEntity): Promise<boolean> {
  const signed = await tx.findBy(DecisionEntity, { centreId, caseId, state: 'signed' });
  return signed.some((other) => other.id !== id && (other.signedAt?.getTime() ?? 0) > (signedAt?.getTime() ?? 0));
}
