import fc from 'fast-check';
import { cGy, gy } from '../../units/dose.js';
import { rounded, sumOf } from '../../units/exact.js';
import { calculate } from '../calculator.js';
import { bedEqd2Calculator } from './bed-eqd2-calculator.js';
import {
  ALPHA_BETA,
  biologicalDose,
  dosePerFraction,
  isBeyondLq,
  LQ_CAUTION_ABOVE,
  type Fractionation,
} from './bed-eqd2.js';

const given = (totalDose: number, fractions: number): Fractionation => ({ totalDose: gy(totalDose), fractions });
const fourDecimals = ({ bed, eqd2 }: ReturnType<typeof biologicalDose>) => [rounded(bed, 4), rounded(eqd2, 4)];
const courses = fc
  .tuple(fc.integer({ min: 50, max: 10_000 }), fc.integer({ min: 1, max: 60 }))
  .map(([dose, fractions]) => given(dose / 100, fractions));

describe('biologically effective and equivalent dose', () => {
  it.each([
    [8, 1, 14.4, 12, 40, 20],
    [16, 2, 28.8, 24, 80, 40],
    [20, 5, 28, 23.3333, 60, 30],
    [24, 6, 33.6, 28, 72, 36],
    [30, 10, 39, 32.5, 75, 37.5],
    [20, 8, 25, 20.8333, 45, 22.5],
    [37.5, 15, 46.875, 39.0625, 84.375, 42.1875],
    [45, 25, 53.1, 44.25, 85.5, 42.75],
    [20, 1, 60, 50, 220, 110],
    [30, 4, 52.5, 43.75, 142.5, 71.25],
    [40, 5, 72, 60, 200, 100],
  ])('of %p Gy in %p: alpha/beta 10 gives %p and %p, alpha/beta 2 gives %p and %p', (dose, fractions, ...expected) => {
    const [tumour, cord] = [ALPHA_BETA.tumour, ALPHA_BETA.cord].map((ab) => biologicalDose(given(dose, fractions), ab));
    expect([...fourDecimals(tumour!), ...fourDecimals(cord!)]).toEqual(expected);
  });

  it('is exact: 12.2 Gy in 2 fractions are 24.705 Gy, which binary numbers miss', () => {
    expect(biologicalDose(given(12.2, 2), ALPHA_BETA.cord).eqd2).toEqual({ over: 4941n, under: 200n });
    expect(rounded(biologicalDose(given(16.4, 4), ALPHA_BETA.cord).eqd2, 4)).toBe(25.01);
  });

  it('says for which alpha/beta it holds and what one fraction was', () => {
    const late = biologicalDose(given(20, 3), ALPHA_BETA.lateTissue);
    expect(late.alphaBeta).toBe(3);
    expect(late.dosePerFraction).toEqual({ over: 20n, under: 3n });
    expect(ALPHA_BETA).toEqual({ tumour: 10, lateTissue: 3, cord: 2 });
  });

  it.each([0, -1, 2.5, NaN, Infinity])('refuses %p fractions', (fractions) => {
    expect(() => dosePerFraction(given(20, fractions))).toThrow(
      new RangeError(`${fractions} is not a number of fractions`),
    );
  });

  it('refuses a dose of nothing and an alpha/beta of nothing', () => {
    expect(() => dosePerFraction(given(0, 1))).toThrow(new RangeError('0 Gy is not a dose that was given'));
    expect(() => biologicalDose(given(20, 5), gy(0))).toThrow(new RangeError('0 Gy is not an alpha/beta'));
  });

  it('takes gray only', () => {
    // @ts-expect-error centigray are no gray: 3000 would be a hundredfold dose
    expect(dosePerFraction({ totalDose: cGy(3000), fractions: 10 })).toEqual({ over: 300n, under: 1n });
    // @ts-expect-error an alpha/beta has a unit too
    expect(biologicalDose(given(20, 5), 2).alphaBeta).toBe(2);
  });

  it('carries the caution above 10 Gy per fraction and not at 10', () => {
    expect(LQ_CAUTION_ABOVE).toBe(10);
    expect([isBeyondLq(given(30, 3)), isBeyondLq(given(30.01, 3)), isBeyondLq(given(10, 1))]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('compares a dose per fraction that is no decimal by what it is', () => {
    expect([isBeyondLq(given(20, 3)), isBeyondLq(given(31, 3))]).toEqual([false, true]);
  });

  it('leaves a dose in 2 Gy fractions as it is, whatever the alpha/beta', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 200 }), (fractions, tenths) => {
        expect(rounded(biologicalDose(given(2 * fractions, fractions), gy(tenths / 10)).eqd2, 4)).toBe(2 * fractions);
      }),
    );
  });

  it('rises with the dose, falls with more fractions, and adds up in parts', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const { totalDose, fractions } = course;
        const eqd2 = (one: Fractionation) => rounded(biologicalDose(one, ALPHA_BETA.cord).eqd2, 9);
        expect(eqd2({ fractions, totalDose: gy(totalDose + 1) })).toBeGreaterThan(eqd2(course));
        expect(eqd2({ totalDose, fractions: fractions + 1 })).toBeLessThan(eqd2(course));
        const twice = biologicalDose({ totalDose: gy(totalDose * 2), fractions: fractions * 2 }, ALPHA_BETA.cord);
        const once = biologicalDose(course, ALPHA_BETA.cord);
        expect(sumOf([once.bed, once.bed])).toEqual(twice.bed);
      }),
    );
  });
});

const ask = (input: Record<string, unknown>) => calculate(bedEqd2Calculator, input);

describe('the calculator of BED and EQD2', () => {
  it('gives alpha/beta 10, 3 and 2 to four decimals', () => {
    expect(ask({ totalDoseGy: 35, fractions: 3 })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      dosePerFraction: 11.6667,
      bed10: 75.8333,
      eqd2_10: 63.1944,
      bed3: 171.1111,
      eqd2_3: 102.6667,
      bed2: 239.1667,
      eqd2_2: 119.5833,
      lqCaution: true,
    });
  });

  it('gives a chosen alpha/beta besides', () => {
    expect(ask({ totalDoseGy: 20, fractions: 5, alphaBeta: 1.5 })).toMatchObject({
      alphaBeta: 1.5,
      bed: 73.3333,
      eqd2: 31.4286,
      bed2: 60,
    });
    expect(ask({ totalDoseGy: 20, fractions: 5, alphaBeta: null })).not.toHaveProperty('bed');
  });

  it('takes centigray instead of gray and gives the same', () => {
    expect(ask({ totalDoseCgy: 3750, fractions: 15 })).toEqual(ask({ totalDoseGy: 37.5, fractions: 15 }));
  });

  it('refuses gray and centigray together, also when they agree', () => {
    expect(ask({ totalDoseGy: 30, totalDoseCgy: 3000, fractions: 10 })).toEqual({
      valid: false,
      why: 'option',
      faults: [
        {
          field: 'totalDoseCgy',
          why: 'option',
          reason: 'Total dose: given in gray and in centigray; give one of them',
        },
      ],
      complete: false,
      missing: [],
    });
  });

  it('asks whether centigray were meant', () => {
    expect(ask({ totalDoseGy: 3000, fractions: 10 })).toMatchObject({
      valid: false,
      why: 'range',
      faults: [{ field: 'totalDoseGy', reason: 'Total dose: 3000 Gy is more than 100 Gy: did you mean 3000 cGy?' }],
    });
    expect(ask({ totalDoseCgy: 30, fractions: 10 })).toMatchObject({
      valid: false,
      faults: [{ field: 'totalDoseCgy', reason: 'Total dose: 30 cGy is less than 50 cGy: did you mean 30 Gy?' }],
    });
    expect(ask({ totalDoseGy: 100, fractions: 50 })).toMatchObject({ valid: true, eqd2_2: 100 });
  });

  it.each([
    [{ totalDoseGy: 20, fractions: 0 }, 'range'],
    [{ totalDoseGy: 20, fractions: -5 }, 'range'],
    [{ totalDoseGy: 20, fractions: 2.5 }, 'integer'],
    [{ totalDoseGy: 0, fractions: 5 }, 'range'],
    [{ totalDoseGy: -20, fractions: 5 }, 'range'],
    [{ totalDoseGy: 20, fractions: 5, alphaBeta: 0 }, 'range'],
    [{ totalDoseGy: 20, fractions: 5, alphaBeta: -3 }, 'range'],
    [{ totalDoseGy: '20', fractions: 5 }, 'type'],
    [{ totalDoseCgy: 2000.5, fractions: 5 }, 'integer'],
    [{ totalDoseCgy: 0, fractions: 5 }, 'range'],
  ])('calls %j not valid', (input, why) => {
    expect(ask(input)).toMatchObject({ valid: false, why, complete: false });
  });

  it('names what is missing and gives no result without it', () => {
    expect(ask({ totalDoseGy: null, fractions: 5 })).toEqual({
      valid: false,
      why: 'missing',
      complete: false,
      missing: ['totalDoseGy'],
    });
    expect(ask({ totalDoseGy: 20, fractions: null })).toEqual({
      valid: false,
      why: 'missing',
      complete: false,
      missing: ['fractions'],
    });
  });

  it.each(bedEqd2Calculator.examples.map((example) => [example.input, example.expected]))(
    '%j gives %j',
    (input, expected) => {
      expect(ask(input)).toMatchObject(expected);
    },
  );
});
