import { within, type AgendaItemView, type MeetingView } from '@rachis/domain';
import { useRaiseHand, roomOf } from '../../features/meeting/room-now.queries.js';
import { useQuery } from '@tanstack/react-query';
import { useShortcuts } from '../../ui/shortcuts.js';
import type { RoomWindow } from './room-window.js';
import type { RoomImages } from './use-room-images.js';
import type { RoomPlace } from './use-room-place.js';

interface About {
  meeting: MeetingView;
  place: RoomPlace;
  images: RoomImages;
  me: string;
  onHideNames: () => void;
  onOpen: (what: RoomWindow) => void;
  deferrable: boolean;
  onUndo: (() => unknown) | undefined;
}

const focus = (name: string) => document.getElementsByName(name)[0]?.focus();

/** To the own dissent, else to the first one that may be noted here: the word for it is then typed. */
function toDissent(me: string): void {
  const positions = document.getElementById('positions');
  positions?.scrollIntoView({ block: 'start' });
  const own = positions?.querySelector<HTMLElement>(`[name="stance-${me}"][value="dissent"]`);
  (own ?? positions?.querySelector<HTMLElement>('input[value="dissent"]'))?.focus();
}

/** A case that waits for no more than the word of the board. */
export const isToBeRatified = (item: Pick<AgendaItemView, 'bucket' | 'status'> | null): boolean => item?.bucket === 'ratify' && item.status === 'listed';

/** The keys of the room. What somebody may not do has no key. */
export function useRoomKeys({ meeting, place, images, me, onHideNames, onOpen, deferrable, onUndo }: About): void {
  const raise = useRaiseHand(meeting.id);
  const { data: now } = useQuery(roomOf(meeting.id));
  const raised = Boolean(now?.people.find(({ personId }) => personId === me)?.handRaisedAt);
  const { onPart, part } = images;
  const zoom = (factor: number) => onPart?.(within({ ...part, zoom: part.zoom * factor }));
  useShortcuts({
    ArrowRight: () => place.step(1),
    ArrowLeft: () => place.step(-1),
    ' ': () => place.nextView(),
    q: () => onOpen('attendance'),
    p: onHideNames,
    // At a decision that waits to be ratified this key opens it.
    ...(!isToBeRatified(place.item) && { o: () => toDissent(me) }),
    ...(meeting.state === 'open' && { h: () => raise.mutate(!raised) }),
    ...(images.leads && { i: images.open, '[': () => images.step(-1), ']': () => images.step(1), '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8) }),
    ...(deferrable && { f: () => onOpen('defer') }),
    ...(onUndo && { u: () => void onUndo() }),
    ...(place.drives && { t: () => onOpen('time'), e: () => onOpen('emergency'), d: () => focus('goals.0.state'), n: () => focus('rationale') }),
  });
}
