import fc from 'fast-check';
import { calculate, InputRefused } from '../calculator.js';
import { brokenMonths, dayAfter, isForward, offsetTimes } from './calendar-offset.js';
import { followUpPlan } from './follow-up-plan.js';
import { SCHEDULE_TEMPLATES, scheduleTemplate } from './schedule-templates.js';
import { surveillanceCalculator } from './surveillance-calculator.js';
import type { SchedulePhase, RiskFactors, ScheduleTemplate } from './surveillance.js';

const unknown: RiskFactors = { kowalchukBand: null, localFailureRisk: null };
const template = (id: string): ScheduleTemplate => {
  const found = scheduleTemplate(id);
  if (!found) throw new Error(`no schedule ${id}`);
  return found;
};
const days = (id: string, start: string, factors: Partial<RiskFactors> = {}) =>
  followUpPlan(template(id), start, { ...unknown, ...factors }).due.map(({ dueOn }) => dueOn);
const own = (phase: Partial<SchedulePhase>): ScheduleTemplate => ({
  id: 'own',
  title: 'Own',
  start: 'surgery',
  phases: [{ kind: 'visit', source: 'Own', mark: 'product', ...phase }],
});

describe('an offset on the calendar', () => {
  it.each([
    ['2026-01-31', { months: 1 }, '2026-02-28'],
    ['2028-01-31', { months: 1 }, '2028-02-29'],
    ['2026-01-31', { months: 2 }, '2026-03-31'],
    ['2026-01-31', { months: 3 }, '2026-04-30'],
    ['2028-02-29', { months: 12 }, '2029-02-28'],
    ['2026-11-30', { months: 3 }, '2027-02-28'],
    ['2026-12-15', { months: 1 }, '2027-01-15'],
    ['2026-03-28', { days: 1 }, '2026-03-29'],
    ['2026-03-28', { days: 2 }, '2026-03-30'],
    ['2026-02-20', { weeks: 2 }, '2026-03-06'],
    ['2026-01-31', { months: 1, days: 1 }, '2026-03-01'],
    ['2026-01-31', {}, '2026-01-31'],
  ])('%s and %p is %s', (start, offset, day) => {
    expect(dayAfter(start, offset)).toBe(day);
  });

  it('keeps the day of the month, or takes the last day of a shorter one', () => {
    const day = fc.tuple(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 240 }), ([year, month, date], months) => {
        const two = (part: number) => String(part).padStart(2, '0');
        expect(dayAfter(`${year}-${two(month)}-${two(date)}`, { months }).slice(8)).toBe(two(date));
      }),
    );
  });

  it('refuses a day that does not exist, broken or negative parts, and years that cannot be recorded', () => {
    expect(() => dayAfter('2026-02-30', { days: 1 })).toThrow('"2026-02-30" is not a date that exists');
    expect(() => dayAfter('2026-02-20', { months: 1.3 })).toThrow('is not a length of whole months');
    expect(() => dayAfter('2026-02-20', { days: -1 })).toThrow(RangeError);
    expect(() => dayAfter('2026-02-20', { weeks: 0.5 })).toThrow(RangeError);
    expect(() => dayAfter('2150-12-31', { days: 1 })).toThrow('too far ahead');
  });

  it('is taken several times from the start, never from the date before', () => {
    expect(offsetTimes({ months: 3, days: 1 }, 2, { months: 18, weeks: 1 })).toEqual({ months: 24, weeks: 1, days: 2 });
    expect(offsetTimes({ weeks: 2 }, 3)).toEqual({ months: 0, weeks: 6, days: 0 });
    expect(isForward({ weeks: 1 }) && isForward({ months: 1 }) && isForward({ days: 1 })).toBe(true);
    expect(isForward({}) || isForward({ days: 0 })).toBe(false);
  });

  it('turns broken months into whole days', () => {
    expect([1.3, 3.1, 5.9, 6, 13.2].map((months) => brokenMonths(months).days)).toEqual([40, 94, 180, 183, 402]);
  });
});

describe('the schedules that come with the product', () => {
  it('are found by their id, each with sources', () => {
    expect(SCHEDULE_TEMPLATES.map(({ id, start }) => `${id} ${start}`)).toEqual([
      'postoperative_visits surgery',
      'eposo treatment',
      'mri_spino radiotherapy',
      'mri_sbrt_risk_adapted radiotherapy',
      'fracture_sbrt radiotherapy',
      'response_radiotherapy radiotherapy',
    ]);
    for (const { phases } of SCHEDULE_TEMPLATES) for (const { source } of phases) expect(source).not.toBe('');
    expect(scheduleTemplate('weekly')).toBeNull();
  });

  it('see a patient 2 and 6 weeks, 3, 6 and 12 months after surgery', () => {
    expect(days('postoperative_visits', '2026-03-14')).toEqual([
      '2026-03-28',
      '2026-04-25',
      '2026-06-14',
      '2026-09-14',
      '2027-03-14',
    ]);
  });

  it('ask at the start, then at 6, 12, 26 and 52 weeks', () => {
    expect(days('eposo', '2026-03-14')).toEqual(['2026-03-14', '2026-04-25', '2026-06-06', '2026-09-12', '2027-03-13']);
  });

  it('image every third month to a year and a half, then every sixth, staying at the end of the month', () => {
    expect(days('mri_spino', '2026-08-31')).toEqual([
      '2026-11-30',
      '2027-02-28',
      '2027-05-31',
      '2027-08-31',
      '2027-11-30',
      '2028-02-29',
      '2028-08-31',
      '2029-02-28',
      '2029-08-31',
    ]);
    const { due } = followUpPlan(template('mri_spino'), '2026-08-31', unknown);
    expect(due[0]).toMatchObject({
      kind: 'mri',
      mark: 'unverified',
      published: 'every 2 to 3 months for 12 to 18 months',
    });
  });

  it('measure pain at 1, 2 and 3 months and walking at 8 weeks, in the order of the calendar', () => {
    const { due, missing } = followUpPlan(template('response_radiotherapy'), '2026-01-31', unknown);
    expect(due.map(({ kind, dueOn, mark }) => [kind, dueOn, mark])).toEqual([
      ['pain', '2026-02-28', 'product'],
      ['walking', '2026-03-28', 'verified'],
      ['pain', '2026-03-31', 'verified'],
      ['pain', '2026-04-30', 'verified'],
    ]);
    expect(missing).toEqual([]);
    expect(due[0]?.published).toBeNull();
  });

  it('follow the risk, and guess no date while it is not known', () => {
    expect(days('fracture_sbrt', '2026-03-14', { kowalchukBand: 'low' })).toEqual(['2026-07-14']);
    expect(days('fracture_sbrt', '2026-03-14', { kowalchukBand: 'intermediate' })).toEqual([
      '2026-05-14',
      '2026-07-14',
    ]);
    expect(days('fracture_sbrt', '2026-03-14', { kowalchukBand: 'high' })).toEqual([
      '2026-04-14',
      '2026-05-14',
      '2026-06-14',
      '2026-07-14',
    ]);
    expect(followUpPlan(template('fracture_sbrt'), '2026-03-14', { ...unknown, localFailureRisk: 'high' })).toEqual({
      due: [],
      missing: ['kowalchukBand'],
    });
  });

  it('image after SBRT by the risk of local failure, the high one more often for its first 13 months', () => {
    const [low, intermediate, high] = (['low', 'intermediate', 'high'] as const).map((localFailureRisk) =>
      days('mri_sbrt_risk_adapted', '2026-01-01', { localFailureRisk }),
    );
    expect(low).toEqual(['2026-07-03', '2027-01-02', '2027-07-04']);
    expect(intermediate).toHaveLength(7);
    expect(intermediate?.slice(0, 2)).toEqual(['2026-04-05', '2026-07-08']);
    expect(high).toHaveLength(11);
    expect(high?.[0]).toBe('2026-02-10');
    // The tenth of the frequent ones is on day 400, the last day of the frequent time is 402.
    expect(high?.slice(-2)).toEqual(['2027-02-05', '2027-08-06']);
  });
});

describe('a schedule of the centre', () => {
  it('holds the last day of its time and nothing after it', () => {
    const weekly = own({ every: { weeks: 1 }, until: { weeks: 2 } });
    expect(followUpPlan(weekly, '2026-03-01', unknown).due.map(({ dueOn }) => dueOn)).toEqual([
      '2026-03-08',
      '2026-03-15',
    ]);
    const daysShort = own({ every: { weeks: 1 }, until: { days: 13 } });
    expect(followUpPlan(daysShort, '2026-03-01', unknown).due).toHaveLength(1);
  });

  it('is refused where a line has no times, no end, or does not move on', () => {
    const refusal = 'A line needs times, or an interval with an end';
    expect(() => followUpPlan(own({}), '2026-03-01', unknown)).toThrow(refusal);
    expect(() => followUpPlan(own({ every: { weeks: 1 } }), '2026-03-01', unknown)).toThrow(refusal);
    expect(() => followUpPlan(own({ until: { weeks: 1 } }), '2026-03-01', unknown)).toThrow(refusal);
    expect(() => followUpPlan(own({ every: {}, until: { weeks: 1 } }), '2026-03-01', unknown)).toThrow(refusal);
    expect(() => followUpPlan(own({ at: [{ days: 1 }] }), 'tomorrow', unknown)).toThrow(RangeError);
  });

  it('falls due no more than 500 times by one line', () => {
    const daily = (end: number) =>
      followUpPlan(own({ every: { days: 1 }, until: { days: end } }), '2026-03-01', unknown).due;
    expect(daily(499)).toHaveLength(499);
    expect(() => daily(500)).toThrow('more than 500 times');
  });
});

describe('asking for due dates', () => {
  const ask = (input: Record<string, unknown>) => calculate(surveillanceCalculator, input);

  it('answers with the dates and their sources', () => {
    expect(ask({ template: 'eposo', startOn: '2026-03-14' })).toMatchObject({
      start: 'treatment',
      complete: true,
      due: expect.arrayContaining([expect.objectContaining({ dueOn: '2026-06-06', mark: 'unverified' })]),
    });
    expect(ask({ template: 'eposo' })).toMatchObject({ complete: false, missing: ['startOn'] });
    expect(ask({ template: 'mri_sbrt_risk_adapted', startOn: '2026-03-14' })).toMatchObject({
      complete: false,
      missing: ['localFailureRisk'],
    });
  });

  it('refuses a schedule that is not there', () => {
    expect(() => ask({ template: 'weekly', startOn: '2026-03-14' })).toThrow(InputRefused);
  });

  it('gives what its examples say', () => {
    for (const { input, expected } of surveillanceCalculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
