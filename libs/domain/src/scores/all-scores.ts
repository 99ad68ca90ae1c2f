import { ambulation } from './ambulation/ambulation.js';
import type { ClinicalRule } from './clinical-rule.js';
import type { Score } from './define-score.js';
import { ecog } from './ecog/ecog.js';
import { escc } from './escc/escc.js';
import { kps } from './kps/kps.js';
import { noms } from './noms/noms.js';
import { performanceStatus } from './performance-status/performance-status.js';
import { sins } from './sins/sins.js';

/** Every additive score, in the order it is offered. */
export const ALL_SCORES: readonly Score[] = [sins];

/** The score with this id, or null when there is none. */
export function scoreById(id: string): Score | null {
  return ALL_SCORES.find((score) => score.id === id) ?? null;
}

/** Every classification, scale and table that is not a sum of points. */
export const ALL_CLINICAL_RULES: readonly ClinicalRule[] = [escc, ecog, kps, performanceStatus, ambulation, noms];

/** The explanation page of a score or rule, from the root of the repository. */
export function docsOf(id: string): string {
  return `docs/clinical/${id}.md`;
}
