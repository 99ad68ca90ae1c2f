import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';

/** What an entry of the audit is: a change, or that somebody looked, took a paper, was refused, came or went. */
export const AUDIT_KINDS = codeList({
  change: 'Changed', read: 'Looked at', export: 'Taken out', denied: 'Refused', sign_in: 'Signed in', sign_out: 'Signed out', sign_in_refused: 'Sign-in refused',
});
export type AuditKind = CodeOf<typeof AUDIT_KINDS>;

/** What the auditor looks for. */
export class AuditSearch {
  @Id({ label: 'Person' }) personId?: string | null;
  @Text({ label: 'Case number', max: 40, hint: 'The whole number' }) caseNumber?: string | null;
  @OneOf({ label: 'Kind', of: AUDIT_KINDS }) kind?: AuditKind | null;
  @Text({ label: 'Action', max: 60, hint: 'Such as decision.sign, or its beginning' }) action?: string | null;
  @CalendarDate({ label: 'From' }) from?: string | null;
  @CalendarDate({ label: 'To' }) to?: string | null;
  /** Where the next page begins: the places in both chains. */
  @Text({ label: 'Before', max: 40 }) before?: string | null;
}

/** One entry as the auditor sees it: who, what, when, of which case. Nothing of what was written. */
export class AuditEntry {
  @Text({ label: 'Place in its chain', required: true, max: 40 }) id!: string;
  @Instant({ label: 'When', required: true }) at!: string;
  @OneOf({ label: 'Kind', of: AUDIT_KINDS, required: true }) kind!: AuditKind;
  @Id({ label: 'Person' }) personId?: string | null;
  @Text({ label: 'Who', required: true }) personName!: string;
  @Text({ label: 'Action', required: true, max: 60 }) action!: string;
  @Text({ label: 'Of what', max: 60 }) subject?: string | null;
  @Id({ label: 'Case' }) caseId?: string | null;
  @Text({ label: 'Case number', max: 40 }) caseNumber?: string | null;
  @Id({ label: 'By an opening' }) openingId?: string | null;
  @Text({ label: 'Request', max: 100 }) requestId?: string | null;
}
export class AuditPage {
  @ListOf({ label: 'Entries', of: () => AuditEntry, required: true, max: 200 }) entries!: AuditEntry[];
  @Text({ label: 'Before', max: 40 }) before?: string | null;
}

/** A place in a chain, as it is written down elsewhere. */
export class AnchorPlace {
  @Count({ label: 'Place', required: true, max: 1e15 }) position!: number;
  @Text({ label: 'Hash', required: true, max: 64 }) hash!: string;
}
/** The newest place of both chains. Kept outside the database it shows a chain that was rewritten as a whole. */
export class AuditAnchor {
  @Id({ label: 'Centre', required: true }) centreId!: string;
  @Text({ label: 'Name of the centre', required: true }) centreName!: string;
  @Instant({ label: 'Taken at', required: true }) takenAt!: string;
  @Group({ label: 'Changes', of: () => AnchorPlace }) changes?: AnchorPlace | null;
  @Group({ label: 'Reads', of: () => AnchorPlace }) access?: AnchorPlace | null;
}

export const CHAIN_FAULTS = codeList({
  'link-missing': 'A link is missing', 'event-missing': 'An entry is missing', 'hash-differs': 'An entry was changed, or stands elsewhere', 'event-not-linked': 'An entry is not in the chain',
  'head-differs': 'The end was cut off', 'anchor-differs': 'An anchor does not fit',
});
/** One of the two chains, recomputed from a place on. */
export class ChainState {
  @Text({ label: 'Chain', required: true, max: 20 }) chain!: string;
  @Count({ label: 'Links checked', required: true, max: 1e15 }) checked!: number;
  @Count({ label: 'Links', required: true, max: 1e15 }) links!: number;
  @OneOf({ label: 'Fault', of: CHAIN_FAULTS }) fault?: CodeOf<typeof CHAIN_FAULTS> | null;
  @Count({ label: 'At', max: 1e15 }) faultAt?: number | null;
}
export class ChainStates {
  @ListOf({ label: 'Chains', of: () => ChainState, required: true, max: 2 }) chains!: ChainState[];
  @Flag({ label: 'Whole', required: true }) whole!: boolean;
}

/** Somebody who has looked at a case, and how often. Without a person: whoever holds a status link. */
export class CaseReaderView {
  @Id({ label: 'Person' }) personId?: string | null;
  @Text({ label: 'Name', required: true }) personName!: string;
  @Instant({ label: 'First', required: true }) firstAt!: string;
  @Instant({ label: 'Last', required: true }) lastAt!: string;
  @Count({ label: 'Times', required: true, max: 1e9 }) times!: number;
  @Count({ label: 'Papers taken', required: true, max: 1e9 }) papers!: number;
  @Count({ label: 'Refused', required: true, max: 1e9 }) refused!: number;
  @Flag({ label: 'By an opening', required: true }) byOpening!: boolean;
  @Flag({ label: 'In a meeting’s papers', required: true }) inMeeting!: boolean;
}
export class CaseReaders {
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @ListOf({ label: 'People', of: () => CaseReaderView, required: true, max: 10_000 }) people!: CaseReaderView[];
}
