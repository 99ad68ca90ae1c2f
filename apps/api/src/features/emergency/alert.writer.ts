import { Inject, Injectable } from '@nestjs/common';
import { EMERGENCY_DUTIES, isMailAddress, labelOf, newId, type EmergencyDuty, type Kept, type OnCall } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { keyHash, newToken } from '../../platform/identity/link-token.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { putInOutbox } from '../letter/outbox.writer.js';
import { AlertKeyEntity, EmergencyAlertEntity, EmergencyEntity } from './emergency.entity.js';

interface CalledBoard {
  readonly id: string;
  readonly name: string;
  readonly onCall: OnCall[];
}
/** Somebody to alert; without id where nobody is named for the duty. */
interface Called {
  readonly duty: EmergencyDuty;
  readonly phone: string | null;
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | null;
}

/** The board asked for; else the one that states who is on call and meets next. */
const BOARD_SQL = `
  SELECT b.id, b.name, b.on_call AS "onCall" FROM board b WHERE b.centre_id = $1 AND ($2::uuid IS NULL OR b.id = $2)
  ORDER BY jsonb_array_length(b.on_call) = 0,
    (SELECT min(m.starts_at) FROM meeting m WHERE m.centre_id = b.centre_id AND m.board_id = b.id AND m.kind = 'board' AND m.state = 'planned' AND m.starts_at > rachis_now()) NULLS LAST, b.name, b.id LIMIT 1`;
/** The person who is named, or everybody of the standing team with the duty. */
const PEOPLE_SQL = `
  SELECT p.id, p.display_name AS name, p.email FROM person p WHERE p.centre_id = $1 AND p.active
    AND (p.id = $2::uuid OR ($2::uuid IS NULL AND EXISTS (SELECT 1 FROM board_member m WHERE m.centre_id = p.centre_id AND m.board_id = $3 AND m.person_id = p.id AND m.specialty = $4))) ORDER BY p.display_name, p.id`;

/** Calls out emergencies: the emergency, its alerts and their mails are written in the transaction that is open, all or none of them. */
@Injectable()
export class AlertWriter {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** A referral sent as an emergency calls out by itself, where a board states whom. Where none does, nobody is alerted, and the screen says so. */
  async callOutIfStated(tx: EntityManager, actor: Actor, caseId: string): Promise<void> {
    const board = await this.boardFor(tx, actor, null);
    if (board && board.onCall.length > 0) await this.callOut(tx, actor, caseId, board.id);
  }

  /** Calls a locked case out. One that is called out already stays as it is: pressing twice alerts once. */
  async callOut(tx: EntityManager, actor: Actor, caseId: string, boardId: string | null): Promise<Kept> {
    const { centreId } = actor;
    const running = (await tx.findBy(EmergencyEntity, { centreId, caseId })).find(({ endedAt }) => !endedAt);
    if (running) return { id: running.id, version: running.version };
    const board = await this.boardFor(tx, actor, boardId);
    if (!board) throw Problem.field('#/boardId', 'There is no such board');
    const id = newId();
    await tx.insert(EmergencyEntity, { centreId, id, caseId, boardId: board.id, raisedAt: () => 'rachis_now()', absences: {}, version: 1 });
    for (const called of await calledBy(tx, actor, board)) await this.alert(tx, actor, { caseId, emergencyId: id, boardName: board.name }, called);
    return { id, version: 1 };
  }

  private async boardFor(tx: EntityManager, { centreId }: Actor, boardId: string | null): Promise<CalledBoard | undefined> {
    const [board]: CalledBoard[] = await tx.query(BOARD_SQL, [centreId, boardId]);
    return board;
  }

  private async alert(tx: EntityManager, actor: Actor, { caseId, emergencyId, boardName }: { caseId: string; emergencyId: string; boardName: string }, { duty, person, phone }: Called): Promise<void> {
    const { centreId } = actor;
    const id = newId();
    const token = newToken();
    // Who is on call is in no mail, and neither is the patient: the mail only says that somebody has to look.
    const outboxId = person && isMailAddress(person.email)
      ? await putInOutbox(tx, actor, {
          kind: 'alert', recipient: { personId: person.id, name: person.name, email: person.email }, subject: `Emergency: please look now (${boardName})`, about: { caseId, emergencyId },
          text: alertText(labelOf(EMERGENCY_DUTIES, duty), boardName, `${this.settings.publicUrl ?? `http://localhost:${this.settings.port}`}/alert#${token}`),
        })
      : null;
    await tx.insert(EmergencyAlertEntity, { centreId, id, caseId, emergencyId, duty, personId: person?.id ?? null, phone, queuedAt: () => 'rachis_now()', outboxId, version: 1 });
    if (person) await tx.insert(AlertKeyEntity, { keyHash: keyHash(token), centreId, alertId: id, personId: person.id });
  }
}

/** Each duty in its order; where nobody is named the duty still stands there, without a person. */
async function calledBy(tx: EntityManager, { centreId }: Actor, { id, onCall }: CalledBoard): Promise<Called[]> {
  const called: Called[] = [];
  for (const { code: duty } of EMERGENCY_DUTIES) {
    const stated = onCall.filter((one) => one.duty === duty);
    for (const { personId = null, phone = null } of stated.length > 0 ? stated : [{ personId: null, phone: null }]) {
      const people: NonNullable<Called['person']>[] = await tx.query(PEOPLE_SQL, [centreId, personId, id, duty]);
      const known = people.filter((person) => !called.some((one) => one.duty === duty && one.person?.id === person.id));
      called.push(...(known.length > 0 ? known.map((person) => ({ duty, phone, person })) : people.length > 0 ? [] : [{ duty, phone, person: null }]));
    }
  }
  return called;
}

const alertText = (duty: string, boardName: string, link: string): string => `An emergency has been called out, and you are alerted as: ${duty} (${boardName}).

Say that you have seen this:
${link}

Then open Rachis, Emergencies (g e). This mail holds no patient data, and the link shows none.
If you cannot come to it, telephone the centre.`;
