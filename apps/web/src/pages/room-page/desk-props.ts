import type { AgendaItemView, MeetingView, PersonView } from '@rachis/domain';
import type { DraftShelf } from '../../features/decision/draft-shelf.js';
import type { RoomPlace } from './use-room-place.js';

/** What the desk is about: the case the room is at, and who may write. */
export interface DeskProps {
  meeting: MeetingView;
  item: AgendaItemView;
  place: RoomPlace;
  shelf: DraftShelf;
  people: readonly PersonView[];
  nameOf: (personId: string | null | undefined) => string | null;
  connected: boolean;
  /** Another window lies over the room. */
  covered: boolean;
  onDefer: (() => void) | undefined;
}
