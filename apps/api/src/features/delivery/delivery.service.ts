import { Injectable } from '@nestjs/common';
import { DeliveryLink, DeliveryStatement, GoalResult, partKey, recommendedParts, treatmentRecords, type Action, type Class, type FulfilledPart, type Kept, type SignedDecision } from '@rachis/domain';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { DecisionReader } from '../decision/decision.reader.js';
import { settleByLink, settleByStatement } from './carry-to-actions.js';
import { DeliveryLinkEntity, DeliveryStatementEntity, GoalResultEntity } from './delivery.entity.js';
import { DELIVERY_FACTS, type CaseDeliveryFacts } from './delivery.reader.js';

/** The row under which something is said, on the version that was seen. */
interface Saying<T extends object> {
  readonly entity: Class<ObjectLiteral>;
  readonly contract: Class<T>;
  readonly id: string;
  readonly seen: number;
  readonly said: T;
}

type Check = (decision: SignedDecision, before: ObjectLiteral | null) => void;
/** What else follows in the same transaction. */
type Then = (tx: EntityManager, caseId: string, facts: CaseDeliveryFacts) => Promise<void>;

/** What people say of the delivery of a signed decision, also when the case is closed: much of it is learnt late. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly decisions: DecisionReader,
  ) {}

  /** Confirms or changes what a recorded treatment fulfils. */
  link(actor: Actor, decisionId: string, id: string, seen: number, said: DeliveryLink): Promise<Kept> {
    return this.say(actor, 'delivery.link', decisionId, { entity: DeliveryLinkEntity, contract: DeliveryLink, id, seen, said }, (decision, before) => {
      const parts = recommendedParts(decision).map(partKey);
      const stray = said.fulfils.findIndex((one: FulfilledPart) => !parts.includes(partKey(one)));
      if (stray >= 0) throw Problem.field(`#/fulfils/${stray}/part`, 'The decision has no such part');
      if (before && (before['source'] !== said.source || before['sourceId'] !== said.sourceId)) throw Problem.field('#/sourceId', 'A link stays with its record');
    }, (tx, caseId, facts) => settleByLink(tx, actor, { caseId, decisionId, recordId: id }, said, treatmentRecords(facts).find((one) => one.source === said.source && one.sourceId === said.sourceId)?.on ?? null));
  }

  /** States what became of a part without a record of it: not done and why, done elsewhere, or that nothing was to be done. */
  state(actor: Actor, decisionId: string, id: string, seen: number, said: DeliveryStatement): Promise<Kept> {
    return this.say(actor, 'delivery.state', decisionId, { entity: DeliveryStatementEntity, contract: DeliveryStatement, id, seen, said }, (decision, before) => {
      if (!recommendedParts(decision).some((part) => partKey(part) === partKey(said))) throw Problem.field('#/part', 'The decision has no such part');
      if (before && partKey(before as DeliveryStatement) !== partKey(said)) throw Problem.field('#/part', 'A statement stays with its part');
    }, (tx, caseId) => settleByStatement(tx, actor, { caseId, decisionId, recordId: id }, said));
  }

  /** Judges whether a goal was achieved. */
  judge(actor: Actor, decisionId: string, id: string, seen: number, said: GoalResult): Promise<Kept> {
    return this.say(actor, 'delivery.judge', decisionId, { entity: GoalResultEntity, contract: GoalResult, id, seen, said }, (decision, before) => {
      if (!recommendedParts(decision).some(({ part }) => part === said.goal)) throw Problem.field('#/goal', 'The decision has no such goal');
      if (before && before['goal'] !== said.goal) throw Problem.field('#/goal', 'A judgement stays with its goal');
    });
  }

  private async say<T extends object>(actor: Actor, action: Action, decisionId: string, saying: Saying<T>, check: Check, then: Then = () => Promise.resolve()): Promise<Kept> {
    const { caseId } = await this.decisions.placeOf(actor, decisionId);
    return this.ledger.onCase(actor, caseId, action, async (tx) => {
      const { entity, contract, id, seen, said } = saying;
      const where = { centreId: actor.centreId, id };
      const before = await tx.findOneBy(entity, where);
      if (before && before['decisionId'] !== decisionId) throw new Problem('not-found');
      if (!before && seen !== 0) throw new Problem('not-found');
      const facts = await factsOf(tx, actor, caseId);
      check(signedIn(facts, decisionId), before);
      if (!before) {
        await tx.insert(entity, { ...rowOf(said), ...where, caseId, decisionId, version: 1 });
        await then(tx, caseId, facts);
        return { id, version: 1 };
      }
      if (seen === 0 && before['version'] === 1 && before['recordedBy'] === actor.personId && sameAnswers(before, said)) return { id, version: 1 };
      if (before['version'] !== seen) throw new Problem('stale-version', undefined, { current: answersIn(before, contract) });
      await tx.update(entity, where, { ...rowOf(said), version: seen + 1 });
      await then(tx, caseId, facts);
      return { id, version: seen + 1 };
    }, { evenIfClosed: true });
  }
}

async function factsOf(tx: EntityManager, { centreId }: Actor, caseId: string): Promise<CaseDeliveryFacts> {
  const [row]: { facts: CaseDeliveryFacts }[] = await tx.query(`SELECT ${DELIVERY_FACTS} AS facts FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2`, [centreId, caseId]);
  if (!row) throw new Problem('not-found');
  return row.facts;
}

function signedIn({ decisions }: CaseDeliveryFacts, decisionId: string): SignedDecision {
  const found = decisions.find(({ decision }) => decision.id === decisionId)?.decision;
  if (!found) throw new Problem('not-signed', 'The decision is still a draft: nothing of it can be delivered yet');
  if (found.state !== 'signed') throw new Problem('not-signed', 'The decision is marked as entered in error');
  return found;
}
