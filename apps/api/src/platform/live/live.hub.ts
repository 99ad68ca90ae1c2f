import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import pg from 'pg';
import type { Logger } from 'pino';
import { LOGGER } from '../log.js';
import { Database } from '../database/database.js';
import type { BoardReach } from '../database/scope.js';
import { EVERYBODY, SESSION_CHANNEL, SessionService } from '../identity/session.service.js';
import { LIVE_CHANNEL, type Notice } from './notice.js';

interface Listener {
  readonly response: ServerResponse;
  readonly token: string;
  readonly centreId: string;
  readonly personId: string;
  /** Who has not the reach of the centre hears of own referrals only, and of no meeting. */
  readonly wholeCentre: boolean;
  /** 'board': some board of the centre is closed to them, so each case is looked up before its id is passed on. */
  reach: BoardReach;
}

const HEARTBEAT_MS = 20_000;
const RECONNECT_MS = 500;

/** Who of $3 a case is closed to: the same as `rachis_case_closed`, for many people at once. $1 centre, $2 case. */
const CLOSED_TO_SQL = `
  SELECT p.id FROM unnest($3::uuid[]) AS p (id) WHERE EXISTS (SELECT 1 FROM closed_case k WHERE k.centre_id = $1 AND k.case_id = $2)
    AND NOT EXISTS (SELECT 1 FROM closed_case k LEFT JOIN board_member m ON m.centre_id = k.centre_id AND m.board_id = k.board_id AND m.person_id = p.id
      WHERE k.centre_id = $1 AND k.case_id = $2 AND (m.person_id IS NOT NULL OR k.responsible_id = p.id))
    AND NOT EXISTS (SELECT 1 FROM break_glass g WHERE g.centre_id = $1 AND g.case_id = $2 AND g.person_id = p.id AND g.ends_at > rachis_now())
    AND NOT EXISTS (SELECT 1 FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2 AND c.referrer_id = p.id)`;

/**
 * Carries notices from PostgreSQL to the browsers: one LISTEN connection for each process, so several processes tell each
 * other through the database. A notice holds ids only; what changed is fetched by whoever may see it.
 */
@Injectable()
export class LiveHub implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private connection: pg.Client | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
    this.heartbeat = setInterval(() => void this.beat().catch(() => undefined), HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  // Before the server waits for its open connections, of which these would never end.
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    if (this.heartbeat) clearInterval(this.heartbeat);
    for (const { response } of this.listeners) response.end();
    await this.connection?.end().catch(() => undefined);
  }

  add(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keeps every line alive, and hangs up on those whose session is over. */
  async beat(): Promise<void> {
    for (const listener of this.listeners) {
      if (await this.sessions.find(listener.token, false)) this.send([listener], ': beat\n\n');
      else listener.response.end();
    }
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.database.url, application_name: 'rachis-live', keepAlive: true });
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => this.heard(channel, payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}; LISTEN ${SESSION_CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.closing) return client.end();
    // Only a connection that once stood is replaced: a failed attempt is repeated by whoever made it.
    client.on('end', () => void this.again());
    this.connection = client;
  }

  /** The connection was lost: what was said meanwhile is unknown, so every browser is told to look again. */
  private async again(): Promise<void> {
    while (!this.closing) {
      await new Promise((done) => setTimeout(done, RECONNECT_MS));
      try {
        await this.listen();
        this.lookAgain();
        this.send(this.listeners, 'event: look-again\ndata: {}\n\n');
        return;
      } catch {
        this.log.error('the live connection to the database is down');
      }
    }
  }

  private heard(channel: string, payload: string): void {
    if (channel === SESSION_CHANNEL) return payload === EVERYBODY ? this.lookAgain() : this.hangUp(payload);
    const { centreId, referrerId, ...notice } = JSON.parse(payload) as Notice;
    const audience = [...this.listeners].filter((listener) => listener.centreId === centreId);
    const { meetingId, ...own } = notice;
    const concerns = ({ personId }: Listener) => (notice.caseId ? personId === referrerId : !meetingId);
    const mayBeClosed = ({ reach }: Listener) => reach === 'board' && notice.caseId !== undefined;
    const board = audience.filter(({ wholeCentre }) => wholeCentre);
    this.send(board.filter((listener) => !mayBeClosed(listener)), `data: ${JSON.stringify(notice)}\n\n`);
    const asked = board.filter(mayBeClosed);
    if (asked.length > 0) void this.sendWhereOpen(asked, centreId, notice);
    this.send(audience.filter((listener) => !listener.wholeCentre && concerns(listener)), `data: ${JSON.stringify(own)}\n\n`);
  }

  /** To whom a case is closed, its id is not told: only that something has changed. When that cannot be found out, it is told to none of them. */
  private async sendWhereOpen(listeners: Listener[], centreId: string, notice: Omit<Notice, 'centreId' | 'referrerId'>): Promise<void> {
    const { caseId, ...without } = notice;
    const people = [...new Set(listeners.map(({ personId }) => personId))];
    const rows = await this.database.rows<{ id: string }>({ centreId, personId: '', roles: ['chair'] }, CLOSED_TO_SQL, [centreId, caseId, people]).catch(() => people.map((id) => ({ id })));
    const closedTo = new Set(rows.map(({ id }) => id));
    this.send(listeners.filter(({ personId }) => !closedTo.has(personId)), `data: ${JSON.stringify(notice)}\n\n`);
    this.send(listeners.filter(({ personId }) => closedTo.has(personId)), `data: ${JSON.stringify(without)}\n\n`);
  }

  /** A board was opened or closed, or its team has changed: until it is known again how far each screen reaches, every case is looked up. */
  private lookAgain(): void {
    this.sessions.forgetAll();
    for (const listener of this.listeners) listener.reach = 'board';
    void this.learnReaches().catch(() => undefined);
  }

  private async learnReaches(): Promise<void> {
    for (const listener of this.listeners) listener.reach = (await this.sessions.find(listener.token, false))?.reach ?? 'board';
  }

  /** A session has ended or the roles have changed: whoever may still listen connects again by themselves. */
  private hangUp(personId: string): void {
    this.sessions.forget(personId);
    for (const listener of this.listeners) if (listener.personId === personId) listener.response.end();
  }

  private send(listeners: Iterable<Listener>, text: string): void {
    // Made into bytes once, not once for each screen.
    const bytes = Buffer.from(text);
    for (const { response } of listeners) {
      if (response.writableEnded) continue;
      // Straight to the line: the answer itself would hold each notice back to the end of the turn, and a thousand of them with it.
      if (response.socket && response.headersSent) response.socket.write(bytes);
      else response.write(bytes);
    }
  }
}
