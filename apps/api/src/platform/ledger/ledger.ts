import { Inject, Injectable } from '@nestjs/common';
import type { Action, CaseState } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import type { FirstRows, Step } from '../database/pipelined-steps.js';
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

/** A row that follows from a case: after these actions it is worked out again, inside the write that made it stale. */
export interface DerivedRow {
  readonly after: ReadonlySet<Action>;
  readonly refresh: (tx: EntityManager, actor: Actor, caseId: string) => Promise<void>;
}
export const DERIVED_ROWS = Symbol('derived rows');

/** How a change finds its case: the first step locks it and answers with its id, state, version and patient, then whatever else the change asks for. */
export interface Finding {
  readonly steps: readonly Step[];
  /** What is done, and where, as it turns out of that first answer. */
  readonly reach: (found: readonly (string | null)[]) => Omit<Reach, 'caseId' | 'newCase'> & { readonly action: Action };
}

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
  constructor(
    private readonly database: Database,
    @Inject(DERIVED_ROWS) private readonly derived: readonly DerivedRow[],
  ) {}

  /** Changes something of a case, which stays locked until the change is committed. */
  onCase<T>(actor: Actor, caseId: string, action: Action, change: (tx: EntityManager, locked: LockedCase) => Promise<T>, reach: Omit<Reach, 'caseId'> = {}): Promise<T> {
    const lock: Step = { name: 'rachis_lock_case', text: LOCK_SQL, values: [actor.centreId, caseId] };
    return this.open(actor, action, { ...reach, caseId }, [lock], (tx, [row]) => change(tx, lockedCase(row, reach)));
  }

  /** Changes something that is no part of a case, or makes a new one. */
  write<T>(actor: Actor, action: Action, reach: Reach, change: (tx: EntityManager) => Promise<T>, isNews: IsNews<T> = () => true): Promise<T> {
    return this.open(actor, action, reach, [], change, isNews);
  }

  /**
   * A change that is known as soon as its case is locked: what has to be looked at comes with the lock, and what is written goes with
   * the commit. Such a write waits for the database twice.
   */
  async atOnce<T>(actor: Actor, { steps, reach: reachOf }: Finding, change: (found: FirstRows, tx: EntityManager) => Promise<{ result: T; steps: readonly Step[] }>): Promise<T> {
    const work = async (tx: EntityManager, [, ...found]: FirstRows) => {
      const [row] = found;
      if (!row?.[0]) throw new Problem('not-found');
      const { action, ...reach } = reachOf(row);
      actor.must(action);
      if (this.derived.some(({ after }) => after.has(action))) throw new Error(`rows follow from ${action}: they are worked out by onCase`);
      const { id: caseId } = lockedCase(row, reach);
      const { result, steps: changes } = await change(found, tx);
      const named: Step = { name: 'rachis_action', text: `SELECT set_config('app.action', $1, true), set_config('app.case', $2, true)`, values: [action, caseId] };
      return { result, closing: [named, ...changes, ...ending(actor, action, { ...reach, caseId }, true)] };
    };
    const { result } = await this.trying(() => this.database.transaction([scopeStep(actor, '', ''), ...steps], work, ({ closing }) => closing));
    return result;
  }

  private async open<T>(actor: Actor, action: Action, reach: Reach, lock: readonly Step[], change: (tx: EntityManager, locked: FirstRows) => Promise<T>, isNews: IsNews<T> = () => true): Promise<T> {
    actor.must(action);
    const work = async (tx: EntityManager, [, ...locked]: FirstRows): Promise<T> => {
      const result = await change(tx, locked);
      if (reach.caseId) for (const { after, refresh } of this.derived) if (after.has(action)) await refresh(tx, actor, reach.caseId);
      return result;
    };
    return this.trying(() => this.database.transaction([scopeStep(actor, action, reach.caseId ?? ''), ...lock], work, (result) => ending(actor, action, reach, isNews(result))));
  }

  private async trying<T>(write: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write();
      } catch (error) {
        if (attempt >= 3 || !isTransient(error)) throw refusalOf(error);
      }
    }
  }

  /** Cases, and the meeting they come to stand in, that a write touches besides its own: their cards are rewritten, and whoever shows them is told at the commit. */
  async touch(tx: EntityManager, actor: Actor, action: Action, caseIds: readonly string[], meetingId?: string): Promise<void> {
    for (const caseId of caseIds) await tx.query(FOLLOW_SQL, followValues(actor, caseId, { centreId: actor.centreId, action, caseId, meetingId }));
  }
}

/** Works out anew what follows from a case, and leaves word for the commit: for the referrer whose case it is too, unless it is the board's own business. */
const FOLLOW_SQL = `SELECT rachis_follow_case(c.centre_id, c.id),
    CASE WHEN $3::jsonb IS NOT NULL THEN pg_notify('${LIVE_CHANNEL}', ($3::jsonb || CASE WHEN $4::boolean THEN '{}' ELSE jsonb_build_object('referrerId', c.referrer_id) END)::text) END
  FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2`;
const followValues = ({ centreId }: Actor, caseId: string, notice: Notice | null, boardOnly = false): unknown[] => [centreId, caseId, notice && JSON.stringify(notice), boardOnly];

const scopeStep = (actor: Actor, action: Action | '', caseId: string): Step => ({ name: 'rachis_write_scope', text: WRITE_SCOPE_SQL, values: [...scopeValues(actor), action, actor.requestId, caseId] });

/** What is left to do before the commit. */
function ending(actor: Actor, action: Action, { caseId, meetingId, unheard, boardOnly }: Reach, isNews: boolean): Step[] {
  const notice: Notice | null = isNews && !unheard ? { centreId: actor.centreId, action, caseId, meetingId } : null;
  if (caseId) return [{ name: 'rachis_follow', text: FOLLOW_SQL, values: followValues(actor, caseId, notice, boardOnly) }];
  return notice ? [{ name: 'rachis_notify', text: 'SELECT pg_notify($1, $2)', values: [LIVE_CHANNEL, JSON.stringify(notice)] }] : [];
}

const LOCK_SQL = 'SELECT id, state, version, patient_id FROM spine_case WHERE centre_id = $1 AND id = $2 FOR UPDATE';

function lockedCase(row: FirstRows[number], { evenIfClosed }: Omit<Reach, 'caseId'>): LockedCase {
  const [id, state, version, patientId] = row ?? [];
  if (!id || !patientId) throw new Problem('not-found');
  if (state === 'closed' && !evenIfClosed) throw new Problem('case-closed');
  return { id, state: state as CaseState, version: Number(version), patientId };
}

/**
 * What passes when it is tried again: serialisation failures, deadlocks, and a key that somebody else - often the same person
 * pressing twice - has just taken; the second look then finds what is kept.
 */
function isTransient(error: unknown): boolean {
  const { code, constraint } = error as { code?: unknown; constraint?: string };
  return code === '40001' || code === '40P01' || (code === '23505' && constraint?.endsWith('_pk') === true);
}
