import { Injectable } from '@nestjs/common';
import { MeetingReply, may, type Kept, type Role } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { lockUnclosedMeeting } from './meeting.writer.js';
import { MeetingReplyEntity } from './preparation.entity.js';

/** Who may be invited: somebody who can sign in and speaks for a role that takes part in meetings. */
interface Invitee {
  readonly active: boolean;
  readonly held: Role[];
  readonly team: Role[];
}

/** Keeps what the invited members answer. */
@Injectable()
export class ReplyService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Everybody answers for themselves; who keeps the attendance also puts down what was said by telephone. */
  record(actor: Actor, meetingId: string, personId: string, seen: number, reply: MeetingReply): Promise<Kept> {
    return this.ledger.write(actor, 'reply.record', { meetingId }, async (tx) => {
      if (personId !== actor.personId) actor.must('attendance.record');
      const { boardId } = await lockUnclosedMeeting(tx, actor, meetingId);
      await mustFit(tx, actor, boardId, meetingId, personId, reply);
      const where = { centreId: actor.centreId, meetingId, personId };
      const before = await tx.findOneBy(MeetingReplyEntity, where);
      if (before && seen === 0 && before.version === 1 && before.recordedBy === actor.personId && sameAnswers(before, reply)) return { id: personId, version: 1 };
      if ((before?.version ?? 0) !== seen) throw before ? new Problem('stale-version', undefined, { current: answersIn(before, MeetingReply) }) : new Problem('not-found');
      if (before) await tx.update(MeetingReplyEntity, where, { ...rowOf(reply), version: seen + 1 });
      else await tx.insert(MeetingReplyEntity, { ...rowOf(reply), ...where, version: 1 });
      return { id: personId, version: seen + 1 };
    });
  }
}

async function mustFit(tx: EntityManager, actor: Actor, boardId: string, meetingId: string, personId: string, { answer, coverId }: MeetingReply): Promise<void> {
  const person = await inviteeOf(tx, actor, boardId, personId);
  if (!person?.active || !may([...person.held, ...person.team], 'meeting.read')) throw new Problem('not-found');
  if (answer !== 'cover') {
    if (coverId) throw Problem.field('#/coverId', 'Somebody is named as cover only where the answer is "covered by"');
    return;
  }
  if (!coverId) throw Problem.field('#/coverId', 'Say who comes instead');
  if (coverId === personId) throw Problem.field('#/coverId', 'Nobody covers for themselves');
  const cover = await inviteeOf(tx, actor, boardId, coverId);
  if (!cover?.active) throw Problem.field('#/coverId', 'There is no such person');
  const speaksFor = person.team.length > 0 ? person.team : person.held;
  if (!speaksFor.some((role) => cover.held.includes(role) || cover.team.includes(role))) throw Problem.field('#/coverId', 'This person speaks for no specialty of the one who is covered');
  const said = await tx.findOneBy(MeetingReplyEntity, { centreId: actor.centreId, meetingId, personId: coverId });
  if (said?.answer === 'no' || said?.answer === 'cover') throw Problem.field('#/coverId', 'This person has said that they do not come');
}

async function inviteeOf(tx: EntityManager, { centreId }: Actor, boardId: string, personId: string): Promise<Invitee | undefined> {
  const [person]: Invitee[] = await tx.query(
    `SELECT p.active, ARRAY(SELECT g.role FROM role_grant g WHERE g.centre_id = p.centre_id AND g.person_id = p.id) AS held,
       ARRAY(SELECT x.specialty FROM board_member x WHERE x.centre_id = p.centre_id AND x.board_id = $3 AND x.person_id = p.id) AS team
     FROM person p WHERE p.centre_id = $1 AND p.id = $2`,
    [centreId, personId, boardId],
  );
  return person;
}
