import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import pg from 'pg';
import type { Logger } from 'pino';
import { LOGGER } from '../log.js';
import { Database } from '../database/database.js';
import { EVERYBODY, SESSION_CHANNEL, SessionService } from '../identity/session.service.js';
import { LIVE_CHANNEL, type Notice } from './notice.js';

interface Listener {
  readonly response: ServerResponse;
  readonly token: string;
  readonly centreId: string;
  readonly personId: string;
  /** Who has not the reach of the centre hears of own referrals only, and of no meeting. */
  readonly wholeCentre: boolean;
}

const HEARTBEAT_MS = 20_000;
const RECONNECT_MS = 500;

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
        this.sessions.forgetAll();
        this.send(this.listeners, 'event: look-again\ndata: {}\n\n');
        return;
      } catch {
        this.log.error('the live connection to the database is down');
      }
    }
  }

  private heard(channel: string, payload: string): void {
    if (channel === SESSION_CHANNEL) return payload === EVERYBODY ? this.sessions.forgetAll() : this.hangUp(payload);
    const { centreId, referrerId, ...notice } = JSON.parse(payload) as Notice;
    const audience = [...this.listeners].filter((listener) => listener.centreId === centreId);
    const { meetingId, ...own } = notice;
    const concerns = ({ personId }: Listener) => (notice.caseId ? personId === referrerId : !meetingId);
    this.send(audience.filter(({ wholeCentre }) => wholeCentre), `data: ${JSON.stringify(notice)}\n\n`);
    this.send(audience.filter((listener) => !listener.wholeCentre && concerns(listener)), `data: ${JSON.stringify(own)}\n\n`);
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
