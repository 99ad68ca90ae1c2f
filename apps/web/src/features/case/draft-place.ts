import { keepDraft, readDraft } from '../../ui/form-draft.js';

/** Beside what is typed in this tab: which version of it the server had when this tab last heard of it. */
export const SEEN_OF = (place: string): string => `${place}/seen`;

export function versionSeen(place: string): number {
  const version = readDraft(SEEN_OF(place))?.['version'];
  return typeof version === 'number' ? version : 0;
}

export const rememberSeen = (place: string, version: number): void => keepDraft(SEEN_OF(place), { version });
