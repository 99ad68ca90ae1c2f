import type { AbsenceMap } from '../contract/absence.js';
import { CalendarDate, Count, Data, Id, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/**
 * The answers of one rater to the items of one score, as text: the code of an option, "3.6" for a number, "yes" or "no".
 * The total is worked out, never sent.
 */
export class ScoreAnswers {
  @Text({ label: 'Score', required: true, max: 40 }) score!: string;
  @Id({ label: 'Lesion' }) lesionId?: string | null;
  @CalendarDate({ label: 'Assessed on', required: true }) assessedOn!: string;
  @Text({ label: 'Based on', hint: 'The imaging or examination that was rated' }) basedOn?: string | null;
  @Data({ label: 'Answers', required: true }) answers!: Record<string, string | null>;
  @Data({ label: 'Not known because' }) absences?: AbsenceMap | null;
}

/** A stored rating: the answers, the version of the score, and the total with its band, or the range while items are open. */
export class ScoreResult extends ScoreAnswers {
  @Count({ label: 'Version of the score', required: true, max: 1000 }) scoreVersion!: number;
  @Text({ label: 'Level that was rated', max: 20 }) ratedLevels?: string | null;
  @Count({ label: 'Total', min: -100, max: 10_000 }) total?: number | null;
  @Count({ label: 'Lowest possible', min: -100, max: 10_000 }) low?: number | null;
  @Count({ label: 'Highest possible', min: -100, max: 10_000 }) high?: number | null;
  @Text({ label: 'Band', max: 40 }) band?: string | null;
}
export const ScoreResultView = storedAs('ScoreResultView', ScoreResult);
export type ScoreResultView = ScoreResult & Recorded;
