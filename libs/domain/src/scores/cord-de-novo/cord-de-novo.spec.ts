import fc from 'fast-check';
import { gy } from '../../units/dose.js';
import { rounded } from '../../units/exact.js';
import { calculate, InputRefused } from '../calculator.js';
import { cordDeNovoCalculator } from './cord-de-novo-calculator.js';
import { CORD_CLASSES, cordLimitEqd2, cordLimitOf, CORD_LIMITS, cordReadingOf } from './cord-de-novo.js';

const classOf = (fractions: number, dose: number) => cordReadingOf(fractions, gy(dose), false).cordClass;

describe('cord dose without radiotherapy before', () => {
  it.each([
    [1, 12.4, 14, 44.64, 56],
    [2, 17, 19.3, 44.63, 56.21],
    [3, 20.3, 23.1, 44.49, 56.02],
    [4, 23, 26.2, 44.56, 56],
    [5, 25.3, 28.8, 44.65, 55.87],
  ])('has published limits in %p: %p to %p Gy, as EQD2 %p to %p', (fractions, low, high, eqd2Low, eqd2High) => {
    const limit = cordLimitOf(fractions);
    expect(limit).toMatchObject({ low, high });
    const equivalent = cordLimitEqd2(limit!);
    expect([rounded(equivalent.low, 2), rounded(equivalent.high, 2)]).toEqual([eqd2Low, eqd2High]);
  });

  it('says which numbers were read in the abstract and which only where others quote the table', () => {
    expect(CORD_LIMITS.map(({ fractions, lowRead, highRead }) => [fractions, lowRead, highRead])).toEqual([
      [1, 'verified', 'verified'],
      [2, 'verified', 'secondary'],
      [3, 'verified', 'secondary'],
      [4, 'verified', 'secondary'],
      [5, 'verified', 'secondary'],
    ]);
  });

  it.each(CORD_LIMITS)(
    'is within, to be looked at, or above in $fractions: exactly at the ends and just beyond',
    ({ fractions, low, high }) => {
      expect([classOf(fractions, low), classOf(fractions, low + 0.01)]).toEqual(['within', 'caution']);
      expect([classOf(fractions, high), classOf(fractions, high + 0.01)]).toEqual(['caution', 'exceeds']);
      expect(classOf(fractions, 0.1)).toBe('within');
    },
  );

  it.each([0, 6, 10, 25])('has no limit for %p fractions and none is filled in', (fractions) => {
    expect(cordLimitOf(fractions)).toBeNull();
    expect(cordReadingOf(fractions, gy(1), false)).toEqual({
      status: 'no_limit',
      cordClass: null,
      limit: null,
      why: 'The source has limits for 1 to 5 fractions only',
    });
  });

  it('does not apply after earlier radiotherapy, however low the dose', () => {
    expect(cordReadingOf(1, gy(0.5), true)).toEqual({
      status: 'not_applicable',
      cordClass: null,
      limit: null,
      why: 'The limits hold without radiotherapy before; after it the criteria for re-irradiation are looked at',
    });
  });

  it('never falls to a lower class with a higher dose', () => {
    const order = CORD_CLASSES.map(({ code }) => code);
    const doses = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), doses, doses, (fractions, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((dose) =>
          order.indexOf(classOf(fractions, dose / 100)!),
        );
        expect(low).toBeLessThanOrEqual(high!);
      }),
    );
  });
});

const ask = (input: Record<string, unknown>) => calculate(cordDeNovoCalculator, input);

describe('the calculator of cord dose', () => {
  it('answers a number of fractions with the published limits', () => {
    expect(ask({ fractions: 3 })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      dmaxLowGy: 20.3,
      dmaxLowRead: 'verified',
      dmaxHighGy: 23.1,
      dmaxHighRead: 'secondary',
      riskRange: [0.01, 0.05],
      eqd2_2_low: 44.49,
      eqd2_2_high: 56.02,
      reason: null,
    });
  });

  it('answers nothing but the reason outside 1 to 5 fractions', () => {
    const nothing = { dmaxLowGy: null, dmaxHighGy: null, riskRange: null, eqd2_2_low: null, eqd2_2_high: null };
    const reason = 'The source has limits for 1 to 5 fractions only';
    expect(ask({ fractions: 6 })).toMatchObject({ ...nothing, dmaxLowRead: null, dmaxHighRead: null, reason });
    expect(ask({ fractions: 6, cordDmaxGy: 20, priorRt: false })).toMatchObject({
      ...nothing,
      class: null,
      applicable: true,
      reason,
    });
  });

  it('classes a dose and keeps the structure it was read from', () => {
    expect(ask({ fractions: 1, cordDmaxGy: 12.41, priorRt: false, structure: 'cord_prv' })).toMatchObject({
      class: 'caution',
      applicable: true,
      reason: null,
      structure: 'cord_prv',
      dmaxLowGy: 12.4,
    });
    expect(ask({ fractions: 1, cordDmaxGy: 12.4, priorRt: false })).toMatchObject({ class: 'within', structure: null });
  });

  it('gives neither class nor limits after earlier radiotherapy', () => {
    const answer = ask({ fractions: 2, cordDmaxGy: 10, priorRt: true });
    expect(answer).toMatchObject({ class: null, applicable: false, reason: expect.stringContaining('re-irradiation') });
    expect(answer).not.toHaveProperty('dmaxLowGy');
  });

  it('gives no class while it is not known whether there was radiotherapy before', () => {
    const answer = ask({ fractions: 2, cordDmaxGy: 10, priorRt: null });
    expect(answer).toMatchObject({ complete: false, missing: ['priorRt'] });
    expect(answer).not.toHaveProperty('class');
    expect(ask({ fractions: null, cordDmaxGy: null, priorRt: false }).missing).toEqual(['fractions', 'cordDmaxGy']);
  });

  it('asks whether centigray were meant, and refuses half fractions and unknown structures', () => {
    expect(() => ask({ fractions: 1, cordDmaxGy: 1240, priorRt: false })).toThrow(
      new InputRefused([
        {
          field: 'cordDmaxGy',
          why: 'range',
          reason: 'Point maximum dose of the cord: 1240 Gy is more than 100 Gy: did you mean 1240 cGy?',
        },
      ]),
    );
    expect(() => ask({ fractions: 1.5 })).toThrow('Fractions: 1.5 is not a whole number');
    expect(() => ask({ fractions: 0 })).toThrow('Fractions: 0 is below 1');
    expect(() => ask({ fractions: 1, cordDmaxGy: 0, priorRt: false })).toThrow('0 Gy is not above 0 Gy');
    expect(() => ask({ fractions: 1, cordDmaxGy: 12, priorRt: false, structure: 'cord' })).toThrow(
      '"cord" is not one of',
    );
  });

  it.each(cordDeNovoCalculator.examples.map((example) => [example.input, example.expected]))(
    '%j gives %j',
    (input, expected) => {
      expect(ask(input)).toMatchObject(expected);
    },
  );
});
