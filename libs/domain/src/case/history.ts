import { Count, Data, Id, Instant, ListOf, Text } from '../contract/fields.js';

/** One change in the history of a case: who, when, what, before and after. */
export class HistoryEntry {
  @Count({ label: 'Number', required: true, max: 9_000_000_000_000 }) sequence!: number;
  @Instant({ label: 'When', required: true }) at!: string;
  @Text({ label: 'Action', required: true, max: 60 }) action!: string;
  @Text({ label: 'What', required: true, max: 60 }) subject!: string;
  @Id({ label: 'Record' }) subjectId?: string | null;
  @Id({ label: 'Who' }) actorId?: string | null;
  @Text({ label: 'Who', required: true }) actorName!: string;
  @Data({ label: 'Before' }) before?: Record<string, unknown> | null;
  @Data({ label: 'After' }) after?: Record<string, unknown> | null;
}
export class HistoryPage {
  @ListOf({ label: 'Changes', of: () => HistoryEntry, required: true, max: 500 }) entries!: HistoryEntry[];
  @Count({ label: 'Continue before', max: 9_000_000_000_000 }) before?: number | null;
}
