import { calculate, InputRefused } from '../calculator.js';
import { nrsCalculator } from './nrs-calculator.js';
import { isNrs, NRS_KINDS } from './nrs.js';

const ask = (nrs: unknown) => calculate(nrsCalculator, { nrs });

describe('a rating of pain', () => {
  it.each([0, 1, 9, 10])('can be %i', (nrs) => {
    expect(isNrs(nrs)).toBe(true);
    expect(ask(nrs)).toEqual({ valid: true, complete: true, missing: [], nrs });
  });

  it.each([
    [-1, 'range'],
    [11, 'range'],
    [3.5, 'integer'],
    ['7', 'type'],
    [true, 'type'],
    [Number.NaN, 'type'],
  ])('cannot be %p', (nrs, why) => {
    expect(isNrs(nrs)).toBe(false);
    expect(ask(nrs)).toMatchObject({ valid: false, why, complete: false });
  });

  it('that was not asked is valid, unknown and not 0', () => {
    expect(isNrs(null)).toBe(false);
    expect(ask(null)).toEqual({ valid: true, complete: false, missing: ['nrs'], nrs: null });
  });

  it('refuses another name, and is worst, average or present pain', () => {
    expect(() => calculate(nrsCalculator, { vas: 3 })).toThrow(InputRefused);
    expect(NRS_KINDS.map(({ code }) => code)).toEqual(['worst', 'average', 'current']);
    for (const { input, expected } of nrsCalculator.examples)
      expect(calculate(nrsCalculator, input)).toMatchObject(expected);
  });
});
