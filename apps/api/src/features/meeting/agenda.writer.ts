import { DEFERRAL_REASONS, labelOf, type Deferral, type MeetingKind } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { actionFromDeferral } from '../action/action.writer.js';
import { moveCase } from '../case/case-move.writer.js';
import { AgendaItemEntity } from './meeting.entity.js';

/** Items are also touched by the room, which asks for no version; so their version is counted on where it stands. */
export const NEXT_VERSION = { version: () => 'version + 1' };

/** An item that still waits on its agenda, locked until the write is committed. */
export async function lockListedItem(tx: EntityManager, { centreId }: Actor, id: string): Promise<AgendaItemEntity> {
  const item = await tx.findOne(AgendaItemEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_write' } });
  if (!item) throw new Problem('not-found');
  if (item.status !== 'listed') throw new Problem('not-listed');
  return item;
}

/** The place after the last case of an agenda. */
export async function nextPosition(tx: EntityManager, { centreId }: Actor, meetingId: string): Promise<number> {
  const [last]: { position: number }[] = await tx.query('SELECT coalesce(max(position), 0)::int AS position FROM agenda_item WHERE centre_id = $1 AND meeting_id = $2', [centreId, meetingId]);
  return (last?.position ?? 0) + 1;
}

/** Sends a locked, listed case back to preparation, with the reason on the agenda and in the case. What waits only to be ratified stays where its treatment is. */
export async function deferItem(tx: EntityManager, actor: Actor, { id, caseId, openedAt, closedAt, ratifiesDecisionId }: AgendaItemEntity, { reason, note = null, ownerId = null, expectedOn = null }: Deferral): Promise<void> {
  const ended = openedAt && !closedAt ? { closedAt: () => 'rachis_now()' } : {};
  await tx.update(AgendaItemEntity, { centreId: actor.centreId, id }, {
    status: 'deferred', deferralReason: reason, deferralNote: note, deferralOwnerId: ownerId, expectedOn, relistedItemId: null, actedAt: () => 'rachis_now()', ...ended, ...NEXT_VERSION,
  });
  const label = labelOf(DEFERRAL_REASONS, reason);
  await actionFromDeferral(tx, actor, { caseId, agendaItemId: id, what: note ? `${label}: ${note}` : label, ownerId, expectedOn });
  if (ratifiesDecisionId) return;
  await moveCase(tx, actor, caseId, 'defer', { reason: note ? `${label}: ${note}` : label });
}

/** The board has decided: the item is done, and its case moves on. */
export async function markDiscussed(tx: EntityManager, actor: Actor, { id, caseId, ratifiesDecisionId }: AgendaItemEntity, kind: MeetingKind): Promise<void> {
  await tx.update(AgendaItemEntity, { centreId: actor.centreId, id }, { status: 'discussed', ...NEXT_VERSION });
  await moveCase(tx, actor, caseId, kind === 'emergency' ? 'decide-at-once' : ratifiesDecisionId ? 'decide-again' : 'discuss');
}

/** Ratified: the item is done. A case that somebody listed by hand for this goes on; one that only waits to be ratified is already under treatment. */
export async function finishRatified(tx: EntityManager, actor: Actor, { id, caseId, openedAt, closedAt, ratifiesDecisionId }: AgendaItemEntity): Promise<void> {
  const ended = openedAt && !closedAt ? { closedAt: () => 'rachis_now()' } : {};
  await tx.update(AgendaItemEntity, { centreId: actor.centreId, id }, { status: 'discussed', ...ended, ...NEXT_VERSION });
  if (!ratifiesDecisionId) await moveCase(tx, actor, caseId, 'ratify');
}

/** Opened: the item stands among those to discuss from now on, and keeps which decision it is about. */
export async function openToDiscuss(tx: EntityManager, { centreId }: Actor, { id }: AgendaItemEntity): Promise<void> {
  await tx.update(AgendaItemEntity, { centreId, id }, { bucket: 'discuss', ...NEXT_VERSION });
}

/** The decision was entered in error: nobody is asked to ratify it any more. */
export async function withdrawFromRatification(tx: EntityManager, { centreId }: Actor, decisionId: string): Promise<void> {
  const waiting = await tx.findBy(AgendaItemEntity, { centreId, ratifiesDecisionId: decisionId, status: 'listed' });
  for (const { id } of waiting) await tx.update(AgendaItemEntity, { centreId, id }, { status: 'removed', removalReason: 'The decision was entered in error', ...NEXT_VERSION });
}
