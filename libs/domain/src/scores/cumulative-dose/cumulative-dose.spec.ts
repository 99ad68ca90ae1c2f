import fc from 'fast-check';
import { levelsIn } from '../../anatomy/level-range.js';
import { LEVELS } from '../../anatomy/levels.js';
import { gy } from '../../units/dose.js';
import { rounded } from '../../units/exact.js';
import { ALPHA_BETA, biologicalDose } from '../bed-eqd2/bed-eqd2.js';
import { calculate } from '../calculator.js';
import { cumulativeDoseCalculator } from './cumulative-dose-calculator.js';
import { cumulativeDoseOf, levelDoseLabel, type DoseCourse } from './cumulative-dose.js';

const course = (
  levels: string | null,
  dose: number | null,
  fractions: number | null,
  elsewhere = false,
): DoseCourse => ({
  levels,
  elsewhere,
  totalDose: dose === null ? null : gy(dose),
  fractions,
});
/** Each entry in one line: levels, sum, whether complete, which courses. */
const lines = (...courses: DoseCourse[]) =>
  cumulativeDoseOf(courses, ALPHA_BETA.cord).byLevel.map((entry) => [
    levelDoseLabel(entry),
    entry.eqd2 && rounded(entry.eqd2, 4),
    entry.complete,
    entry.shares.map((share) => courses.indexOf(share.course)).join(),
  ]);

describe('the cumulative dose by level', () => {
  it('adds up courses where they overlap and only there', () => {
    expect(lines(course('T8-T10', 30, 10), course('T10-T12', 20, 5))).toEqual([
      ['T8–T9', 37.5, true, '0'],
      ['T10', 67.5, true, '0,1'],
      ['T11–T12', 30, true, '1'],
    ]);
  });

  it('keeps levels apart that were met by the same courses with others between, in order from above', () => {
    expect(lines(course('L1', 8, 1), course('C7-T4', 30, 10), course('T2', 20, 5))).toEqual([
      ['C7–T1', 37.5, true, '1'],
      ['T2', 67.5, true, '1,2'],
      ['T3–T4', 37.5, true, '1'],
      ['L1', 20, true, '0'],
    ]);
  });

  it('counts the same course twice when it was given twice', () => {
    expect(lines(course('T8', 8, 1), course('T8', 8, 1))).toEqual([['T8', 40, true, '0,1']]);
  });

  it('is a lower bound where dose or fractions of a course are not known', () => {
    expect(lines(course('T8-T9', 30, 10), course('T9-T10', 20, null), course('T10', null, 5))).toEqual([
      ['T8', 37.5, true, '0'],
      ['T9', 37.5, false, '0,1'],
      ['T10', null, false, '1,2'],
    ]);
    const { byLevel } = cumulativeDoseOf([course('T9', 20, null), course('T9', 8, 1)], ALPHA_BETA.cord);
    expect(byLevel[0]?.shares.map(({ eqd2 }) => eqd2 && rounded(eqd2, 4))).toEqual([null, 20]);
  });

  it.each([null, 'left of somewhere'])('is a lower bound everywhere while a course is at levels %p', (levels) => {
    const unknown = course(levels, 20, 5);
    const sums = cumulativeDoseOf([course('T8', 30, 10), unknown], ALPHA_BETA.cord);
    expect(sums.byLevel.map(({ complete }) => complete)).toEqual([false]);
    expect(sums.unplaced).toEqual([unknown]);
  });

  it('leaves out a course known to be elsewhere', () => {
    const sums = cumulativeDoseOf([course('T8', 30, 10), course(null, 20, 1, true)], ALPHA_BETA.cord);
    expect([sums.byLevel.length, sums.byLevel[0]?.complete, sums.unplaced, sums.beyondLq]).toEqual([1, true, [], []]);
  });

  it('has no entry without a course', () => {
    expect(cumulativeDoseOf([], ALPHA_BETA.cord)).toEqual({ alphaBeta: 2, byLevel: [], unplaced: [], beyondLq: [] });
  });

  it('names courses above 10 Gy per fraction, also those that cannot be placed', () => {
    const [high, unplaced] = [course('T8', 24, 2), course(null, 16, 1)];
    const courses = [course('T8', 30, 3), high, unplaced, course('T8', 24, null), course('T8', null, 1)];
    expect(cumulativeDoseOf(courses, ALPHA_BETA.cord).beyondLq).toEqual([high, unplaced]);
  });

  it('depends on the alpha/beta it states', () => {
    const sums = cumulativeDoseOf([course('T8', 20, 5)], ALPHA_BETA.tumour);
    expect([sums.alphaBeta, rounded(sums.byLevel[0]!.eqd2!, 4)]).toEqual([10, 23.3333]);
  });

  it('agrees level by level with adding up the courses that contain the level, and never falls with one more', () => {
    const place = fc.tuple(fc.nat(LEVELS.length - 1), fc.nat(4)).map(([from, more]) => {
      const [first, last] = [LEVELS[from]!, LEVELS[Math.min(from + more, LEVELS.length - 1)]!];
      return first === last ? first.code : `${first.code}-${last.code}`;
    });
    const one = fc
      .tuple(place, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }))
      .map((parts) => course(...parts));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (courses) => {
        const { byLevel } = cumulativeDoseOf(courses, ALPHA_BETA.cord);
        for (const { code } of LEVELS) {
          const entry = byLevel.filter(({ levels }) => levelsIn(levels).includes(code));
          const met = courses.filter(({ levels }) => levelsIn(levels!).includes(code));
          const sum = met.reduce(
            (dose, { totalDose, fractions }) =>
              dose + rounded(biologicalDose({ totalDose: totalDose!, fractions: fractions! }, ALPHA_BETA.cord).eqd2, 9),
            0,
          );
          expect(entry).toHaveLength(met.length > 0 ? 1 : 0);
          if (entry[0]) expect(rounded(entry[0].eqd2!, 6)).toBeCloseTo(sum, 5);
        }
      }),
      { numRuns: 50 },
    );
  });
});

const ask = (input: Record<string, unknown>) => calculate(cumulativeDoseCalculator, input);

describe('the calculator of the cumulative dose', () => {
  it('answers sums by level with the places of their courses in the list', () => {
    expect(
      ask({
        courses: [{ levels: 'T9', totalDoseGy: 24, fractions: 2 }, null, { levels: 'T9-T10', totalDoseGy: 20 }],
        alphaBeta: 3,
      }),
    ).toEqual({
      valid: true,
      complete: false,
      missing: [],
      alphaBeta: 3,
      byLevel: [
        { levels: 'T9', eqd2: 72, complete: false, courses: [0, 2] },
        { levels: 'T10', eqd2: null, complete: false, courses: [2] },
      ],
      unplaced: [1],
      beyondLq: [0],
    });
  });

  it('is complete when every course is', () => {
    expect(ask({ courses: [{ levels: 'T9', totalDoseGy: 20, fractions: 5 }] })).toMatchObject({
      complete: true,
      alphaBeta: 2,
    });
    expect(ask({ courses: [{ levels: 'T9', totalDoseGy: 20, fractions: null }] })).toMatchObject({ complete: false });
    expect(ask({ courses: [{ totalDoseGy: 20, fractions: 5 }] })).toMatchObject({
      complete: false,
      unplaced: [0],
      byLevel: [],
    });
    expect(ask({ courses: null })).toMatchObject({ complete: false, missing: ['courses'] });
  });

  it('asks whether centigray were meant', () => {
    expect(() => ask({ courses: [{ totalDoseGy: 20 }, { totalDoseGy: 2000 }] })).toThrow(
      'Total dose: 2000 Gy is more than 100 Gy: did you mean 2000 cGy?',
    );
  });

  it.each(cumulativeDoseCalculator.examples.map((example) => [example.input, example.expected]))(
    '%j gives %j',
    (input, expected) => {
      expect(ask(input)).toMatchObject(expected);
    },
  );
});
