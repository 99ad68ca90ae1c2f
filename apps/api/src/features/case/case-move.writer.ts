import { moveRule, type CaseState, type ClosingReason, type Move, type Urgency } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { dueAt, firstPlanDueAt } from './due.js';
import { countMissing } from './readiness-bypass.writer.js';
import { SpineCaseEntity } from './spine-case.entity.js';

interface Reasons {
  readonly closingReason?: ClosingReason | null | undefined;
  readonly reason?: string | null | undefined;
  /** What is asked now; the question stays as it is where none is given. */
  readonly question?: string | null | undefined;
}

/** Moves a locked case along the table of moves, inside a write that is already open. */
export async function moveCase(tx: EntityManager, actor: Actor, caseId: string, move: Move, { closingReason = null, reason = null, question }: Reasons = {}): Promise<CaseState> {
  const rule = moveRule(move);
  const where = { centreId: actor.centreId, id: caseId };
  const before = await tx.findOneByOrFail(SpineCaseEntity, where);
  actor.must(rule.action);
  if (!rule.from.includes(before.state)) throw new Problem('move-not-possible', `"${rule.label}" is not possible while the case is ${before.state.replace('_', ' ')}`);
  if (rule.needsReason && !reason) throw Problem.field('#/reason', 'A reason is needed');
  if (rule.to === 'closed' && !closingReason) throw Problem.field('#/closingReason', 'Say why the case is closed');
  const referred = move === 'submit' ? await submitted(tx, before) : move === 're-present' || move === 'reopen' ? { dueAt: dueAt(await now(tx, before), before.urgency) } : {};
  await tx.update(SpineCaseEntity, where, {
    ...referred, ...(question ? { question } : {}), state: rule.to, closingReason: rule.to === 'closed' ? closingReason : null, moveReason: reason, version: before.version + 1,
  });
  if (rule.countsMissing) await countMissing(tx, actor, caseId, move, reason);
  return rule.to;
}

/** Puts a case back before its triage, with the urgency that it had. For undoing only: as a move it does not exist. */
export async function backToTriage(tx: EntityManager, { centreId }: Actor, caseId: string, urgency: Urgency | null): Promise<void> {
  const where = { centreId, id: caseId };
  const before = await tx.findOneByOrFail(SpineCaseEntity, where);
  const due = before.referredAt ? firstPlanDueAt(before.referredAt, { ...before, urgency }) : null;
  await tx.update(SpineCaseEntity, where, { state: 'submitted', closingReason: null, moveReason: null, urgency, dueAt: due, version: before.version + 1 });
}

/** Puts a case back where it stood before it ended; for an end that was recorded in error only. Answers whether it still was closed by it. */
export async function backFromEnd(tx: EntityManager, { centreId }: Actor, caseId: string, closingReason: ClosingReason, state: CaseState, reason: string): Promise<boolean> {
  const where = { centreId, id: caseId };
  const before = await tx.findOneOrFail(SpineCaseEntity, { where, lock: { mode: 'pessimistic_write' } });
  if (before.state !== 'closed' || before.closingReason !== closingReason) return false;
  await tx.update(SpineCaseEntity, where, { state, closingReason: null, moveReason: reason, version: before.version + 1 });
  return true;
}

/** A referral that turns out to be an emergency waits as one from when it was referred. */
export async function makeEmergency(tx: EntityManager, { centreId }: Actor, caseId: string): Promise<void> {
  const where = { centreId, id: caseId };
  const before = await tx.findOneByOrFail(SpineCaseEntity, where);
  if (before.urgency === 'emergency') return;
  await tx.update(SpineCaseEntity, where, { urgency: 'emergency', dueAt: firstPlanDueAt(before.referredAt ?? (await now(tx, before)), { ...before, urgency: 'emergency' }), version: before.version + 1 });
}

/**
 * What a referral must say before it is sent: the question, the urgency, and whether cord compression is suspected (also "not known" is an answer).
 * An emergency waits for none of them: it stands in the first lane already, and what is missing is listed as missing.
 */
async function submitted(tx: EntityManager, before: SpineCaseEntity): Promise<{ referredAt: Date; dueAt: Date | null }> {
  const emergency = before.urgency === 'emergency';
  const errors = [
    ...(before.question || emergency ? [] : [{ pointer: '#/question', detail: 'State the question to the board' }]),
    ...(before.urgency ? [] : [{ pointer: '#/urgency', detail: 'Say how soon an answer is needed' }]),
    ...(before.mscc || emergency ? [] : [{ pointer: '#/mscc', detail: 'Say whether cord compression is suspected: yes, no or not known' }]),
    ...(before.mscc === 'yes' && before.urgency && before.urgency !== 'emergency' && before.urgency !== 'urgent'
      ? [{ pointer: '#/urgency', detail: 'Suspected cord compression cannot wait in the routine queue: choose emergency or urgent' }]
      : []),
  ];
  if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
  const referredAt = await now(tx, before);
  return { referredAt, dueAt: firstPlanDueAt(referredAt, before) };
}

/** The database's time. A case that comes again to the board waits from now, not from its first referral. */
async function now(tx: EntityManager, before: SpineCaseEntity): Promise<Date> {
  const [row]: { now: Date }[] = await tx.query('SELECT rachis_now() AS now');
  return row?.now ?? before.createdAt;
}
