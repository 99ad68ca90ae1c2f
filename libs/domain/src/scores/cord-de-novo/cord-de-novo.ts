import { codeList, type CodeOf } from '../../contract/code-list.js';
import { gy, type Gy } from '../../units/dose.js';
import { exactly, isAtMost, type Exact } from '../../units/exact.js';
import { ALPHA_BETA, biologicalDose } from '../bed-eqd2/bed-eqd2.js';
import type { Citation, ClinicalRule } from '../clinical-rule.js';

/** Point maximum doses of the cord in stereotactic treatment without radiotherapy before. */
export const cordDeNovo = {
  id: 'cordDeNovo',
  version: 1,
  title: 'Spinal cord dose in de novo stereotactic radiotherapy',
  citation: {
    text: 'Sahgal A, et al. HyTEC. Int J Radiat Oncol Biol Phys 2021;110:124–136',
    doi: '10.1016/j.ijrobp.2019.09.038',
    pmid: '31606528',
    verified: 'secondary',
  },
  docs: 'docs/clinical/cordDeNovo.md',
  limits: [
    'The limits stand for an estimated risk of myelopathy of 1 to 5 %. No dose is without risk.',
    'The upper doses for 2 to 5 fractions are extrapolated from 14 Gy in 1 fraction with the linear-quadratic model and read in a secondary source only.',
    'Published for 1 to 5 fractions and for spines that were not irradiated before; nothing is filled in for other cases.',
    'Sources differ in the structure that is contoured (thecal sac, planning risk volume of the cord, true cord); which one the dose is of is stored with it.',
    'The three classes are a wording of this product and not of the source.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** What the maximum dose was read from. */
export const CORD_STRUCTURES = codeList({
  thecal_sac: 'Thecal sac',
  cord_prv: 'Planning risk volume of the cord',
  true_cord: 'True cord',
});
export type CordStructure = CodeOf<typeof CORD_STRUCTURES>;

/** Maximum doses of the cord for one number of fractions, lower and upper end, with how far each number was compared. */
export interface CordLimit {
  readonly fractions: number;
  readonly low: Gy;
  readonly lowRead: Citation['verified'];
  readonly high: Gy;
  readonly highRead: Citation['verified'];
}

const limit = (fractions: number, low: number, high: number, highRead: Citation['verified']): CordLimit => ({
  fractions,
  low: gy(low),
  lowRead: 'verified',
  high: gy(high),
  highRead,
});

/** The published limits: lower ends and 14.0 Gy from the abstract, the other upper ends from Table 3 as others quote it. */
export const CORD_LIMITS: readonly CordLimit[] = [
  limit(1, 12.4, 14, 'verified'),
  limit(2, 17, 19.3, 'secondary'),
  limit(3, 20.3, 23.1, 'secondary'),
  limit(4, 23, 26.2, 'secondary'),
  limit(5, 25.3, 28.8, 'secondary'),
];

/** Estimated risk of myelopathy at the limits, as fractions of one. */
export const CORD_RISK_RANGE = [0.01, 0.05] as const;

/** How a maximum dose lies to the published limits [P]. */
export const CORD_CLASSES = codeList({
  within: 'at or below the lower published dose',
  caution: 'above the lower, at or below the upper published dose',
  exceeds: 'above the upper published dose',
});
export type CordClass = CodeOf<typeof CORD_CLASSES>;

/** The published limit for a number of fractions, or null where none is published. */
export function cordLimitOf(fractions: number): CordLimit | null {
  return CORD_LIMITS.find((known) => known.fractions === fractions) ?? null;
}

/** Both ends of a limit as equivalent dose in 2 Gy fractions for alpha/beta 2. */
export function cordLimitEqd2({ fractions, low, high }: CordLimit): { readonly low: Exact; readonly high: Exact } {
  const eqd2Of = (totalDose: Gy) => biologicalDose({ totalDose, fractions }, ALPHA_BETA.cord).eqd2;
  return { low: eqd2Of(low), high: eqd2Of(high) };
}

/** How a cord dose lies to the limits, or why nothing can be said: `why` in words. */
export type CordReading =
  | { readonly status: 'classed'; readonly cordClass: CordClass; readonly limit: CordLimit }
  | {
      readonly status: 'no_limit' | 'not_applicable';
      readonly cordClass: null;
      readonly limit: null;
      readonly why: string;
    };

/** Compares a point maximum dose with the published limits. After earlier radiotherapy they do not apply. */
export function cordReadingOf(fractions: number, pointMaximum: Gy, priorRadiotherapy: boolean): CordReading {
  if (priorRadiotherapy) {
    const why = 'The limits hold without radiotherapy before; after it the criteria for re-irradiation are looked at';
    return { status: 'not_applicable', cordClass: null, limit: null, why };
  }
  const published = cordLimitOf(fractions);
  if (!published) return { status: 'no_limit', cordClass: null, limit: null, why: NO_LIMIT };
  const atMost = (end: Gy) => isAtMost(exactly(pointMaximum), exactly(end));
  const cordClass = atMost(published.low) ? 'within' : atMost(published.high) ? 'caution' : 'exceeds';
  return { status: 'classed', cordClass, limit: published };
}

/** Said where the source has no limit. */
export const NO_LIMIT = 'The source has limits for 1 to 5 fractions only';
