import { SITTING_ORDER, type AgendaItemView, type Bucket } from '@rachis/domain';

type Item = Pick<AgendaItemView, 'id' | 'bucket' | 'position' | 'status' | 'plannedMinutes'>;

const rank = (bucket: Bucket) => SITTING_ORDER.indexOf(bucket);

/** The items that are still on the agenda, in the order of the sitting. */
export function runningOrder<I extends Item>(items: readonly I[]): I[] {
  return items.filter(({ status }) => status !== 'removed').sort((a, b) => rank(a.bucket) - rank(b.bucket) || a.position - b.position);
}

/** When an item begins if all before it take as long as planned; `certain` is false where one of those has no minutes. */
export interface Slot {
  readonly at: string;
  readonly certain: boolean;
}

/** A break after a case. */
export interface Pause {
  readonly afterItemId: string;
  readonly minutes: number;
}

/** The planned beginnings by item, the break between them. Those not ready have none. */
export function plannedSlots(items: readonly Item[], startsAt: string, pause: Pause | null = null): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  let minutes = 0;
  let certain = true;
  for (const { id, bucket, plannedMinutes } of runningOrder(items)) {
    if (bucket === 'not_ready') continue;
    slots.set(id, { at: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(), certain });
    minutes += (plannedMinutes ?? 0) + (pause?.afterItemId === id ? pause.minutes : 0);
    certain &&= typeof plannedMinutes === 'number';
  }
  return slots;
}

/** How long the agenda is: the minutes that are planned, and how many items have none and are not counted as zero. */
export function plannedLength(items: readonly Item[]): { minutes: number; open: number } {
  const discussed = runningOrder(items).filter(({ bucket }) => bucket !== 'not_ready');
  return { minutes: discussed.reduce((sum, { plannedMinutes }) => sum + (plannedMinutes ?? 0), 0), open: discussed.filter(({ plannedMinutes }) => typeof plannedMinutes !== 'number').length };
}

/** All ids of an agenda after one item was put before another of a part, or at its end; what the server is told. */
export function orderAfter(items: readonly Item[], moved: string, bucket: Bucket, index: number): string[] {
  const others = runningOrder(items).filter(({ id }) => id !== moved);
  const part = others.filter((item) => item.bucket === bucket).map(({ id }) => id);
  part.splice(Math.min(Math.max(index, 0), part.length), 0, moved);
  return SITTING_ORDER.flatMap((one) => (one === bucket ? part : others.filter((item) => item.bucket === one).map(({ id }) => id)));
}

/** The item after or before one, in the order of the sitting; null at the ends. */
export function neighbourOf<I extends Item>(items: readonly I[], id: string | null | undefined, by: 1 | -1): I | null {
  const order = runningOrder(items);
  const at = order.findIndex((item) => item.id === id);
  if (at < 0) return by === 1 ? (order[0] ?? null) : null;
  return order[at + by] ?? null;
}

/** The next item that still waits, after one and else from the beginning. */
export function nextListed<I extends Item>(items: readonly I[], id: string | null | undefined): I | null {
  const order = runningOrder(items).filter(({ bucket }) => bucket !== 'not_ready');
  const at = order.findIndex((item) => item.id === id);
  const waiting = (item: I) => item.status === 'listed' && item.id !== id;
  return order.slice(at + 1).find(waiting) ?? order.find(waiting) ?? null;
}
