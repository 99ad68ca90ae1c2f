import { LEVELS } from '../../anatomy/levels.js';
import { calculate } from '../calculator.js';
import { codesCalculator } from './codes-calculator.js';
import { codesOf } from './codes.js';

describe('the codes of a vertebra', () => {
  it('are those of SNOMED CT and TG-263', () => {
    expect(codesOf('C1')).toEqual({ snomed: '14806007', tg263: 'VB_C1' });
    expect(codesOf('T12')).toEqual({ snomed: '280849005', tg263: 'VB_T12' });
    expect(codesOf('S5')).toEqual({ snomed: '21452006', tg263: 'VB_S5' });
  });

  it('are not known for the occipital condyle and the coccyx, and for nothing else', () => {
    const without = LEVELS.filter(({ code }) => codesOf(code).snomed === null || codesOf(code).tg263 === null);
    expect(without.map(({ code }) => code)).toEqual(['C0', 'Co']);
    expect(codesOf('Co')).toEqual({ snomed: null, tg263: null });
  });

  it('belong to one vertebra each', () => {
    const all = LEVELS.map(({ code }) => codesOf(code)).filter(({ snomed }) => snomed !== null);
    expect(new Set(all.map(({ snomed }) => snomed)).size).toBe(29);
    expect(new Set(all.map(({ tg263 }) => tg263)).size).toBe(29);
  });

  it('are asked by the level, which has to be one', () => {
    expect(calculate(codesCalculator, { level: 'L3' })).toMatchObject({ snomed: '55492004', tg263: 'VB_L3' });
    expect(calculate(codesCalculator, {})).toMatchObject({ complete: false, missing: ['level'] });
    expect(() => calculate(codesCalculator, { level: 'L6' })).toThrow('"L6" is not one of C0, C1');
    expect(() => codesOf('L6' as 'L5')).toThrow(RangeError);
  });
});
