import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { SETTINGS, type Settings } from '../../settings.js';
import { clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ServiceActor } from '../../platform/identity/actor.js';
import { addJob } from '../../platform/jobs/add-job.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { CARRIERS, type Carried, type Carrier, type Parcel } from './carrier.js';
import { IssuedPaperEntity, OutboxMessageEntity } from './outbox.entity.js';
import { SEND_MESSAGE } from './outbox.writer.js';

const SWEEP = 'sweep_outbox';
/** Longer than the longest attempt can take. A process that died with a message in its hands loses its claim after this. */
const CLAIM_SECONDS = 120;
const LONGEST_WAIT_SECONDS = 3600;
const SWEPT_AT_ONCE = 200;

interface Claimed {
  readonly parcel: Parcel;
  readonly carrier: Carrier;
  readonly version: number;
  readonly attempts: number;
  readonly queuedAt: Date;
}

/**
 * Sends what lies in the outbox. The row is the truth and the job only a nudge: a message is claimed under a lock, so two
 * processes never send it both, and every minute a sweep nudges again what was forgotten by a crash or waited for a server.
 */
@Injectable()
export class DeliveryService implements OnModuleInit {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly database: Database,
    private readonly jobs: JobRunner,
    @Inject(CARRIERS) private readonly carriers: readonly Carrier[],
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.does(SEND_MESSAGE, ({ centreId = '', id = '' }) => this.deliver(centreId, id));
    this.jobs.does(SWEEP, () => this.sweep(), '* * * * *');
  }

  /** One attempt at one message. Between claim and settlement no transaction is open: a mail server may take its time. */
  async deliver(centreId: string, id: string): Promise<void> {
    const actor = new ServiceActor(centreId, 'outbox.deliver', newId());
    const claimed = await this.ledger.write(actor, 'outbox.deliver', {}, (tx) => this.claim(tx, centreId, id));
    if (!claimed) return;
    const carried = await claimed.carrier.carry(claimed.parcel);
    await this.ledger.write(actor, 'outbox.deliver', {}, (tx) => this.settle(tx, centreId, id, claimed, carried));
  }

  /** Nudges every message that is due and in nobody's hands. */
  async sweep(): Promise<void> {
    const channels = this.carriers.filter(({ ready }) => ready).map(({ channel }) => channel);
    if (channels.length === 0) return;
    for (const { centre_id: centreId } of await this.database.unscoped<{ centre_id: string }>('SELECT centre_id FROM outbox_centres()')) {
      const actor = new ServiceActor(centreId, 'outbox.deliver', newId());
      const due = await this.database.rows<{ id: string }>(
        actor,
        `SELECT id FROM outbox_message WHERE centre_id = $1 AND state = 'queued' AND channel = ANY($2) AND due_at < (SELECT rachis_now()) - interval '20 seconds' AND (claimed_until IS NULL OR claimed_until < now()) ORDER BY due_at LIMIT ${SWEPT_AT_ONCE}`,
        [centreId, channels],
      );
      if (due.length === 0) continue;
      await this.ledger.write(actor, 'outbox.deliver', {}, async (tx) => {
        for (const { id } of due) await addJob(tx, SEND_MESSAGE, { centreId, id });
      });
    }
  }

  private async claim(tx: EntityManager, centreId: string, id: string): Promise<Claimed | null> {
    const message = await tx.findOne(OutboxMessageEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_write' } });
    const carrier = this.carriers.find(({ channel, ready }) => ready && channel === message?.channel);
    if (message?.state !== 'queued' || !carrier) return null;
    const [{ free } = { free: false }]: { free: boolean }[] = await tx.query(`SELECT (claimed_until IS NULL OR claimed_until < rachis_now()) AND due_at <= rachis_now() AS free FROM outbox_message WHERE centre_id = $1 AND id = $2`, [centreId, id]);
    if (!free) return null;
    const version = message.version + 1;
    const attempts = message.attempts + 1;
    await tx.update(OutboxMessageEntity, { centreId, id }, { attempts, claimedUntil: () => `rachis_now() + interval '${CLAIM_SECONDS} seconds'`, version });
    const paper = message.paperId ? await tx.findOneOrFail(IssuedPaperEntity, { where: { centreId, id: message.paperId }, select: { centreId: true, id: true, fileName: true, bytes: true } }) : null;
    const { recipientName, recipientAddress, subject, text, calendarMethod, calendarText, queuedAt } = message;
    return {
      carrier, version, attempts, queuedAt,
      parcel: { id, recipient: { name: recipientName, address: recipientAddress }, subject, text, paper, calendar: calendarMethod && calendarText ? { method: calendarMethod, text: calendarText } : null },
    };
  }

  /** Somebody may have acknowledged it meanwhile; then that stands. */
  private async settle(tx: EntityManager, centreId: string, id: string, { version, attempts, queuedAt }: Claimed, carried: Carried): Promise<void> {
    const where = { centreId, id };
    const message = await tx.findOne(OutboxMessageEntity, { where, lock: { mode: 'pessimistic_write' } });
    if (message?.version !== version) return;
    const { why } = { why: null, ...carried };
    const late = clock.milliseconds() - queuedAt.getTime() >= this.settings.mailGiveUpHours * 3_600_000;
    const state = carried.result === 'later' ? (late ? 'failed' : 'queued') : carried.result;
    if (state !== 'queued') {
      await tx.update(OutboxMessageEntity, where, { version: version + 1, claimedUntil: null, settledAt: () => 'rachis_now()', state, lastError: why, ...(state === 'sent' ? { sentAt: () => 'rachis_now()' } : {}) });
      return;
    }
    const wait = Math.min(this.settings.mailRetrySeconds * 2 ** (attempts - 1), LONGEST_WAIT_SECONDS);
    await tx.update(OutboxMessageEntity, where, { version: version + 1, claimedUntil: null, lastError: why, dueAt: () => `rachis_now() + make_interval(secs => ${wait})` });
    await addJob(tx, SEND_MESSAGE, { centreId, id }, { afterSeconds: wait + 1 });
  }
}
