import fc from 'fast-check';
import { gy } from '../../units/dose.js';
import { rounded, type Exact } from '../../units/exact.js';
import type { Fractionation } from '../bed-eqd2/bed-eqd2.js';
import { calculate, InputRefused } from '../calculator.js';
import { reirradiationCalculator } from './reirradiation-calculator.js';
import { readReirradiation, REIRRADIATION_CRITERIA } from './reirradiation.js';

const given = (totalDose: number, fractions: number): Fractionation => ({ totalDose: gy(totalDose), fractions });
const shown = (value: Exact | null) => value && rounded(value, 4);
const read = (prior: Fractionation | null, current: Fractionation | null, months: number | null = 12) => {
  const reading = readReirradiation({ prior, current, interval: months === null ? null : { months } });
  const { cumulativeLe70, currentLe25, ratioLe0_5, intervalGe5m } = reading.met;
  return { ...reading, met: [cumulativeLe70, currentLe25, ratioLe0_5, intervalGe5m] };
};

describe('the four criteria of re-irradiation', () => {
  it.each([
    ['30/10 then 9/1', given(30, 10), given(9, 1), 37.5, 24.75, 62.25, 0.3976, [true, true, true, true]],
    ['30/10 then 12.2/2', given(30, 10), given(12.2, 2), 37.5, 24.705, 62.205, 0.3972, [true, true, true, true]],
    [
      '20/10 then 8/1: a ratio of exactly one half is met',
      given(20, 10),
      given(8, 1),
      20,
      20,
      40,
      0.5,
      [true, true, true, true],
    ],
    [
      '50/25 then 8/1: exactly 70 Gy together are met',
      given(50, 25),
      given(8, 1),
      50,
      20,
      70,
      0.2857,
      [true, true, true, true],
    ],
    [
      '20/5 then 16.4/4: 25.01 Gy are not',
      given(20, 5),
      given(16.4, 4),
      30,
      25.01,
      55.01,
      0.4546,
      [true, false, true, true],
    ],
    [
      '20/5 then 18/5: an example of the source that fails',
      given(20, 5),
      given(18, 5),
      30,
      25.2,
      55.2,
      0.4565,
      [true, false, true, true],
    ],
    [
      '50/25 then 14/3: an example of the source that fails',
      given(50, 25),
      given(14, 3),
      50,
      23.3333,
      73.3333,
      0.3182,
      [false, true, true, true],
    ],
    [
      '50/25 then 11/2: an example of the source that fails',
      given(50, 25),
      given(11, 2),
      50,
      20.625,
      70.625,
      0.292,
      [false, true, true, true],
    ],
    ['8/1 then 14.5/3', given(8, 1), given(14.5, 3), 20, 24.7708, 44.7708, 0.5533, [true, true, false, true]],
  ])('%s', (_, prior, current, priorEqd2, currentEqd2, cumulativeEqd2, ratio, met) => {
    const reading = read(prior, current);
    expect([reading.priorEqd2, reading.currentEqd2, reading.cumulativeEqd2, reading.ratio].map(shown)).toEqual([
      priorEqd2,
      currentEqd2,
      cumulativeEqd2,
      ratio,
    ]);
    expect(reading.met).toEqual(met);
    expect(reading.metCount).toBe(met.filter(Boolean).length);
    expect(reading.allMet).toBe(!met.includes(false));
  });

  it('limit the new course to 25 Gy, and not both courses together', () => {
    const reading = read(given(30, 10), given(9, 1));
    expect([shown(reading.cumulativeEqd2), reading.met[1]]).toEqual([62.25, true]);
    expect(read(null, given(9, 1)).met[1]).toBe(true);
    expect(read(null, given(9.1, 1)).met[1]).toBe(false);
  });

  it('fail at four months whatever the doses, and carry the months', () => {
    expect(read(given(30, 10), given(9, 1), 4)).toMatchObject({
      met: [true, true, true, false],
      allMet: false,
      metCount: 3,
      months: 4,
    });
    expect(read(given(30, 10), given(9, 1), 5)).toMatchObject({ allMet: true, metCount: 4, months: 5 });
  });

  it('are not known without the interval, unless another one fails', () => {
    expect(read(given(30, 10), given(9, 1), null)).toMatchObject({
      met: [true, true, true, null],
      allMet: null,
      metCount: 3,
      months: null,
    });
    expect(read(given(20, 5), given(18, 5), null)).toMatchObject({
      met: [true, false, true, null],
      allMet: false,
      metCount: 2,
    });
  });

  it('are open where a course is not known, but one course alone can exceed what both may have', () => {
    expect(read(null, given(9, 1))).toMatchObject({
      priorEqd2: null,
      cumulativeEqd2: null,
      ratio: null,
      met: [null, true, null, true],
      allMet: null,
      metCount: 2,
    });
    expect(read(given(30, 10), null)).toMatchObject({
      currentEqd2: null,
      met: [null, null, null, true],
      allMet: null,
      metCount: 1,
    });
    expect(read(given(70, 35), null).met[0]).toBeNull();
    expect(read(given(70.1, 35), null)).toMatchObject({ met: [false, null, null, true], allMet: false });
    expect(read(null, given(24, 1)).met).toEqual([false, false, null, true]);
    expect(read(null, null, null)).toMatchObject({
      met: [null, null, null, null],
      allMet: null,
      metCount: 0,
      lqCaution: false,
    });
  });

  it('carry the caution of the model for either course above 10 Gy per fraction', () => {
    expect(read(given(30, 10), given(10, 1)).lqCaution).toBe(false);
    expect(read(given(30, 10), given(10.1, 1)).lqCaution).toBe(true);
    expect(read(given(16, 1), given(9, 1)).lqCaution).toBe(true);
    expect(read(given(16, 1), null).lqCaution).toBe(true);
  });

  it('have the published limits', () => {
    expect(REIRRADIATION_CRITERIA.map(({ id, limit, unit, bound }) => [id, limit, unit, bound])).toEqual([
      ['cumulativeLe70', 70, 'Gy', 'most'],
      ['currentLe25', 25, 'Gy', 'most'],
      ['ratioLe0_5', 0.5, null, 'most'],
      ['intervalGe5m', 5, 'months', 'least'],
    ]);
  });

  it('keep every certain answer when what was open becomes known', () => {
    const course = fc
      .tuple(fc.integer({ min: 50, max: 8000 }), fc.integer({ min: 1, max: 40 }))
      .map(([dose, n]) => given(dose / 100, n));
    fc.assert(
      fc.property(
        course,
        course,
        fc.integer({ min: 0, max: 24 }),
        fc.subarray([0, 1, 2]),
        (prior, current, months, open) => {
          const whole = read(prior, current, months);
          const part = read(
            open.includes(0) ? null : prior,
            open.includes(1) ? null : current,
            open.includes(2) ? null : months,
          );
          for (const [index, met] of part.met.entries()) if (met !== null) expect(met).toBe(whole.met[index]);
          if (part.allMet !== null) expect(part.allMet).toBe(whole.allMet);
          expect(part.metCount).toBeLessThanOrEqual(whole.metCount);
        },
      ),
    );
  });
});

const ask = (input: Record<string, unknown>) => calculate(reirradiationCalculator, input);
const courses = { prior: { doseGy: 30, fractions: 10 }, now: { thecalSacDmaxGy: 9, fractions: 1 } };
const refusal = (input: Record<string, unknown>) => {
  try {
    ask(input);
  } catch (refused) {
    if (refused instanceof InputRefused) return refused.faults;
  }
  return null;
};

describe('the calculator of re-irradiation', () => {
  it('answers every criterion with its number', () => {
    expect(ask({ ...courses, months: 6 })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      priorEqd2_2: 37.5,
      currentEqd2_2: 24.75,
      cumulativeEqd2_2: 62.25,
      ratio: 0.3976,
      months: 6,
      criteria: { cumulativeLe70: true, currentLe25: true, ratioLe0_5: true, intervalGe5m: true },
      allMet: true,
      metCount: '4/4',
      lqCaution: false,
    });
  });

  it('counts calendar months between two dates', () => {
    const dated = (endedOn: string, startsOn: string) =>
      ask({ prior: { ...courses.prior, endedOn }, now: { ...courses.now, startsOn } });
    expect(dated('2026-01-15', '2026-06-15')).toMatchObject({ months: 5, allMet: true, complete: true });
    expect(dated('2026-01-15', '2026-06-14')).toMatchObject({ months: 4, allMet: false, metCount: '3/4' });
    expect(dated('2026-01', '2026-06-20')).toMatchObject({
      months: null,
      criteria: { intervalGe5m: null },
      missing: ['months'],
    });
    expect(dated('2026-06-14', '2026-06-14')).toMatchObject({ months: 0 });
  });

  it('names everything that is needed and not known', () => {
    expect(ask({})).toMatchObject({
      complete: false,
      missing: ['prior.doseGy', 'prior.fractions', 'now.thecalSacDmaxGy', 'now.fractions', 'months'],
      allMet: null,
      metCount: '0/4',
      priorEqd2_2: null,
      ratio: null,
    });
    expect(ask({ prior: { doseGy: 30 }, now: { fractions: 2 }, months: 6 }).missing).toEqual([
      'prior.fractions',
      'now.thecalSacDmaxGy',
    ]);
    expect(ask({ prior: { fractions: 10, endedOn: '2026-01-15' }, now: courses.now }).missing).toEqual([
      'prior.doseGy',
      'months',
    ]);
    expect(ask({ ...courses, now: { ...courses.now, startsOn: '2026-06-15' } }).missing).toEqual(['months']);
  });

  it('refuses months beside dates, dates in the wrong order and dates that are none', () => {
    const beside = [
      { field: 'months', why: 'option', reason: 'Months between the courses: given beside dates; give one of them' },
    ];
    expect(refusal({ ...courses, prior: { ...courses.prior, endedOn: '2026-01-15' }, months: 5 })).toEqual(beside);
    expect(refusal({ ...courses, now: { ...courses.now, startsOn: '2026-06-15' }, months: 5 })).toEqual(beside);
    expect(
      refusal({ prior: { ...courses.prior, endedOn: '2026-06-16' }, now: { ...courses.now, startsOn: '2026-06-15' } }),
    ).toEqual([
      { field: 'now.startsOn', why: 'option', reason: 'New course starts on: before the earlier course ended' },
    ]);
    expect(refusal({ ...courses, prior: { ...courses.prior, endedOn: 'in spring' } })).toEqual([
      { field: 'prior.endedOn', why: 'option', reason: 'Earlier course ended on: "in spring" is not a date' },
    ]);
    expect(refusal({ ...courses, months: -1 })).toMatchObject([{ field: 'months', why: 'range' }]);
  });

  it('asks whether centigray were meant, in either course', () => {
    expect(refusal({ prior: { doseGy: 3000, fractions: 10 }, now: { thecalSacDmaxGy: 900, fractions: 1 } })).toEqual([
      {
        field: 'prior.doseGy',
        why: 'range',
        reason: 'Dose of the earlier course: 3000 Gy is more than 100 Gy: did you mean 3000 cGy?',
      },
      {
        field: 'now.thecalSacDmaxGy',
        why: 'range',
        reason: 'Maximum dose of the thecal sac: 900 Gy is more than 100 Gy: did you mean 900 cGy?',
      },
    ]);
  });

  it.each(reirradiationCalculator.examples.map((example) => [example.input, example.expected]))(
    '%j gives %j',
    (input, expected) => {
      expect(ask(input)).toMatchObject(expected);
    },
  );
});
