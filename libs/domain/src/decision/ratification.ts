import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { ROLES, type Role } from '../access/roles.js';
import { PersonRef } from '../people/people.js';

/** What a planned meeting makes of the decision of an emergency. */
export const RATIFICATIONS = codeList({ ratified: 'Ratified', opened: 'Opened for discussion' });

/**
 * Ratifies a signed decision, whose text stays as it is. What the board decides beyond it becomes an addendum of the meeting. Without
 * the full quorum it needs a reason, as every decision does.
 */
export class Ratify {
  @Text({ label: 'What the board adds', lines: 3, max: 4000, hint: 'It becomes an addendum of this meeting; the signed text stays' }) addition?: string | null;
  @Text({ label: 'Reason to ratify without quorum', lines: 2, max: 1000 }) quorumException?: string | null;
}
/** Who was there of the board when it ratified. */
export class RatifyingMember {
  @Id({ label: 'Person', required: true }) personId!: string;
  @Text({ label: 'Name', required: true }) displayName!: string;
  @OneOf({ label: 'Takes part as', of: ROLES, required: true }) specialty!: Role;
}
/** What was made of a decision, by whom, and with which quorum. It never changes. */
export class RatificationView {
  @Id({ label: 'Id', required: true }) id!: string;
  @Id({ label: 'Decision', required: true }) decisionId!: string;
  @Id({ label: 'Agenda item', required: true }) agendaItemId!: string;
  @OneOf({ label: 'Result', of: RATIFICATIONS, required: true }) result!: CodeOf<typeof RATIFICATIONS>;
  @Flag({ label: 'Quorum met', required: true }) quorumMet!: boolean;
  @Text({ label: 'Ratified without quorum because', max: 1000 }) quorumException?: string | null;
  @ListOf({ label: 'Those who took part', of: () => RatifyingMember, required: true, max: 300 }) present!: RatifyingMember[];
  @Group({ label: 'By', of: () => PersonRef, required: true }) by!: PersonRef;
  @Instant({ label: 'When', required: true }) at!: string;
  /** From opening the item to this; empty where nobody turned the room to it. */
  @Count({ label: 'It took', unit: 's', max: 1_000_000 }) seconds?: number | null;
}
