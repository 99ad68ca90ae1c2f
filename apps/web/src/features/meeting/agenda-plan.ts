import { USUAL_MINUTES_NOT_DISCUSSED, complexityOf, isComplex, proposedBreak, usualMinutes, type AgendaFacts, type AgendaItemView, type Bucket, type Complexity, type MeetingView } from '@rachis/domain';
import { plannedLength, plannedSlots, runningOrder, type Pause, type Slot } from './running-order.js';

/** What is known of a line beside the line itself. */
export interface LineFacts {
  readonly facts: AgendaFacts;
  readonly complexity: Complexity;
}
/** The break as it is drawn: placed by somebody, or proposed with its reason. */
export interface PlannedBreak extends Pause {
  readonly proposed: boolean;
  readonly reason: string;
  /** The case after which it was placed has gone; what is drawn is a proposal again. */
  readonly lostPlace: boolean;
}
export interface AgendaPlan {
  readonly known: ReadonlyMap<string, LineFacts>;
  readonly pause: PlannedBreak | null;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly length: { readonly minutes: number; readonly open: number };
}

type Timed = Pick<MeetingView, 'startsAt' | 'highGradeFrom' | 'breakChoice' | 'breakAfterItemId' | 'breakMinutes'>;

/** Times, complexity and break of an agenda, from its lines in the order shown and the facts of its cases. */
export function agendaPlan(meeting: Timed, items: readonly AgendaItemView[], facts: readonly AgendaFacts[]): AgendaPlan {
  const known = new Map(facts.map((one): [string, LineFacts] => [one.itemId, { facts: one, complexity: complexityOf(one, meeting.highGradeFrom) }]));
  const pause = breakOf(meeting, items, known);
  const { minutes, open } = plannedLength(items);
  return { known, pause, slots: plannedSlots(items, meeting.startsAt, pause), length: { minutes: minutes + (pause?.minutes ?? 0), open } };
}

function breakOf({ breakChoice, breakAfterItemId, breakMinutes }: Timed, items: readonly AgendaItemView[], known: AgendaPlan['known']): PlannedBreak | null {
  if (breakChoice === 'none') return null;
  const run = runningOrder(items).filter(({ bucket, status }) => bucket !== 'not_ready' && status !== 'deferred');
  const placed = breakChoice === 'placed' && breakAfterItemId && run.some(({ id }) => id === breakAfterItemId);
  if (placed) return { afterItemId: breakAfterItemId, minutes: breakMinutes ?? 3, proposed: false, reason: 'placed', lostPlace: false };
  const complex = (id: string) => (((line) => (line ? isComplex(line.complexity) : null))(known.get(id)));
  const proposal = proposedBreak(run.map(({ id, bucket, plannedMinutes }) => ({ id, bucket, plannedMinutes: plannedMinutes ?? null, complex: complex(id) })));
  if (!proposal) return null;
  const { afterItemId, reason, uncertain } = proposal;
  return { afterItemId, minutes: breakMinutes ?? 3, proposed: true, reason: `${reason}${uncertain > 0 ? `, ${uncertain} before it without minutes or facts` : ''}`, lostPlace: breakChoice === 'placed' };
}

/** The minutes that a line gets unless somebody says better; null where it takes none, or where its facts have not come. */
export function usualFor(bucket: Bucket, line: LineFacts | undefined): number | null {
  if (bucket !== 'discuss') return USUAL_MINUTES_NOT_DISCUSSED[bucket];
  return line ? usualMinutes(line.complexity) : null;
}
