import type { AgendaEntry, AgendaItemView, Bucket, MeetingView } from '@rachis/domain';
import { useState } from 'react';
import type { AgendaActs } from './agenda-row.js';
import { useArrangeItem, useOrderAgenda } from './meeting.queries.js';
import { orderAfter, runningOrder } from './running-order.js';

/** A line of the agenda as it is sent. */
export const entryOf = ({ theCase, bucket, plannedMinutes, presenter, lateReason }: AgendaItemView): AgendaEntry => ({
  caseId: theCase.id, bucket, plannedMinutes: plannedMinutes ?? null, presenterId: presenter?.id ?? null, lateReason: lateReason ?? null,
});

/** An order that was asked for, and the agenda it was asked of. */
interface Asked {
  readonly of: MeetingView;
  readonly order: readonly string[];
  readonly moved: string;
  readonly bucket: Bucket;
}

/** The agenda as it will be once that is answered. */
function arranged(items: readonly AgendaItemView[], asked: Asked): readonly AgendaItemView[] {
  return items.map((item) => ({ ...item, position: asked.order.indexOf(item.id) + 1, bucket: item.id === asked.moved ? asked.bucket : item.bucket }));
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
  const stillAsked = asked !== null && (asked.of === meeting || order.isPending || arrange.isPending);
  const items = stillAsked ? arranged(meeting.items, asked) : meeting.items;

  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await work();
    } catch (refused) {
      setAsked(null);
      setProblem(refused);
    }
  };
  const place = (itemId: string, bucket: Bucket, index: number) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) return;
    const itemIds = orderAfter(items, itemId, bucket, index);
    setAsked({ of: meeting, order: itemIds, moved: itemId, bucket });
    void attempt(async () => {
      if (bucket !== item.bucket) await arrange.mutateAsync({ itemId, entry: { ...entryOf(item), bucket }, version: item.version });
      await order.mutateAsync({ order: { itemIds }, version: meeting.version });
    });
  };
  const acts: AgendaActs = {
    ...dialogs,
    onStep: (item, by) => {
      const part = runningOrder(items).filter(({ bucket }) => bucket === item.bucket);
      const to = part.findIndex(({ id }) => id === item.id) + by;
      if (to >= 0 && to < part.length) place(item.id, item.bucket, to);
    },
    onBucket: (item, bucket) => place(item.id, bucket, Number.MAX_SAFE_INTEGER),
    onMinutes: (item, plannedMinutes) => void attempt(() => arrange.mutateAsync({ itemId: item.id, entry: { ...entryOf(item), plannedMinutes }, version: item.version })),
  };
  return { items, acts, place, arrange, problem };
}
