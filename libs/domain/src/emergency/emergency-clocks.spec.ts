import { clockNow, emergencyClocks, worstEmergencyClock, type EmergencySetting } from './emergency-clocks.js';
import { emergencyMoments, type EmergencyRecord } from './emergency-moments.js';

const nothing: EmergencyRecord = { mscc: 'yes', msccSuspectedAt: null, events: [], onsets: [], mriDays: [], plansSignedAt: [], treatments: [] };
const entry = (kind: EmergencyRecord['events'][number]['kind'], at: string | null, more: object = {}) => ({ kind, at, saidBy: 'Ward', recordedAt: '2026-03-14T00:00:00Z', recordedByName: 'J. Tan', ...more });
const london: EmergencySetting = { now: '2026-03-13T18:00:00Z', timeZone: 'Europe/London', mscc: 'yes' };
const clocksOf = (record: Partial<EmergencyRecord>, setting: Partial<EmergencySetting> = {}) => {
  const clocks = emergencyClocks(emergencyMoments({ ...nothing, ...record }), { ...london, ...setting });
  return Object.fromEntries(clocks.map((clock) => [clock.clock, clock]));
};
/** Margaret Okafor on Friday 13 March 2026, all times in UTC. */
const okafor: Partial<EmergencyRecord> = {
  msccSuspectedAt: '2026-03-13T12:10:00Z',
  events: [
    entry('onset', '2026-03-12T20:00:00Z'), entry('contact', '2026-03-13T12:55:00Z'), entry('mri_done', '2026-03-13T14:50:00Z'), entry('mri_reported', '2026-03-13T15:35:00Z'), entry('plan', '2026-03-13T17:15:00Z'),
    entry('treatment', '2026-03-14T09:20:00Z'),
  ],
};

describe('the clocks of an emergency', () => {
  it('give the figures of the acceptance story', () => {
    const clocks = clocksOf(okafor, { now: '2026-03-14T10:00:00Z' });
    expect(clocks['contact_to_mri']).toMatchObject({ state: 'met', tookMinutes: 115, withinHours: 24 });
    expect(clocks['plan']).toMatchObject({ state: 'met', tookMinutes: 305, dueAt: '2026-03-14T12:10:00Z' });
    expect(clocks['treatment']).toMatchObject({ state: 'met', tookMinutes: 21 * 60 + 10 });
    expect(clocks['plan_to_treatment']).toMatchObject({ state: 'met', tookMinutes: 16 * 60 + 5 });
    expect(clocks['mri']).toMatchObject({ state: 'met', tookMinutes: 160, dueAt: '2026-03-14T12:10:00Z' });
  });

  it('name the source, also where a standard in force no longer has the time', () => {
    const clocks = clocksOf(okafor);
    expect(clocks['mri']?.source).toBe('NG234 1.5.2; QS56 statement 3');
    expect(clocks['plan']?.source).toBe('QS56 statement 3 (2014); no longer in the standard in force, still measured here (K8)');
    expect(clocks['treatment']?.source).toContain('counted from the suspicion');
  });

  it('judge no hours where the source says at once, and show what it took', () => {
    expect(clocksOf(okafor)['contact']).toMatchObject({ state: 'unclear', tookMinutes: 45, withinHours: null, dueAt: null, reason: 'At once, says the source, and names no hours to judge by' });
    expect(clocksOf({ ...okafor, events: [] })['contact']).toMatchObject({ state: 'running', dueAt: null });
  });

  it('run, are overdue, and were late', () => {
    const open = { msccSuspectedAt: '2026-03-13T12:10:00Z' };
    expect(clocksOf(open)['mri']).toMatchObject({ state: 'running', dueAt: '2026-03-14T12:10:00Z' });
    expect(clocksOf(open, { now: '2026-03-14T12:10:01Z' })['mri']).toMatchObject({ state: 'overdue' });
    expect(clocksOf({ ...open, events: [entry('mri_done', '2026-03-14T12:11:00Z')] }, { now: '2026-03-15T00:00:00Z' })['mri']).toMatchObject({ state: 'missed', tookMinutes: 1441 });
  });

  it.each([
    ['Europe/London, the night the clocks go forward', 'Europe/London', '2026-03-28T12:10:00Z', '2026-03-29T12:10:00Z'],
    ['America/New_York, the night the clocks go forward', 'America/New_York', '2026-03-07T17:10:00Z', '2026-03-08T17:10:00Z'],
    ['Asia/Kolkata, where they never change', 'Asia/Kolkata', '2026-03-28T06:40:00Z', '2026-03-29T06:40:00Z'],
  ])('count 24 hours between instants: %s', (_what, timeZone, msccSuspectedAt, dueAt) => {
    const at = { timeZone, now: dueAt };
    expect(clocksOf({ msccSuspectedAt }, at)['plan']).toMatchObject({ dueAt, state: 'at_risk' });
    expect(clocksOf({ msccSuspectedAt }, { ...at, now: new Date(Date.parse(dueAt) + 1000).toISOString() })['plan']).toMatchObject({ state: 'overdue' });
    expect(clocksOf({ msccSuspectedAt, events: [entry('plan', dueAt)] }, at)['plan']).toMatchObject({ state: 'met', tookMinutes: 1440 });
  });

  it('cannot be told without a beginning, and say which one is missing', () => {
    const clocks = clocksOf({ msccSuspectedAt: null, events: [entry('contact', null, { absences: { at: 'unknown' } })] });
    expect(clocks['mri']).toMatchObject({ state: 'unclear', startAt: null, dueAt: null, reason: 'Compression suspected: not recorded' });
    expect(clocks['contact_to_mri']).toMatchObject({ state: 'unclear', reason: 'Coordinator contacted: unknown' });
  });

  it('cannot be told from what is recorded before they began, nor where nobody knows whether compression is suspected', () => {
    expect(clocksOf({ msccSuspectedAt: '2026-03-13T12:10:00Z', events: [entry('mri_done', '2026-03-13T11:00:00Z')] })['mri']).toMatchObject({ state: 'unclear', tookMinutes: null });
    expect(clocksOf(okafor, { mscc: 'unknown' })['mri']).toMatchObject({ state: 'unclear', tookMinutes: 160 });
    expect(clocksOf(okafor, { mscc: 'no' })).toEqual({});
  });

  it('do not apply to what was said not to be done at all', () => {
    expect(clocksOf({ ...okafor, events: [entry('treatment', null, { absences: { at: 'not_applicable' } })] })['treatment']).toMatchObject({ state: 'excluded' });
  });

  it('judge a day as a whole, in the place where the board meets', () => {
    const open = { msccSuspectedAt: '2026-03-13T12:10:00Z', mriDays: ['2026-03-14'] };
    expect(clocksOf(open, { now: '2026-03-20T08:00:00Z' })['mri']).toMatchObject({ state: 'unclear', doneOn: '2026-03-14', tookMinutes: null });
    expect(clocksOf({ ...open, mriDays: ['2026-03-02', '2026-03-13'] }, { now: '2026-03-20T08:00:00Z' })['mri']).toMatchObject({ state: 'met', doneOn: '2026-03-13' });
  });
});

describe('the moments of an emergency', () => {
  it('are not recorded until somebody says so, whatever would be likely', () => {
    expect(emergencyMoments(nothing).map(({ kind, at, on, absence }) => [kind, at, on, absence]).every(([, at, on, absence]) => !at && !on && !absence)).toBe(true);
  });
  it('follow from the record with the place where it stands, and an entry for the emergency goes before', () => {
    const record: EmergencyRecord = {
      ...nothing, msccSuspectedAt: '2026-03-13T12:10:00Z', onsets: [{ at: '2026-03-12T20:00:00Z', saidBy: 'Referrer', recordedAt: '2026-03-13T13:00:00Z' }], plansSignedAt: ['2026-03-10T09:00:00Z', '2026-03-13T17:15:00Z'],
      treatments: [{ at: null, on: '2026-03-20' }, { at: '2026-03-14T09:20:00Z', on: '2026-03-14' }],
    };
    const of = (events: EmergencyRecord['events']) => Object.fromEntries(emergencyMoments({ ...record, events }).map((one) => [one.kind, one]));
    expect(of([])).toMatchObject({
      onset: { at: '2026-03-12T20:00:00Z', saidBy: 'Referrer', source: 'Function: onset of the deficit' }, suspicion: { source: 'Referral: suspected since' }, plan: { at: '2026-03-13T17:15:00Z', source: 'Decision: signed' },
      treatment: { at: '2026-03-14T09:20:00Z', source: 'Operation: started' },
    });
    expect(of([entry('plan', '2026-03-13T17:00:00Z')])['plan']).toMatchObject({ at: '2026-03-13T17:00:00Z', source: 'Entered for this emergency' });
  });
  it('keep the last entry of a kind, also where it says that nobody knows', () => {
    const events = [entry('onset', '2026-03-12T20:00:00Z'), entry('onset', null, { absences: { at: 'unknown' }, recordedAt: '2026-03-14T01:00:00Z' })];
    expect(emergencyMoments({ ...nothing, events })[0]).toMatchObject({ kind: 'onset', at: null, absence: 'unknown' });
  });
});

describe('the clock to look at first', () => {
  it('is the overdue one, then late, at risk, running, unclear, met; of equals the one due first', () => {
    const clock = (state: 'overdue' | 'running' | 'met', dueAt: string | null) => ({ state, dueAt });
    expect(worstEmergencyClock([clock('met', null), clock('running', '2026-03-15T00:00:00Z'), clock('running', '2026-03-14T00:00:00Z')])).toEqual(clock('running', '2026-03-14T00:00:00Z'));
    expect(worstEmergencyClock([clock('running', null), clock('overdue', null)])?.state).toBe('overdue');
    expect(worstEmergencyClock([])).toBeNull();
  });
  it('turns overdue on the screen without being read again', () => {
    const running = clocksOf({ msccSuspectedAt: '2026-03-13T12:10:00Z' })['mri'];
    if (!running) throw new Error('a suspected compression has a clock');
    expect(clockNow(running, Date.parse('2026-03-14T12:10:00Z')).state).toBe('running');
    expect(clockNow(running, Date.parse('2026-03-14T12:10:00Z') + 1).state).toBe('overdue');
  });
});
