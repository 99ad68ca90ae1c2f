import { AMBULATION_SCALE, isAmbulatory, scoradGradeOf } from './ambulation.js';

describe('walking by the SCORAD grade', () => {
  it.each([
    ['independent_normal_power', 1, true],
    ['walks_unaided_power_4', 2, true],
    ['walks_with_aid', 2, true],
    ['cannot_walk_antigravity_power', 3, false],
    ['plegic', 4, false],
  ])('%s is grade %i, ambulatory: %p', (status, grade, ambulatory) => {
    expect(scoradGradeOf(status)).toBe(grade);
    expect(isAmbulatory(status)).toBe(ambulatory);
  });

  it.each(['not_assessed', null, undefined])('%p is neither able nor unable to walk', (status) => {
    expect(scoradGradeOf(status)).toBeNull();
    expect(isAmbulatory(status)).toBeNull();
  });

  it('refuses a state it does not know', () => {
    expect(() => scoradGradeOf('walks')).toThrow(RangeError);
    expect(() => isAmbulatory('')).toThrow(RangeError);
    expect(AMBULATION_SCALE).toHaveLength(5);
  });
});
