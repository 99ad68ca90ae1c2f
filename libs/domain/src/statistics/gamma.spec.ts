import fc from 'fast-check';
import { chiSquaredTail, logGamma, upperGamma } from './gamma.js';

/** Where the true value is known in closed form or to sixteen digits. */
const near = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12);

/** A number that is right but for rounding. */
const about = (value: number, digits: number): unknown => expect.closeTo(value, digits);

describe('the incomplete gamma function', () => {
  it('is exponential for shape 1 and a Poisson tail for whole shapes', () => {
    for (const x of [1e-8, 0.3, 1, 1.9, 2.1, 7, 40, 300]) {
      near(upperGamma(1, x), Math.exp(-x));
      near(upperGamma(3, x), Math.exp(-x) * (1 + x + (x * x) / 2));
    }
  });

  it('gives the tails of chi-squared that tables have', () => {
    near(chiSquaredTail(3.841458820694124, 1), 0.05);
    near(chiSquaredTail(5.991464547107979, 2), 0.05);
    near(chiSquaredTail(11.344866730144373, 3), 0.01);
    near(chiSquaredTail(100, 1), 1.5239706048320995e-23);
    near(chiSquaredTail(60, 49), 0.1348643465253207);
  });

  it('is 1 at 0 and 0 at the end, and not defined elsewhere', () => {
    expect([upperGamma(0.5, 0), upperGamma(0.5, Infinity)]).toEqual([1, 0]);
    for (const [a, x] of [
      [0, 1],
      [-1, 1],
      [1, -1],
      [NaN, 1],
      [1, NaN],
    ] as const)
      expect(() => upperGamma(a, x)).toThrow(RangeError);
  });

  it('falls with x and rises with the shape', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 25, noNaN: true }),
        fc.double({ min: 0, max: 80, noNaN: true }),
        (a, x) =>
          upperGamma(a, x) >= upperGamma(a, x + 0.5) - 1e-13 && upperGamma(a + 0.5, x) >= upperGamma(a, x) - 1e-13,
      ),
    );
  });

  it('has the logarithm of factorials and of the root of pi', () => {
    expect([logGamma(1), logGamma(2), logGamma(11), logGamma(0.5), logGamma(0.25)]).toEqual(
      [0, 0, Math.log(3_628_800), Math.log(Math.PI) / 2, 1.2880225246980774].map((value) => about(value, 12)),
    );
  });
});
