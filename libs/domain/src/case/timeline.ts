import { codeList, type CodeOf } from '../contract/code-list.js';
import { isInstant, isPartialDate } from '../contract/dates.js';
import type { Section } from './readiness.js';

/** Who an event of the timeline belongs to; each is a lane of the picture. */
export const DISCIPLINES = codeList({
  case: 'Referral and board',
  function: 'Function',
  imaging: 'Imaging',
  pathology: 'Pathology',
  oncology: 'Oncology',
  surgery: 'Surgery',
  radiotherapy: 'Radiotherapy',
  laboratory: 'Laboratory',
  patient: 'Patient and support',
});
export type Discipline = CodeOf<typeof DISCIPLINES>;

/** Something that happened, as exactly as its time is known and no more exactly. */
export interface TimelineEvent {
  readonly key: string;
  readonly discipline: Discipline;
  readonly section: Section;
  readonly title: string;
  readonly detail: string | null;
  /** `1963`, `1963-03`, `1963-03-14` or an instant; null where nobody has said when. */
  readonly at: string | null;
  /** The end of something that lasted, in the same forms; null for a moment or an end that is not known. */
  readonly until: string | null;
  /** True for what is planned or awaited and has not happened. */
  readonly planned: boolean;
}

/** The span of time in which something lies, in milliseconds: a day known only as "2024" may be any of its days. Null where it cannot be placed. */
export function spanOf(at: string | null): { readonly from: number; readonly to: number } | null {
  if (at === null) return null;
  if (at.length > 10) return isInstant(at) ? { from: Date.parse(at), to: Date.parse(at) } : null;
  if (!isPartialDate(at)) return null;
  const [year, month, day] = [at.slice(0, 4), at.slice(5, 7), at.slice(8, 10)].map(Number) as [number, number, number];
  const from = Date.UTC(year, (month || 1) - 1, day || 1);
  const to = day ? Date.UTC(year, month - 1, day + 1) : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return { from, to: to - 1 };
}

/** Newest first. What is known less exactly stands after what is known to lie in the same span; what has no date is kept apart and never placed. */
export function inOrder(events: readonly TimelineEvent[]): { readonly dated: TimelineEvent[]; readonly undated: TimelineEvent[] } {
  const placed = events.map((event) => ({ event, span: spanOf(event.at) }));
  const dated = placed.flatMap(({ event, span }) => (span ? [{ event, span }] : []));
  dated.sort((a, b) => b.span.from - a.span.from || a.span.to - b.span.to || a.event.title.localeCompare(b.event.title) || a.event.key.localeCompare(b.event.key));
  return { dated: dated.map(({ event }) => event), undated: placed.filter(({ span }) => span === null).map(({ event }) => event) };
}

/** Whether any part of an event lies between two moments; something without a known end is taken as its beginning only. */
export function liesWithin({ at, until }: Pick<TimelineEvent, 'at' | 'until'>, from: number, to: number): boolean {
  const [begins, ends] = [spanOf(at), spanOf(until)];
  return begins !== null && begins.from <= to && Math.max(begins.to, ends?.to ?? begins.to) >= from;
}
