import { Injectable } from '@nestjs/common';
import { isMailAddress, type Acknowledgement, type Kept, type SendAgain } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { addJob } from '../../platform/jobs/add-job.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { OutboxMessageEntity } from './outbox.entity.js';
import { OutboxReader } from './outbox.reader.js';
import { acknowledgeMessage, SEND_MESSAGE } from './outbox.writer.js';

/** What people do with messages that did not arrive. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly reader: OutboxReader,
  ) {}

  /** Queues again what came back or was given up, to a corrected address where one is given. What was sent is not sent twice. */
  sendAgain(actor: Actor, id: string, seen: number, { email }: SendAgain): Promise<Kept> {
    if (email && !isMailAddress(email)) throw Problem.field('#/email', 'This is not the address of a mailbox');
    return this.ledger.write(actor, 'outbox.send-again', {}, async (tx) => {
      const where = { centreId: actor.centreId, id };
      const message = await tx.findOne(OutboxMessageEntity, { where, lock: { mode: 'pessimistic_write' } });
      if (!message) throw new Problem('not-found');
      if (message.version !== seen) throw new Problem('stale-version');
      // Whoever receives this mail can set the password: it goes to the address of the account and nowhere else.
      if (message.kind === 'account' && email && email !== message.recipientAddress) throw Problem.field('#/email', 'Correct the address of the account, and invite again');
      if (message.state !== 'failed' && message.state !== 'bounced') throw new Problem('not-undelivered');
      await tx.update(OutboxMessageEntity, where, {
        state: 'queued', recipientAddress: email ?? message.recipientAddress, lastError: null, settledAt: null, claimedUntil: null, queuedAt: () => 'rachis_now()', dueAt: () => 'rachis_now()', queuedBy: actor.personId, attempts: 0, version: seen + 1,
      });
      await addJob(tx, SEND_MESSAGE, { centreId: actor.centreId, id });
      return { id, version: seen + 1 };
    });
  }

  acknowledge(actor: Actor, id: string, { note }: Acknowledgement): Promise<Kept> {
    return this.ledger.write(actor, 'outbox.acknowledge', {}, async (tx) => ({ id, version: await acknowledgeMessage(tx, actor, id, note ?? null) }));
  }

  /** Hands out a paper as it was sent, and notes that it was. */
  async paper(actor: Actor, id: string): Promise<Buffer> {
    const { bytes, caseId, sha256 } = await this.reader.paper(actor, id);
    await this.ledger.write(actor, 'outbox.read', {}, (tx) => tx.query('SELECT rachis_note($1, $2, $3, $4, $5)', ['paper.print', caseId, 'issued_paper', id, JSON.stringify({ sha256 })]));
    return bytes;
  }
}
