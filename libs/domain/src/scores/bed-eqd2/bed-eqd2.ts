import { gy, type Gy } from '../../units/dose.js';
import { exactly, productOf, quotientOf, sumOf, type Exact } from '../../units/exact.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** The linear-quadratic formulas that make doses of different fractionation comparable. */
export const bedEqd2 = {
  id: 'bedEqd2',
  version: 1,
  title: 'Biologically effective dose and equivalent dose in 2 Gy fractions',
  citation: { text: 'Fowler JF. Br J Radiol 1989;62:679', verified: 'secondary' },
  docs: 'docs/clinical/bedEqd2.md',
  limits: [
    'The linear-quadratic model is unreliable at a high dose per fraction; results above 10 Gy per fraction carry a caution (threshold of this product).',
    'The result depends on the chosen alpha/beta; none is stated without it.',
    'Overall treatment time, repair between fractions and recovery between courses are not part of the formulas.',
    'Of a prescribed dose these are figures of the prescription and not of the cord or thecal sac.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** A dose given in equal fractions. */
export interface Fractionation {
  readonly totalDose: Gy;
  /** Whole, at least 1. */
  readonly fractions: number;
}

/** Alpha/beta by what the dose acts on, in gray. */
export const ALPHA_BETA = { tumour: gy(10), lateTissue: gy(3), cord: gy(2) } as const;

/** Above this dose per fraction the linear-quadratic model carries a caution [P]. */
export const LQ_CAUTION_ABOVE = gy(10);

/** What a fractionation amounts to for one alpha/beta, in gray and not rounded. */
export interface BiologicalDose {
  readonly alphaBeta: Gy;
  readonly dosePerFraction: Exact;
  readonly bed: Exact;
  readonly eqd2: Exact;
}

/** Dose per fraction in gray; throws RangeError without a dose or with anything but a whole number of fractions. */
export function dosePerFraction({ totalDose, fractions }: Fractionation): Exact {
  if (!Number.isSafeInteger(fractions) || fractions < 1)
    throw new RangeError(`${fractions} is not a number of fractions`);
  if (!(totalDose > 0)) throw new RangeError(`${totalDose} Gy is not a dose that was given`);
  return quotientOf(exactly(totalDose), exactly(fractions));
}

/**
 * BED = n d (1 + d / (alpha/beta)) and EQD2 = BED / (1 + 2 / (alpha/beta)). Throws RangeError for a fractionation that
 * cannot be, or an alpha/beta that is not above zero.
 */
export function biologicalDose(course: Fractionation, alphaBeta: Gy): BiologicalDose {
  const each = dosePerFraction(course);
  if (!(alphaBeta > 0)) throw new RangeError(`${alphaBeta} Gy is not an alpha/beta`);
  const over = (dose: Exact) => sumOf([exactly(1), quotientOf(dose, exactly(alphaBeta))]);
  const bed = productOf(exactly(course.totalDose), over(each));
  return { alphaBeta, dosePerFraction: each, bed, eqd2: quotientOf(bed, over(exactly(2))) };
}

/** Whether the dose per fraction is above what the linear-quadratic model is reliable for: exactly 10 Gy is not. */
export function isBeyondLq(course: Fractionation): boolean {
  const { over, under } = dosePerFraction(course);
  return over > BigInt(LQ_CAUTION_ABOVE) * under;
}
