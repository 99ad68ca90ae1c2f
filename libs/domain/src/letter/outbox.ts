import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';

/** What a message is. A new kind is one line here. */
export const MESSAGE_KINDS = codeList({
  outcome_letter: 'Outcome letter', patient_summary: 'Patient summary', minutes: 'Minutes', action_list: 'Action list', transfer_sheet: 'Transfer sheet', meeting_pack: 'Meeting pack',
  alert: 'Alert', invitation: 'Invitation', cancellation: 'Cancellation', reminder: 'Reminder', notice: 'Notice', account: 'Account',
});
export type MessageKind = CodeOf<typeof MESSAGE_KINDS>;
/** How far a message came. Sent means: the recipient's mail server has taken it. */
export const MESSAGE_STATES = codeList({ queued: 'Waiting', sent: 'Sent', failed: 'Not sent', bounced: 'Undeliverable', acknowledged: 'Acknowledged' });
export type MessageState = CodeOf<typeof MESSAGE_STATES>;
export const MESSAGE_CHANNELS = codeList({ mail: 'E-mail', text_message: 'Text message', pager: 'Pager' });
export type MessageChannel = CodeOf<typeof MESSAGE_CHANNELS>;
/** Which messages are looked for. */
export const OUTBOX_VIEWS = codeList({ open: 'Not delivered', all: 'All' });

/** A message to one recipient, as it is shown: never its text, which may name a patient. */
export class OutboxMessage {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @OneOf({ label: 'Kind', of: MESSAGE_KINDS, required: true }) kind!: MessageKind;
  @OneOf({ label: 'By', of: MESSAGE_CHANNELS, required: true }) channel!: MessageChannel;
  @OneOf({ label: 'State', of: MESSAGE_STATES, required: true }) state!: MessageState;
  @Text({ label: 'Recipient', required: true }) recipientName!: string;
  @Text({ label: 'Address', required: true, max: 254 }) recipientAddress!: string;
  @Text({ label: 'Subject', required: true }) subject!: string;
  @Id({ label: 'Case' }) caseId?: string | null;
  @Text({ label: 'Case number', max: 40 }) caseNumber?: string | null;
  @Id({ label: 'Meeting' }) meetingId?: string | null;
  @Id({ label: 'Decision' }) decisionId?: string | null;
  @Id({ label: 'Emergency' }) emergencyId?: string | null;
  @Id({ label: 'Letter' }) letterId?: string | null;
  @Id({ label: 'Paper' }) paperId?: string | null;
  @Count({ label: 'Attempts', required: true, max: 1000 }) attempts!: number;
  @Text({ label: 'Why it was not delivered' }) lastError?: string | null;
  @Instant({ label: 'Written at', required: true }) queuedAt!: string;
  @Text({ label: 'Written by' }) queuedByName?: string | null;
  @Instant({ label: 'Next attempt' }) dueAt?: string | null;
  @Instant({ label: 'Sent at' }) sentAt?: string | null;
  @Instant({ label: 'Settled at' }) settledAt?: string | null;
  @Text({ label: 'Acknowledged by' }) acknowledgedByName?: string | null;
  @Text({ label: 'How it was acknowledged', max: 400 }) acknowledgedNote?: string | null;
}
export class OutboxPage {
  /** Without a mail server every message waits, and the page says so. */
  @Flag({ label: 'A mail server is set', required: true }) mailServerSet!: boolean;
  @Count({ label: 'Undeliverable', required: true, max: 2_000_000_000 }) undeliverable!: number;
  @Count({ label: 'Waiting', required: true, max: 2_000_000_000 }) waiting!: number;
  @ListOf({ label: 'Messages', of: () => OutboxMessage, required: true, max: 500 }) messages!: OutboxMessage[];
}

/** Sending again what did not arrive, to another address where the first was wrong. */
export class SendAgain {
  @Text({ label: 'E-mail', max: 254 }) email?: string | null;
}
/** The recipient has it: they said so, or were told in another way. */
export class Acknowledgement {
  @Text({ label: 'How', max: 400, hint: 'Confirmed by telephone, handed over, told in person' }) note?: string | null;
}

/** Whether a text can be the address of one mailbox. Nothing that could begin a second header or a second recipient. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && /^[^\s@<>(),;:\\"[\]\p{Cc}]+@[^\s@<>(),;:\\"[\]\p{Cc}]+$/u.test(text);
