import { isMailAddress, newId, type MessageChannel, type MessageKind } from '@rachis/domain';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { addJob } from '../../platform/jobs/add-job.js';
import { IssuedPaperEntity, OutboxMessageEntity } from './outbox.entity.js';

/** The job that sends one message. Its payload holds ids only. */
export const SEND_MESSAGE = 'send_message';
/** Alerts overtake letters. */
const AHEAD = -10;

/** What a message is about; who may read of it follows from the case. */
export interface MessageSubject {
  readonly caseId?: string | null;
  readonly meetingId?: string | null;
  readonly decisionId?: string | null;
  readonly emergencyId?: string | null;
  readonly letterId?: string | null;
}
/** A message to one recipient. The subject is read by anybody who sees the screen of a telephone: it never names a patient. */
export interface OutgoingMessage {
  readonly kind: MessageKind;
  readonly recipient: { readonly personId?: string | null; readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
  readonly about: MessageSubject;
  /** A paper that was kept by `keepPaper` in the same transaction or before. */
  readonly paper?: { readonly id: string } | null;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
  /** Mail unless another way is asked for; a way that is not set up leaves the message waiting. */
  readonly channel?: MessageChannel;
}
/** A paper to be kept as it is. */
export interface PaperToKeep {
  readonly kind: MessageKind;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly caseId?: string | null;
  readonly meetingId?: string | null;
}

/**
 * Puts a message into the outbox within a write of the ledger: it leaves only if the change that it tells of is committed.
 * Answers the id of the message, by which its recipient's state is found.
 */
export async function putInOutbox(tx: EntityManager, actor: Actor, { kind, recipient, subject, text, about, paper, calendar, channel = 'mail' }: OutgoingMessage): Promise<string> {
  if (channel === 'mail' && !isMailAddress(recipient.email)) throw Problem.field('#/email', 'This is not the address of a mailbox');
  const id = newId();
  const now = () => 'rachis_now()';
  await tx.insert(OutboxMessageEntity, {
    centreId: actor.centreId, id, kind, channel, caseId: about.caseId ?? null, meetingId: about.meetingId ?? null, decisionId: about.decisionId ?? null, emergencyId: about.emergencyId ?? null, letterId: about.letterId ?? null,
    recipientPersonId: recipient.personId ?? null, recipientName: oneLine(recipient.name), recipientAddress: recipient.email, subject: oneLine(subject), text, paperId: paper?.id ?? null,
    calendarMethod: calendar?.method ?? null, calendarText: calendar?.text ?? null, state: 'queued', attempts: 0, lastError: null, dueAt: now, claimedUntil: null, queuedAt: now, queuedBy: actor.personId || null, sentAt: null, settledAt: null,
    acknowledgedBy: null, acknowledgedNote: null, version: 1,
  });
  await addJob(tx, SEND_MESSAGE, { centreId: actor.centreId, id }, { priority: kind === 'alert' ? AHEAD : 0 });
  return id;
}

/** Keeps a paper to the byte, so that what was sent can be shown again. */
export async function keepPaper(tx: EntityManager, { centreId }: Actor, { kind, fileName, bytes, caseId = null, meetingId = null }: PaperToKeep): Promise<{ id: string; sha256: string }> {
  const id = newId();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.insert(IssuedPaperEntity, { centreId, id, caseId, meetingId, kind, fileName, byteCount: bytes.length, sha256, bytes, version: 1 });
  return { id, sha256 };
}

/** The recipient has it. Saying so twice is once. */
export async function acknowledgeMessage(tx: EntityManager, actor: Actor, id: string, note: string | null = null): Promise<number> {
  const where = { centreId: actor.centreId, id };
  const message = await tx.findOne(OutboxMessageEntity, { where, lock: { mode: 'pessimistic_write' } });
  if (!message) throw new Problem('not-found');
  if (message.state === 'acknowledged') return message.version;
  const version = message.version + 1;
  await tx.update(OutboxMessageEntity, where, { state: 'acknowledged', settledAt: () => 'rachis_now()', acknowledgedBy: actor.personId, acknowledgedNote: note, claimedUntil: null, version });
  return version;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
