import { codeList, type CodeOf } from '../contract/code-list.js';
import { Id, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const ADDENDUM_KINDS = codeList({ addition: 'Addition', correction: 'Correction', entered_in_error: 'Entered in error' });
export type AddendumKind = CodeOf<typeof ADDENDUM_KINDS>;

/** A word added to a report or to one read of it. What it adds to stays as it was; so does the addendum. */
export class ImagingAddendum {
  @Id({ label: 'Study', required: true }) studyId!: string;
  @Id({ label: 'Read' }) readId?: string | null;
  @OneOf({ label: 'What it is', of: ADDENDUM_KINDS, required: true }) kind!: AddendumKind;
  @Text({ label: 'Addendum', lines: 3, max: 4000, required: true }) statement!: string;
}
export const ImagingAddendumView = storedAs('ImagingAddendumView', ImagingAddendum);
export type ImagingAddendumView = ImagingAddendum & Recorded;

/** What was added, the first first. */
export function addendaOf<A extends Pick<ImagingAddendumView, 'studyId' | 'readId' | 'recordedAt' | 'id'>>(addenda: readonly A[], studyId: string, readId: string | null): A[] {
  return addenda
    .filter((one) => one.studyId === studyId && (one.readId ?? null) === readId)
    .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.id.localeCompare(b.id));
}

/** Whether somebody has said that a read was entered in error: it stays, and counts no more. */
export const isInError = (addenda: readonly Pick<ImagingAddendumView, 'kind'>[]): boolean => addenda.some(({ kind }) => kind === 'entered_in_error');
