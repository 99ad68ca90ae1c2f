import { Text } from '../contract/fields.js';
import type { ImagingStudy } from './imaging-study.js';

/** How the hospital's own viewer is reached from this installation. */
export class PacsSettings {
  /** An address with {accession} or {studyUid} in it; null where none is set. */
  @Text({ label: 'Address of a study in the PACS', max: 500 }) urlTemplate?: string | null;
}

const PLACES = ['accession', 'studyUid'] as const;
type Place = (typeof PLACES)[number];
const WORDS: Readonly<Record<Place, string>> = { accession: 'accession number', studyUid: 'study instance UID' };
const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);
const placesIn = (template: string): string[] => [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');

/** What is wrong with a template, or null: https (http on this machine only), a fixed host, and nothing but the known places. */
export function pacsTemplateFault(template: string): string | null {
  const places = placesIn(template);
  const unknown = places.find((name) => !PLACES.some((known) => known === name));
  if (unknown !== undefined) return `{${unknown}} is not known; there are {accession} and {studyUid}`;
  if (places.length === 0) return 'it names neither {accession} nor {studyUid}';
  const [first, second] = ['a1', 'b2'].map((value) => parsed(template.replaceAll(/\{[^{}]*\}/g, value)));
  if (!first || !second) return 'it is no address';
  if (first.protocol !== 'https:' && !(first.protocol === 'http:' && isLocal(first.hostname))) return 'it must begin with https:// (http:// only for localhost)';
  if (first.username !== '' || first.password !== '') return 'it must not contain a user or a password';
  if (first.origin !== second.origin) return 'the host must be fixed, without a place in it';
  return null;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** A way into the PACS, or why there is none. */
export type PacsLink = { readonly href: string } | { readonly missing: string };

/** The address of a study in the hospital's PACS. Every value is percent-encoded; without all of them there is no link. */
export function pacsLink(template: string | null | undefined, study: Pick<ImagingStudy, 'accessionNumber' | 'studyUid'> | null | undefined): PacsLink {
  if (!template) return { missing: 'No PACS is connected: the address of its viewer is not set.' };
  if (!study) return { missing: 'No study is named, so there is no link to the PACS.' };
  const values: Record<Place, string | null | undefined> = { accession: study.accessionNumber, studyUid: study.studyUid };
  const open = PLACES.filter((place) => placesIn(template).includes(place) && !values[place]);
  if (open.length > 0) return { missing: `No link to the PACS: the ${open.map((place) => WORDS[place]).join(' and the ')} of the study is not recorded.` };
  return { href: template.replaceAll(/\{(accession|studyUid)\}/g, (_whole, place: Place) => encodeURIComponent(values[place] ?? '')) };
}
