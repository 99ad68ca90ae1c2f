import {
  caseClocks,
  clocksWithoutRecord,
  pathwayOfRecord,
  worstClock,
  type ClockSetting,
  type MsccRecord,
} from './case-clocks.js';

const record: MsccRecord = {
  mscc: 'yes',
  suspectedAt: '2026-03-13T12:10:00Z',
  listedPain: false,
  wholeSpineMris: [],
  plansSignedAt: [],
  waiting: true,
};
const setting: ClockSetting = { now: '2026-03-13T17:15:00Z', timeZone: 'Europe/London' };
const clocks = (more: Partial<MsccRecord>, at: Partial<ClockSetting> = {}) =>
  caseClocks({ ...record, ...more }, { ...setting, ...at });
const mri = (more: Partial<MsccRecord>, at: Partial<ClockSetting> = {}) =>
  clocks(more, at).find(({ rule }) => rule.task === 'MRI_WHOLE_SPINE');

describe('the clocks of a case', () => {
  it('are those of suspected compression where it is suspected or nobody knows, of pain where only pain is recorded', () => {
    expect(pathwayOfRecord({ mscc: 'yes', listedPain: true })).toBe('suspected_mscc_neuro');
    expect(pathwayOfRecord({ mscc: 'unknown', listedPain: false })).toBe('suspected_mscc_neuro');
    expect(pathwayOfRecord({ mscc: 'no', listedPain: true })).toBe('suspected_spinal_metastases_pain_only');
    expect(pathwayOfRecord({ mscc: 'no', listedPain: false })).toBeNull();
    expect(pathwayOfRecord({ mscc: null, listedPain: true })).toBeNull();
    expect(clocks({ mscc: 'no' })).toEqual([]);
    expect(clocksWithoutRecord({ ...record, mscc: 'no' }, setting)).toEqual([]);
  });

  it('run from the suspicion with the time that is left', () => {
    expect(clocks({})).toEqual([
      {
        rule: expect.objectContaining({ task: 'MRI_WHOLE_SPINE', dueHours: 24, ruleSet: 'ng234_2023' }),
        startAt: '2026-03-13T12:10:00Z',
        dueAt: '2026-03-14T12:10:00Z',
        state: 'running',
        leftMs: (18 * 60 + 55) * 60_000,
        done: null,
        reason: null,
      },
    ]);
    expect(mri({}, { now: '2026-03-14T12:10:01Z' })).toMatchObject({ state: 'overdue', leftMs: -1000 });
    expect(mri({}, { atRiskShare: 0.9 })).toMatchObject({ state: 'at_risk' });
  });

  it('are those of the set the centre has chosen, else of the one in force at the suspicion', () => {
    const tasks = (more: Partial<MsccRecord>, at: Partial<ClockSetting> = {}) =>
      clocks(more, at).map(({ rule }) => rule.task);
    expect(tasks({}, { ruleSet: 'qs56_2014' })).toEqual(['MRI_WHOLE_SPINE', 'TREATMENT_PLAN']);
    expect(tasks({ suspectedAt: '2020-03-13T12:10:00Z' })).toEqual(['MRI_WHOLE_SPINE', 'TREATMENT_PLAN']);
    expect(tasks({ mscc: 'no', listedPain: true })).toEqual(['MRI_WHOLE_SPINE', 'TREATMENT_PLAN']);
    expect(tasks({ suspectedAt: '2000-03-13T12:10:00Z' })).toEqual([]);
    // 5 September 23:30 UTC is the 6th in London already.
    expect(tasks({ suspectedAt: '2023-09-05T23:30:00Z' })).toEqual(['MRI_WHOLE_SPINE']);
    expect(tasks({ suspectedAt: '2023-09-05T23:30:00Z' }, { timeZone: 'UTC' })).toHaveLength(2);
    // Without a start the rules of today count.
    expect(tasks({ suspectedAt: null })).toEqual(['MRI_WHOLE_SPINE']);
  });

  it('are met by an MRI of the whole spine on the day of the suspicion, and the first one counts', () => {
    const met = { state: 'met', done: '2026-03-13' };
    expect(mri({ wholeSpineMris: ['2026-03-13'] })).toMatchObject(met);
    expect(mri({ wholeSpineMris: [null, '2026-03-16', '2026-03-13'] }, { now: '2026-03-20T08:00:00Z' })).toMatchObject(
      met,
    );
    expect(mri({ wholeSpineMris: ['2026-03-16'] }, { now: '2026-03-20T08:00:00Z' })).toMatchObject({ state: 'missed' });
  });

  it('cannot be told from a day that holds the deadline', () => {
    expect(mri({ wholeSpineMris: ['2026-03-14'] }, { now: '2026-03-20T08:00:00Z' })).toMatchObject({
      state: 'unclear',
      done: '2026-03-14',
      reason: 'Only the day is recorded, and the deadline falls within it',
    });
    expect(mri({ wholeSpineMris: ['2026-03-14'] }, { now: '2026-03-14T11:00:00Z' })).toMatchObject({ state: 'met' });
  });

  it('do not count an MRI from before the suspicion, and say so, nor one that is planned', () => {
    expect(mri({ wholeSpineMris: ['2026-03-02', '2026-03-09', '2026-02-01'] })).toMatchObject({
      state: 'running',
      done: null,
      reason: 'A study of 9 Mar 2026 is from before the suspicion and is not counted',
    });
    expect(mri({ wholeSpineMris: ['2026-03-14'] })).toMatchObject({ state: 'running', done: null, reason: null });
  });

  it('are unclear with an MRI whose day is not recorded', () => {
    const undated = { wholeSpineMris: [null] };
    const reason = 'A study is recorded without its day';
    expect(mri(undated)).toMatchObject({ state: 'unclear', reason });
    expect(mri(undated, { now: '2026-03-20T08:00:00Z' })).toMatchObject({ state: 'unclear', reason });
  });

  it('are unclear without a beginning, and where nobody knows whether compression is suspected', () => {
    expect(mri({ suspectedAt: null, wholeSpineMris: ['2026-03-13'] })).toMatchObject({
      state: 'unclear',
      startAt: null,
      dueAt: null,
      leftMs: null,
      done: null,
      reason: 'Since when is not recorded',
    });
    expect(mri({ mscc: 'unknown', wholeSpineMris: ['2026-03-13'] })).toMatchObject({
      state: 'unclear',
      dueAt: '2026-03-14T12:10:00Z',
      reason: 'Not known whether compression is suspected',
    });
  });

  it('no longer call overdue what is not recorded once the case waits no more', () => {
    const later = { now: '2026-04-01T08:00:00Z' };
    expect(mri({ waiting: false }, later)).toMatchObject({
      state: 'unclear',
      reason: 'Nothing is recorded, and the case no longer waits',
    });
    expect(mri({ waiting: false, wholeSpineMris: ['2026-03-13'] }, later)).toMatchObject({ state: 'met' });
  });

  it('take the first decision signed since the suspicion for the plan', () => {
    const plan = (plansSignedAt: string[]) =>
      clocks({ plansSignedAt }, { ruleSet: 'qs56_2014', now: '2026-03-20T08:00:00Z' })[1];
    expect(plan([])).toMatchObject({ state: 'overdue', done: null });
    expect(plan(['2026-03-17T09:00:00Z', '2026-03-13T17:15:00Z'])).toMatchObject({
      state: 'met',
      done: '2026-03-13T17:15:00Z',
    });
    expect(plan(['2026-03-13T12:09:59Z'])).toMatchObject({ state: 'overdue', done: null });
    expect(plan(['2026-03-13T12:10:00Z'])).toMatchObject({ state: 'met' });
    expect(plan(['2026-03-17T10:00:00+01:00', '2026-03-17T09:30:00Z'])).toMatchObject({
      state: 'missed',
      done: '2026-03-17T10:00:00+01:00',
    });
  });

  it('name beside them what leaves no trace in the record', () => {
    const tasks = (more: Partial<MsccRecord>) =>
      clocksWithoutRecord({ ...record, ...more }, setting).map(({ task }) => task);
    expect(tasks({})).toEqual(['COORDINATOR_CONTACT', 'IMMOBILISATION_ADVICE']);
    expect(tasks({ mscc: 'no', listedPain: true })).toEqual(['COORDINATOR_CONTACT']);
  });
});

describe('the clock to look at first', () => {
  it('is the overdue one, then the late, at risk, running, unclear and met ones, and of equals the nearest', () => {
    const [one] = clocks({});
    if (!one) throw new Error('a suspected compression has a clock');
    const states = ['overdue', 'missed', 'at_risk', 'running', 'unclear', 'met', 'excluded'] as const;
    const all = states.map((state) => ({ ...one, state }));
    for (const [index, state] of states.entries()) {
      expect(worstClock([...all.slice(index)].reverse())?.state).toBe(state);
      expect(worstClock(all.slice(index))?.state).toBe(state);
    }
    const near = { ...one, leftMs: 5 };
    expect(worstClock([one, near])).toBe(near);
    expect(worstClock([near, one])).toBe(near);
    expect(
      worstClock([
        { ...one, leftMs: 1 },
        { ...one, leftMs: null },
      ])?.leftMs,
    ).toBeNull();
    expect(
      worstClock([
        { ...one, leftMs: null },
        { ...one, leftMs: 1 },
      ])?.leftMs,
    ).toBeNull();
    expect(worstClock([])).toBeNull();
  });
});
