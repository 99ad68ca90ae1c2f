import { codeList, type CodeOf } from '../contract/code-list.js';
import { OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/** The coarse survival a team estimates for itself, before it sees what the models say. */
export const SURVIVAL_BUCKETS = codeList({
  lt3: 'Less than 3 months',
  m3to6: '3 to 6 months',
  m6to12: '6 to 12 months',
  gt12: 'More than 12 months',
  cannot: 'Cannot be estimated',
});
export type SurvivalBucket = CodeOf<typeof SURVIVAL_BUCKETS>;

/** Somebody's own estimate of survival. It is never changed; whoever thinks otherwise later adds another one. */
export class SurvivalEstimate {
  @OneOf({ label: 'Own estimate of survival from today', of: SURVIVAL_BUCKETS, required: true })
  bucket!: SurvivalBucket;
  @Text({ label: 'Reason', lines: 2, max: 1000, hint: 'Needed where it cannot be estimated' })
  reason?: string | null;
}

/** What is missing of an estimate, or null: who says that survival cannot be estimated says why. */
export function estimateFault({ bucket, reason }: Partial<SurvivalEstimate>): string | null {
  return bucket === 'cannot' && !reason?.trim() ? 'Say why survival cannot be estimated' : null;
}

export const SurvivalEstimateView = storedAs('SurvivalEstimateView', SurvivalEstimate);
export type SurvivalEstimateView = SurvivalEstimate & Recorded;
