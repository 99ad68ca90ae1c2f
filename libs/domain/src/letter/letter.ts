import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { DECISION_STATES } from '../decision/decision.js';
import { PersonRef } from '../people/people.js';
import { OutboxMessage } from './outbox.js';

/** What is written to people about a decision. The words of the one are for colleagues, of the other for the patient. */
export const LETTER_KINDS = codeList({ outcome_letter: 'Outcome letter', patient_summary: 'Patient summary' });
export type LetterKind = CodeOf<typeof LETTER_KINDS>;
export const LETTER_STATES = codeList({ draft: 'Draft', approved: 'Approved', sent: 'Sent' });
export type LetterState = CodeOf<typeof LETTER_STATES>;
export const RECIPIENT_ROLES = codeList({ referrer: 'Referrer', gp: 'General practitioner', consultant: 'Responsible consultant', informs_patient: 'Who tells the patient', patient: 'Patient', other: 'Other' });
export type RecipientRole = CodeOf<typeof RECIPIENT_ROLES>;

/** Somebody a letter goes to. Without an address it is printed and posted. */
export class LetterRecipient {
  @OneOf({ label: 'Receives it as', of: RECIPIENT_ROLES, required: true }) role!: RecipientRole;
  @Id({ label: 'Person' }) personId?: string | null;
  @Text({ label: 'Name' }) name?: string | null;
  @Text({ label: 'E-mail', max: 254, hint: 'Left empty: printed and posted' }) email?: string | null;
}

/** A letter about a signed decision. The decision's own sentence stands above the words and is never retyped. */
export class Letter {
  @OneOf({ label: 'Kind', of: LETTER_KINDS, required: true }) kind!: LetterKind;
  @Text({ label: 'In words', lines: 8, max: 6000 }) words?: string | null;
  @Text({ label: 'Who does what by when', lines: 6, max: 4000 }) next?: string | null;
  @Text({ label: 'Call if', lines: 5, max: 2000 }) callIf?: string | null;
  @Text({ label: 'Contact', lines: 2, max: 600 }) contact?: string | null;
  @ListOf({ label: 'Recipients', of: () => LetterRecipient, required: true, max: 12 }) recipients!: LetterRecipient[];
}

export class LetterView extends Letter {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @OneOf({ label: 'State', of: LETTER_STATES, required: true }) state!: LetterState;
  @Group({ label: 'Approved by', of: () => PersonRef }) approvedBy?: PersonRef | null;
  @Instant({ label: 'Approved at' }) approvedAt?: string | null;
  @Group({ label: 'Sent by', of: () => PersonRef }) sentBy?: PersonRef | null;
  @Instant({ label: 'Sent at' }) sentAt?: string | null;
  @Id({ label: 'Paper' }) paperId?: string | null;
  @Text({ label: 'Seal of the paper (SHA-256)', max: 64 }) paperSha256?: string | null;
  @Instant({ label: 'Changed at', required: true }) recordedAt!: string;
  @Text({ label: 'Changed by' }) recordedByName?: string | null;
  @ListOf({ label: 'Messages', of: () => OutboxMessage, required: true, max: 100 }) messages!: OutboxMessage[];
}

/** The letters of a decision, what the next one would begin with, and the clock that runs. */
export class DecisionLetters {
  @Id({ label: 'Decision', required: true }) decisionId!: string;
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @Text({ label: 'Family name', required: true }) familyName!: string;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @OneOf({ label: 'State of the decision', of: DECISION_STATES, required: true }) decisionState!: CodeOf<typeof DECISION_STATES>;
  @Text({ label: 'The decision in one sentence', required: true, lines: 6, max: 20_000 }) sentence!: string;
  @Flag({ label: 'The patient has died', required: true }) deceased!: boolean;
  @Text({ label: 'Time zone', required: true, max: 60 }) timeZone!: string;
  /** End of the next working day after the signature. */
  @Instant({ label: 'Outcome due' }) outcomeDueAt?: string | null;
  @Instant({ label: 'Outcome sent' }) outcomeSentAt?: string | null;
  @Flag({ label: 'A mail server is set', required: true }) mailServerSet!: boolean;
  @ListOf({ label: 'First drafts', of: () => Letter, required: true, max: 4 }) drafts!: Letter[];
  @ListOf({ label: 'Letters', of: () => LetterView, required: true, max: 100 }) letters!: LetterView[];
}
