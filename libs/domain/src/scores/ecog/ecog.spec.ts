import { ECOG_SCALE, isEcogGrade } from './ecog.js';

describe('ECOG performance status', () => {
  it('runs from 0, fully active, to 5, dead', () => {
    expect(ECOG_SCALE.map(({ grade }) => grade)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([ECOG_SCALE[0].label, ECOG_SCALE[5].label]).toEqual(['Fully active', 'Dead']);
  });

  it('divides grades 2 and 3 at half of the waking hours', () => {
    expect(ECOG_SCALE[2].label).toContain('up more than 50 %');
    expect(ECOG_SCALE[3].label).toContain('in bed or chair more than 50 %');
  });

  it.each([0, 1, 2, 3, 4, 5])('knows grade %i', (grade) => {
    expect(isEcogGrade(grade)).toBe(true);
  });

  it.each([1.5, -1, 6, '1', '', null, undefined, Number.NaN, true])('has no grade %p', (value) => {
    expect(isEcogGrade(value)).toBe(false);
  });
});
