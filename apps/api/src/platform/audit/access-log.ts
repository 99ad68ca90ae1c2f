import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { clock } from '../clock.js';
import { Database } from '../database/database.js';
import { LOGGER } from '../log.js';

export type AccessKind = 'read' | 'export' | 'denied' | 'sign_in_refused';

/** That somebody looked at something, or was refused: ids only. */
export interface Access {
  readonly centreId: string;
  readonly personId: string | null;
  readonly kind: AccessKind;
  readonly action: string;
  readonly subject: string | null;
  readonly subjectId: string | null;
  readonly caseId: string | null;
  readonly requestId: string;
}

/** What is gathered for at most this long is written together: one lock of the chain's head and one commit for all of it. */
const GATHERED_MS = 250;
const MOST_AT_ONCE = 500;
/** So much may wait while the database does not take it. Beyond, nobody reads a patient's record any more: what cannot be recorded is not shown. */
export const MOST_WAITING = 20_000;

/**
 * Records who looked at what. No read waits for it: entries are gathered and written together (ADR 0032). A process that is
 * killed loses what it gathered in the last quarter of a second; one that is asked to end writes it first.
 */
@Injectable()
export class AccessLog implements BeforeApplicationShutdown {
  private waiting: (Access & { readonly since: number })[] = [];
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();
  private failing = false;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  note(access: Access): void {
    this.waiting.push({ ...access, since: clock.milliseconds() });
    if (this.waiting.length >= MOST_AT_ONCE && !this.failing) void this.flush();
    else this.timer ??= setTimeout(() => void this.flush(), GATHERED_MS).unref();
  }

  /** A wrong password for an account that exists. What was typed is not kept; an e-mail that nobody has is nobody's. */
  noteRefusedSignIn(centreId: string, personId: string, requestId: string): void {
    this.note({ centreId, personId, kind: 'sign_in_refused', action: 'session.begin', subject: null, subjectId: null, caseId: null, requestId });
  }

  /** Whether so much waits that no more may be looked at. */
  get full(): boolean {
    return this.waiting.length >= MOST_WAITING;
  }

  /** Writes everything that waits, in the order in which it happened. */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.writeAll());
    return this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, MOST_AT_ONCE);
      const { centreId } = batch[0] as Access;
      const own = batch.filter((one) => one.centreId === centreId);
      try {
        await this.database.unscoped('SELECT rachis_seen($1, $2::jsonb)', [centreId, JSON.stringify(own.map(entryOf))]);
      } catch {
        return this.tryLater();
      }
      this.failing = false;
      const written = new Set(own);
      this.waiting = [...batch.filter((one) => !written.has(one)), ...this.waiting.slice(batch.length)];
    }
  }

  private tryLater(): void {
    if (!this.failing) this.log.error({ waiting: this.waiting.length }, 'who looked at what cannot be written; it waits');
    this.failing = true;
    this.timer ??= setTimeout(() => void this.flush(), 4 * GATHERED_MS).unref();
  }
}

/** As the database takes it. The age and not the time: times are the database's. */
const entryOf = ({ personId, kind, action, subject, subjectId, caseId, requestId, since }: Access & { since: number }) => ({
  person: personId, kind, action, subject, subjectId, case: caseId, request: requestId, age: clock.milliseconds() - since,
});
