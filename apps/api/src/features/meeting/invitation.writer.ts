import { invitationIsOld, isMailAddress, newId, type InvitationMethod } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { putInOutbox } from '../letter/outbox.writer.js';
import { boardTime, calendarText } from './calendar-file.js';
import type { MeetingEntity } from './meeting.entity.js';
import { MeetingInvitationEntity } from './preparation.entity.js';

/** Somebody to whom an invitation goes. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}
interface Place {
  readonly boardName: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly organiser: { readonly name: string; readonly email: string } | null;
}

/** The newest invitation of a meeting that was sent to anybody. */
export async function lastInvitation(tx: EntityManager, { centreId }: Actor, meetingId: string): Promise<MeetingInvitationEntity | null> {
  const [last] = await tx.find(MeetingInvitationEntity, { where: { centreId, meetingId }, order: { sequence: 'DESC', recordedAt: 'DESC' }, take: 1 });
  return last ?? null;
}

/** Whether what was last sent still says when, where and how long. */
export const saysTheSame = (last: MeetingInvitationEntity, { startsAt, place, plannedMinutes }: MeetingEntity): boolean =>
  !invitationIsOld({ startsAt: last.startsAt.toISOString(), place: last.place, plannedMinutes: last.plannedMinutes }, { startsAt: startsAt.toISOString(), place, plannedMinutes });

/** Everybody who is to come: the standing team, those who have said that they do, and those who cover. Only people with a mailbox and an account in use. */
export async function peopleToInvite(tx: EntityManager, { centreId }: Actor, { id, boardId }: MeetingEntity): Promise<Recipient[]> {
  const people: Recipient[] = await tx.query(
    `SELECT p.id AS "personId", p.display_name AS name, p.email FROM person p WHERE p.centre_id = $1 AND p.active AND p.email IS NOT NULL AND p.id IN (
       SELECT x.person_id FROM board_member x WHERE x.centre_id = $1 AND x.board_id = $2
       UNION SELECT y.person_id FROM meeting_reply y WHERE y.centre_id = $1 AND y.meeting_id = $3 AND y.answer <> 'no'
       UNION SELECT y.cover_id FROM meeting_reply y WHERE y.centre_id = $1 AND y.meeting_id = $3 AND y.cover_id IS NOT NULL) ORDER BY p.display_name, p.id`,
    [centreId, boardId, id],
  );
  return people.filter(({ email }) => isMailAddress(email));
}

/** People by id, as far as they still have a mailbox. */
export async function peopleWith(tx: EntityManager, { centreId }: Actor, ids: readonly string[]): Promise<Recipient[]> {
  const people: Recipient[] = await tx.query('SELECT p.id AS "personId", p.display_name AS name, p.email FROM person p WHERE p.centre_id = $1 AND p.email IS NOT NULL AND p.id = ANY($2::uuid[]) ORDER BY p.display_name, p.id', [centreId, [...ids]]);
  return people.filter(({ email }) => isMailAddress(email));
}

/** Keeps an invitation and puts one message for each recipient into the outbox: they leave if this write is committed. */
export async function sendCalendar(tx: EntityManager, actor: Actor, meeting: MeetingEntity, sent: { method: InvitationMethod; sequence: number; note: string | null; recipients: readonly Recipient[] }): Promise<string> {
  const { centreId } = actor;
  const { method, sequence, note, recipients } = sent;
  const { id: meetingId, startsAt, place, plannedMinutes } = meeting;
  const id = newId();
  await tx.insert(MeetingInvitationEntity, { centreId, id, meetingId, method, sequence, startsAt, place, plannedMinutes, note, recipientIds: recipients.map(({ personId }) => personId), version: 1 });
  const { boardName, timeZone, now, organiser } = await placeOf(tx, actor, meeting);
  const cancelled = method === 'CANCEL';
  const when = boardTime({ startsAt, plannedMinutes, timeZone });
  const subject = `${cancelled ? 'Cancelled' : sequence > 0 ? 'Changed' : 'Invitation'}: ${boardName}, ${when}`;
  for (const { personId, name, email } of recipients) {
    await putInOutbox(tx, actor, {
      kind: cancelled ? 'cancellation' : 'invitation', recipient: { personId, name, email }, subject, about: { meetingId },
      text: [
        cancelled ? `This meeting does not take place: ${boardName}.` : `You are invited: ${boardName}.`, `When: ${when}`, ...(place ? [`Where: ${place}`] : []), ...(note ? ['', note] : []), '',
        cancelled ? 'The attached calendar file takes it out of your calendar.' : 'The attached calendar file puts it into your calendar. Please say in Rachis whether you come, join remotely, or who covers for you.',
      ].join('\n'),
      calendar: {
        method,
        text: calendarText({ meetingId, method, sequence, boardName, startsAt, plannedMinutes, place, timeZone, note: cancelled ? null : note, cancelledReason: cancelled ? note : null, stamp: now, recipient: { name, email }, ...(organiser ? { organiser } : {}) }),
      },
    });
  }
  return id;
}

async function placeOf(tx: EntityManager, { centreId, personId }: Actor, { boardId }: MeetingEntity): Promise<Place> {
  const [row]: { boardName: string; timeZone: string; now: Date; name: string; email: string | null }[] = await tx.query(
    `SELECT b.name AS "boardName", b.time_zone AS "timeZone", rachis_now() AS now, p.display_name AS name, p.email FROM board b LEFT JOIN person p ON p.centre_id = b.centre_id AND p.id = $3 WHERE b.centre_id = $1 AND b.id = $2`,
    [centreId, boardId, personId],
  );
  if (!row) throw new Error('a meeting has a board');
  const { name, email, ...place } = row;
  return { ...place, organiser: email && isMailAddress(email) ? { name, email } : null };
}
