import { calculate, InputRefused } from '../calculator.js';
import { markWords } from '../source-mark.js';
import { CLOCK_RULES, CLOCK_RULE_SETS, clockRulesOf, findClockRule, RULE_SETS_FROM, ruleSetOn } from './clock-rules.js';
import { msccClockCalculator } from './mscc-clock-calculator.js';
import {
  CLOCK_PATHWAYS,
  CLOCK_STARTS,
  CLOCK_TASKS,
  FURTHER_CODES,
  pathwayOf,
  taskOf,
  type WrittenPathway,
  type WrittenTask,
} from './mscc-clock.js';

const ask = (input: Record<string, unknown>) => calculate(msccClockCalculator, input);
const clock = (task: string, pathway: string, clockStart = '2026-03-02T09:15:00Z', more = {}) =>
  ask({ task, pathway, clockStart, ...more });
const refusal = (input: Record<string, unknown>) => {
  try {
    ask(input);
  } catch (refused) {
    if (refused instanceof InputRefused) return refused.faults;
    throw refused;
  }
  throw new Error('was not refused');
};

describe('the clocks of suspected cord compression, as data', () => {
  it('give each task in each situation one time at most, with a source and a known start', () => {
    const places = CLOCK_RULES.flatMap(({ ruleSet, task, pathways }) =>
      pathways.map((pathway) => `${ruleSet} ${task} ${pathway}`),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(CLOCK_RULES.map(({ id }) => id)).size).toBe(CLOCK_RULES.length);
    for (const { source, startEvent, task, ruleSet, pathways } of CLOCK_RULES) {
      expect(source).toMatch(/NG234|QS56|CG75/);
      expect(CLOCK_STARTS.map(({ code }) => code)).toContain(startEvent);
      expect(CLOCK_TASKS.map(({ code }) => code)).toContain(task);
      expect(CLOCK_RULE_SETS.map(({ code }) => code)).toContain(ruleSet);
      for (const pathway of pathways) expect(CLOCK_PATHWAYS.map(({ code }) => code)).toContain(pathway);
    }
  });

  it.each([
    ['ng234_2023', 'COORDINATOR_CONTACT', 'suspected_mscc_neuro', 0, 'suspected', 'secondary'],
    ['ng234_2023', 'COORDINATOR_CONTACT', 'suspected_spinal_metastases_pain_only', 24, 'suspected', 'secondary'],
    ['ng234_2023', 'MRI_WHOLE_SPINE', 'suspected_mscc_neuro', 24, 'suspected', 'secondary'],
    ['ng234_2023', 'MRI_WHOLE_SPINE', 'suspected_spinal_metastases_pain_only', 168, 'suspected', 'verified'],
    ['ng234_2023', 'TREATMENT_PLAN', 'suspected_spinal_metastases_pain_only', 168, 'suspected', 'verified'],
    ['ng234_2023', 'IMMOBILISATION_ADVICE', 'suspected_mscc_neuro', 24, 'immobilised', 'secondary'],
    ['ng234_2023', 'IMMOBILISATION_ADVICE', 'confirmed_mscc', 24, 'immobilised', 'secondary'],
    ['ng234_2023', 'RADIOTHERAPY_START', 'confirmed_mscc_not_for_surgery', 24, 'radiotherapy_decided', 'verified'],
    ['ng234_2023', 'RADIOTHERAPY_START', 'confirmed_mscc', 24, 'radiotherapy_decided', 'verified'],
    ['ng234_2023', 'DEFINITIVE_TREATMENT', 'confirmed_mscc_not_for_surgery', 24, 'radiotherapy_decided', 'verified'],
    ['qs56_2014', 'COORDINATOR_CONTACT', 'suspected_mscc_neuro', 0, 'suspected', 'unverified'],
    ['qs56_2014', 'COORDINATOR_CONTACT', 'suspected_spinal_metastases_pain_only', 24, 'suspected', 'unverified'],
    ['qs56_2014', 'MRI_WHOLE_SPINE', 'suspected_mscc_neuro', 24, 'suspected', 'verified'],
    ['qs56_2014', 'TREATMENT_PLAN', 'suspected_mscc_neuro', 24, 'suspected', 'verified'],
    ['qs56_2014', 'MRI_WHOLE_SPINE', 'suspected_spinal_metastases_pain_only', 168, 'suspected', 'verified'],
    ['qs56_2014', 'TREATMENT_PLAN', 'suspected_spinal_metastases_pain_only', 168, 'suspected', 'verified'],
    ['qs56_2014', 'DEFINITIVE_TREATMENT', 'confirmed_mscc', 24, 'confirmed', 'verified'],
    ['cg75_2008', 'COORDINATOR_CONTACT', 'suspected_mscc_neuro', 0, 'suspected', 'unverified'],
    ['cg75_2008', 'COORDINATOR_CONTACT', 'suspected_spinal_metastases_pain_only', 24, 'suspected', 'unverified'],
    ['cg75_2008', 'MRI_WHOLE_SPINE', 'suspected_mscc_neuro', 24, 'suspected', 'unverified'],
    ['cg75_2008', 'MRI_WHOLE_SPINE', 'suspected_spinal_metastases_pain_only', 168, 'suspected', 'unverified'],
    ['cg75_2008', 'DEFINITIVE_TREATMENT', 'confirmed_mscc', 24, 'confirmed', 'unverified'],
    ['cg75_2008', 'RADIOTHERAPY_START', 'confirmed_mscc_not_for_surgery', 24, 'confirmed', 'unverified'],
  ] as const)('by %s time %s (%s) at %i hours from "%s"', (ruleSet, task, pathway, dueHours, startEvent, mark) => {
    const rules = clockRulesOf(ruleSet, pathway).filter((rule) => rule.task === task);
    expect(rules).toEqual([expect.objectContaining({ dueHours, startEvent, mark, ruleSet })]);
  });

  it('say beside every week that its hours are our reading, and beside no 24 hours of a published start', () => {
    for (const { dueHours, ourReading } of CLOCK_RULES.filter(({ startEvent }) => startEvent === 'suspected')) {
      expect(ourReading).toBe(dueHours === 168 ? 'One week is counted as 168 hours' : undefined);
    }
  });

  it.each([
    ['2008-10-31', null],
    ['2008-11-01', 'cg75_2008'],
    ['2014-01-31', 'cg75_2008'],
    ['2014-02-01', 'qs56_2014'],
    ['2023-09-05', 'qs56_2014'],
    ['2023-09-06', 'ng234_2023'],
    ['2026-03-13', 'ng234_2023'],
  ])('on %s are those of %s', (day, ruleSet) => {
    expect(ruleSetOn(day)).toBe(ruleSet);
    expect(Object.keys(RULE_SETS_FROM)).toEqual(CLOCK_RULE_SETS.map(({ code }) => code));
  });

  it('answer a task that is no longer timed from the set that last did, and say so; never from a later set', () => {
    const plan = findClockRule('TREATMENT_PLAN', 'suspected_mscc_neuro', 'ng234_2023');
    expect(plan).toEqual({ rule: expect.objectContaining({ ruleSet: 'qs56_2014', dueHours: 24 }), superseded: true });
    expect(findClockRule('MRI_WHOLE_SPINE', 'suspected_mscc_neuro', 'ng234_2023')).toMatchObject({ superseded: false });
    expect(findClockRule('TREATMENT_PLAN', 'suspected_mscc_neuro', 'cg75_2008')).toBeNull();
    expect(findClockRule('TREATMENT_PLAN', 'confirmed_mscc', 'ng234_2023')).toBeNull();
  });

  it('understand other spellings of the same task and situation', () => {
    for (const [written, meant] of Object.entries(FURTHER_CODES.tasks))
      expect(taskOf(written as WrittenTask)).toBe(meant);
    for (const [written, meant] of Object.entries(FURTHER_CODES.pathways))
      expect(pathwayOf(written as WrittenPathway)).toBe(meant);
    for (const { code } of CLOCK_TASKS) expect(taskOf(code)).toBe(code);
    for (const { code } of CLOCK_PATHWAYS) expect(pathwayOf(code)).toBe(code);
    expect(clock('RT_START', 'mscc_not_for_surgery')).toMatchObject({
      dueHours: 24,
      startEvent: 'radiotherapy_decided',
    });
  });

  it('say in words how far each was compared with its source', () => {
    expect(['verified', 'secondary', 'unverified', 'product'].map((mark) => markWords(mark as 'verified'))).toEqual([
      'source read',
      'read in texts that quote the source',
      'source not verified',
      'rule of this product, no clinical source',
    ]);
  });
});

describe('asking when a step is due', () => {
  it('answers with hours, instant, rule and mark', () => {
    expect(clock('MRI_WHOLE_SPINE', 'suspected_spinal_metastases_pain_only')).toEqual({
      valid: true,
      complete: true,
      missing: [],
      dueHours: 168,
      dueAt: '2026-03-09T09:15:00Z',
      dueLocal: null,
      source: 'QS56 statement 2',
      mark: 'verified',
      markWords: 'source read',
      startEvent: 'suspected',
      ruleSet: 'ng234_2023',
      ourReading: 'One week is counted as 168 hours',
      superseded: false,
    });
    expect(clock('COORDINATOR_CONTACT', 'suspected_mscc_neuro')).toMatchObject({
      dueHours: 0,
      dueAt: '2026-03-02T09:15:00Z',
      ourReading: null,
    });
  });

  it('takes the rules in force at the start, or those asked for', () => {
    const at = (clockStart: string, more = {}) => clock('TREATMENT_PLAN', 'suspected_mscc_neuro', clockStart, more);
    expect(at('2020-05-01T12:00:00Z')).toMatchObject({ ruleSet: 'qs56_2014', superseded: false });
    expect(at('2026-05-01T12:00:00Z')).toMatchObject({ ruleSet: 'qs56_2014', superseded: true });
    expect(at('2026-05-01T12:00:00Z', { ruleSet: 'qs56_2014' })).toMatchObject({ superseded: false });
    const none = { dueHours: null, dueAt: null, complete: false, why: 'no rule times this step' };
    expect(at('2010-05-01T12:00:00Z')).toMatchObject(none);
    expect(at('2008-10-31T12:00:00Z')).toMatchObject(none);
  });

  it('shows the deadline on the wall clock of a place', () => {
    const due = (timeZone: string) =>
      clock('MRI_WHOLE_SPINE', 'suspected_mscc_neuro', '2026-10-24T12:00:00Z', { timeZone })['dueLocal'];
    expect(due('Europe/London')).toBe('Sun, 25 Oct 2026, 12:00 GMT');
    expect(due('Asia/Kolkata')).toMatch(/^Sun, 25 Oct 2026, 17:30/);
  });

  it('refuses a zone that does not exist, a day without a zone, and what it does not know', () => {
    const input = { task: 'MRI_WHOLE_SPINE', pathway: 'suspected_mscc_neuro', clockStart: '2026-03-02T09:15:00Z' };
    expect(refusal({ ...input, timeZone: 'Mars/Olympus' })).toEqual([
      { field: 'timeZone', why: 'type', reason: '"Mars/Olympus" is not a time zone' },
    ]);
    expect(refusal({ ...input, doneOn: '2026-03-03', now: '2026-03-03T12:00:00Z' })).toEqual([
      { field: 'doneOn', why: 'type', reason: 'a day without its time zone has no beginning' },
    ]);
    expect(refusal({ ...input, task: 'MRI' })).toMatchObject([{ field: 'task', why: 'option' }]);
    expect(refusal({ ...input, clockStart: '2026-03-02 09:15' })).toMatchObject([{ field: 'clockStart', why: 'type' }]);
    expect(ask({ ...input, pathway: null })).toMatchObject({ complete: false, missing: ['pathway'] });
  });

  it('tells how the clock stands where it is asked', () => {
    const state = (more: object) => clock('MRI_WHOLE_SPINE', 'suspected_mscc_neuro', '2026-03-02T09:15:00Z', more);
    expect(state({})).not.toHaveProperty('state');
    expect(state({ doneAt: '2026-03-03T09:15:01Z' })).toMatchObject({ met: false, breached: true });
    expect(state({ doneAt: '2026-03-03T09:15:01Z', now: '2026-03-04T09:15:00Z' })).toMatchObject({ state: 'missed' });
    expect(state({ now: '2026-03-02T10:15:00Z' })).toMatchObject({ state: 'running', leftMs: 23 * 3_600_000 });
    expect(state({ now: '2026-03-02T10:15:00Z', atRiskShare: 1 })).toMatchObject({ state: 'at_risk' });
    expect(state({ now: '2026-03-02T10:15:00Z', exclusionReason: 'Pacemaker' })).toMatchObject({
      state: 'excluded',
      reason: 'Pacemaker',
    });
    expect(state({ now: '2026-03-02T10:15:00Z', timeZone: 'Europe/London' })).toMatchObject({ state: 'running' });
    const byDay = { doneOn: '2026-03-03', timeZone: 'Europe/London', now: '2026-03-05T10:00:00Z' };
    expect(state(byDay)).toMatchObject({ state: 'unclear', met: null });
  });
});

describe('asking whether a deadline was met', () => {
  const dueAt = '2026-06-01T12:00:00Z';

  it('counts exactly at the deadline as met, and a second later as not', () => {
    const note = 'exactly at the deadline counts as met (<=)';
    expect(ask({ dueAt, doneAt: '2026-06-01T13:00:00+01:00' })).toMatchObject({ met: true, breached: false, note });
    expect(ask({ dueAt, doneAt: '2026-06-01T11:59:59Z' })).toMatchObject({ met: true, note: null });
    expect(ask({ dueAt, doneAt: '2026-06-01T12:00:01Z' })).toMatchObject({ met: false, breached: true, note: null });
    expect(ask({ dueAt, now: dueAt })).toMatchObject({ note: null });
  });

  it('leaves what is not done open until the deadline has passed', () => {
    expect(ask({ dueAt, doneAt: null, now: dueAt })).toMatchObject({ met: null, breached: false, complete: true });
    expect(ask({ dueAt, doneAt: null, now: '2026-06-01T12:00:01Z' })).toMatchObject({ met: false, breached: true });
  });

  it('cannot tell without knowing when it is asked', () => {
    const nothing = { met: null, breached: null, complete: false, missing: ['now'] };
    expect(ask({ dueAt, doneAt: null })).toMatchObject(nothing);
    expect(ask({ dueAt, now: '2026-05-01T12:00:00Z' })).toMatchObject({ complete: true, missing: [] });
    expect(ask({ dueAt, doneAt: '2026-05-01T12:00:00Z' })).toMatchObject({ complete: true, missing: [] });
  });

  it('gives what its examples say', () => {
    for (const { input, expected } of msccClockCalculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
