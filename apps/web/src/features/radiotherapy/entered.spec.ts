import { describe, expect, it } from '@jest/globals';
import { readAlphaBeta, readDose, readEnd, readFractions, readMonths, readStart } from './entered.js';

describe('what is typed into the dose calculator', () => {
  it('is nothing while nothing is typed, and no problem either', () => {
    for (const read of [readDose, readFractions, readAlphaBeta, readMonths, readEnd])
      expect(read(null)).toEqual({ value: null, problem: undefined });
    expect(readStart(null, '2026-01-15')).toEqual({ value: null, problem: undefined });
  });

  it('is a dose in gray, kept in centigray', () => {
    expect(readDose(3000)).toEqual({ value: 30, problem: undefined });
    expect(readDose(1241)).toEqual({ value: 12.41, problem: undefined });
    expect(readDose(10_000).value).toBe(100);
  });

  it('is asked about when gray can only be centigray', () => {
    expect(readDose(300_000)).toEqual({ value: null, problem: '3000 Gy is more than 100 Gy: did you mean 3000 cGy?' });
  });

  it.each([
    ['thirty', 'A dose is a number in Gy'],
    [0, 'A dose is above 0 Gy'],
    [-800, 'A dose is above 0 Gy'],
    [1234.5, 'A dose is given to the hundredth of a Gy'],
  ])('is refused as a dose: %p', (typed, problem) => {
    expect(readDose(typed)).toEqual({ value: null, problem });
  });

  it('is refused as fractions, alpha/beta or months where it cannot be one', () => {
    for (const typed of ['five', 0, -1, 2.5])
      expect(readFractions(typed).problem).toBe('Fractions are a whole number, at least 1');
    expect(readFractions(1).value).toBe(1);
    for (const typed of ['two', 0, -2]) expect(readAlphaBeta(typed).problem).toBe('Alpha/beta is above 0 Gy');
    expect(readAlphaBeta(1.5).value).toBe(1.5);
    for (const typed of ['some', -1]) expect(readMonths(typed).problem).toBe('Months are a number, 0 or more');
    expect(readMonths(0).value).toBe(0);
  });

  it('is a date as far as it is known, and a start that is not before the end', () => {
    expect([readEnd('2026'), readEnd('2026-01'), readEnd('2026-01-15')].map(({ value }) => value)).toEqual([
      '2026',
      '2026-01',
      '2026-01-15',
    ]);
    expect(readEnd('15 Jan').problem).toBe('A date is written YYYY-MM-DD, YYYY-MM or YYYY');
    expect(readStart('2026-06-15', '2026-06-15').value).toBe('2026-06-15');
    expect(readStart('2026-06-15', '2026-06').value).toBe('2026-06-15');
    expect(readStart('2026-06-15', null).value).toBe('2026-06-15');
    expect(readStart('2026-06-14', '2026-06-15').problem).toBe('The new course starts before the earlier one ended');
    expect(readStart('2026-06', null).problem).toBe('A day is written YYYY-MM-DD');
  });
});
