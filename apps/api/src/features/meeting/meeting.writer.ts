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

/** The meeting, kept as it is until the write is committed, beside others who ask no more of it: drafts of its cases do not wait for each other. */
export async function holdMeeting(tx: EntityManager, { centreId }: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await tx.findOne(MeetingEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_read' } });
  if (!meeting) throw new Problem('not-found');
  return meeting;
}

/** Locks a meeting whose agenda and attendance may still change. */
export async function lockUnclosedMeeting(tx: EntityManager, actor: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await lockMeeting(tx, actor, id);
  if (meeting.state === 'closed') throw new Problem('meeting-closed');
  if (meeting.state === 'cancelled') throw new Problem('meeting-cancelled');
  return meeting;
}

/** Locks a meeting that is in session. */
export async function lockOpenMeeting(tx: EntityManager, actor: Actor, id: string): Promise<MeetingEntity> {
  const meeting = await lockUnclosedMeeting(tx, actor, id);
  if (meeting.state !== 'open') throw new Problem('meeting-not-open');
  return meeting;
}

/** Every case that waits on an agenda, locked in one order before the meeting is. */
export async function lockListedCases(tx: EntityManager, { centreId }: Actor, meetingId: string): Promise<void> {
  await tx.query(
    `SELECT 1 FROM spine_case c WHERE c.centre_id = $1 AND c.id IN (SELECT a.case_id FROM agenda_item a WHERE a.centre_id = $1 AND a.meeting_id = $2 AND a.status = 'listed') ORDER BY c.id FOR UPDATE`,
    [centreId, meetingId],
  );
}
