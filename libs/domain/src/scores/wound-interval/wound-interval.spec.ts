import { calculate, InputRefused } from '../calculator.js';
import { woundIntervalCalculator } from './wound-interval-calculator.js';
import { woundIntervalFlag, woundIntervalOf } from './wound-interval.js';

describe('the interval between surgery and radiotherapy', () => {
  it.each([
    [0, 'alert'],
    [6, 'alert'],
    [7, 'note'],
    [20, 'note'],
    [21, 'ok'],
    [400, 'ok'],
  ])('of %i days: %s', (days, flag) => {
    expect(woundIntervalFlag(days)).toBe(flag);
  });

  it.each([-1, 6.5, Number.NaN])('of %d days does not exist', (days) => {
    expect(() => woundIntervalFlag(days)).toThrow(RangeError);
  });

  it.each([
    ['2026-03-14', '2026-04-07', '2026-04-13', { order: 'surgery_first', days: 24, flag: 'ok' }],
    ['2026-03-14', '2026-03-20', '2026-03-20', { order: 'surgery_first', days: 6, flag: 'alert' }],
    ['2026-03-14', '2026-03-14', '2026-03-14', { order: 'surgery_first', days: 0, flag: 'alert' }],
    ['2026-03-14', '2026-03-02', '2026-03-06', { order: 'radiotherapy_first', days: 8, flag: 'note' }],
    ['2026-03-06', '2026-03-02', '2026-03-06', { order: 'radiotherapy_first', days: 0, flag: 'alert' }],
    ['2026-03-04', '2026-03-02', '2026-03-06', { order: 'during', days: 0, flag: 'alert' }],
  ])('operated on %s, irradiated from %s to %s', (surgery, first, last, interval) => {
    expect(woundIntervalOf(surgery, first, last)).toEqual(interval);
  });

  it('is not worked out from dates that do not exist or a course that ends before it begins', () => {
    expect(() => woundIntervalOf('2026-02-30', '2026-03-02', '2026-03-06')).toThrow('"2026-02-30" is not a date');
    expect(() => woundIntervalOf('2026-03-01', '2026-03-07', '2026-03-06')).toThrow(
      'A course cannot end on 2026-03-06',
    );
  });
});

describe('asking for the flag', () => {
  const ask = (input: Record<string, unknown>) => calculate(woundIntervalCalculator, input);

  it('takes days, or dates in either order', () => {
    expect(ask({ daysBetweenSurgeryAndRt: 14 })).toMatchObject({ days: 14, flag: 'note', label: 'One to three weeks' });
    const dates = { surgeryOn: '2026-03-14', firstFractionOn: '2026-03-02' };
    expect(ask({ ...dates, lastFractionOn: '2026-03-06' })).toMatchObject({
      order: 'radiotherapy_first',
      flag: 'note',
    });
    expect(ask({ ...dates, lastFractionOn: null })).toMatchObject({
      flag: null,
      complete: false,
      missing: ['lastFractionOn'],
    });
    expect(ask({ surgeryOn: '2026-03-02', firstFractionOn: '2026-03-02' })).toMatchObject({ days: 0, flag: 'alert' });
    expect(ask({ ...dates, lastFractionOn: '2026-03-02' })).toMatchObject({ days: 12 });
  });

  it('refuses negative and broken days and a course that ends before it begins', () => {
    expect(() => ask({ daysBetweenSurgeryAndRt: -1 })).toThrow('-1 days is below 0 days');
    expect(() => ask({ daysBetweenSurgeryAndRt: 7.5 })).toThrow(InputRefused);
    const backwards = { surgeryOn: '2026-03-01', firstFractionOn: '2026-03-07', lastFractionOn: '2026-03-06' };
    expect(() => ask(backwards)).toThrow('Last fraction on: is before the first fraction');
    expect(ask({ daysBetweenSurgeryAndRt: null })).toMatchObject({ complete: false });
  });

  it('gives what its examples say', () => {
    for (const { input, expected } of woundIntervalCalculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
