import { AgendaEntry } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { rowOf } from '../../platform/ledger/section-store.js';
import { moveCase } from '../case/case-move.writer.js';
import { lockListedItem, nextPosition } from './agenda.writer.js';
import { AgendaItemEntity } from './meeting.entity.js';
import { lockUnclosedMeeting } from './meeting.writer.js';

/**
 * Lists a case under a standard on the next agenda of its board: named and recorded, not discussed. Answers with the item, or null while no
 * meeting is planned; the case then waits until the coordinator lists it.
 */
export async function listUnderStandard(tx: EntityManager, actor: Actor, caseId: string, boardId: string, itemId: string): Promise<string | null> {
  actor.must('agenda.arrange');
  const [next]: { id: string }[] = await tx.query(`SELECT id FROM meeting WHERE centre_id = $1 AND board_id = $2 AND kind = 'board' AND state = 'planned' AND starts_at > rachis_now() ORDER BY starts_at, id LIMIT 1`, [actor.centreId, boardId]);
  if (!next) return null;
  await lockUnclosedMeeting(tx, actor, next.id);
  const position = await nextPosition(tx, actor, next.id);
  const entry = Object.assign(new AgendaEntry(), { caseId, bucket: 'standard_of_care' as const });
  await tx.insert(AgendaItemEntity, { ...rowOf(entry), centreId: actor.centreId, id: itemId, meetingId: next.id, caseId, position, status: 'listed', version: 1 });
  await moveCase(tx, actor, caseId, 'list');
  return itemId;
}

/** Takes a case off its agenda again, as long as the meeting has not come to it. */
export async function unlistUntouched(tx: EntityManager, actor: Actor, itemId: string): Promise<void> {
  actor.must('agenda.arrange');
  const { meetingId } = await tx.findOneByOrFail(AgendaItemEntity, { centreId: actor.centreId, id: itemId });
  await lockUnclosedMeeting(tx, actor, meetingId);
  const item = await lockListedItem(tx, actor, itemId);
  if (item.openedAt) throw new Problem('triage-stands', 'The meeting has come to the case already');
  await tx.update(AgendaItemEntity, { centreId: actor.centreId, id: itemId }, { status: 'removed', removalReason: 'The triage was undone', version: item.version + 1 });
}
