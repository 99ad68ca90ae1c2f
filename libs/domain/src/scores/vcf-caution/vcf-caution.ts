import { codeList, type CodeOf } from '../../contract/code-list.js';
import { gy, type Gy } from '../../units/dose.js';
import type { ClinicalRule } from '../clinical-rule.js';
import { settle } from '../settle.js';

/** Factors that went with vertebral compression fracture after stereotactic radiotherapy, as a list and not as a score. */
export const vcfCaution = {
  id: 'vcfCaution',
  version: 1,
  title: 'Factors for vertebral compression fracture after stereotactic radiotherapy',
  citation: {
    text: 'Sahgal A, et al. J Clin Oncol 2013;31:3426–3431 (PMC6076012)',
    doi: '10.1200/JCO.2013.50.1411',
    verified: 'verified',
  },
  docs: 'docs/clinical/vcfCaution.md',
  limits: [
    '57 of 410 treated segments (14 %) fractured, 12.35 % within one year and 13.49 % within two; the median time was 2.46 months and 65 % were within four.',
    'A list of factors with a caution; the source gives no points and no probability for their combinations.',
    'Doses between the groups of the source (19 to 20 and 23 to 24 Gy per fraction) are counted to the lower group (rule of this product).',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The factors in the order of the list. */
export const VCF_FACTORS = codeList({
  dose_ge_24: '24 Gy per fraction or more',
  dose_20_23: '20 to 23 Gy per fraction',
  lytic: 'Lytic tumour',
  malalignment: 'Spinal malalignment',
  baseline_vcf: 'Vertebral compression fracture before treatment',
});
export type VcfFactor = CodeOf<typeof VCF_FACTORS>;

/** The lowest doses per fraction of the two groups with a higher risk. */
const HIGHEST_FROM = gy(24);
const HIGHER_FROM = gy(20);

/** What is known of a segment; null is not known. */
export interface VcfQuestion {
  readonly dosePerFraction: Gy | null;
  readonly lytic: boolean | null;
  readonly malalignment: boolean | null;
  readonly baselineVcf: boolean | null;
}

/** The factors that are present for certain, whether the caution applies, and what is needed to say so. */
export interface VcfReading {
  readonly factors: readonly VcfFactor[];
  /** At least 20 Gy per fraction with one of the other factors; null while it depends on something unknown. */
  readonly caution: boolean | null;
  /** The unknown factors that would settle the caution. */
  readonly missing: readonly (keyof VcfQuestion)[];
}

const YES_OR_NO = [true, false] as const;
const FINDINGS = { dosePerFraction: YES_OR_NO, lytic: YES_OR_NO, malalignment: YES_OR_NO, baselineVcf: YES_OR_NO };

/** Lists the factors; every value of an unknown one is tried and none assumed. */
export function vcfCautionOf({ dosePerFraction, lytic, malalignment, baselineVcf }: VcfQuestion): VcfReading {
  const isHigh = dosePerFraction === null ? null : dosePerFraction >= HIGHER_FROM;
  const { possible, missing } = settle(
    { dosePerFraction: isHigh, lytic, malalignment, baselineVcf },
    FINDINGS,
    (found) => found.dosePerFraction && (found.lytic || found.malalignment || found.baselineVcf),
  );
  const present: Readonly<Record<VcfFactor, boolean | null>> = {
    dose_ge_24: dosePerFraction !== null && dosePerFraction >= HIGHEST_FROM,
    dose_20_23: dosePerFraction !== null && dosePerFraction >= HIGHER_FROM && dosePerFraction < HIGHEST_FROM,
    lytic,
    malalignment,
    baseline_vcf: baselineVcf,
  };
  const [only, other] = possible;
  return {
    factors: VCF_FACTORS.flatMap(({ code }) => (present[code] ? [code] : [])),
    caution: other === undefined ? (only ?? null) : null,
    missing,
  };
}
