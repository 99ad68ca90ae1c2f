import { ALL_STATISTICS, statisticById } from './all-statistics.js';
import { plain, sixDecimals } from './plain.js';
import { StatisticsRefused } from './refusal.js';
import { askStatistic } from './statistic.js';

type Input = Readonly<Record<string, unknown>>;
function ask(id: string, input: Input) {
  const statistic = statisticById(id);
  if (!statistic) throw new Error(`there is no ${id}`);
  return askStatistic(statistic, input);
}
function faults(id: string, input: Input): unknown {
  try {
    return ask(id, input);
  } catch (error) {
    if (error instanceof StatisticsRefused)
      return error.faults.map(({ field, index, reason, tooMany }) => [
        index === undefined ? field : `${field}/${index}`,
        reason,
        ...(tooMany ? ['too many'] : []),
      ]);
    throw error;
  }
}
const six = { time: [10, 3, 2, 8, 5, 3], status: [1, 0, 1, 0, 1, 1] };

describe('the list of statistics', () => {
  it('has every statistic of the registry, each with a formula and a source', () => {
    expect(ALL_STATISTICS.map(({ id }) => id)).toEqual([
      'kaplanMeier',
      'survivalAt',
      'median',
      'reverseKaplanMeier',
      'rmst',
      'logRank',
      'concordance',
      'aalenJohansen',
      'brier',
      'brierIpcw',
      'calibration',
      'wilson',
    ]);
    for (const { formula, sources, inputs } of ALL_STATISTICS)
      expect([formula.length > 20, sources.length > 0, inputs.length > 1]).toEqual([true, true, true]);
  });

  it('uses a name once, whether it is an id or another name', () => {
    const names = ALL_STATISTICS.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of [
      'atTimes',
      'reverseKM',
      'logrank',
      'brierIPCW',
      'binaryCalibration',
      'competingRisks',
      'competingSmall',
    ])
      expect(statisticById(name)).not.toBeNull();
    expect(statisticById('toString')).toBeNull();
  });
});

describe('a survival curve that is asked for', () => {
  it('comes with its median, and with times, horizon and area where they are named', () => {
    expect(ask('kaplanMeier', six)).not.toHaveProperty('atTimes');
    expect(ask('km', { ...six, times: [5], horizon: 9, tau: 8 })).toMatchObject({
      n: 6,
      events: 4,
      time: [2, 3, 5, 8, 10],
      surv: [0.833333, 0.666667, 0.444444, 0.444444, 0],
      seGreenwood: [0.152145, 0.19245, 0.222222, 0.222222, null],
      median: { confType: 'log-log', median: 5, medianLower: 2, medianUpper: null },
      atTimes: { times: [5, 9], surv: [0.444444, 0.444444], nRisk: [3, 1], lastObserved: 10 },
      rmst: { tau: 8, rmst: 5.5, se: 1.029653 },
    });
    expect(faults('kaplanMeier', { ...six, horizon: -1 })).toEqual([['horizon', 'is below 0']]);
    expect(ask('kaplanMeier', { ...six, horizon: 0 })).toMatchObject({ atTimes: { surv: [1] } });
  });

  it('comes for every group too where groups are named, with any statistic of one curve', () => {
    const group = ['b', 'a', 'b', 'a', 'b', 'a'];
    expect(ask('median', { ...six, group })).toMatchObject({
      n: 6,
      median: 5,
      byGroup: [
        { group: 'a', n: 3, events: 1, median: null },
        { group: 'b', n: 3, events: 3, median: 5 },
      ],
    });
    expect(ask('rmst', { ...six, group, tau: 2 })).toMatchObject({
      rmst: 2,
      byGroup: [
        { group: 'a', rmst: 2 },
        { group: 'b', rmst: 2 },
      ],
    });
    expect(faults('median', { ...six, group: [...group.slice(1), null] })).toEqual([
      ['group/5', 'is not known; a subject is never left out silently'],
    ]);
  });

  it('has the kind of interval that was named', () => {
    expect(ask('survivalAt', { ...six, times: [5], confType: 'plain' })).toMatchObject({
      confType: 'plain',
      lower: [0.008897],
      upper: [0.879992],
      n: 6,
      events: 4,
      lastObserved: 10,
      beyondFollowUp: [false],
    });
    expect(ask('median', { ...six, confType: 'plain' })).toMatchObject({ medianLower: 3 });
    expect(faults('median', { ...six, confType: 'arcsin' })).toEqual([
      ['confType', 'is not one of log-log, log, plain'],
    ]);
  });

  it('answers one subject that was sent without brackets in the same way', () => {
    expect(ask('kaplanMeier', { time: 5, status: 1 })).toMatchObject({
      time: 5,
      nRisk: 1,
      surv: 0,
      seGreenwood: null,
      median: { median: 5 },
    });
    expect(ask('kaplanMeier', { time: [5], status: [1] })).toMatchObject({ time: [5], nRisk: [1], surv: [0] });
    expect(ask('survivalAt', { ...six, times: 5 })).toMatchObject({ times: 5, surv: 0.444444, beyondFollowUp: false });
    expect(ask('aalenJohansen', { time: 5, status: 2 })).toMatchObject({ times: 5, cifDeath: 1 });
    expect(ask('aalenJohansen', { time: [5, 6], status: [2, 1], times: 5 })).toMatchObject({ times: 5, cifDeath: 0.5 });
  });
});

describe('subjects of whom something is not known', () => {
  it('are refused when it is the time or the outcome', () => {
    expect(faults('kaplanMeier', { time: [1, null, 3], status: [1, 0, null] })).toEqual([
      ['time/1', 'is not known; a subject is never left out silently'],
      ['status/2', 'is not known; a subject is never left out silently'],
    ]);
    expect(faults('brier', { predicted: [0.5, null], outcome: [null, 1] })).toEqual([
      ['outcome/0', 'is not known; a subject is never left out silently'],
    ]);
  });

  it('are left out and counted when it is a prediction, group or stratum', () => {
    expect(ask('concordance', { ...six, x: [1, null, 5, null, 3, 2] })).toMatchObject({
      n: 4,
      excluded: { count: 2, at: [1, 3] },
    });
    expect(
      ask('logRank', { ...six, group: [1, 2, null, 1, 2, 1], strata: ['x', 'x', 'x', 'x', null, 'x'] }),
    ).toMatchObject({ n: [3, 1], excluded: { count: 2, at: [2, 4] } });
    expect(ask('brierIpcw', { ...six, predicted: [0.9, null, 0.2, 0.5, 0.5, 0.5], horizon: 4 })).toMatchObject({
      n: 5,
      excluded: { count: 1 },
    });
    expect(ask('calibration', { predicted: [0.2, null, 0.6], outcome: [0, 1, 1] })).toMatchObject({
      n: 2,
      excluded: { count: 1, at: [1] },
    });
    expect(ask('concordance', { ...six, x: [1, 4, 5, 2, 3, 2] })).toMatchObject({
      n: 6,
      excluded: { count: 0, at: [] },
    });
    expect(ask('median', six)).not.toHaveProperty('excluded');
  });

  it('are refused where that was asked for, and where nobody is left', () => {
    expect(faults('concordance', { ...six, x: [1, null, 5, null, 3, 2], unknowns: 'refuse' })).toEqual([
      ['x/1', 'is not known'],
      ['x/3', 'is not known'],
    ]);
    expect(faults('concordance', { ...six, x: [null, null, null, null, null, null] })).toEqual([
      ['x', 'is not known for any subject'],
    ]);
    expect(
      faults('logRank', { ...six, group: [null, 1, 1, 1, 2, 2], strata: [1, null, null, null, null, null] }),
    ).toEqual([['time', 'has no subjects']]);
  });

  it('are found at the place where they were sent, whoever else was left out', () => {
    expect(faults('concordance', { time: [1, 2, 3, 4], status: [1, 1, 1, 7], x: [null, 1, 1, 1] })).toEqual([
      ['status/3', 'is not one of 0, 1'],
    ]);
  });
});

describe('a question that cannot be answered', () => {
  it('is told every name that is not asked and every one that is missing', () => {
    expect(faults('kaplanMeier', { times: [1], survival: [1] })).toEqual([
      ['survival', 'is not asked here; asked are time, status, group, times, horizon, tau, confType'],
      ['time', 'is needed'],
      ['status', 'is needed'],
    ]);
    expect(faults('rmst', { ...six, tau: null })).toEqual([['tau', 'is needed']]);
  });

  it('takes another name of an input, but not both, and refuses under the name that was sent', () => {
    expect(ask('concordance', { ...six, risk: [1, 2, 3, 4, 5, 6] })).toMatchObject({ n: 6 });
    expect(faults('concordance', { ...six, x: [1], risk: [1] })).toContainEqual([
      'risk',
      'is the same as "x", which was also sent',
    ]);
    expect(faults('concordance', { ...six, risk: [1, 2, 3, 4, 5, 'high'] })).toEqual([['risk/5', 'is not a number']]);
    expect(faults('logRank', { ...six, groups: ['a', 'a', 'a', 'a', 'a', 'a'] })).toEqual([
      ['groups', 'has one group only; a comparison needs two'],
    ]);
  });

  it('is told of what is no list, no number, or as long as nothing else', () => {
    expect(faults('kaplanMeier', { time: {}, status: 'dead' })).toEqual([
      ['time', 'is not a list'],
      ['status/0', 'is not a number'],
    ]);
    expect(faults('kaplanMeier', { time: [1, 2], status: [1] })).toEqual([['status', 'has 1 values where time has 2']]);
    expect(faults('rmst', { ...six, tau: '12' })).toEqual([['tau', 'is not a number']]);
    expect(faults('wilson', { x: 2, n: 1 })).toEqual([['x', 'must be a whole number from 0 to n, which is 1']]);
    expect(faults('kaplanMeier', { time: [true], status: ['1'] })).toEqual([
      ['time/0', 'is not a number'],
      ['status/0', 'is not a number'],
    ]);
    expect(faults('logRank', { ...six, group: [1, 2, 3, [4], 5, 6] })).toEqual([
      ['group/3', 'is neither a text nor a number'],
    ]);
  });

  it('takes a hundred thousand subjects and not one more', () => {
    const many = (count: number) => ({
      time: Array.from({ length: count }, (_, i) => i % 900),
      status: Array.from({ length: count }, (_, i) => i % 2),
    });
    expect(ask('median', many(100_000))).toMatchObject({ n: 100_000, events: 50_000 });
    expect(faults('median', many(100_001))).toEqual([
      ['time', 'has 100001 values; at most 100000 are taken at once', 'too many'],
      ['status', 'has 100001 values; at most 100000 are taken at once', 'too many'],
    ]);
    expect(faults('survivalAt', { ...six, times: Array.from({ length: 10_001 }, () => 1) })).toEqual([
      ['times', 'has 10001 values; at most 10000 are taken at once', 'too many'],
    ]);
  });
});

describe('an answer', () => {
  it('has six decimals, p values their digits, and times as they were sent', () => {
    expect(ask('wilson', { x: 181, n: 732 })).toEqual({
      x: 181,
      n: 732,
      p: 0.247268,
      lower: 0.217388,
      upper: 0.279787,
    });
    expect(ask('kaplanMeier', { time: [0.123456789, 2], status: [1, 1] })).toMatchObject({
      time: [0.123456789, 2],
      median: { median: 1.0617283945 },
    });
    const apart = {
      time: Array.from({ length: 80 }, (_, i) => i),
      status: Array.from({ length: 80 }, () => 1),
      group: Array.from({ length: 80 }, (_, i) => (i < 40 ? 'early' : 'late')),
    };
    const { p } = ask('logRank', apart) as { p: number };
    expect([p < 1e-10, p > 0, String(p).replace(/e.*/, '').replace('.', '').length]).toEqual([true, true, 8]);
  });

  it('names the horizon in the two values that belong to it', () => {
    expect(ask('brierIPCW', { ...six, predicted: [0.9, 0.4, 0.2, 0.5, 0.5, 0.5], horizon: 4 })).toMatchObject({
      G4: 0.8,
      kmMarginal4: 0.666667,
      censoringAtHorizon: 0.8,
      horizon: 4,
    });
  });

  it('is rounded half away from zero, and null where there is no number', () => {
    expect([0.1234565, -0.1234565, 1e12 + 0.5, NaN, Infinity, -0.0000001].map(sixDecimals)).toEqual([
      0.123457,
      -0.123457,
      1e12 + 0.5,
      null,
      null,
      -0,
    ]);
    expect(
      plain({
        a: Float64Array.from([NaN, 1 / 3]),
        time: Float64Array.from([1 / 3, NaN]),
        b: [null, undefined, true, 'x'],
        c: { d: 1 / 3 },
      }),
    ).toEqual({ a: [null, 0.333333], time: [1 / 3, null], b: [null, null, true, 'x'], c: { d: 0.333333 } });
  });
});
