import { LEVELS, rangeContains, rangesOf, regionOf, writeLevels, type EsccCode, type Level, type SinsItem } from '@rachis/domain';
import { LEVEL_COUNT_SHARES, REGION_SHARES } from './distributions.js';
import type { Profile } from './primaries.js';
import { quota, type Random } from './random.js';

export type SinsAnswers = Record<SinsItem, string>;

/** A lesion as it really is; what is recorded of it may be less. */
export interface LesionTruth {
  readonly levels: string;
  readonly escc: EsccCode;
  readonly sins: SinsAnswers;
  readonly instrumented: boolean;
  readonly sizeMm: number;
}

/** How many levels are involved, for a whole group of patients at once so that the shares hold. */
export const levelCounts = (patients: number): number[] => quota(patients, LEVEL_COUNT_SHARES).map(Number);

const inRegion = (region: keyof typeof REGION_SHARES) => LEVELS.map(({ code }) => code).filter((code) => regionOf(code) === region && code !== 'C0');

/** The levels involved: the one in question first, others near it or anywhere. */
export function involvedLevels(random: Random, count: number, aboveTheSacrum = false): Level[] {
  const { sacral: _below, ...above } = REGION_SHARES;
  const index = random.pick(inRegion(random.weighted<keyof typeof REGION_SHARES>(aboveTheSacrum ? above : REGION_SHARES)));
  const levels = new Set<Level>([index]);
  const order = LEVELS.map(({ code }) => code);
  while (levels.size < count) {
    const near = order[order.indexOf(index) + random.pick([-2, -1, -1, 1, 1, 2])];
    const next = random.chance(0.45) && near && near !== 'Co' && near !== 'C0' ? near : random.pick(inRegion(random.weighted(REGION_SHARES)));
    levels.add(next);
  }
  return [...levels];
}

/** Adjoining levels are often one lesion. The lesion in question stays the first. */
export function asLesions(random: Random, levels: readonly Level[]): string[] {
  const [index, ...others] = levels;
  if (!index) return [];
  const merged = others.length > 0 && random.chance(0.35) ? rangesOf(levels).map(writeLevels) : levels.map((level) => level as string);
  const first = merged.find((text) => rangeContains(text, index));
  return first ? [first, ...merged.filter((text) => text !== first)] : merged;
}

/** Compression goes with the loss of power; without it most cords are free. */
export function esccOf(random: Random, levels: string, question: 'impaired' | 'intact' | 'other'): EsccCode {
  if (levels.startsWith('S')) return random.weighted({ '0': 70, '1a': 30 });
  if (question === 'impaired') return random.weighted({ '3': 46, '2': 38, '1c': 16 });
  if (question === 'intact') return random.weighted({ '0': 26, '1a': 18, '1b': 20, '1c': 16, '2': 14, '3': 6 });
  return random.weighted({ '0': 62, '1a': 20, '1b': 12, '1c': 6 });
}

/** The five items that a rater answers. A painful, collapsing vertebra is commoner where the bone is dissolved. */
export function sinsAnswersOf(random: Random, { bone }: Profile, inQuestion: boolean, noBlastic = false): SinsAnswers {
  const boneLesion = random.weighted(noBlastic ? { lytic: 1 } : bone);
  const dissolved = boneLesion === 'lytic' ? 1 : boneLesion === 'mixed' ? 0.6 : 0.25;
  const collapse = random.weighted({ gt50: 12 * dissolved, lt50: 34 * dissolved, no_collapse_gt50_involved: 26, none: 34 });
  const mechanical = (inQuestion ? 0.34 : 0.1) + (collapse === 'gt50' || collapse === 'lt50' ? 0.28 : 0);
  return {
    boneLesion, collapse,
    pain: random.chance(mechanical) ? 'mechanical' : random.chance(inQuestion ? 0.75 : 0.4) ? 'occasional_non_mechanical' : 'pain_free',
    alignment: collapse === 'gt50' ? random.weighted({ normal: 45, de_novo_deformity: 45, subluxation_translation: 10 }) : random.weighted({ normal: 92, de_novo_deformity: 8 }),
    posterolateral: random.weighted({ none: 44, unilateral: 34, bilateral: 22 }),
  };
}

/** The same lesion with the eyes of another rater, who differs in one item. */
export function anotherOpinion(random: Random, seen: SinsAnswers): SinsAnswers {
  return random.pick([
    { ...seen, pain: seen.pain === 'mechanical' ? 'occasional_non_mechanical' : 'mechanical' },
    { ...seen, posterolateral: seen.posterolateral === 'bilateral' ? 'unilateral' : 'bilateral' },
    { ...seen, collapse: seen.collapse === 'lt50' ? 'no_collapse_gt50_involved' : 'lt50' },
    { ...seen, boneLesion: seen.boneLesion === 'mixed' ? 'lytic' : 'mixed' },
  ]);
}
