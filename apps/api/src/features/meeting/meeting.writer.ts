import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { MeetingEntity } from './meeting.entity.js';

/**
 * The meeting, locked until the write is committed: whoever lists, drives, ticks attendance, signs or closes waits for the
 * others here. Everywhere a case is locked before its meeting, so that nobody waits in a circle.
 */
export async function lockMeeting(tx: EntityManager, { centreId }: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await tx.findOne(MeetingEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw new Problem('not-found');
  return meeting;
}

/** Locks a meeting whose agenda and attendance may still change. */
export async function lockUnclosedMeeting(tx: EntityManager, actor: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await lockMeeting(tx, actor, id);
  if (meeting.state === 'closed') throw new Problem('meeting-closed');
  return meeting;
}

/** Locks a meeting that is in session. */
export async function lockOpenMeeting(tx: EntityManager, actor: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await lockUnclosedMeeting(tx, actor, id);
  if (meeting.state !== 'open') throw new Problem('meeting-not-open');
  return meeting;
}
