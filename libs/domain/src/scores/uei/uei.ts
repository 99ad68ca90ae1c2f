import type { ClinicalRule } from '../clinical-rule.js';

/** Uei axial localisation: on which sides of the cord an epidural tumour lies. */
export const uei = {
  id: 'uei',
  version: 1,
  title: 'Axial localisation of epidural tumour (Uei)',
  citation: {
    text: 'Uei H, et al. Spine 2018 (PMC5895138): anterior, posterior and lateral localisation with its combinations',
    pmid: '28816824',
    verified: 'unverified',
  },
  docs: 'docs/clinical/uei.md',
  limits: [
    'That the paper combines anterior, posterior and lateral is verified, its list of combinations is not.',
    'It says where the tumour lies, not how much it compresses: that is the ESCC grade.',
    'Left and right are not told apart.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The parts in the order in which they are written. */
export const UEI_PARTS = [
  { code: 'A', label: 'Anterior' },
  { code: 'P', label: 'Posterior' },
  { code: 'L', label: 'Lateral' },
] as const;
/** A part of the axial plane. */
export type UeiPart = (typeof UEI_PARTS)[number]['code'];

/** Every combination of the parts. */
export const UEI_COMBINATIONS = [
  { code: 'A', label: 'Anterior' },
  { code: 'P', label: 'Posterior' },
  { code: 'L', label: 'Lateral' },
  { code: 'AP', label: 'Anterior and posterior' },
  { code: 'AL', label: 'Anterior and lateral' },
  { code: 'PL', label: 'Posterior and lateral' },
  { code: 'APL', label: 'Anterior, posterior and lateral' },
] as const;
/** A combination, such as AL. */
export type UeiCombination = (typeof UEI_COMBINATIONS)[number]['code'];

/** The combination of the parts that hold tumour, in any order and with repeats; throws RangeError for none or another part. */
export function ueiOf(parts: readonly UeiPart[]): UeiCombination {
  const written = UEI_PARTS.map(({ code }) => code).filter((code) => parts.includes(code));
  const found = UEI_COMBINATIONS.find(({ code }) => code === written.join(''));
  if (!found || written.length !== new Set(parts).size)
    throw new RangeError(`${JSON.stringify(parts)} is not a combination of A, P and L`);
  return found.code;
}
