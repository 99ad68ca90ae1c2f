import fc from 'fast-check';
import { clockState, deadlineStatus, type ClockFacts } from './clock-state.js';
import { dayBounds, hoursLater, instantText, isTimeZone, localDay, localTime, milliseconds } from './clock-time.js';

const HOUR = 3_600_000;

describe('hours on the clock', () => {
  it('are elapsed hours, whatever the wall clock does', () => {
    expect(hoursLater('2026-03-28T20:30:00+00:00', 24)).toBe('2026-03-29T20:30:00Z');
    expect(hoursLater('2026-10-24T22:00:00+01:00', 24)).toBe('2026-10-25T21:00:00Z');
    expect(hoursLater('2026-03-02T09:15:00-05:00', 168)).toBe('2026-03-09T14:15:00Z');
    expect(hoursLater('2026-03-02T09:15:00.250Z', 0)).toBe('2026-03-02T09:15:00.250Z');
    expect(() => hoursLater('yesterday', 1)).toThrow('"yesterday" is not a date and time with time zone');
  });

  it('never depend on how the start is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 999 }), (ms, hours) => {
        expect(milliseconds(hoursLater(instantText(ms), hours)) - ms).toBe(hours * HOUR);
      }),
    );
  });

  it('are shown on the wall clock of a place with its zone', () => {
    expect(localTime('2026-03-13T12:10:00Z', 'Europe/London')).toBe('Fri, 13 Mar 2026, 12:10 GMT');
    expect(localTime('2026-07-13T23:30:00Z', 'Europe/London')).toBe('Tue, 14 Jul 2026, 00:30 BST');
    expect(() => localTime('2026-03-13T12:10:00Z', 'Nowhere')).toThrow(RangeError);
    expect([isTimeZone('America/New_York'), isTimeZone('Nowhere')]).toEqual([true, false]);
  });
});

describe('a calendar day in a place', () => {
  it.each([
    ['2026-03-13', 'Europe/London', '2026-03-13T00:00:00Z', 24],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00Z', 23],
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00:00Z', 25],
    ['2026-03-13', 'Pacific/Kiritimati', '2026-03-12T10:00:00Z', 24],
    ['2026-03-13', 'Pacific/Pago_Pago', '2026-03-13T11:00:00Z', 24],
    // The clocks go forward at midnight: the day begins at one.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z', 23],
  ])('%s in %s begins at %s and has %i hours', (day, zone, from, hours) => {
    const bounds = dayBounds(day, zone);
    expect(instantText(bounds.from)).toBe(from);
    expect(bounds.until - bounds.from + 1).toBe(hours * HOUR);
    expect(localDay(instantText(bounds.from), zone)).toBe(day);
    expect(localDay(instantText(bounds.until), zone)).toBe(day);
    expect(localDay(instantText(bounds.from - 1), zone)).not.toBe(day);
    expect(localDay(instantText(bounds.until + 1), zone)).not.toBe(day);
  });
});

describe('how a clock stands', () => {
  const facts: ClockFacts = {
    startAt: '2026-03-13T12:00:00Z',
    dueAt: '2026-03-14T12:00:00Z',
    done: null,
    now: '2026-03-13T13:00:00Z',
  };
  const state = (more: Partial<ClockFacts>) => clockState({ ...facts, ...more });
  const on = (day: string, timeZone = 'UTC') => ({ on: day, timeZone });

  it('runs, is at risk in its last quarter, and is overdue after the deadline', () => {
    expect(state({})).toEqual({ state: 'running', met: null, breached: false, leftMs: 23 * HOUR, reason: null });
    expect(state({ now: '2026-03-14T05:59:59Z' })).toMatchObject({ state: 'running' });
    expect(state({ now: '2026-03-14T06:00:00Z' })).toMatchObject({ state: 'at_risk', met: null, breached: false });
    expect(state({ now: '2026-03-14T12:00:00Z' })).toMatchObject({ state: 'at_risk', leftMs: 0 });
    expect(state({ now: '2026-03-14T12:00:01Z' })).toEqual({
      state: 'overdue',
      met: false,
      breached: true,
      leftMs: -1000,
      reason: null,
    });
  });

  it('is at risk from the share the centre has set', () => {
    expect(state({ now: '2026-03-13T23:59:59Z', atRiskShare: 0.5 })).toMatchObject({ state: 'running' });
    expect(state({ now: '2026-03-14T00:00:00Z', atRiskShare: 0.5 })).toMatchObject({ state: 'at_risk' });
    expect(state({ now: '2026-03-14T11:59:59Z', atRiskShare: 0 })).toMatchObject({ state: 'running' });
  });

  it('is met or missed by an instant', () => {
    const late = '2026-03-20T00:00:00Z';
    expect(state({ done: { at: '2026-03-14T12:00:00Z' }, now: late })).toMatchObject({
      state: 'met',
      met: true,
      breached: false,
      reason: null,
    });
    expect(state({ done: { at: '2026-03-14T12:00:01Z' }, now: late })).toMatchObject({
      state: 'missed',
      met: false,
      breached: true,
      reason: null,
    });
  });

  it('is not done by what still lies ahead', () => {
    expect(state({ done: { at: '2026-03-13T13:00:01Z' } })).toMatchObject({ state: 'running' });
    expect(state({ done: { at: '2026-03-13T13:00:00Z' } })).toMatchObject({ state: 'met' });
    expect(state({ done: on('2026-03-14') })).toMatchObject({ state: 'running' });
    expect(state({ done: on('2026-03-14'), now: '2026-03-14T00:00:00Z' })).toMatchObject({ state: 'met' });
  });

  it('is met by a day that is wholly in time, missed by one wholly too late, and unclear by one that holds the deadline', () => {
    const now = '2026-03-20T00:00:00Z';
    expect(state({ done: on('2026-03-13'), now })).toMatchObject({
      state: 'met',
      met: true,
      reason: expect.stringContaining('in time'),
    });
    expect(state({ done: on('2026-03-14'), now })).toEqual({
      state: 'unclear',
      met: null,
      breached: null,
      leftMs: -132 * HOUR,
      reason: 'Only the day is recorded, and the deadline falls within it',
    });
    expect(state({ done: on('2026-03-15'), now })).toMatchObject({
      state: 'missed',
      met: false,
      reason: expect.stringContaining('too late'),
    });
  });

  it('asks where the day was: the same day lies in time in one place and not in another', () => {
    const now = '2026-03-20T00:00:00Z';
    expect(state({ done: on('2026-03-14', 'Pacific/Kiritimati'), now })).toMatchObject({ state: 'met' });
    expect(state({ done: on('2026-03-14', 'Pacific/Pago_Pago'), now })).toMatchObject({ state: 'unclear' });
    // The day ends exactly at the deadline, or a millisecond after it.
    expect(state({ done: on('2026-03-13'), dueAt: '2026-03-13T23:59:59.999Z', now })).toMatchObject({ state: 'met' });
    expect(state({ done: on('2026-03-13'), dueAt: '2026-03-13T23:59:59.998Z', now })).toMatchObject({
      state: 'unclear',
    });
    expect(state({ done: on('2026-03-15'), dueAt: '2026-03-15T00:00:00Z', now })).toMatchObject({ state: 'unclear' });
    expect(state({ done: on('2026-03-15'), dueAt: '2026-03-14T23:59:59.999Z', now })).toMatchObject({
      state: 'missed',
    });
  });

  it('does not count a day before it began', () => {
    const reason = 'The day recorded is before the clock began';
    expect(state({ done: on('2026-03-12') })).toMatchObject({ state: 'unclear', met: null, breached: null, reason });
    expect(
      state({ done: on('2026-03-13'), startAt: '2026-03-13T23:59:59.999Z', now: '2026-03-14T05:00:00Z' }),
    ).toMatchObject({ state: 'met' });
    expect(
      state({ done: on('2026-03-13'), startAt: '2026-03-14T00:00:00Z', now: '2026-03-14T05:00:00Z' }),
    ).toMatchObject({ state: 'unclear', reason });
  });

  it('stands still with its reason when it is excluded', () => {
    const excludedBecause = 'MRI contraindicated';
    expect(state({ excludedBecause, now: '2026-03-20T00:00:00Z' })).toMatchObject({
      state: 'excluded',
      met: null,
      breached: null,
      reason: excludedBecause,
    });
    expect(state({ excludedBecause: '' })).toMatchObject({ state: 'running' });
  });

  it('is never met while nothing is done', () => {
    const instant = fc.integer({ min: 1.7e12, max: 1.9e12 }).map(instantText);
    fc.assert(
      fc.property(instant, instant, (dueAt, now) => {
        expect(deadlineStatus(dueAt, null, now).met).not.toBe(true);
        expect(deadlineStatus(dueAt, null, null)).toEqual({ met: null, breached: null });
      }),
    );
  });
});
