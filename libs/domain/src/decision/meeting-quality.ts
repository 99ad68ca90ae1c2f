import { labelOf, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Id, ListOf, OneOf, Text } from '../contract/fields.js';
import { BUCKETS, DEFERRAL_REASONS, ITEM_STATES, type Bucket } from '../meeting/meeting.js';
import { MODE_DOMAINS, ModeLite, type ModeDomain } from './mode-lite.js';

/** What the events of a meeting say of one case on its agenda. Nothing here was typed for this purpose but the ratings. */
export class DiscussionQuality {
  @Id({ label: 'Agenda item', required: true }) agendaItemId!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @OneOf({ label: 'Part of the agenda', of: BUCKETS, required: true }) bucket!: Bucket;
  @OneOf({ label: 'Status', of: ITEM_STATES, required: true }) status!: CodeOf<typeof ITEM_STATES>;
  @Count({ label: 'Time on the case', unit: 's', max: 1_000_000 }) seconds?: number | null;
  @Count({ label: 'Planned', unit: 'min', max: 1000 }) plannedMinutes?: number | null;
  @OneOf({ label: 'Deferred because', of: DEFERRAL_REASONS }) deferralReason?: CodeOf<typeof DEFERRAL_REASONS> | null;
  @Flag({ label: 'Signed', required: true }) signed!: boolean;
  @Flag({ label: 'Quorum met' }) quorumMet?: boolean | null;
  @Count({ label: 'Positions stated', required: true, max: 1000 }) positions!: number;
  @Count({ label: 'Dissents', required: true, max: 1000 }) dissents!: number;
  @ListOf({ label: 'Ratings', of: () => ModeLite, required: true, max: 300 }) ratings!: ModeLite[];
}
export class MeetingQuality {
  @Id({ label: 'Meeting', required: true }) meetingId!: string;
  @ListOf({ label: 'Cases', of: () => DiscussionQuality, required: true, max: 200 }) items!: DiscussionQuality[];
}

/** A count out of those it can be counted in; `of` 0 says that nothing is known. */
export interface Share {
  readonly count: number;
  readonly of: number;
}
export interface QualitySummary {
  readonly discussed: number;
  readonly medianSeconds: number | null;
  readonly deferrals: readonly { readonly reason: string; readonly count: number }[];
  readonly quorate: Share;
  /** Decisions with a named dissent, among those for which anybody stated a position. */
  readonly dissent: Share;
  readonly rated: Share;
  readonly domains: readonly { readonly domain: ModeDomain; readonly label: string; readonly median: number | null; readonly ratings: number }[];
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? (high ?? null) : ((low ?? 0) + (high ?? 0)) / 2;
}

/** The meeting in figures. A share counts only those of which something is recorded. */
export function qualitySummary(items: readonly DiscussionQuality[]): QualitySummary {
  const discussed = items.filter(({ status }) => status === 'discussed');
  const signed = discussed.filter((one) => one.signed);
  const spoken = signed.filter(({ positions }) => positions > 0);
  const reasons = items.flatMap(({ status, deferralReason }) => (status === 'deferred' && deferralReason ? [labelOf(DEFERRAL_REASONS, deferralReason)] : []));
  return {
    discussed: discussed.length,
    medianSeconds: median(discussed.flatMap(({ seconds }) => (typeof seconds === 'number' ? [seconds] : []))),
    deferrals: [...new Set(reasons)].map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length })).sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
    quorate: { count: signed.filter(({ quorumMet }) => quorumMet).length, of: signed.length },
    dissent: { count: spoken.filter(({ dissents }) => dissents > 0).length, of: spoken.length },
    rated: { count: discussed.filter(({ ratings }) => ratings.length > 0).length, of: discussed.length },
    domains: MODE_DOMAINS.map(({ code, label }) => {
      const given = discussed.flatMap(({ ratings }) => ratings.flatMap((one) => (typeof one[code] === 'number' ? [one[code]] : [])));
      return { domain: code, label, median: median(given), ratings: given.length };
    }),
  };
}
