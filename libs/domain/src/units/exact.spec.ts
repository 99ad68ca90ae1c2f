import fc from 'fast-check';
import { exactly, isAtMost, productOf, quotientOf, rounded, sumOf } from './exact.js';

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([whole, places]) => Number(`${whole}e-${places}`));

describe('exact numbers', () => {
  it.each([
    [24.705, 4941n, 200n],
    [0.5, 1n, 2n],
    [-12.4, -62n, 5n],
    [0, 0n, 1n],
    [30, 30n, 1n],
    [1e-7, 1n, 10_000_000n],
    [2.5e-7, 1n, 4_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
  ])('take %p as it is written', (value, over, under) => {
    expect(exactly(value)).toEqual({ over, under });
  });

  it.each([NaN, Infinity, -Infinity])('refuse %p', (value) => {
    expect(() => exactly(value)).toThrow(new RangeError(`${value} is not a finite number`));
  });

  it('add up tenths to exactly three tenths, and nothing to zero', () => {
    expect(sumOf([exactly(0.1), exactly(0.2)])).toEqual(exactly(0.3));
    expect(sumOf([exactly(2.25), exactly(-2.25)])).toEqual(exactly(0));
    expect(sumOf([])).toEqual({ over: 0n, under: 1n });
  });

  it('multiply and divide in lowest terms, with the sign above', () => {
    expect(productOf(exactly(1.5), exactly(4))).toEqual({ over: 6n, under: 1n });
    expect(quotientOf(exactly(20), exactly(3))).toEqual({ over: 20n, under: 3n });
    expect(quotientOf(exactly(1), exactly(-4))).toEqual({ over: -1n, under: 4n });
    expect(quotientOf(exactly(-6), exactly(-4))).toEqual({ over: 3n, under: 2n });
    expect(() => quotientOf(exactly(1), exactly(0))).toThrow(new RangeError('nothing can be divided by zero'));
  });

  it.each([
    [44.625, 2, 44.63],
    [44.624_999, 2, 44.62],
    [-44.625, 2, -44.63],
    [-44.624, 2, -44.62],
    [0.00005, 4, 0.0001],
    [0.000_049, 4, 0],
    [-0.000_049, 4, 0],
    [2.5, 0, 3],
    [70, 4, 70],
    [1e21, 1, 1e21],
  ])('round %p to %p decimals, a half away from zero: %p', (value, places, expected) => {
    expect(rounded(exactly(value), places)).toBe(expected);
  });

  it('round a third by what it is and not by its nearest decimal', () => {
    expect(rounded(quotientOf(exactly(70), exactly(3)), 4)).toBe(23.3333);
    expect(rounded(quotientOf(exactly(20), exactly(3)), 4)).toBe(6.6667);
  });

  it.each([
    [70, 70, true],
    [69.999_999, 70, true],
    [70.000_000_001, 70, true],
    [70.000_000_001_1, 70, false],
    [70.01, 70, false],
    [-1, 0, true],
  ])('%p is at most %p: %p', (value, limit, met) => {
    expect(isAtMost(exactly(value), exactly(limit))).toBe(met);
  });

  it('give every decimal back unchanged, and undo what was added or multiplied', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(rounded(exactly(a), 6)).toBe(a === 0 ? 0 : a);
        expect(sumOf([exactly(a), exactly(b), exactly(-b)])).toEqual(exactly(a));
        if (b !== 0) expect(productOf(quotientOf(exactly(a), exactly(b)), exactly(b))).toEqual(exactly(a));
      }),
    );
  });
});
