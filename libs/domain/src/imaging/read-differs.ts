import { labelOf } from '../contract/code-list.js';
import type { LesionView } from '../lesion/lesion.js';
import { sins } from '../scores/sins/sins.js';
import type { ImagingRead } from './imaging-read.js';

/** One point in which a read and the lesion at the same level say different things. Both stay as they are. */
export interface ReadDifference {
  readonly what: string;
  readonly read: string;
  readonly lesion: string;
}

/**
 * Where a read and the record of the lesion at exactly its levels differ. What one of them does not say is no difference, and a
 * collapse of exactly 50 % belongs to neither band of SINS.
 */
export function readDiffers(read: ImagingRead, lesions: readonly LesionView[]): ReadDifference[] {
  const lesion = lesions.find(({ levels, retractedReason }) => levels && levels === read.levels && !retractedReason);
  if (!lesion) return [];
  const rated = lesion.ratings.filter(({ score }) => score === 'sins').sort((a, b) => b.assessedOn.localeCompare(a.assessedOn) || b.recordedAt.localeCompare(a.recordedAt))[0]?.answers ?? {};
  return [
    ...differs('ESCC', read.esccGrade, lesion.esccGrade, String),
    ...differs('SINS bone lesion', read.boneLesion, rated['boneLesion'], wordsFor('boneLesion')),
    ...differs('SINS collapse', collapseBand(read.collapsePercent, rated['collapse']), rated['collapse'], wordsFor('collapse')),
    ...differs('SINS posterolateral', read.posterolateral, rated['posterolateral'], wordsFor('posterolateral')),
  ];
}

function differs(what: string, read: unknown, lesion: unknown, words: (code: string) => string): ReadDifference[] {
  if (typeof read !== 'string' || typeof lesion !== 'string' || read === lesion) return [];
  return [{ what, read: words(read), lesion: words(lesion) }];
}

/** The band of SINS that a percentage falls into. Without collapse there are two, and the percentage does not say which. */
function collapseBand(percent: number | null | undefined, rated: unknown): string | null {
  if (percent === null || percent === undefined || percent === 50) return null;
  if (percent > 50) return 'gt50';
  if (percent > 0) return 'lt50';
  return rated === 'no_collapse_gt50_involved' ? rated : 'none';
}

function wordsFor(item: 'boneLesion' | 'collapse' | 'posterolateral'): (code: string) => string {
  const options = Object.entries<{ readonly label: string }>(sins.items[item].options).map(([code, { label }]) => ({ code, label }));
  return (code) => labelOf(options, code).toLowerCase();
}
