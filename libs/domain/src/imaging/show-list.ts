import { Levels } from '../anatomy/levels-field.js';
import type { AbsenceMap } from '../contract/absence.js';
import { Absences, Count, Holds, Id, Ids, Text, describe as addQuestions, fieldsOf } from '../contract/fields.js';
import { Recorded, storedAs } from '../people/recorded.js';

/** What stands on every image that is shown: it is a picture to talk about, not the study. */
export const REFERENCE_ONLY = 'For reference, not for diagnosis';

/** One view that the board is shown: where it is found in the PACS, in words, and a key image where one was kept. */
export class ShowView {
  @Id({ label: 'Study' }) studyId?: string | null;
  @Text({ label: 'Sequence and plane', max: 120, hint: 'T2 sagittal, CT bone window axial' }) sequence?: string | null;
  @Levels({ label: 'Level' }) levels?: string | null;
  @Count({ label: 'Series', max: 999_999, hint: 'Series number' }) seriesNumber?: number | null;
  @Count({ label: 'Image', max: 999_999, hint: 'Image number in the series' }) imageNumber?: number | null;
  @Count({ label: 'Window width', min: 1, max: 65_535 }) windowWidth?: number | null;
  @Count({ label: 'Window level', min: -32_768, max: 65_535 })
  @Holds((_level, { windowWidth }: Partial<ShowView>) => (windowWidth ? null : 'A window level goes with a window width'))
  windowLevel?: number | null;
  @Text({ label: 'What it shows', max: 200 }) note?: string | null;
  @Id({ label: 'Key image' }) keyImageId?: string | null;
  @Absences() absences?: AbsenceMap | null;
}

/** A view as stored, with the size of its key image; no size where there is none, or where it was taken out. */
export class ShowViewView extends ShowView implements Recorded {
  id!: string;
  version!: number;
  recordedAt!: string;
  recordedById!: string;
  recordedByName!: string;
  @Count({ label: 'Width of the key image', unit: 'px', max: 100_000 }) imageWidth?: number | null;
  @Count({ label: 'Height of the key image', unit: 'px', max: 100_000 }) imageHeight?: number | null;
  @Text({ label: 'Key image taken out, because', max: 1000 }) imageRetractedReason?: string | null;
}
addQuestions(ShowViewView, fieldsOf(Recorded));

/** The order in which the views are shown, and which of them were taken out. A view that is in neither stands at the end. */
export class ShowList {
  @Ids({ label: 'Views in their order', required: true }) viewIds!: string[];
  @Ids({ label: 'Views taken out' })
  @Holds((ids, { viewIds }: Partial<ShowList>) => (Array.isArray(ids) && Array.isArray(viewIds) && ids.some((id) => viewIds.includes(id as string)) ? 'A view is either shown or taken out' : null))
  removedIds?: string[] | null;
}
export const ShowListView = storedAs('ShowListView', ShowList);
export type ShowListView = ShowList & Recorded;

type Ordered = Pick<ShowListView, 'viewIds' | 'removedIds'> | null | undefined;

/** The views in the order in which they are shown; new ones, which nobody has placed yet, come last. */
export function shownViews<V extends Pick<ShowViewView, 'id' | 'recordedAt'>>(views: readonly V[], list: Ordered): V[] {
  const placed = (list?.viewIds ?? []).flatMap((id) => views.filter((view) => view.id === id));
  const known = new Set([...(list?.viewIds ?? []), ...(list?.removedIds ?? [])]);
  // Ids begin with the time at which they were made; the time of recording moves with every correction.
  return [...placed, ...views.filter(({ id }) => !known.has(id)).sort((a, b) => a.id.localeCompare(b.id))];
}

/** The list with a view moved by some places up (negative) or down. */
export function movedView(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(from + by, 0), ids.length - 1);
  if (from < 0 || from === to) return [...ids];
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** Where a view is found, in words: "series 5, image 24 · W 400 L 40". */
export function placeWords({ seriesNumber, imageNumber, windowWidth, windowLevel }: Partial<ShowView>): string {
  const isNumber = (value: unknown): value is number => typeof value === 'number';
  const place = [...(isNumber(seriesNumber) ? [`series ${seriesNumber}`] : []), ...(isNumber(imageNumber) ? [`image ${imageNumber}`] : [])].join(', ');
  const window = isNumber(windowWidth) ? `W ${windowWidth}${isNumber(windowLevel) ? ` L ${windowLevel}` : ''}` : '';
  return [place, window].filter(Boolean).join(' · ');
}
