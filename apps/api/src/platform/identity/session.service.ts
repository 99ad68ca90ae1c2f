import { Inject, Injectable } from '@nestjs/common';
import { PROOF_MINUTES, type CentreRef, type Role, type RoleGrantView, type SessionClock, type SessionRow, type SignInWay } from '@rachis/domain';
import { createHash, randomBytes } from 'node:crypto';
import { SETTINGS, type Settings } from '../../settings.js';
import { clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { BoardReach } from '../database/scope.js';
import { Problem } from '../http/problem.js';

/** Somebody who is signed in, as the database knows the session. */
export interface SignedInSession {
  readonly sessionId: string;
  readonly centreId: string;
  readonly personId: string;
  readonly way: SignInWay;
  /** A role needs a second factor and there is none yet: nothing else can be done first. */
  readonly secondFactorDue: boolean;
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

/** From where somebody came in, and what the provider said of it. */
export interface Arrival {
  readonly way: SignInWay;
  /** Words for the browser, and the beginning of the network address: enough for the person to know it again. */
  readonly device: string;
  readonly address: string | null;
  readonly providerSid?: string | null;
  readonly idToken?: string | null;
}

interface FoundRow extends Record<string, unknown> {
  readonly centre_id: string;
  readonly person_id: string;
  readonly session_id: string;
  readonly display_name: string;
  readonly email: string;
  readonly ends_at: Date;
  readonly way: SignInWay;
  readonly second_factor: boolean;
  readonly roles: SignedInSession['roles'];
  readonly centre: CentreRef;
  readonly reach: BoardReach;
}
const UNKNOWN_PLACE: Arrival = { way: 'password', device: 'Unknown device', address: null };

const hashOf = (token: string) => createHash('sha256').update(token).digest();
/** How long a found session is believed without asking again. Endings are told to every process at once; this is only the net beneath. */
const BELIEVED_MS = 20_000;
const MOST_REMEMBERED = 5000;

/** Sessions live in the database; the browser holds a random token, the database only its hash. */
@Injectable()
export class SessionService {
  private readonly remembered = new Map<string, { session: SignedInSession; until: number; used: boolean }>();
  /** Counts what was forgotten: what was looked up before may have ended meanwhile and is not remembered. */
  private forgettings = 0;

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async begin(centreId: string, personId: string, hours: number, { way, device, address, providerSid = null, idToken = null }: Arrival = UNKNOWN_PLACE): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.unscoped('SELECT session_start($1, $2, $3, $4, $5, $6, $7, $8, $9)', [hashOf(token), centreId, personId, hours, way, device, address, providerSid, idToken]);
    return token;
  }

  /** A session that was found a moment ago. One that was only looked at has to be found again by whoever uses it, so that its use is written down. */
  remember(token: string, used = true): SignedInSession | null {
    const known = this.remembered.get(token);
    if (known && known.until > clock.milliseconds()) return known.used || !used ? known.session : null;
    this.remembered.delete(token);
    return null;
  }

  /** `used` is false for what the browser asks by itself: it keeps no session alive. */
  async find(token: string, used = true): Promise<SignedInSession | null> {
    const known = this.remember(token, used);
    if (known) return known;
    if (!/^[\w-]{43}$/.test(token)) return null;
    const before = this.forgettings;
    const [row] = await this.database.unscoped<FoundRow>('SELECT f.*, rachis_reach_of(f.centre_id, f.person_id) AS reach FROM session_find($1, $2, $3) f', [hashOf(token), this.settings.idleMinutes, used]);
    if (!row) return null;
    const session = this.sessionOf(row, token);
    if (before !== this.forgettings) return session;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(token, { session, used, until: Math.min(clock.milliseconds() + BELIEVED_MS, row.ends_at.getTime()) });
    return session;
  }

  private sessionOf(row: FoundRow, token: string): SignedInSession {
    const needed = row.way === 'password' && row.roles.some(({ role }) => this.settings.secondFactorRoles.includes(role));
    return {
      sessionId: row.session_id, centreId: row.centre_id, personId: row.person_id, way: row.way, secondFactorDue: needed && !row.second_factor,
      displayName: row.display_name, email: row.email, roles: row.roles, centre: row.centre, reach: row.reach, token,
    };
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

  /** Ends everything but the session that asks. */
  async endOthers({ centreId, personId, sessionId }: SignedInSession): Promise<void> {
    await this.database.unscoped('SELECT session_end_others($1, $2, $3)', [centreId, personId, sessionId]);
    await this.tellEveryProcess(personId);
  }

  /** Ends one session of a person; one that has ended already is as good. */
  async endOne({ centreId, personId }: Pick<SignedInSession, 'centreId' | 'personId'>, id: string): Promise<void> {
    await this.database.unscoped('SELECT session_end_one($1, $2, $3)', [centreId, personId, id]);
    await this.tellEveryProcess(personId);
  }

  /** The hospital's sign-in says that somebody has signed out there. */
  async endOfProvider(issuer: string, subject: string | null, sid: string | null): Promise<void> {
    const ended = await this.database.unscoped<{ person_id: string }>('SELECT person_id FROM session_end_provider($1, $2, $3)', [issuer, subject, sid]);
    for (const personId of new Set(ended.map(({ person_id: id }) => id))) await this.tellEveryProcess(personId);
  }

  /** Where somebody is signed in, the newest use first. */
  async list({ centreId, personId, sessionId = null }: { centreId: string; personId: string; sessionId?: string | null }): Promise<SessionRow[]> {
    const rows = await this.database.unscoped<{ id: string; device: string; address: string | null; way: SignInWay; started_at: Date; last_used_at: Date; current: boolean }>('SELECT * FROM session_list($1, $2, $3, $4)', [centreId, personId, this.settings.idleMinutes, sessionId]);
    return rows.map(({ started_at: started, last_used_at: used, device, ...row }) => ({ ...row, device: device || 'Unknown device', startedAt: started.toISOString(), lastUsedAt: used.toISOString() }));
  }

  /** Somebody says that they are there: their use is written down, whatever is remembered. */
  async use({ token }: SignedInSession): Promise<void> {
    this.remembered.delete(token);
    await this.find(token);
  }

  /** How long a session lasts. Asking does not prolong it. */
  async clock({ token, personId }: SignedInSession): Promise<SessionClock> {
    const [row] = await this.database.unscoped<{ idle_seconds: number; whole_seconds: number }>('SELECT * FROM session_clock($1, $2)', [hashOf(token), this.settings.idleMinutes]);
    // It was remembered for some seconds more than it lasted.
    if (!row || row.idle_seconds === 0 || row.whole_seconds === 0) {
      this.forget(personId);
      throw new Problem('not-signed-in');
    }
    return { idleSeconds: row.idle_seconds, wholeSeconds: row.whole_seconds };
  }

  async idTokenOf({ token }: SignedInSession): Promise<string | null> {
    const [row] = await this.database.unscoped<{ id_token: string | null }>('SELECT * FROM session_id_token($1)', [hashOf(token)]);
    return row?.id_token ?? null;
  }

  /** The provider has asked again who it is; the session is named by its id, because its cookie does not come along. */
  async proveById(centreId: string, personId: string, sessionId: string): Promise<void> {
    await this.database.unscoped('SELECT session_prove_by_id($1, $2, $3)', [centreId, personId, sessionId]);
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
