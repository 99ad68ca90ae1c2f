import { writeLevels } from '../../anatomy/level-range.js';
import { gy } from '../../units/dose.js';
import { rounded } from '../../units/exact.js';
import { ALPHA_BETA } from '../bed-eqd2/bed-eqd2.js';
import { doseInput, FRACTIONS_INPUT, refuseDoubt } from '../bed-eqd2/dose-inputs.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import type { GivenOf, Inputs } from '../inputs.js';
import { cumulativeDose, cumulativeDoseOf, type DoseCourse } from './cumulative-dose.js';

/** Decimals of every dose in the answer, a half away from zero. */
const DECIMALS = 4;
const DOSE = 'Total dose';

const course = {
  levels: { kind: 'text', label: 'Levels', hint: 'T8 or T8-T10', max: 40 },
  totalDoseGy: doseInput(DOSE),
  fractions: FRACTIONS_INPUT,
} as const satisfies Inputs;
const inputs = {
  courses: {
    kind: 'list',
    label: 'Courses',
    needed: true,
    most: 50,
    of: { kind: 'group', label: 'Course', of: course },
  },
  alphaBeta: {
    kind: 'number',
    label: 'Alpha/beta',
    hint: '2 for the cord where nothing is given',
    unit: 'Gy',
    above: 0,
  },
} as const satisfies Inputs;

/** All courses added up level by level. */
export const cumulativeDoseCalculator: Calculator = {
  id: 'cumulativeDose',
  rule: cumulativeDose,
  forms: [calculatorForm({ title: 'From the courses', inputs, calculate: answer })],
  examples: [
    {
      note: '30 Gy in 10 at T8 to T10 and 20 Gy in 5 at T10 to T11: 37.5 + 30 at T10',
      input: {
        courses: [
          { levels: 'T8-T10', totalDoseGy: 30, fractions: 10 },
          { levels: 'T10-T11', totalDoseGy: 20, fractions: 5 },
        ],
      },
      expected: {
        alphaBeta: 2,
        byLevel: [
          { levels: 'T8-T9', eqd2: 37.5, complete: true, courses: [0] },
          { levels: 'T10', eqd2: 67.5, complete: true, courses: [0, 1] },
          { levels: 'T11', eqd2: 30, complete: true, courses: [1] },
        ],
        unplaced: [],
      },
    },
    {
      note: 'Fractions of the second course not known: a lower bound',
      input: {
        courses: [
          { levels: 'T8', totalDoseGy: 30, fractions: 10 },
          { levels: 'T8', totalDoseGy: 20, fractions: null },
        ],
      },
      expected: { byLevel: [{ levels: 'T8', eqd2: 37.5, complete: false, courses: [0, 1] }] },
    },
  ],
};

function answer({ courses, alphaBeta }: GivenOf<typeof inputs>): object {
  const given = courses.map((one, index) => courseOf(one, index));
  const sums = cumulativeDoseOf(given, alphaBeta === null ? ALPHA_BETA.cord : gy(alphaBeta));
  const places = (found: readonly (typeof given)[number][]) => found.map(({ index }) => index);
  return {
    alphaBeta: sums.alphaBeta,
    byLevel: sums.byLevel.map(({ levels, eqd2, complete, shares }) => ({
      levels: writeLevels(levels),
      eqd2: eqd2 && rounded(eqd2, DECIMALS),
      complete,
      courses: places(shares.map((share) => share.course)),
    })),
    unplaced: places(sums.unplaced),
    beyondLq: places(sums.beyondLq),
    complete: sums.unplaced.length === 0 && sums.byLevel.every(({ complete }) => complete),
  };
}

/** A list's groups come as they were given: what was left out is not there at all. */
function courseOf(one: Partial<GivenOf<typeof course>> | null, index: number): DoseCourse & { readonly index: number } {
  const dose = one?.totalDoseGy ?? null;
  refuseDoubt({ field: `courses.${index}.totalDoseGy`, label: DOSE, value: dose, unit: 'Gy' });
  return {
    index,
    levels: one?.levels ?? null,
    elsewhere: false,
    totalDose: dose === null ? null : gy(dose),
    fractions: one?.fractions ?? null,
  };
}
