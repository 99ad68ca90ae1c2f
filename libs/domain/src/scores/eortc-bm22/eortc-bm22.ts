import type { ClinicalRule } from '../clinical-rule.js';

/** EORTC QLQ-BM22: quality of life with bone metastases. Scales and their transformation; the questions are not here. */
export const eortcBm22 = {
  id: 'eortcBm22',
  version: 1,
  title: 'EORTC QLQ-BM22 scales',
  citation: {
    text: 'Chow E, et al. Eur J Cancer 2009 (module); validation Cancer 2012, PMID 21837676; linear transformation of the EORTC scoring manual from memory',
    doi: '10.1016/j.ejca.2008.11.013',
    verified: 'unverified',
  },
  docs: 'docs/clinical/eortcBm22.md',
  limits: [
    'The wording of the questions is licensed by EORTC and not part of this product.',
    'Which questions are reversed was not verified; answers are taken as they are given.',
    'A scale needs at least half of its questions answered; otherwise there is no score.',
    'On a symptom scale a high score is bad, on a functional scale good.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The scales with the number of their questions. */
export const BM22_SCALES = [
  { code: 'painful_sites', label: 'Painful sites', type: 'symptom', items: 5 },
  { code: 'pain_characteristics', label: 'Pain characteristics', type: 'symptom', items: 3 },
  { code: 'functional_interference', label: 'Functional interference', type: 'functional', items: 8 },
  { code: 'psychosocial_aspects', label: 'Psychosocial aspects', type: 'functional', items: 6 },
] as const;
/** The code of a scale. */
export type Bm22Scale = (typeof BM22_SCALES)[number]['code'];
/** How the answers become a score: high is bad, or turned round so that high is good. */
export type Bm22Type = (typeof BM22_SCALES)[number]['type'];

/** An answer, 1 (not at all) to 4 (very much); null where the question was left open. */
export type Bm22Answer = 1 | 2 | 3 | 4 | null;

/** The scale with this code; throws RangeError for another. */
export function bm22Scale(code: Bm22Scale): (typeof BM22_SCALES)[number] {
  const scale = BM22_SCALES.find((known) => known.code === code);
  if (!scale) throw new RangeError(`"${String(code)}" is not a scale of QLQ-BM22`);
  return scale;
}

/**
 * The score of a scale, 0 to 100 and not rounded: ((mean - 1) / 3) * 100, turned round on a functional scale. Open
 * questions are left out of the mean; null when fewer than half are answered.
 */
export function bm22Score(type: Bm22Type, answers: readonly Bm22Answer[]): number | null {
  const given = answers.filter((answer) => answer !== null);
  if (given.length === 0 || given.length * 2 < answers.length) return null;
  const sum = given.reduce<number>((total, answer) => total + answer, 0);
  const symptom = (100 * (sum - given.length)) / (3 * given.length);
  return type === 'symptom' ? symptom : 100 - symptom;
}
