import type { AgendaItemView, MeetingView, RoomView } from '@rachis/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { caseOf } from '../../features/case/case.queries.js';
import { useMoveRoom } from '../../features/meeting/meeting.queries.js';
import { neighbourOf, nextListed, runningOrder } from '../../features/meeting/running-order.js';

const VIEWS: readonly RoomView[] = ['summary', 'read_back', 'spine'];

/** Where this screen is: with the room, or on its own. Whoever drives takes every other screen along. */
export interface RoomPlace {
  readonly item: AgendaItemView | null;
  readonly view: RoomView;
  readonly drives: boolean;
  /** A follower who looks at something else; the room goes on without this screen. */
  readonly onOwn: boolean;
  readonly problem: unknown;
  goTo: (itemId: string | null, view?: RoomView) => void;
  step: (by: 1 | -1) => void;
  goOn: () => void;
  show: (view: RoomView) => void;
  nextView: () => void;
  backToRoom: () => void;
}

export function useRoomPlace(meeting: MeetingView): RoomPlace {
  const client = useQueryClient();
  const move = useMoveRoom(meeting.id);
  const [own, setOwn] = useState<{ itemId: string | null; view: RoomView } | null>(null);
  // Where the driver has asked to be and the room is not yet. The driver's own screen is there already and stays there, also
  // when an answer to an earlier press comes in between; the next press goes on from there, so that none is lost.
  const [aim, setAim] = useState<{ itemId: string | null; view: RoomView } | null>(null);
  const lastAsked = useRef<string | null | undefined>(undefined);
  const drives = meeting.mayDrive && meeting.state === 'open';
  const roomItem = meeting.currentItemId ?? null;
  // Outside the session there is no room to follow: everybody looks at what they pick, beginning with the first case.
  const alone = meeting.state === 'open' ? null : { itemId: runningOrder(meeting.items)[0]?.id ?? null, view: 'summary' as const };
  const at = drives ? (aim ?? { itemId: roomItem, view: meeting.view }) : (own ?? alone ?? { itemId: roomItem, view: meeting.view });
  const item = meeting.items.find(({ id }) => id === at.itemId) ?? null;

  useEffect(() => {
    const order = runningOrder(meeting.items);
    const index = order.findIndex(({ id }) => id === at.itemId);
    for (const { theCase } of order.slice(Math.max(index, 0), Math.max(index, 0) + 3)) client.query(caseOf(theCase.id)).catch(() => undefined);
  }, [client, meeting.items, at.itemId]);

  const goTo = (itemId: string | null, view: RoomView = 'summary') => {
    if (!drives) return setOwn({ itemId, view });
    lastAsked.current = itemId;
    setAim({ itemId, view });
    // Only the newest press tells when it is done, and only after the room has been read again.
    move.mutate({ itemId, view }, { onSettled: () => {
      lastAsked.current = undefined;
      setAim(null);
    } });
  };
  const here = () => (lastAsked.current === undefined ? at.itemId : lastAsked.current);
  const show = (view: RoomView) => goTo(at.itemId, view);
  return {
    item,
    view: at.view,
    drives,
    onOwn: !drives && own !== null && meeting.state === 'open' && (own.itemId !== roomItem || own.view !== meeting.view),
    problem: move.error,
    goTo,
    step: (by) => {
      const next = neighbourOf(meeting.items, here(), by);
      if (next) goTo(next.id);
    },
    goOn: () => goTo(nextListed(meeting.items, at.itemId)?.id ?? at.itemId),
    show,
    nextView: () => show(VIEWS[(VIEWS.indexOf(at.view) + 1) % VIEWS.length] ?? 'summary'),
    backToRoom: () => setOwn(null),
  };
}
