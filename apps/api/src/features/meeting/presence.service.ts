import { Injectable } from '@nestjs/common';
import type { Hand, Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { STILL_HERE } from './room-now.reader.js';

const HERE = STILL_HERE('p');

/**
 * Who is connected to a room, and whose hand is up. A screen says again and again that it is there and is forgotten when it no
 * longer does, so a browser that was closed or a laptop that fell asleep does not sit in the room for ever. What came out of a
 * write is version 1 where it is news to the others, else 0.
 */
@Injectable()
export class PresenceService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Somebody is here. Only that somebody new is here is told to the others. */
  come(actor: Actor, meetingId: string): Promise<Kept> {
    return this.tell(actor, 'room.be-present', meetingId, async (tx) => {
      const [before]: { here: boolean }[] = await tx.query(`SELECT ${HERE} AS here FROM room_presence p WHERE p.centre_id = $1 AND p.meeting_id = $2 AND p.person_id = $3 FOR UPDATE`, [actor.centreId, meetingId, actor.personId]);
      await tx.query(
        `INSERT INTO room_presence (centre_id, meeting_id, person_id, seen_at) VALUES ($1, $2, $3, rachis_now())
         ON CONFLICT (centre_id, meeting_id, person_id) DO UPDATE SET seen_at = rachis_now(), hand_raised_at = CASE WHEN $4 THEN room_presence.hand_raised_at END`,
        [actor.centreId, meetingId, actor.personId, before?.here ?? false],
      );
      return !before?.here;
    });
  }

  leave(actor: Actor, meetingId: string): Promise<Kept> {
    return this.tell(actor, 'room.be-present', meetingId, (tx) =>
      changed(tx, `UPDATE room_presence p SET seen_at = '-infinity', hand_raised_at = NULL WHERE p.centre_id = $1 AND p.meeting_id = $2 AND p.person_id = $3 AND ${HERE} RETURNING 1`, [actor.centreId, meetingId, actor.personId]),
    );
  }

  /** A hand that is up already keeps its place. */
  async raise(actor: Actor, meetingId: string, { raised }: Hand): Promise<Kept> {
    await this.come(actor, meetingId);
    return this.tell(actor, 'room.raise-hand', meetingId, (tx) =>
      changed(
        tx, `UPDATE room_presence SET hand_raised_at = CASE WHEN $4 THEN rachis_now() END WHERE centre_id = $1 AND meeting_id = $2 AND person_id = $3 AND (hand_raised_at IS NOT NULL) <> $4 RETURNING 1`,
        [actor.centreId, meetingId, actor.personId, raised],
      ),
    );
  }

  lower(actor: Actor, meetingId: string, personId: string): Promise<Kept> {
    return this.tell(actor, 'room.lower-hand', meetingId, (tx) =>
      changed(tx, 'UPDATE room_presence SET hand_raised_at = NULL WHERE centre_id = $1 AND meeting_id = $2 AND person_id = $3 AND hand_raised_at IS NOT NULL RETURNING 1', [actor.centreId, meetingId, personId]),
    );
  }

  private tell(actor: Actor, action: 'room.be-present' | 'room.raise-hand' | 'room.lower-hand', meetingId: string, change: (tx: EntityManager) => Promise<boolean>): Promise<Kept> {
    return this.ledger.write(actor, action, { meetingId }, async (tx): Promise<Kept> => {
      await mustExist(tx, actor, meetingId);
      return { id: meetingId, version: (await change(tx)) ? 1 : 0 };
    }, ({ version }) => version === 1);
  }
}

async function mustExist(tx: EntityManager, { centreId }: Actor, meetingId: string): Promise<void> {
  const [found]: unknown[] = await tx.query('SELECT 1 FROM meeting WHERE centre_id = $1 AND id = $2', [centreId, meetingId]);
  if (!found) throw new Problem('not-found');
}

/** Whether a statement that ends in RETURNING has touched a row. */
async function changed(tx: EntityManager, sql: string, values: unknown[]): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(sql, values);
  return rows.length > 0;
}
