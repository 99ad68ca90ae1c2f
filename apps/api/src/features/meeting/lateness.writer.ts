import { cutOffAt, type AgendaEntry } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import type { MeetingEntity } from './meeting.entity.js';

/** Whether the board's cut-off before this meeting has passed. A board without one has no late cases; an emergency discussion is never late. */
export async function afterCutOff(tx: EntityManager, { centreId }: Actor, { boardId, kind, startsAt }: MeetingEntity): Promise<boolean> {
  if (kind === 'emergency') return false;
  const [board]: { hours: number | null; now: Date }[] = await tx.query('SELECT b.cut_off_hours AS hours, rachis_now() AS now FROM board b WHERE b.centre_id = $1 AND b.id = $2', [centreId, boardId]);
  const closes = cutOffAt(startsAt.toISOString(), board?.hours);
  return closes !== null && board !== undefined && board.now.getTime() > Date.parse(closes);
}

/** A late case says why it comes late. */
export function mustSayWhyLate({ lateReason }: Pick<AgendaEntry, 'lateReason'>, late: boolean): void {
  if (late && !lateReason) throw Problem.field('#/lateReason', 'The cut-off has passed: say why this case comes late');
}

/** What was decided in an emergency and is only ratified comes when it comes; anything else after the cut-off is late. */
export const canBeLate = ({ bucket }: Pick<AgendaEntry, 'bucket'>): boolean => bucket !== 'ratify';
