import { actionsOfDecision, Decision, newId, type DerivedAction, type NotDoneReason, type Role, type SupersededBy, type SurgicalGoal } from '@rachis/domain';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { viewColumns } from '../../platform/database/view-sql.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { ActionEntity } from './action.entity.js';

/** What a new action has besides what it says. */
export const FRESH = {
  agendaItemId: null, firstDueOn: null, changeReason: null, state: 'open', settledOn: null, settledAt: null, settledBy: null, notDoneReason: null, settledWords: null, settledBecause: null, settledByRecord: null,
  supersededBecause: null, supersededByDecisionId: null, supersededByAddendumId: null, version: 1,
} as const;
const NEXT_VERSION = { version: () => 'version + 1' };

interface Signed {
  readonly caseId: string;
  readonly signedAt: string;
  readonly timeZone: string;
  readonly roles: Role[] | null;
  readonly decision: Decision;
}
const SIGNED_SQL = `
  SELECT d.case_id AS "caseId", to_json(d.signed_at) #>> '{}' AS "signedAt", b.time_zone AS "timeZone",
    (SELECT array_agg(g.role) FROM role_grant g WHERE g.centre_id = d.centre_id AND g.person_id = d.responsible_id) AS roles, (SELECT row_to_json(x) FROM (SELECT ${viewColumns(Decision, 'd')}) x) AS decision
  FROM decision d JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  WHERE d.centre_id = $1 AND d.id = $2 AND d.state = 'signed'`;

/**
 * Writes down what follows from a decision, in the transaction that signs it. What still was open from earlier decisions of the case, and what
 * the board waited for before, no longer holds and says so; what somebody wrote by hand stays.
 */
export async function actionsFromDecision(tx: EntityManager, actor: Actor, decisionId: string): Promise<void> {
  const { centreId } = actor;
  const [signed]: Signed[] = await tx.query(SIGNED_SQL, [centreId, decisionId]);
  if (!signed) throw new Error('only a signed decision has actions');
  const { caseId, signedAt, timeZone, roles, decision } = signed;
  await tx.update(ActionEntity, { centreId, caseId, state: 'open', kind: Not(In(['by_hand', 'deferral'])) }, { ...superseded('decision'), supersededByDecisionId: decisionId });
  await tx.update(ActionEntity, { centreId, caseId, state: 'open', kind: 'deferral' }, { ...superseded('listed_again'), supersededByDecisionId: decisionId });
  const derived = actionsOfDecision(decision, { signedAt, timeZone, responsibleRoles: roles ?? [] });
  if (derived.length > 0) await tx.insert(ActionEntity, derived.map(({ goals, ...action }) => ({ ...FRESH, ...action, goals: [...goals], centreId, id: newId(), caseId, decisionId, timeZone })));
}

/** What closes actions: which of a case, and what was recorded. */
export interface Settlement {
  readonly caseId: string;
  readonly decisionId?: string;
  /** One goal, or several that were reached together: closes the actions all of whose goals are among them. */
  readonly goal?: SurgicalGoal | readonly SurgicalGoal[];
  readonly stepId?: string;
  readonly kind?: DerivedAction['kind'];
  readonly outcome: 'done' | 'not_done';
  /** The calendar day on which it was done. */
  readonly on: string | null;
  readonly reason?: NotDoneReason;
  /** What was recorded, in words: "Operation of 14 Mar 2026". */
  readonly because: string;
  /** The record that closed it; `reopenActions` finds it again by this. */
  readonly recordId?: string;
}

/** Closes the open actions that a recorded event fulfils, or shows to be not done. Answers how many. */
export async function settleActions(tx: EntityManager, actor: Actor, { caseId, decisionId, goal, stepId, kind, outcome, on, reason, because, recordId }: Settlement): Promise<number> {
  const { centreId, personId } = actor;
  if (!goal && !stepId && !kind) throw new Error('say which actions: by goal, step or kind');
  const reached: readonly string[] | null = goal === undefined ? null : typeof goal === 'string' ? [goal] : goal;
  const open = await tx.findBy(ActionEntity, { centreId, caseId, state: 'open', ...(decisionId ? { decisionId } : {}), ...(stepId ? { stepId } : {}), ...(kind ? { kind } : {}) });
  const closed = open.filter(({ goals }) => reached === null || (goals.length > 0 && goals.every((one) => reached.includes(one))));
  for (const { id } of closed)
    await tx.update(ActionEntity, { centreId, id }, {
      state: outcome, settledOn: on, settledAt: () => 'rachis_now()', settledBy: personId || null, notDoneReason: outcome === 'not_done' ? (reason ?? 'none_given') : null, settledWords: null, settledBecause: because.slice(0, 500), settledByRecord: recordId ?? null, ...NEXT_VERSION,
    });
  return closed.length;
}

/** The case has ended: nothing that is open can still be done here. Answers how many; `reopenActions` takes it back. */
export async function endActions(tx: EntityManager, { centreId, personId }: Actor, { caseId, reason, because, recordId }: { caseId: string; reason: NotDoneReason; because: string; recordId: string }): Promise<number> {
  const settled = await tx.update(ActionEntity, { centreId, caseId, state: 'open' }, {
    state: 'not_done', settledOn: () => 'rachis_now()::date', settledAt: () => 'rachis_now()', settledBy: personId || null, notDoneReason: reason, settledWords: reason === 'other' ? because.slice(0, 500) : null, settledBecause: because.slice(0, 500), settledByRecord: recordId, ...NEXT_VERSION,
  });
  return settled.affected ?? 0;
}

/** The record that closed actions was taken back: they are open again. */
export async function reopenActions(tx: EntityManager, { centreId }: Actor, { caseId, recordId }: { caseId: string; recordId: string }): Promise<void> {
  await tx.update(ActionEntity, { centreId, caseId, settledByRecord: recordId, state: In(['done', 'not_done']) }, OPEN_AGAIN);
}
export const OPEN_AGAIN = { state: 'open', settledOn: null, settledAt: null, settledBy: null, notDoneReason: null, settledWords: null, settledBecause: null, settledByRecord: null, ...NEXT_VERSION } as const;

/** The decision was entered in error: what follows from it and is still open no longer holds. */
export async function withdrawActions(tx: EntityManager, { centreId }: Actor, decisionId: string): Promise<void> {
  await tx.update(ActionEntity, { centreId, decisionId, state: 'open' }, superseded('entered_in_error'));
}

/** Actions that an addendum replaces. They have to be open ones of its decision. */
export async function replaceActions(tx: EntityManager, { centreId }: Actor, { decisionId, addendumId, ids }: { decisionId: string; addendumId: string; ids: readonly string[] }): Promise<void> {
  if (ids.length === 0) return;
  const open = await tx.countBy(ActionEntity, { centreId, decisionId, state: 'open', id: In([...ids]) });
  if (open !== ids.length) throw Problem.field('#/supersedes', 'These are no open actions of this decision');
  await tx.update(ActionEntity, { centreId, decisionId, id: In([...ids]) }, { ...superseded('addendum'), supersededByAddendumId: addendumId });
}

/** A case was put off: whoever was named for what is awaited has it as an action, until it is discussed or the deferral is taken back. */
export async function actionFromDeferral(tx: EntityManager, { centreId }: Actor, { caseId, agendaItemId, what, ownerId, expectedOn }: { caseId: string; agendaItemId: string; what: string; ownerId: string | null; expectedOn: string | null }): Promise<void> {
  await withdrawDeferral(tx, { centreId }, agendaItemId);
  const [place]: { timeZone: string; later: string }[] = await tx.query(
    `SELECT b.time_zone AS "timeZone", to_char((rachis_now() AT TIME ZONE b.time_zone)::date + 30, 'YYYY-MM-DD') AS later FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id WHERE a.centre_id = $1 AND a.id = $2`,
    [centreId, agendaItemId],
  );
  if (!place) throw new Error('a deferral has its agenda');
  await tx.insert(ActionEntity, {
    ...FRESH, centreId, id: newId(), caseId, decisionId: null, agendaItemId, kind: 'deferral', what: what.slice(0, 2000), goals: [], stepId: null, ownerId, ownerRole: ownerId ? null : 'coordinator', ownerWords: null,
    dueOn: expectedOn ?? place.later, dueTime: null, timeZone: place.timeZone, dueBasis: expectedOn ? 'stated' : 'asked_again', waitingFor: null,
  });
}

/** The deferral was taken back. */
export async function withdrawDeferral(tx: EntityManager, { centreId }: Pick<Actor, 'centreId'>, agendaItemId: string): Promise<void> {
  await tx.update(ActionEntity, { centreId, agendaItemId, decisionId: IsNull(), state: 'open' }, superseded('undone'));
}

const superseded = (because: SupersededBy) => ({ state: 'superseded' as const, supersededBecause: because, ...NEXT_VERSION });
