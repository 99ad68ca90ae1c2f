import { cGy, doubtAboutCgy, doubtAboutGy, gy, gyOf, LEAST_CGY, MOST_GY, type CGy, type Gy } from './dose.js';

describe('doses with their unit', () => {
  it('are read from numbers that can be a dose', () => {
    expect([gy(0), gy(18.5), cGy(0), cGy(1850)]).toEqual([0, 18.5, 0, 1850]);
    expect(gyOf(cGy(1850))).toBe(18.5);
    expect(gyOf(cGy(1241))).toBe(12.41);
  });

  it.each([-0.1, NaN, Infinity])('refuse %p as gray', (value) => {
    expect(() => gy(value)).toThrow(new RangeError(`${value} Gy is not a dose`));
  });

  it.each([-1, 12.5, NaN, Infinity, 2 ** 53])('refuse %p as whole centigray', (value) => {
    expect(() => cGy(value)).toThrow(new RangeError(`${value} is not a dose in whole centigray`));
  });

  it('are never confused: the compiler refuses centigray for gray, gray for centigray, and a bare number for both', () => {
    const inGray = (dose: Gy): Gy => dose;
    const inCentigray = (dose: CGy): CGy => dose;
    // @ts-expect-error centigray are no gray
    expect(inGray(cGy(3000))).toBe(3000);
    // @ts-expect-error gray are no centigray
    expect(inCentigray(gy(30))).toBe(30);
    // @ts-expect-error a number without a unit is no dose
    expect(inGray(30)).toBe(30);
    // @ts-expect-error a number without a unit is no dose
    expect(inCentigray(3000)).toBe(3000);
    // @ts-expect-error gray are not divided by a hundred a second time
    expect(gyOf(gy(30))).toBe(0.3);
  });

  it('ask about gray that can only be centigray, and about centigray that can only be gray', () => {
    expect(doubtAboutGy(100)).toBeNull();
    expect(doubtAboutGy(100.1)).toBe('100.1 Gy is more than 100 Gy: did you mean 100.1 cGy?');
    expect(doubtAboutGy(3000)).toBe('3000 Gy is more than 100 Gy: did you mean 3000 cGy?');
    expect(doubtAboutCgy(50)).toBeNull();
    expect(doubtAboutCgy(49)).toBe('49 cGy is less than 50 cGy: did you mean 49 Gy?');
    expect(doubtAboutCgy(10_000)).toBeNull();
    expect(doubtAboutCgy(10_001)).toBe('10001 cGy is more than 10000 cGy');
    expect([MOST_GY, LEAST_CGY]).toEqual([100, 50]);
  });
});
