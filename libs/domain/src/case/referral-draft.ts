import { Count, Data, Id, Instant, ListOf } from '../contract/fields.js';

/**
 * A referral as far as it was typed. It is kept for its author alone, so that it can be finished at another computer, and is no part of any record:
 * nothing in it is checked before it is sent, and nobody is asked for anything.
 */
export class ReferralDraft {
  @Data({ label: 'What was typed', required: true }) typed!: object;
}
export class ReferralDraftView extends ReferralDraft {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Instant({ label: 'Kept at', required: true }) recordedAt!: string;
}
/** The drafts of whoever asks, the newest first. */
export class ReferralDraftList {
  @ListOf({ label: 'Drafts', of: () => ReferralDraftView, required: true, max: 50 }) drafts!: ReferralDraftView[];
}
