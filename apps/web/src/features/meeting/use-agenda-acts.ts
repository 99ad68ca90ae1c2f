import { BUCKETS, SITTING_ORDER, labelOf, type AgendaEntry, type AgendaItemView, type Bucket, type MeetingView } from '@rachis/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AgendaActs } from './agenda-row.js';
import { nameOf } from './case-words.js';
import { meetingOf, useArrangeItem, useOrderAgenda } from './meeting.queries.js';
import { orderAfter, runningOrder } from './running-order.js';

/** A line of the agenda as it is sent. */
export const entryOf = ({ theCase, bucket, plannedMinutes, presenter, lateReason }: AgendaItemView): AgendaEntry => ({
  caseId: theCase.id, bucket, plannedMinutes: plannedMinutes ?? null, presenterId: presenter?.id ?? null, lateReason: lateReason ?? null,
});

/** An order that was asked for and is not kept yet. */
interface Asked {
  readonly order: readonly string[];
  readonly moved: string | null;
  readonly bucket: Bucket | null;
}

/** The agenda as it will be once that is answered. */
function arranged(items: readonly AgendaItemView[], { order, moved, bucket }: Asked): readonly AgendaItemView[] {
  return items.map((item) => ({ ...item, position: order.indexOf(item.id) + 1, bucket: item.id === moved && bucket ? bucket : item.bucket }));
}

interface Dialogs {
  onEdit: (item: AgendaItemView) => void;
  onRemove: (item: AgendaItemView) => void;
}

/** Everything that arranges an agenda. A line moves on the screen at once; where the move is refused it goes back and the refusal is shown. */
export function useAgendaActs(meeting: MeetingView, dialogs: Dialogs) {
  const order = useOrderAgenda(meeting.id);
  const arrange = useArrangeItem(meeting.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [said, setSaid] = useState('');
  const [undo, setUndo] = useState<readonly string[] | null>(null);
  const [waiting, setWaiting] = useState(0);
  const queue = useRef(Promise.resolve());
  const client = useQueryClient();
  const items = waiting > 0 && asked !== null ? arranged(meeting.items, asked) : meeting.items;

  /** One after the other, each on what the one before has made of the meeting: five quick presses are five moves. */
  const attempt = (work: (now: MeetingView) => Promise<unknown>): Promise<void> => {
    setProblem(null);
    setWaiting((count) => count + 1);
    queue.current = queue.current.then(async () => {
      try {
        await work(client.getQueryData(meetingOf(meeting.id).queryKey) ?? meeting);
      } catch (refused) {
        setAsked(null);
        setProblem(refused);
        setSaid('The change was refused; the agenda stands as it was.');
      } finally {
        setWaiting((count) => count - 1);
      }
    });
    return queue.current;
  };
  const rearrange = (now: MeetingView, item: AgendaItemView, change: Partial<AgendaEntry>) => {
    const { version } = now.items.find(({ id }) => id === item.id) ?? item;
    return arrange.mutateAsync({ itemId: item.id, entry: { ...entryOf(item), ...change }, version });
  };
  const place = (itemId: string, bucket: Bucket, index: number) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) return;
    const itemIds = orderAfter(items, itemId, bucket, index);
    setAsked({ order: itemIds, moved: itemId, bucket });
    setUndo(null);
    const part = itemIds.filter((id) => id === itemId || items.find((one) => one.id === id)?.bucket === bucket);
    setSaid(`${nameOf(item.theCase)} is now ${part.indexOf(itemId) + 1} of ${part.length} in ${labelOf(BUCKETS, bucket)}.`);
    keepFocus(itemId);
    void attempt(async (now) => {
      if (bucket !== item.bucket) await rearrange(now, item, { bucket });
      await order.mutateAsync({ order: { itemIds }, version: now.version });
    });
  };
  /** Puts the whole agenda in an order; the one before can be had back by one press. */
  const putInOrder = (itemIds: readonly string[], undoes = false) => {
    setUndo(undoes ? null : runningOrder(items).map(({ id }) => id));
    setAsked({ order: itemIds, moved: null, bucket: null });
    setSaid(undoes ? 'The order before the proposal is back.' : 'The proposed order stands. It can be undone.');
    void attempt((now) => order.mutateAsync({ order: { itemIds: [...itemIds] }, version: now.version }));
  };
  const acts: AgendaActs = {
    ...dialogs,
    onStep: (item, by) => {
      const part = runningOrder(items).filter(({ bucket }) => bucket === item.bucket);
      const to = part.findIndex(({ id }) => id === item.id) + by;
      if (to >= 0 && to < part.length) return place(item.id, item.bucket, to);
      setSaid(`${nameOf(item.theCase)} is ${by < 0 ? 'first' : 'last'} in ${labelOf(BUCKETS, item.bucket)}; Alt, Shift and an arrow move it to another part.`);
    },
    onPart: (item, by) => {
      const bucket = SITTING_ORDER[SITTING_ORDER.indexOf(item.bucket) + by];
      if (bucket) place(item.id, bucket, by < 0 ? Number.MAX_SAFE_INTEGER : 0);
    },
    onBucket: (item, bucket) => place(item.id, bucket, Number.MAX_SAFE_INTEGER),
    onMinutes: (item, plannedMinutes) => void attempt((now) => rearrange(now, item, { plannedMinutes })),
  };
  /** Gives minutes to lines that have none. */
  const fillMinutes = (minutes: readonly { item: AgendaItemView; plannedMinutes: number }[]) =>
    attempt(async (now) => {
      for (const { item, plannedMinutes } of minutes) await rearrange(now, item, { plannedMinutes });
    });
  const stillThere = undo !== null && undo.length === items.length && undo.every((id) => items.some((item) => item.id === id));
  return { items, acts, place, arrange, problem, said, putInOrder, fillMinutes, busy: waiting > 0, undo: stillThere ? () => putInOrder(undo, true) : null };
}

/** A line that is moved in the page loses the focus in some browsers; the handle gets it back. */
function keepFocus(itemId: string): void {
  const had = document.activeElement?.getAttribute('data-handle') === itemId;
  if (had) requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-handle="${itemId}"]`)?.focus());
}
