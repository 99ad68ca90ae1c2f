import { newId } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { moveCase } from '../case/case-move.writer.js';
import { NEXT_VERSION } from './agenda.writer.js';
import { AgendaItemEntity, MeetingEntity } from './meeting.entity.js';
import { lockMeeting } from './meeting.writer.js';

/** The meeting that a discussion of an emergency is, and its one item. */
export interface ConvenedMeeting {
  readonly meetingId: string;
  readonly itemId: string;
}

/**
 * Convenes an emergency discussion of a locked case: a meeting in session with this one case open. Where the case waits on
 * the agenda of a planned meeting it is taken off there, with the reason.
 */
export async function conveneEmergency(tx: EntityManager, actor: Actor, { caseId, boardId, startsAt, state }: { caseId: string; boardId: string; startsAt: Date; state: string }): Promise<ConvenedMeeting> {
  const { centreId } = actor;
  if (state === 'listed') {
    const waiting = (await tx.findBy(AgendaItemEntity, { centreId, caseId, status: 'listed' })).filter(({ ratifiesDecisionId }) => !ratifiesDecisionId);
    for (const { id, meetingId } of waiting) {
      await lockMeeting(tx, actor, meetingId);
      await tx.update(AgendaItemEntity, { centreId, id }, { status: 'removed', removalReason: 'Discussed as an emergency', ...NEXT_VERSION });
    }
  }
  await moveCase(tx, actor, caseId, 'convene');
  const [meetingId, itemId] = [newId(), newId()];
  await tx.insert(MeetingEntity, { centreId, id: meetingId, boardId, kind: 'emergency', startsAt, place: null, plannedMinutes: null, state: 'open', view: 'summary', currentItemId: null, openedAt: startsAt, version: 1 });
  await tx.insert(AgendaItemEntity, { centreId, id: itemId, meetingId, caseId, position: 1, bucket: 'discuss', status: 'listed', openedAt: startsAt, version: 1 });
  await tx.update(MeetingEntity, { centreId, id: meetingId }, { currentItemId: itemId, version: 2 });
  return { meetingId, itemId };
}

/** The decision is signed: the discussion is over, and its decision waits for the next planned meeting of its board. */
export async function concludeEmergency(tx: EntityManager, actor: Actor, { meetingId, itemId, caseId, decisionId }: ConvenedMeeting & { caseId: string; decisionId: string }): Promise<void> {
  const { centreId } = actor;
  await tx.update(AgendaItemEntity, { centreId, id: itemId }, { closedAt: () => 'rachis_now()', ...NEXT_VERSION });
  await tx.update(MeetingEntity, { centreId, id: meetingId }, { state: 'closed', closedAt: () => 'rachis_now()', currentItemId: null, ...NEXT_VERSION });
  await ratifyNext(tx, actor, meetingId, caseId, decisionId);
}

/** Puts a decision on the list to ratify of the next planned meeting of the board that this meeting was of. Where none is planned it waits for one. */
export async function ratifyNext(tx: EntityManager, actor: Actor, meetingId: string, caseId: string, decisionId: string): Promise<void> {
  const { centreId } = actor;
  const { boardId } = await tx.findOneByOrFail(MeetingEntity, { centreId, id: meetingId });
  const [next]: { id: string }[] = await tx.query(`SELECT id FROM meeting WHERE centre_id = $1 AND board_id = $2 AND kind = 'board' AND state = 'planned' AND starts_at > rachis_now() AND id <> $3 ORDER BY starts_at, id LIMIT 1`, [centreId, boardId, meetingId]);
  if (next) await listToRatify(tx, actor, next.id, caseId, decisionId);
}

/** Decisions of emergencies of this board that wait for a meeting: those signed while none was planned, and those put off. */
export async function listWaitingToRatify(tx: EntityManager, actor: Actor, boardId: string, meetingId: string): Promise<void> {
  const waiting: { caseId: string; decisionId: string }[] = await tx.query(
    `SELECT d.case_id AS "caseId", d.id AS "decisionId" FROM decision d
     JOIN agenda_item a ON a.centre_id = d.centre_id AND a.id = d.agenda_item_id JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id
     JOIN spine_case c ON c.centre_id = d.centre_id AND c.id = d.case_id
     WHERE d.centre_id = $1 AND m.board_id = $2 AND m.kind = 'emergency' AND d.state = 'signed' AND c.state <> 'closed'
       AND EXISTS (SELECT 1 FROM emergency e WHERE e.centre_id = d.centre_id AND e.case_id = d.case_id AND e.item_id = a.id)
       AND NOT EXISTS (SELECT 1 FROM ratification r WHERE r.centre_id = d.centre_id AND r.decision_id = d.id AND r.result = 'ratified')
       AND NOT EXISTS (SELECT 1 FROM agenda_item w WHERE w.centre_id = d.centre_id AND w.ratifies_decision_id = d.id AND w.status IN ('listed', 'discussed'))
     ORDER BY d.signed_at, d.id`,
    [actor.centreId, boardId],
  );
  for (const { caseId, decisionId } of waiting) await listToRatify(tx, actor, meetingId, caseId, decisionId);
}

async function listToRatify(tx: EntityManager, { centreId }: Actor, meetingId: string, caseId: string, ratifiesDecisionId: string): Promise<void> {
  const [last]: { position: number }[] = await tx.query('SELECT coalesce(max(position), 0)::int AS position FROM agenda_item WHERE centre_id = $1 AND meeting_id = $2', [centreId, meetingId]);
  await tx.insert(AgendaItemEntity, { centreId, id: newId(), meetingId, caseId, position: (last?.position ?? 0) + 1, bucket: 'ratify', status: 'listed', ratifiesDecisionId, version: 1 });
}
