import { shownViews, within, type AgendaItemView, type ImagePart, type MeetingView, type ShowViewView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSession } from '../../api/session.queries.js';
import { caseOf } from '../../features/case/case.queries.js';
import { roomOf, useShowImage } from '../../features/meeting/room-now.queries.js';

const WHOLE: ImagePart = within({ zoom: 100, centreX: 0, centreY: 0 });
/** Dragging sends a few times a second, and always where it ended. */
const AT_MOST_EVERY_MS = 120;

/** The images of the case that the room is at: which one every screen shows, and how whoever may turns them. */
export interface RoomImages {
  readonly views: readonly ShowViewView[];
  readonly viewId: string | null;
  readonly part: ImagePart;
  /** Whether this person may turn every screen to an image: who drives, a radiologist, who presents the case. */
  readonly leads: boolean;
  readonly problem: unknown;
  open: () => void;
  step: (by: 1 | -1) => void;
  onPart: ((part: ImagePart) => void) | undefined;
}

export function useRoomImages(meeting: MeetingView, item: AgendaItemView | null): RoomImages {
  const { personId, roles } = useSession();
  const { data: now } = useQuery(roomOf(meeting.id));
  const { data: theCase } = useQuery({ ...caseOf(item?.theCase.id ?? ''), enabled: item !== null });
  const { mutate, error } = useShowImage(meeting.id);
  const views = theCase ? shownViews(theCase.showViews ?? [], theCase.showList) : [];
  const show = now?.show && now.show.itemId === item?.id ? now.show : null;
  const viewId = show?.viewId ?? views[0]?.id ?? null;
  const part: ImagePart = show ? { zoom: show.zoom, centreX: show.centreX, centreY: show.centreY } : WHOLE;
  const here = meeting.state === 'open' && item !== null && meeting.currentItemId === item.id;
  const leads = here && views.length > 0 && (meeting.mayDrive || roles.some(({ role }) => role === 'radiologist') || item.presenter?.id === personId);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void } | null>(null);
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);

  const put = (id: string, next: ImagePart) => {
    if (item) mutate({ itemId: item.id, viewId: id, ...next });
  };
  const putSoon = (id: string, next: ImagePart) => {
    const send = () => put(id, next);
    if (waiting.current) {
      waiting.current.send = send;
      return;
    }
    send();
    const timer = setTimeout(() => {
      const last = waiting.current;
      waiting.current = null;
      if (last && last.send !== send) last.send();
    }, AT_MOST_EVERY_MS);
    waiting.current = { timer, send };
  };
  return {
    views,
    viewId,
    part,
    leads,
    problem: error,
    open: () => viewId && put(viewId, part),
    step: (by) => {
      const next = views[Math.max(views.findIndex(({ id }) => id === viewId), 0) + by];
      if (next) put(next.id, WHOLE);
    },
    onPart: leads && viewId ? (next) => putSoon(viewId, next) : undefined,
  };
}
