import fc from 'fast-check';
import { kaplanMeier, reverseKaplanMeier, type SurvivalCurve } from './kaplan-meier.js';
import { quantileOf, quartilesOf } from './quantiles.js';
import { StatisticsRefused } from './refusal.js';
import { restrictedMean } from './rmst.js';
import { survivalAt } from './survival-at.js';

/** The worked example of docs/clinical/statistics.md. */
const six = { time: [10, 3, 2, 8, 5, 3], status: [1, 0, 1, 0, 1, 1] };
const list = (column: Float64Array, digits = 6) =>
  Array.from(column, (value) => (Number.isNaN(value) ? null : Number(value.toFixed(digits))));
const refusalOf = (ask: () => unknown) => {
  try {
    ask();
  } catch (error) {
    if (error instanceof StatisticsRefused)
      return error.faults.map(({ field, index, reason }) => [field, index, reason]);
  }
  return null;
};

describe('a survival curve worked out by hand', () => {
  const curve = kaplanMeier(six);

  it('counts those censored at a time among those at risk at it', () => {
    expect({
      n: curve.n,
      events: curve.events,
      time: list(curve.time),
      nRisk: list(curve.nRisk),
      nEvent: list(curve.nEvent),
      nCensor: list(curve.nCensor),
    }).toEqual({
      n: 6,
      events: 4,
      time: [2, 3, 5, 8, 10],
      nRisk: [6, 5, 3, 2, 1],
      nEvent: [1, 1, 1, 0, 1],
      nCensor: [0, 1, 0, 1, 0],
    });
  });

  it('has the shares and standard errors of the definition', () => {
    expect(list(curve.surv)).toEqual([0.833333, 0.666667, 0.444444, 0.444444, 0]);
    expect(list(curve.seGreenwood)).toEqual([0.152145, 0.19245, 0.222222, 0.222222, null]);
  });

  it('has intervals of three kinds, none of them outside 0 to 1, and none once nobody is left', () => {
    expect(list(curve.loglogLower, 4)).toEqual([0.2731, 0.1946, 0.0662, 0.0662, null]);
    expect(list(curve.loglogUpper, 4)).toEqual([0.9747, 0.9044, 0.7849, 0.7849, null]);
    expect(list(curve.plainLower, 4)).toEqual([0.5351, 0.2895, 0.0089, 0.0089, null]);
    expect(list(curve.plainUpper, 4)).toEqual([1, 1, 0.88, 0.88, null]);
    expect(list(curve.logLower, 4)).toEqual([0.5827, 0.3786, 0.1668, 0.1668, null]);
    expect(list(curve.logUpper, 4)).toEqual([1, 1, 1, 1, null]);
  });

  it('shows no log-log interval while nothing has happened', () => {
    const { surv, seGreenwood, loglogLower, loglogUpper, plainLower, logUpper } = kaplanMeier({
      time: [1, 2, 2],
      status: [0, 1, 0],
    });
    expect(
      [surv, seGreenwood, loglogLower, loglogUpper, plainLower, logUpper].map((column) => list(column, 2)[0]),
    ).toEqual([1, 0, null, null, 1, 1]);
  });

  it('takes an event at time 0', () => {
    const curve0 = kaplanMeier({ time: [0, 0, 4], status: [1, 0, 0] });
    expect([list(curve0.time), list(curve0.nRisk), list(curve0.surv)]).toEqual([
      [0, 4],
      [3, 1],
      [0.666667, 0.666667],
    ]);
    expect(list(survivalAt(curve0, [0]).surv)).toEqual([0.666667]);
  });

  it('turned round, tells how long people were followed', () => {
    const follow = reverseKaplanMeier(six);
    expect([follow.events, list(follow.nEvent), list(follow.nCensor)]).toEqual([2, [0, 1, 0, 1, 0], [1, 1, 1, 0, 1]]);
    expect(list(follow.surv)).toEqual([1, 0.8, 0.8, 0.4, 0.4]);
    expect(quartilesOf(follow)).toMatchObject({ n: 6, events: 2, q25: 8, median: 8, q75: null });
  });

  it('is read between its steps, and flagged behind the last of them', () => {
    expect(survivalAt(curve, [5, 4.9, 0, 10, 10.1])).toMatchObject({
      confType: 'log-log',
      beyondFollowUp: [false, false, false, false, true],
    });
    const at = survivalAt(curve, [5, 4.9, 0, 10, 10.1]);
    expect([list(at.nRisk), list(at.surv), list(at.se), list(at.lower, 4), list(at.upper, 4)]).toEqual([
      [3, 3, 6, 1, 0],
      [0.444444, 0.666667, 1, 0, 0],
      [0.222222, 0.19245, 0, null, null],
      [0.0662, 0.1946, null, null, null],
      [0.7849, 0.9044, null, null, null],
    ]);
    expect([
      list(survivalAt(curve, [0, 5], 'plain').lower, 4),
      list(survivalAt(curve, [0, 5], 'log').upper, 4),
    ]).toEqual([
      [1, 0.0089],
      [1, 1],
    ]);
  });

  it('has a median, and quartiles only where it gets there', () => {
    expect(quartilesOf(curve)).toEqual({
      confType: 'log-log',
      n: 6,
      events: 4,
      q25: 3,
      median: 5,
      q75: 10,
      medianLower: 2,
      medianUpper: null,
    });
    expect(quantileOf(curve, 0.5, 'plain')).toEqual({ value: 5, lower: 3, upper: null });
    expect(quartilesOf(kaplanMeier({ time: [1, 2], status: [0, 0] }))).toMatchObject({
      q25: null,
      median: null,
      q75: null,
    });
    for (const p of [0, 1, -1, NaN]) expect(() => quantileOf(curve, p)).toThrow(RangeError);
  });

  it('that lies flat exactly at one half has its median in the middle of that stretch', () => {
    expect(quantileOf(kaplanMeier({ time: [1, 2, 3, 4], status: [1, 1, 0, 1] }), 0.5).value).toBe(3);
    expect(quantileOf(kaplanMeier({ time: [1, 2, 3, 7], status: [1, 1, 0, 0] }), 0.5).value).toBe(4.5);
    // 0.9 x 8/9 x 7/8 x 6/7 x 5/6 is one half but for rounding.
    const ten = kaplanMeier({ time: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], status: Array.from({ length: 10 }, () => 1) });
    expect([quantileOf(ten, 0.5).value, quantileOf(ten, 0.3).value]).toEqual([5.5, 3.5]);
  });

  it('has an area and its standard error, also where everybody has died before tau', () => {
    expect(restrictedMean(curve, 8)).toMatchObject({
      tau: 8,
      rmst: expect.closeTo(5.5, 12),
      se: expect.closeTo(1.029653, 6),
      beyondFollowUp: false,
    });
    expect(restrictedMean(curve, 1)).toEqual({ tau: 1, rmst: 1, se: 0, beyondFollowUp: false });
    expect(restrictedMean(curve, 20)).toMatchObject({
      rmst: expect.closeTo(5.5 + 2 * (4 / 9), 12),
      beyondFollowUp: false,
    });
    expect(restrictedMean(kaplanMeier({ time: [2, 4], status: [1, 0] }), 5)).toMatchObject({
      rmst: 3.5,
      beyondFollowUp: true,
    });
    for (const tau of [0, -1, NaN, Infinity])
      expect(refusalOf(() => restrictedMean(curve, tau))).toEqual([['tau', undefined, 'must be a number above 0']]);
  });
});

describe('data that cannot be a follow-up', () => {
  it('are refused with the place of each value that is wrong', () => {
    expect(refusalOf(() => kaplanMeier({ time: [1, -1, NaN, Infinity], status: [1, 0, 0, 0] }))).toEqual([
      ['time', 1, 'is below 0'],
      ['time', 2, 'is not a number'],
      ['time', 3, 'is not a number'],
    ]);
    expect(refusalOf(() => kaplanMeier({ time: [1, 2], status: [1, 2] }))).toEqual([
      ['status', 1, 'is not one of 0, 1'],
    ]);
    expect(refusalOf(() => kaplanMeier({ time: [1, null as unknown as number], status: [1, 0] }))).toEqual([
      ['time', 1, 'is not known; a subject is never left out silently'],
    ]);
  });

  it('are refused when there are none, or not as many times as outcomes', () => {
    expect(refusalOf(() => kaplanMeier({ time: [], status: [] }))).toEqual([['time', undefined, 'has no subjects']]);
    expect(refusalOf(() => kaplanMeier({ time: [1, 2], status: [1] }))).toEqual([
      ['status', undefined, 'has 1 values where time has 2'],
    ]);
  });

  it('are told about twenty times at most', () => {
    expect(
      refusalOf(() =>
        kaplanMeier({ time: Array.from({ length: 50 }, () => -1), status: Array.from({ length: 50 }, () => 1) }),
      ),
    ).toHaveLength(20);
  });
});

/** Whole days, so that ties are common. */
const subject = fc.record({ time: fc.nat({ max: 30 }), status: fc.constantFrom(0, 1) });
const subjects = fc.array(subject, { minLength: 1, maxLength: 60 });
const columns = (all: { time: number; status: number }[]) => ({
  time: all.map(({ time }) => time),
  status: all.map(({ status }) => status),
});
const BOUNDS = [
  ['loglogLower', 'loglogUpper'],
  ['logLower', 'logUpper'],
  ['plainLower', 'plainUpper'],
] as const;

describe('every survival curve', () => {
  it('falls from 1 and stays between 0 and 1, inside its intervals', () => {
    const within = (curve: SurvivalCurve) =>
      curve.surv.every(
        (s, row) =>
          s >= 0 &&
          s <= 1 &&
          s <= (row === 0 ? 1 : curve.surv[row - 1]!) &&
          BOUNDS.every(
            ([lower, upper]) =>
              Number.isNaN(curve[lower][row]) ||
              (curve[lower][row]! >= 0 &&
                curve[lower][row]! <= s &&
                s <= curve[upper][row]! &&
                curve[upper][row]! <= 1),
          ),
      );
    fc.assert(
      fc.property(subjects, (all) => within(kaplanMeier(columns(all))) && within(reverseKaplanMeier(columns(all)))),
    );
  });

  it('does not depend on the order of the subjects', () => {
    fc.assert(
      fc.property(
        subjects.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, mixed]) => expect(kaplanMeier(columns(mixed))).toEqual(kaplanMeier(columns(all))),
      ),
    );
  });

  it('loses nobody: all leave with the event or censored', () => {
    fc.assert(
      fc.property(subjects, (all) => {
        const { nEvent, nCensor, nRisk, n, events } = kaplanMeier(columns(all));
        const sum = (column: Float64Array) => column.reduce((total, count) => total + count, 0);
        return n === all.length && sum(nEvent) === events && sum(nEvent) + sum(nCensor) === n && nRisk[0] === n;
      }),
    );
  });

  it('without censoring is the share that is left, and its area is the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }), (time) => {
        const curve = kaplanMeier({ time, status: time.map(() => 1) });
        const mean = time.reduce((sum, one) => sum + one, 0) / time.length;
        expect(
          curve.surv.every(
            (s, row) => Math.abs(s - time.filter((one) => one > curve.time[row]!).length / time.length) < 1e-12,
          ),
        ).toBe(true);
        expect(restrictedMean(curve, 31).rmst).toBeCloseTo(mean, 10);
      }),
    );
  });

  it('with times in another unit is the same curve', () => {
    fc.assert(
      fc.property(subjects, (all) => {
        const { time, status } = columns(all);
        const [days, months] = [
          kaplanMeier({ time, status }),
          kaplanMeier({ time: time.map((day) => day / 30.4375), status }),
        ];
        expect([months.surv, months.loglogLower, months.nRisk]).toEqual([days.surv, days.loglogLower, days.nRisk]);
      }),
    );
  });
});
