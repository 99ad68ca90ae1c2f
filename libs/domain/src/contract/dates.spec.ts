import fc from 'fast-check';
import { ageOn, formatDate, isCalendarDate, isInstant, isPartialDate, precisionOf } from './dates.js';

/** Every day that the contracts accept, as the calendar of JavaScript knows it. */
const anyDay = fc.date({ min: new Date('1875-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const anyPartial = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

/** Completed years, counted day by day of the calendar instead of by comparing texts. */
function completedYears(birth: string, on: string): number {
  const [y = 0, m = 0, d = 0] = birth.split('-').map(Number);
  let years = Number(on.slice(0, 4)) - y;
  if (Number(on.slice(5, 7)) * 100 + Number(on.slice(8, 10)) < m * 100 + d) years--;
  return years;
}
/** Every day on which somebody with this partly known birth date may have been born. */
function possibleBirths(partial: string): string[] {
  const from = new Date(`${partial.padEnd(10, '-01-01'.slice(partial.length - 4)).slice(0, 10)}T00:00:00Z`);
  const days: string[] = [];
  for (let day = from; day.toISOString().startsWith(partial); day = new Date(day.getTime() + 86_400_000)) days.push(day.toISOString().slice(0, 10));
  return days;
}

describe('a date that is written', () => {
  it('is taken exactly when the calendar has it, from 1875 to 2150', () => {
    fc.assert(fc.property(anyDay, (day) => isCalendarDate(day) && isPartialDate(day) && isPartialDate(day.slice(0, 7)) && isPartialDate(day.slice(0, 4))));
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (y, m, d) => {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const utc = new Date(Date.UTC(y, m - 1, d));
        const exists = utc.getUTCFullYear() === y && utc.getUTCMonth() === m - 1 && utc.getUTCDate() === d;
        return isCalendarDate(text) === (exists && y >= 1875 && y <= 2150);
      }),
      { numRuns: 600 },
    );
  });
  it.each([['2024-02-29', true], ['2023-02-29', false], ['1900-02-29', false], ['2000-02-29', true], ['2100-02-29', false]])('knows whether %s is a leap day: %s', (day, exists) => expect(isCalendarDate(day)).toBe(exists));
  it.each(['1963-3-1', ' 1963', '1963 ', '1963-', '19630314', '1963-03-14T00:00', '１９６３', '', null, undefined, 1963, ['1963']])('is not taken as %j', (value) => {
    expect(isPartialDate(value)).toBe(false);
    expect(isCalendarDate(value)).toBe(false);
    expect(isInstant(value)).toBe(false);
  });
  it('is never shown more exactly than it is known', () => {
    expect(['1963', '1963-03', '1963-03-04'].map(formatDate)).toEqual(['1963', 'Mar 1963', '4 Mar 1963']);
    expect(['1963', '1963-03', '1963-03-04'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  });
});

describe('a moment that is written', () => {
  it('has a zone that exists on earth, and a day that exists', () => {
    expect(['2026-03-29T01:30:00Z', '2026-03-29T01:30:00+14:00', '2026-03-29T01:30:00-12:00', '2024-02-29T23:59:59.999999Z'].every(isInstant)).toBe(true);
    expect(['2026-03-29T01:30:00', '2026-03-29T01:30:00+14:01', '2026-03-29T01:30:00-15:00', '2026-03-29T01:30:00+16:00', '2023-02-29T00:00:00Z', '2026-03-29T23:59:60Z', '2026-03-29T01:30:00.1234567Z'].filter(isInstant)).toEqual([]);
  });
  it('is understood by the machine as the same moment', () => fc.assert(fc.property(fc.date({ min: new Date('1875-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }), (date) => isInstant(date.toISOString()) && Date.parse(date.toISOString()) === date.getTime())));
});

describe('the age on a day', () => {
  it('is exact where the birth date is known to the day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [birth = a, on = b] = [a, b].sort();
        const { low, high } = ageOn(birth, on);
        return low === high && low === completedYears(birth, on) && low >= 0;
      }),
      { numRuns: 600 },
    );
  });
  it('is the range of every age that is possible, no wider and no narrower', () => {
    fc.assert(
      fc.property(anyPartial, anyDay, (partial, on) => {
        const ages = possibleBirths(partial).filter((birth) => birth <= on).map((birth) => completedYears(birth, on));
        if (ages.length === 0) return true;
        expect(ageOn(partial, on)).toEqual({ low: Math.min(...ages), high: Math.max(...ages) });
        return true;
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    ['2004-02-29', '2025-02-28', 20, 20], ['2004-02-29', '2025-03-01', 21, 21], ['2004-02', '2025-02-28', 20, 21], ['1963', '2026-12-31', 63, 63], ['1963', '2026-06-01', 62, 63],
    ['1963-04', '2023-04-30', 60, 60], ['2026', '2026-06-01', 0, 0],
  ])('of somebody born %s is on %s from %i to %i', (birth, on, low, high) => expect(ageOn(birth, on)).toEqual({ low, high }));
});
