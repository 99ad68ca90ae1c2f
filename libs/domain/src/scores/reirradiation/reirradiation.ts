import { exactly, isAtMost, quotientOf, sumOf, type Exact } from '../../units/exact.js';
import { ALPHA_BETA, biologicalDose, isBeyondLq, type Fractionation } from '../bed-eqd2/bed-eqd2.js';
import type { ClinicalRule } from '../clinical-rule.js';
import { LEAST_MONTHS, readInterval, type Interval } from './interval.js';

/** Four published criteria for stereotactic treatment after a conventional course at the same level. */
export const reirradiation = {
  id: 'reirradiation',
  version: 1,
  title: 'Criteria for stereotactic re-irradiation of the spine',
  citation: {
    text: 'Sahgal A, et al. Int J Radiat Oncol Biol Phys 2012;82:107–116, and HyTEC 2021;110:124–136',
    doi: '10.1016/j.ijrobp.2019.09.038',
    pmid: '31606528',
    verified: 'verified',
  },
  docs: 'docs/clinical/reirradiation.md',
  limits: [
    'Factors that went with a lower risk of myelopathy in the published series; meeting them does not exclude it, and not meeting them does not prove it.',
    'For one conventional course followed by one stereotactic course; no dose is taken off for recovery in between.',
    'The limit of 25 Gy is of the new stereotactic course alone, not of both courses together.',
    'Some example doses printed with the source do not meet all four criteria. The criteria are calculated and no dose is looked up.',
    'The earlier course is counted with its prescription unless the maximum dose of its thecal sac is entered.',
    'Months are counted by the calendar; the source defines no number of days (rule of this product).',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The two courses and what lies between them; null is not known. */
export interface ReirradiationQuestion {
  readonly prior: Fractionation | null;
  /** The new course: maximum dose of the thecal sac, not the prescription. */
  readonly current: Fractionation | null;
  readonly interval: Interval | null;
}

/** What the four criteria are called in answers. */
export type ReirradiationCriterion = 'cumulativeLe70' | 'currentLe25' | 'ratioLe0_5' | 'intervalGe5m';

/** The criteria with their limits in the order of the source. */
export const REIRRADIATION_CRITERIA = [
  { id: 'cumulativeLe70', label: 'Both courses together, thecal sac', limit: 70, unit: 'Gy', bound: 'most' },
  { id: 'currentLe25', label: 'New course alone, thecal sac', limit: 25, unit: 'Gy', bound: 'most' },
  { id: 'ratioLe0_5', label: 'New course over both together', limit: 0.5, unit: null, bound: 'most' },
  {
    id: 'intervalGe5m',
    label: 'Months since the earlier course ended',
    limit: LEAST_MONTHS,
    unit: 'months',
    bound: 'least',
  },
] as const satisfies readonly {
  id: ReirradiationCriterion;
  label: string;
  limit: number;
  unit: string | null;
  bound: 'most' | 'least';
}[];

/** The four criteria with their numbers. What is not known is null and neither met nor failed. */
export interface ReirradiationReading {
  readonly priorEqd2: Exact | null;
  readonly currentEqd2: Exact | null;
  readonly cumulativeEqd2: Exact | null;
  readonly ratio: Exact | null;
  readonly months: number | null;
  readonly met: Readonly<Record<ReirradiationCriterion, boolean | null>>;
  /** False as soon as one criterion fails, true when all four are met, else null. */
  readonly allMet: boolean | null;
  readonly metCount: number;
  readonly lqCaution: boolean;
}

const [cumulative, current, share] = REIRRADIATION_CRITERIA;

/** Works out the four criteria in EQD2 for alpha/beta 2. Throws RangeError for a course or an interval that cannot be. */
export function readReirradiation({ prior, current: now, interval }: ReirradiationQuestion): ReirradiationReading {
  const priorEqd2 = prior && biologicalDose(prior, ALPHA_BETA.cord).eqd2;
  const currentEqd2 = now && biologicalDose(now, ALPHA_BETA.cord).eqd2;
  const cumulativeEqd2 = priorEqd2 && currentEqd2 && sumOf([priorEqd2, currentEqd2]);
  const ratio = cumulativeEqd2 && quotientOf(currentEqd2, cumulativeEqd2);
  const { months, longEnough } = readInterval(interval);
  const met = {
    cumulativeLe70: cumulativeEqd2
      ? isWithin(cumulativeEqd2, cumulative.limit)
      : aloneTooMuch(priorEqd2 ?? currentEqd2),
    currentLe25: currentEqd2 && isWithin(currentEqd2, current.limit),
    ratioLe0_5: ratio && isWithin(ratio, share.limit),
    intervalGe5m: longEnough,
  };
  const answers = Object.values(met);
  return {
    priorEqd2,
    currentEqd2,
    cumulativeEqd2,
    ratio,
    months,
    met,
    allMet: answers.includes(false) ? false : answers.includes(null) ? null : true,
    metCount: answers.filter((answer) => answer === true).length,
    lqCaution: [prior, now].some((course) => course !== null && isBeyondLq(course)),
  };
}

const isWithin = (value: Exact, limit: number): boolean => isAtMost(value, exactly(limit));

/** One course alone can already exceed what both together may have; it can never show that they do not. */
function aloneTooMuch(known: Exact | null): false | null {
  return known && !isWithin(known, cumulative.limit) ? false : null;
}
