import fc from 'fast-check';
import { brierScore } from './brier.js';
import { calibration, recalibrated } from './calibration.js';
import { brierIpcw } from './ipcw.js';
import { expit, interceptFit, lineFit, logit } from './logistic.js';
import { quantileGroups } from './quantile-groups.js';
import { StatisticsRefused } from './refusal.js';
import { wilson } from './wilson.js';

const faults = (ask: () => unknown) => {
  try {
    ask();
  } catch (error) {
    if (error instanceof StatisticsRefused)
      return error.faults.map(({ field, index, reason }) => [field, index, reason]);
  }
  return null;
};

/** A number that is right but for rounding. */
const about = (value: number, digits: number): unknown => expect.closeTo(value, digits);

describe('the Brier score', () => {
  it('is the mean squared distance, compared with giving everybody the observed rate', () => {
    expect(brierScore({ predicted: [0.9, 0.4, 0.2, 0.1], outcome: [1, 0, 1, 0] })).toEqual({
      n: 4,
      events: 2,
      observedRate: 0.5,
      brier: expect.closeTo((0.01 + 0.16 + 0.64 + 0.01) / 4, 12),
      brierNull: 0.25,
      scaledBrier: expect.closeTo(1 - 0.205 / 0.25, 12),
      aucCStatistic: 0.75,
    });
  });

  it('counts equal predictions half for the area under the curve', () => {
    expect(brierScore({ predicted: [0.3, 0.3, 0.6], outcome: [1, 0, 0] }).aucCStatistic).toBe(0.25);
    expect(brierScore({ predicted: [0.3, 0.3], outcome: [1, 0] }).aucCStatistic).toBe(0.5);
  });

  it('has nothing to compare with where all outcomes are the same', () => {
    expect(brierScore({ predicted: [0.5], outcome: [1] })).toMatchObject({
      brier: 0.25,
      brierNull: 0,
      scaledBrier: null,
      aucCStatistic: null,
    });
    expect(brierScore({ predicted: [0.5], outcome: [0] })).toMatchObject({ scaledBrier: null, aucCStatistic: null });
  });

  it('is refused for what is no probability and no outcome', () => {
    expect(faults(() => brierScore({ predicted: [1.1, -0.1], outcome: [1, 0] }))).toEqual([
      ['predicted', 0, 'is above 1'],
      ['predicted', 1, 'is below 0'],
    ]);
    expect(faults(() => brierScore({ predicted: [1, 0], outcome: [1, 0.5] }))).toEqual([
      ['outcome', 1, 'is not one of 0, 1'],
    ]);
    expect(faults(() => brierScore({ predicted: [], outcome: [] }))).toEqual([
      ['predicted', undefined, 'has no subjects'],
    ]);
  });
});

describe('the Brier score with censoring', () => {
  const some = { time: [1, 2, 3, 4], status: [1, 0, 1, 1], predicted: [0.5, 0.5, 0.5, 0.5] };

  it('weighs those still followed for those who were lost, as worked out by hand', () => {
    // G falls to 2/3 at 2: the one with the event at 1 weighs 1, the two after the horizon 3/2 each.
    expect(brierIpcw({ ...some, horizon: 2.5 })).toMatchObject({
      horizon: 2.5,
      n: 4,
      nEventBefore: 1,
      nAfter: 2,
      nCensoredBefore: 1,
      sumOfWeights: 4,
      censoringAtHorizon: expect.closeTo(2 / 3, 12),
      marginalAtHorizon: 0.75,
      brier: 0.25,
      brierNull: 0.1875,
      scaledBrier: expect.closeTo(-1 / 3, 12),
      beyondFollowUp: false,
    });
  });

  it('takes the weight of an event from just before it, and counts a time equal to the horizon as before it', () => {
    // The event at 2 happens while the other is censored at 2: G just before is still 1.
    const tied = brierIpcw({ time: [2, 2, 5], status: [1, 0, 0], predicted: [0.1, 0.9, 0.9], horizon: 2 });
    expect(tied).toMatchObject({
      nEventBefore: 1,
      nCensoredBefore: 1,
      nAfter: 1,
      censoringAtHorizon: expect.closeTo(2 / 3, 12),
      sumOfWeights: 2.5,
    });
  });

  it('compares quarters by prediction with the survival in each', () => {
    const { groups } = brierIpcw({
      time: [1, 3, 5, 6, 7, 8, 9, 9],
      status: [1, 1, 1, 0, 1, 0, 0, 0],
      predicted: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9],
      horizon: 6,
    });
    expect(groups.map(({ n, meanPredicted, observed }) => [n, Number(meanPredicted.toFixed(6)), observed])).toEqual([
      [2, 0.15, 0],
      [2, 0.35, 0.5],
      [2, 0.55, 1],
      [2, 0.85, 1],
    ]);
    expect([groups[0]?.lower, groups[1]?.lower, groups[2]?.upper]).toEqual([null, expect.closeTo(0.006, 3), null]);
  });

  it('says when the horizon lies behind the last observed time, and refuses when nothing at all is known at it', () => {
    expect(brierIpcw({ ...some, horizon: 4.5 })).toMatchObject({ beyondFollowUp: true, nAfter: 0 });
    expect(faults(() => brierIpcw({ time: [1, 2], status: [0, 0], predicted: [0.5, 0.5], horizon: 3 }))).toEqual([
      ['horizon', undefined, 'everybody was censored by 3: nothing is known at it'],
    ]);
    for (const horizon of [0, -1, NaN])
      expect(faults(() => brierIpcw({ ...some, horizon }))).toEqual([
        ['horizon', undefined, 'must be a number above 0'],
      ]);
  });

  it('without censoring is the plain Brier score of being alive', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ time: fc.nat({ max: 20 }), predicted: fc.double({ min: 0, max: 1, noNaN: true }) }), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 1, max: 20 }),
        (all, horizon) => {
          const time = all.map((one) => one.time);
          const predicted = all.map((one) => one.predicted);
          const censored = brierIpcw({ time, status: time.map(() => 1), predicted, horizon });
          const plain = brierScore({ predicted, outcome: time.map((one) => (one > horizon ? 1 : 0)) });
          expect([censored.brier, censored.brierNull]).toEqual([
            expect.closeTo(plain.brier, 10),
            expect.closeTo(plain.brierNull, 10),
          ]);
        },
      ),
    );
  });
});

describe('calibration', () => {
  const predicted = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
  const outcome = [0, 1, 0, 0, 1, 0, 1, 1];

  it('of predictions that come true has O/E 1, intercept 0 and slope 1', () => {
    // Of ten with 20 % two, of ten with 60 % six.
    const p = [...Array.from({ length: 10 }, () => 0.2), ...Array.from({ length: 10 }, () => 0.6)];
    const y = p.map((risk, i) => (i % 10 < risk * 10 - 1e-9 ? 1 : 0));
    const { OE, calibrationInTheLarge, calibrationSlopeModel, notes } = calibration({ predicted: p, outcome: y });
    expect([
      OE,
      calibrationInTheLarge?.intercept,
      calibrationSlopeModel?.intercept,
      calibrationSlopeModel?.slope,
    ]).toEqual([1, 0, 0, 1].map((value) => about(value, 10)));
    // The information is 10 x 0.2 x 0.8 + 10 x 0.6 x 0.4.
    expect(calibrationInTheLarge?.se).toBeCloseTo(1 / Math.sqrt(4), 10);
    // Two groups of two points: the variances of their log odds are 1/1.6 and 1/2.4.
    expect(calibrationSlopeModel?.seSlope).toBeCloseTo(Math.sqrt(1 / 1.6 + 1 / 2.4) / (logit(0.6) - logit(0.2)), 10);
    expect(notes).toEqual([]);
  });

  it('once recalibrated with its own line comes true', () => {
    const { calibrationSlopeModel: line } = calibration({ predicted, outcome });
    const moved = predicted.map((p) => recalibrated(p, line ?? { intercept: NaN, slope: NaN }));
    const again = calibration({ predicted: moved, outcome });
    expect([
      again.OE,
      again.calibrationInTheLarge?.intercept,
      again.calibrationSlopeModel?.slope,
      again.calibrationSlopeModel?.intercept,
    ]).toEqual([1, 0, 1, 0].map((value) => about(value, 8)));
  });

  it('estimates no intercept and no slope from predictions that are certain, but everything else', () => {
    const result = calibration({ predicted: [0, 0.5, 1, 0.5], outcome: [0, 1, 1, 0] });
    expect(result).toMatchObject({ calibrationInTheLarge: null, calibrationSlopeModel: null, OE: 1, brier: 0.125 });
    expect(result.notes).toEqual([
      '2 predictions are exactly 0 or 1, which have no log odds: intercept and slope are not estimated',
    ]);
    expect(calibration({ predicted: [0, 0], outcome: [0, 1] }).OE).toBeNull();
  });

  it('says why there is no slope where the predictions separate the outcomes or do not vary', () => {
    const noSlope = 'Predictions that do not vary, or outcomes that they separate completely, have no finite slope';
    for (const p of [
      [0.1, 0.2, 0.8, 0.9],
      [0.9, 0.8, 0.2, 0.1],
      [0.1, 0.5, 0.5, 0.9],
      [0.3, 0.3, 0.3, 0.3],
    ]) {
      const result = calibration({ predicted: p, outcome: [0, 0, 1, 1] });
      expect([result.calibrationSlopeModel, result.notes]).toEqual([null, [noSlope]]);
      expect(result.calibrationInTheLarge).not.toBeNull();
    }
    expect(calibration({ predicted: [0.2, 0.4], outcome: [1, 1] })).toMatchObject({
      calibrationInTheLarge: null,
      notes: ['All outcomes are the same: calibration in the large is not estimable', noSlope],
    });
  });

  it('finds its lines from the most extreme predictions too', () => {
    const extreme = Float64Array.from([-690, -690, -20, 20, 690, 690]);
    const y = Float64Array.from([0, 1, 0, 1, 0, 1]);
    expect(interceptFit(Float64Array.from([-690, -690]), Float64Array.from([0, 1]))).toEqual({
      intercept: expect.closeTo(690, 9),
      se: expect.closeTo(Math.SQRT2, 9),
    });
    const line = lineFit(extreme, y);
    expect(line).not.toBeNull();
    const fitted = extreme.map((x) => expit((line?.intercept ?? NaN) + (line?.slope ?? NaN) * x));
    const rest = (weight: (i: number) => number) => fitted.reduce((sum, p, i) => sum + (y[i]! - p) * weight(i), 0);
    expect([rest(() => 1), rest((i) => extreme[i]! / 690)]).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
  });

  it('groups quarters by prediction, with Wilson intervals, and never parts equal predictions', () => {
    const { quartileGroups } = calibration({ predicted, outcome });
    expect(
      quartileGroups.map(({ n, meanPredicted, observed }) => [n, Number(meanPredicted.toFixed(6)), observed]),
    ).toEqual([
      [2, 0.15, 0.5],
      [2, 0.35, 0],
      [2, 0.55, 0.5],
      [2, 0.75, 1],
    ]);
    expect(quartileGroups[3]).toMatchObject({ wilsonLower: wilson(2, 2).lower, wilsonUpper: 1 });
    expect(quantileGroups(Float64Array.from([0.5, 0.2, 0.5, 0.5, 0.5]), 4)).toEqual([[0, 1, 2, 3, 4]]);
    expect(quantileGroups(Float64Array.from([0.5, 0.2, 0.1, 0.5, 0.5, 0.5]), 4)).toEqual([
      [1, 2],
      [0, 3, 4, 5],
    ]);
    expect(quantileGroups(Float64Array.from([3, 1, 2]), 4)).toEqual([[1], [2], [0]]);
  });

  it('has lines at which the score is zero, whatever the data', () => {
    const risk = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.record({ p: risk, y: fc.constantFrom(0, 1) }), { minLength: 2, maxLength: 40 }),
        (all) => {
          const [x, y] = [Float64Array.from(all, ({ p }) => logit(p)), Float64Array.from(all, (one) => one.y)];
          const large = interceptFit(x, y);
          const line = lineFit(x, y);
          const rest = (fitted: (value: number) => number) => x.reduce((sum, value, i) => sum + y[i]! - fitted(value), 0);
          if (large) expect(rest((value) => expit(value + large.intercept))).toBeCloseTo(0, 8);
          if (line) expect(rest((value) => expit(line.intercept + line.slope * value))).toBeCloseTo(0, 6);
        },
      ),
    );
  });
});

describe("Wilson's interval", () => {
  it('is the known one, also at the ends', () => {
    expect(wilson(0, 10)).toEqual({ x: 0, n: 10, p: 0, lower: 0, upper: expect.closeTo(0.277533, 6) });
    expect(wilson(10, 10)).toEqual({ x: 10, n: 10, p: 1, lower: expect.closeTo(1 - 0.277533, 6), upper: 1 });
    expect(wilson(5, 10)).toMatchObject({ lower: expect.closeTo(0.236593, 6), upper: expect.closeTo(0.763407, 6) });
  });

  it('is refused for what cannot be counted', () => {
    for (const n of [0, -1, 1.5, NaN])
      expect(faults(() => wilson(0, n))).toEqual([['n', undefined, 'must be a whole number above 0']]);
    for (const x of [-1, 4, 0.5, NaN])
      expect(faults(() => wilson(x, 3))).toEqual([['x', undefined, 'must be a whole number from 0 to n, which is 3']]);
  });

  it('holds the share and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
        ([x, n]) => {
          const { lower, p, upper } = wilson(x, n);
          return lower >= 0 && lower <= p && p <= upper && upper <= 1 && lower < upper;
        },
      ),
    );
  });
});
