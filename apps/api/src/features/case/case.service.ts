import { Injectable } from '@nestjs/common';
import { ENDS_CARE, moveRule, type CaseMove, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { endActions } from '../action/action.writer.js';
import { AlertWriter } from '../emergency/alert.writer.js';
import { closeFollowUp } from '../follow-up/follow-up-closing.writer.js';
import { moveCase } from './case-move.writer.js';
import { SpineCaseEntity } from './spine-case.entity.js';

/** The life of a case. */
@Injectable()
export class CaseService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly alerts: AlertWriter,
  ) {}

  /** Moves a case that somebody has in view. Moves that belong to the board happen there. */
  move(actor: Actor, caseId: string, seen: number, { move, closingReason, reason, question }: CaseMove): Promise<Kept> {
    const rule = moveRule(move);
    if (rule.byBoard) throw new Problem('move-not-possible', 'This happens at the board: on an agenda or in a meeting');
    if (rule.to === 'closed' && closingReason && ENDS_CARE.includes(closingReason)) throw Problem.field('#/closingReason', 'Record a death, a transfer or the end of follow-up as such: that ends plans, visits and actions in one act');
    const reach = move === 'reopen' ? ({ evenIfClosed: true } as const) : {};
    return this.ledger.onCase(actor, caseId, rule.action, async (tx, { version }) => {
      if (version !== seen) throw new Problem('stale-version');
      await moveCase(tx, actor, caseId, move, { closingReason, reason, question });
      if (rule.to === 'closed') await endWhatIsOpen(tx, actor, caseId, reason ?? rule.label);
      if (move === 'submit' && (await isEmergency(tx, actor, caseId))) await this.alerts.callOutIfStated(tx, actor, caseId);
      return { id: caseId, version: seen + 1 };
    }, reach);
  }
}

/** A closed case calls nobody in and reminds nobody. */
async function endWhatIsOpen(tx: EntityManager, actor: Actor, caseId: string, because: string): Promise<void> {
  await endActions(tx, actor, { caseId, reason: 'other', because, recordId: caseId });
  await closeFollowUp(tx, actor, caseId, because);
}

async function isEmergency(tx: EntityManager, { centreId }: Actor, id: string): Promise<boolean> {
  return (await tx.findOneBy(SpineCaseEntity, { centreId, id }))?.urgency === 'emergency';
}
