import { Injectable } from '@nestjs/common';
import { PROOF_MINUTES, type CentreRef, type Role, type RoleGrantView } from '@rachis/domain';
import { createHash, randomBytes } from 'node:crypto';
import { clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { BoardReach } from '../database/scope.js';
import { Problem } from '../http/problem.js';

/** Somebody who is signed in, as the database knows the session. */
export interface SignedInSession {
  readonly centreId: string;
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly roles: (RoleGrantView & { role: Role })[];
  readonly centre: CentreRef;
  readonly reach: BoardReach;
  readonly token: string;
}

/** When somebody last proved who they are, and whether that still holds for a signature. */
export interface Proof {
  readonly at: Date;
  readonly fresh: boolean;
}

type SessionRow = { centre_id: string; person_id: string; display_name: string; email: string; expires_at: Date; roles: SignedInSession['roles']; centre: CentreRef; reach: BoardReach };

const hashOf = (token: string) => createHash('sha256').update(token).digest();
/** How long a found session is believed without asking again. Endings are told to every process at once; this is only the net beneath. */
const BELIEVED_MS = 20_000;
const MOST_REMEMBERED = 5000;

/** Sessions live in the database; the browser holds a random token, the database only its hash. */
@Injectable()
export class SessionService {
  private readonly remembered = new Map<string, { session: SignedInSession; until: number }>();
  /** Counts what was forgotten: what was looked up before may have ended meanwhile and is not remembered. */
  private forgettings = 0;

  constructor(private readonly database: Database) {}

  async begin(centreId: string, personId: string, hours: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.unscoped('SELECT session_begin($1, $2, $3, $4)', [hashOf(token), centreId, personId, hours]);
    return token;
  }

  /** A session that was found a moment ago. */
  remember(token: string): SignedInSession | null {
    const known = this.remembered.get(token);
    if (known && known.until > clock.milliseconds()) return known.session;
    this.remembered.delete(token);
    return null;
  }

  async find(token: string): Promise<SignedInSession | null> {
    const known = this.remember(token);
    if (known) return known;
    if (!/^[\w-]{43}$/.test(token)) return null;
    const before = this.forgettings;
    const [row] = await this.database.unscoped<SessionRow>('SELECT f.*, rachis_reach_of(f.centre_id, f.person_id) AS reach FROM session_find($1) f', [hashOf(token)]);
    if (!row) return null;
    const session = { centreId: row.centre_id, personId: row.person_id, displayName: row.display_name, email: row.email, roles: row.roles, centre: row.centre, reach: row.reach, token };
    if (before !== this.forgettings) return session;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(token, { session, until: Math.min(clock.milliseconds() + BELIEVED_MS, row.expires_at.getTime()) });
    return session;
  }

  async end({ token, personId }: SignedInSession): Promise<void> {
    await this.database.unscoped('SELECT session_end($1)', [hashOf(token)]);
    await this.tellEveryProcess(personId);
  }

  /** The person of this session has just proved who they are. */
  async prove({ token }: SignedInSession): Promise<void> {
    await this.database.unscoped('SELECT session_prove($1)', [hashOf(token)]);
  }

  /** When they last did; by the clock of the database. */
  async provedAt({ token }: SignedInSession): Promise<Proof> {
    const [row] = await this.database.unscoped<{ proved_at: Date; seconds_ago: number }>('SELECT * FROM session_proved($1)', [hashOf(token)]);
    if (!row) throw new Problem('not-signed-in');
    return { at: row.proved_at, fresh: row.seconds_ago <= PROOF_MINUTES * 60 };
  }

  async endEverywhere({ centreId, personId }: Pick<SignedInSession, 'centreId' | 'personId'>): Promise<void> {
    await this.database.unscoped('SELECT session_end_all($1, $2)', [centreId, personId]);
    await this.tellEveryProcess(personId);
  }

  /** Forgets what is remembered of a person: signed out, or roles changed. */
  forget(personId: string): void {
    this.forgettings += 1;
    for (const [token, { session }] of this.remembered) if (session.personId === personId) this.remembered.delete(token);
  }

  /** After a gap in the notices nothing remembered can be believed. */
  forgetAll(): void {
    this.forgettings += 1;
    this.remembered.clear();
  }

  async tellEveryProcess(personId: string): Promise<void> {
    this.forget(personId);
    await this.database.unscoped('SELECT pg_notify($1, $2)', [SESSION_CHANNEL, personId]);
  }
}

export const SESSION_CHANNEL = 'rachis_session';
/** Instead of a person, where a board was opened or closed: what everybody sees is looked up anew. */
export const EVERYBODY = '*';
