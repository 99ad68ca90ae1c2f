import { ROLES, type Role } from '../access/roles.js';
import { Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';

/** How far an image may be enlarged, in per cent; beyond it there are only pixels. */
export const MOST_ZOOM = 800;
/** Places in an image are counted in so many parts of its width and height, so that they are the same on every screen. */
export const PARTS = 10_000;

/** Which image of the show-list the room looks at, and which part of it. A state, not a picture: each screen draws it as sharp as it can. */
export class RoomShow {
  @Id({ label: 'Agenda item', required: true }) itemId!: string;
  @Id({ label: 'View', required: true }) viewId!: string;
  @Count({ label: 'Zoom', unit: '%', required: true, min: 100, max: MOST_ZOOM }) zoom!: number;
  @Count({ label: 'Centre, from the left', required: true, max: PARTS }) centreX!: number;
  @Count({ label: 'Centre, from the top', required: true, max: PARTS }) centreY!: number;
}
export class RoomShowView extends RoomShow {
  @Text({ label: 'Shown by', required: true }) shownByName!: string;
  @Instant({ label: 'When', required: true }) shownAt!: string;
}
/** A raised or lowered hand. */
export class Hand {
  @Flag({ label: 'Hand raised', required: true }) raised!: boolean;
}
/** Somebody whose screen is in the room right now. */
export class RoomPerson {
  @Id({ label: 'Person', required: true }) personId!: string;
  @Text({ label: 'Name', required: true }) displayName!: string;
  @OneOf({ label: 'Takes part as', of: ROLES }) specialty?: Role | null;
  @Instant({ label: 'Hand raised' }) handRaisedAt?: string | null;
}
/** What changes from second to second: who is connected, whose hand is up, and which image is shown. */
export class RoomNow {
  @ListOf({ label: 'Connected', of: () => RoomPerson, required: true, max: 2000 }) people!: RoomPerson[];
  @Group({ label: 'Image', of: () => RoomShowView }) show?: RoomShowView | null;
}

/** The hands in the order in which they were raised. */
export const handsOf = (people: readonly RoomPerson[]): RoomPerson[] =>
  people.filter(({ handRaisedAt }) => handRaisedAt).toSorted((a, b) => Date.parse(a.handRaisedAt ?? '') - Date.parse(b.handRaisedAt ?? '') || a.personId.localeCompare(b.personId));

/** Which part of an image: how far enlarged, around which place. */
export type ImagePart = Pick<RoomShow, 'zoom' | 'centreX' | 'centreY'>;

/** A part of an image that lies within it: however far it is dragged, it never shows beside the picture. */
export function within({ zoom, centreX, centreY }: ImagePart): ImagePart {
  const near = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const larger = Math.round(near(zoom, 100, MOST_ZOOM));
  const half = Math.ceil((PARTS * 50) / larger);
  return { zoom: larger, centreX: Math.round(near(centreX, half, PARTS - half)), centreY: Math.round(near(centreY, half, PARTS - half)) };
}
