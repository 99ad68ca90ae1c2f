import { newId } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { moveCase } from '../case/case-move.writer.js';
import { NEXT_VERSION, nextPosition } from './agenda.writer.js';
import { AgendaItemEntity } from './meeting.entity.js';
import { lockMeeting } from './meeting.writer.js';

/** Deferred with an expected day, not listed since, and free to be listed. `w` is the deferred item, `c` its case. */
const WISHED = `
  FROM agenda_item w JOIN meeting o ON o.centre_id = w.centre_id AND o.id = w.meeting_id JOIN spine_case c ON c.centre_id = w.centre_id AND c.id = w.case_id
  WHERE w.centre_id = $1 AND o.board_id = $2 AND w.status = 'deferred' AND w.expected_on IS NOT NULL AND w.relisted_item_id IS NULL
    AND (w.ratifies_decision_id IS NOT NULL OR c.state IN ('triaged', 'in_preparation', 'ready'))`;

/** The first meeting of the same board that is still to come, on or after the day, where the board meets. */
const NEXT_MEETING_SQL = `
  SELECT n.id FROM meeting m JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id JOIN meeting n ON n.centre_id = m.centre_id AND n.board_id = m.board_id
  WHERE m.centre_id = $1 AND m.id = $2 AND n.id <> m.id AND n.kind = 'board' AND n.state = 'planned' AND n.starts_at > rachis_now() AND (n.starts_at AT TIME ZONE b.time_zone)::date >= $3::date
  ORDER BY n.starts_at, n.id LIMIT 1`;

/**
 * Lists a case that was just deferred for the first meeting on or after the day on which what is missing is expected. Answers
 * with that meeting; null where none is planned yet - then the day stays as a wish, which the next planned meeting honours.
 */
export async function relist(tx: EntityManager, actor: Actor, item: AgendaItemEntity, expectedOn: string | null): Promise<string | null> {
  if (!expectedOn) return null;
  const [next]: { id: string }[] = await tx.query(NEXT_MEETING_SQL, [actor.centreId, item.meetingId, expectedOn]);
  if (!next) return null;
  // Somebody may have opened or closed it a moment ago; then the wish stays.
  const { state } = await lockMeeting(tx, actor, next.id);
  if (state !== 'planned') return null;
  await listAgain(tx, actor, item, next.id);
  return next.id;
}

/** Whatever way a case is listed again, its wish is settled by it. */
export async function settleWish(tx: EntityManager, { centreId }: Actor, caseId: string, itemId: string, ratifies: string | null = null): Promise<void> {
  await tx.query(
    `UPDATE agenda_item SET relisted_item_id = $3, version = version + 1 WHERE centre_id = $1 AND case_id = $2 AND status = 'deferred' AND expected_on IS NOT NULL AND relisted_item_id IS NULL
       AND ratifies_decision_id IS NOT DISTINCT FROM $4`,
    [centreId, caseId, itemId, ratifies],
  );
}

/** Locks the cases that wait for a meeting of a board: everywhere a case is locked before its meeting. */
export async function lockWishedCases(tx: EntityManager, { centreId }: Actor, boardId: string): Promise<void> {
  await tx.query(`SELECT 1 FROM spine_case k WHERE k.centre_id = $1 AND k.id IN (SELECT c.id ${WISHED}) ORDER BY k.id FOR UPDATE`, [centreId, boardId]);
}

/** Lists every case that waits for this meeting, in the order of the days on which they were expected; answers with the cases. */
export async function honourWishes(tx: EntityManager, actor: Actor, meetingId: string): Promise<string[]> {
  const [meeting]: { boardId: string; day: string }[] = await tx.query(
    `SELECT m.board_id AS "boardId", (m.starts_at AT TIME ZONE b.time_zone)::date::text AS day FROM meeting m JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
     WHERE m.centre_id = $1 AND m.id = $2 AND m.kind = 'board' AND m.starts_at > rachis_now()`, [actor.centreId, meetingId],
  );
  if (!meeting) return [];
  const wished: { id: string; caseId: string }[] = await tx.query(
    `SELECT DISTINCT ON (w.case_id, w.ratifies_decision_id) w.id, w.case_id AS "caseId" ${WISHED} AND w.meeting_id <> $4 AND w.expected_on <= $3::date ORDER BY w.case_id, w.ratifies_decision_id, w.acted_at DESC`, [actor.centreId, meeting.boardId, meeting.day, meetingId],
  );
  const items: AgendaItemEntity[] = [];
  for (const { id } of wished) items.push(await tx.findOneByOrFail(AgendaItemEntity, { centreId: actor.centreId, id }));
  for (const item of items.toSorted((a, b) => (a.expectedOn ?? '').localeCompare(b.expectedOn ?? '') || a.id.localeCompare(b.id))) await listAgain(tx, actor, item, meetingId);
  return items.map(({ caseId }) => caseId);
}

/** The case stands at the end of that agenda as it stood on the one before: the same part, the same minutes, the same presenter. */
async function listAgain(tx: EntityManager, actor: Actor, { caseId, bucket, plannedMinutes, presenterId, ratifiesDecisionId }: AgendaItemEntity, meetingId: string): Promise<void> {
  const id = newId();
  const position = await nextPosition(tx, actor, meetingId);
  await tx.insert(AgendaItemEntity, { centreId: actor.centreId, id, meetingId, caseId, bucket, plannedMinutes, presenterId, ratifiesDecisionId, lateReason: null, position, status: 'listed', version: 1 });
  await settleWish(tx, actor, caseId, id, ratifiesDecisionId);
  if (!ratifiesDecisionId) await moveCase(tx, actor, caseId, 'list');
}

/** Takes back that a case was listed again, if nobody has touched it there. Answers whether it is off. */
export async function unlistAgain(tx: EntityManager, actor: Actor, itemId: string): Promise<boolean> {
  const where = { centreId: actor.centreId, id: itemId };
  const again = await tx.findOne(AgendaItemEntity, { where, lock: { mode: 'pessimistic_write' } });
  if (again?.status !== 'listed' || again.openedAt) return false;
  await tx.update(AgendaItemEntity, where, { status: 'removed', removalReason: 'The deferral was taken back', ...NEXT_VERSION });
  return true;
}
