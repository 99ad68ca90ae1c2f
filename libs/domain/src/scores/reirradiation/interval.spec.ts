import fc from 'fast-check';
import { LEAST_MONTHS, monthsLater, readInterval } from './interval.js';

const between = (priorEndedOn: string, startsOn: string) => readInterval({ priorEndedOn, startsOn });

describe('the interval between two courses', () => {
  it.each([
    [5, true],
    [6.5, true],
    [4.99, false],
    [0, false],
    [5 - 1e-10, true],
  ])('of %p counted months is long enough: %p', (months, longEnough) => {
    expect(readInterval({ months })).toEqual({ months, longEnough });
    expect(LEAST_MONTHS).toBe(5);
  });

  it.each([-1, NaN])('refuses %p months', (months) => {
    expect(() => readInterval({ months })).toThrow(new RangeError(`${months} is not a number of months`));
  });

  it('is not known while nothing is', () => {
    expect(readInterval(null)).toEqual({ months: null, longEnough: null });
  });

  it.each([
    ['2026-01-15', '2026-06-15', 5, true],
    ['2026-01-15', '2026-06-14', 4, false],
    ['2025-09-30', '2026-02-28', 5, true],
    ['2025-09-30', '2026-02-27', 4, false],
    ['2025-10-01', '2026-02-28', 4, false],
    ['2023-09-29', '2024-02-29', 5, true],
    ['2023-09-30', '2024-02-28', 4, false],
    ['2025-12-31', '2026-05-31', 5, true],
    ['2024-07-05', '2026-08-05', 25, true],
    ['2026-03-10', '2026-03-10', 0, false],
    ['2025-11-20', '2026-01-19', 1, false],
  ])('from %s to %s is %p completed months by the calendar', (from, to, months, longEnough) => {
    expect(between(from, to)).toEqual({ months, longEnough });
  });

  it('follows a date known to the month or year through its first and last day', () => {
    expect(between('2026-01', '2026-06-29')).toEqual({ months: null, longEnough: null });
    expect(between('2026-01', '2026-07-01')).toEqual({ months: null, longEnough: true });
    expect(between('2026-01', '2026-05-31')).toEqual({ months: 4, longEnough: false });
    expect(between('2026-01', '2026-06-01')).toEqual({ months: null, longEnough: null });
    expect(between('2026-02', '2026-07-28')).toEqual({ months: 5, longEnough: true });
    expect(between('2025-02', '2026-02-10')).toEqual({ months: null, longEnough: true });
    expect(between('2025', '2026-05-31')).toEqual({ months: null, longEnough: true });
    expect(between('2025', '2026-05-30')).toEqual({ months: null, longEnough: null });
    expect(between('2025', '2025-05-01')).toEqual({ months: null, longEnough: false });
    expect(between('2025', '2025-06-01')).toEqual({ months: null, longEnough: null });
    expect(between('2026-06', '2026-06-10')).toEqual({ months: 0, longEnough: false });
  });

  it('refuses days that do not exist and courses in the wrong order', () => {
    expect(() => between('2026-02-30', '2026-06-01')).toThrow(new RangeError('2026-02-30 is not a date'));
    expect(() => between('2026-02-20', '2026-06')).toThrow(new RangeError('2026-06 is not a day'));
    expect(() => between('2026-06-02', '2026-06-01')).toThrow(
      new RangeError('The new course starts before the earlier one ended'),
    );
    expect(() => between('2026-07', '2026-06-30')).toThrow(RangeError);
  });

  it.each([
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-08-31', 5, '2027-01-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-05', 0, '2026-12-05'],
    ['2026-12-05', 12, '2027-12-05'],
    ['2026-11-05', 1, '2026-12-05'],
    ['2026-12-05', 1, '2027-01-05'],
  ])('counts from %s %p months on to %s', (date, months, later) => {
    expect(monthsLater(date, months)).toBe(later);
  });

  it('never grows shorter when the new course starts later, and a date known less exactly never says more', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [end = '', start = '', later = ''] = [a, b, c].sort();
        expect(Number(between(end, later).months)).toBeGreaterThanOrEqual(Number(between(end, start).months));
        for (const known of [7, 4]) {
          const vague = between(end.slice(0, known), start);
          if (vague.longEnough !== null) expect(vague.longEnough).toBe(between(end, start).longEnough);
        }
      }),
    );
  });
});
