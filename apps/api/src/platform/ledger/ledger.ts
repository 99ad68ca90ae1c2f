import { Injectable } from '@nestjs/common';
import type { Action, CaseState } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { scopeValues, WRITE_SCOPE_SQL } from '../database/scope.js';
import { Problem } from '../http/problem.js';
import type { Actor } from '../identity/actor.js';
import { LIVE_CHANNEL, type Notice } from '../live/notice.js';
import { refusalOf } from './refusals.js';

/** What a write touches besides its own rows: who must be told, and which case is locked. */
export interface Reach {
  readonly caseId?: string;
  readonly meetingId?: string;
  /** The write is allowed although the case is closed: reopening it, adding to its signed decisions. */
  readonly evenIfClosed?: true;
  /** The case is made by this very write, so there is nothing to lock yet. */
  readonly newCase?: true;
  /** Not even that it happened concerns the referrer, who is not told. */
  readonly boardOnly?: true;
  /** Nobody but the writer can see what is written, so nobody is told. */
  readonly unheard?: true;
}

/** Whether anybody is told of what came out of a write: somebody who is still there is no news. */
export type IsNews<T> = (result: T) => boolean;

/** The locked case, as the change finds it. */
export interface LockedCase {
  readonly id: string;
  readonly state: CaseState;
  readonly version: number;
  readonly patientId: string;
}

/**
 * The one door through which data change: permission, transaction, lock, change, card, notice, commit - or none of them.
 * Versions and the audit are kept by triggers, so that not even raw SQL can pass without them.
 */
@Injectable()
export class CaseLedger {
  constructor(private readonly database: Database) {}

  /** Changes something of a case, which stays locked until the change is committed. */
  onCase<T>(actor: Actor, caseId: string, action: Action, change: (tx: EntityManager, locked: LockedCase) => Promise<T>, reach: Omit<Reach, 'caseId'> = {}): Promise<T> {
    return this.write(actor, action, { ...reach, caseId }, async (tx) => change(tx, await lockCase(tx, actor, caseId, reach)));
  }

  /** Changes something that is no part of a case, or makes a new one. */
  async write<T>(actor: Actor, action: Action, reach: Reach, change: (tx: EntityManager) => Promise<T>, isNews: IsNews<T> = () => true): Promise<T> {
    actor.must(action);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.database.transaction(async (tx) => {
          await tx.query(WRITE_SCOPE_SQL, [...scopeValues(actor), action, actor.requestId, reach.caseId ?? '']);
          const result = await change(tx);
          const notice = !reach.unheard && isNews(result) ? { centreId: actor.centreId, action, caseId: reach.caseId, meetingId: reach.meetingId } : null;
          if (reach.caseId) await refreshCard(tx, actor, reach.caseId, notice, reach.boardOnly);
          else if (notice) await tx.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify(notice)]);
          return result;
        });
      } catch (error) {
        if (attempt >= 3 || !isTransient(error)) throw refusalOf(error);
      }
    }
  }

  /** Cases, and the meeting they come to stand in, that a write touches besides its own: their cards are rewritten, and whoever shows them is told at the commit. */
  async touch(tx: EntityManager, actor: Actor, action: Action, caseIds: readonly string[], meetingId?: string): Promise<void> {
    for (const caseId of caseIds) await refreshCard(tx, actor, caseId, { centreId: actor.centreId, action, caseId, meetingId });
  }
}

/** Rewrites the card of a case, and leaves word for the commit: for the referrer whose case it is too, unless it is the board's own business. */
async function refreshCard(tx: EntityManager, { centreId }: Actor, caseId: string, notice: Notice | null, boardOnly = false): Promise<void> {
  await tx.query(
    `SELECT rachis_refresh_card(c.centre_id, c.id),
       CASE WHEN $3::jsonb IS NOT NULL THEN pg_notify('${LIVE_CHANNEL}', ($3::jsonb || CASE WHEN $4 THEN '{}' ELSE jsonb_build_object('referrerId', c.referrer_id) END)::text) END
     FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2`,
    [centreId, caseId, notice && JSON.stringify(notice), boardOnly],
  );
}

async function lockCase(tx: EntityManager, actor: Actor, caseId: string, { evenIfClosed }: Omit<Reach, 'caseId'>): Promise<LockedCase> {
  const rows: LockedCase[] = await tx.query('SELECT id, state, version, patient_id AS "patientId" FROM spine_case WHERE centre_id = $1 AND id = $2 FOR UPDATE', [actor.centreId, caseId]);
  const [locked] = rows;
  if (!locked) throw new Problem('not-found');
  if (locked.state === 'closed' && !evenIfClosed) throw new Problem('case-closed');
  return locked;
}

/**
 * What passes when it is tried again: serialisation failures, deadlocks, and a key that somebody else - often the same person
 * pressing twice - has just taken; the second look then finds what is kept.
 */
function isTransient(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: string };
  return code === '40001' || code === '40P01' || (code === '23505' && constraint?.endsWith('_pk') === true);
}
