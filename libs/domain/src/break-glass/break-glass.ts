import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Holds, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { readableLength } from '../contract/text.js';
import { storedAs } from '../people/recorded.js';

export const OPENING_REASONS = codeList({
  emergency: 'An emergency', on_call: 'I am on call and was asked about the patient', asked_to_advise: 'The team asks for my advice', patient_safety: 'The safety of the patient', other: 'Another reason',
});
export type OpeningReason = CodeOf<typeof OPENING_REASONS>;
export const OPENING_VERDICTS = codeList({ justified: 'Justified', not_justified: 'Not justified' });
/** A reason in words is asked for because others read it afterwards: one word says nothing. */
export const SHORTEST_REASON = 20;

/** Opening a case that lies with a board whose team one does not belong to. It is told at once, and judged afterwards. */
export class BreakGlass {
  @OneOf({ label: 'Why', of: OPENING_REASONS, required: true }) category!: OpeningReason;
  @Text({ label: 'In words', lines: 3, max: 1000, required: true, hint: 'At least 20 characters; chair, coordinator and auditor read it' })
  @Holds((value) => (typeof value === 'string' && readableLength(value) >= SHORTEST_REASON ? null : `Say it in at least ${SHORTEST_REASON} characters`))
  reason!: string;
}
/** What the chair or the auditor says to an opening afterwards. */
export class BreakGlassReview {
  @OneOf({ label: 'Judgement', of: OPENING_VERDICTS, required: true })
  @Holds((verdict, { verdictWords }: Partial<BreakGlassReview>) => (verdict === 'not_justified' && !verdictWords?.trim() ? 'Say in words why it was not justified' : null))
  verdict!: CodeOf<typeof OPENING_VERDICTS>;
  @Text({ label: 'In words', lines: 2, max: 1000 }) verdictWords?: string | null;
}

/** An opening with all that became of it. */
export class BreakGlassView extends storedAs('StoredBreakGlass', BreakGlass) {
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @Id({ label: 'Opened by', required: true }) personId!: string;
  @Text({ label: 'Opened by', required: true }) personName!: string;
  @Instant({ label: 'Opened at', required: true }) openedAt!: string;
  @Instant({ label: 'Ends at', required: true }) endsAt!: string;
  @Flag({ label: 'Still open', required: true }) running!: boolean;
  /** Only for those who judge it. */
  @Count({ label: 'Looked', max: 1e9 }) looked?: number | null;
  @OneOf({ label: 'Judgement', of: OPENING_VERDICTS }) verdict?: CodeOf<typeof OPENING_VERDICTS> | null;
  @Text({ label: 'In words', max: 1000 }) verdictWords?: string | null;
  @Text({ label: 'Judged by' }) reviewedByName?: string | null;
  @Instant({ label: 'Judged at' }) reviewedAt?: string | null;
}
export class BreakGlassList {
  @ListOf({ label: 'Openings', of: () => BreakGlassView, required: true, max: 1000 }) openings!: BreakGlassView[];
  @Count({ label: 'Not judged yet', required: true, max: 1e9 }) waiting!: number;
}

/** How a case is found that one may not see: by the whole number, never by a name or the beginning of one. */
export class ClosedCaseSearch {
  @Text({ label: 'Case number or patient number', required: true, max: 60, hint: 'The whole number' }) number!: string;
}
export class ClosedCase {
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @Text({ label: 'Board', required: true }) boardName!: string;
}
export class ClosedCaseList {
  @ListOf({ label: 'Cases', of: () => ClosedCase, required: true, max: 50 }) cases!: ClosedCase[];
}
