import fc from 'fast-check';
import { logRank, type LogRank } from './log-rank.js';
import { quadraticForm } from './quadratic-form.js';
import { StatisticsRefused } from './refusal.js';

const four = { time: [1, 2, 3, 4], status: [1, 1, 1, 0], group: ['old', 'new', 'old', 'new'] };
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

describe('the log-rank test', () => {
  it('adds up observed, expected and variance as worked out by hand', () => {
    const { groups, n, observed, expected, variance, chisq, df, p } = logRank(four);
    // At 1: 2 of 4 old; at 2: 1 of 3; at 3: 1 of 2. V = 1/4 + 2/9 + 1/4.
    expect({ groups, n, observed, df }).toEqual({ groups: ['new', 'old'], n: [2, 2], observed: [1, 2], df: 1 });
    expect(expected).toEqual([expect.closeTo(1 / 2 + 2 / 3 + 1 / 2, 12), expect.closeTo(1 / 2 + 1 / 3 + 1 / 2, 12)]);
    expect(variance.flat()).toEqual([13 / 18, -13 / 18, -13 / 18, 13 / 18].map((v) => about(v, 12)));
    expect(chisq).toBeCloseTo((2 / 3) ** 2 / (13 / 18), 12);
    expect(p).toBeCloseTo(0.4328, 4);
  });

  it('compares within strata only, and adds them up', () => {
    const twice = {
      time: [...four.time, ...four.time],
      status: [...four.status, ...four.status],
      group: [...four.group, ...four.group],
    };
    const apart = logRank({ ...twice, strata: [1, 1, 1, 1, 2, 2, 2, 2] });
    const once = logRank(four);
    expect([apart.observed, apart.expected, apart.chisq]).toEqual([
      once.observed.map((o) => 2 * o),
      once.expected.map((e) => about(2 * e, 12)),
      expect.closeTo(2 * (once.chisq ?? 0), 12),
    ]);
    expect(logRank(twice).chisq).not.toBeCloseTo(apart.chisq ?? 0, 3);
  });

  it('orders groups that are numbers by size, and takes as many as there are', () => {
    const { groups, df } = logRank({
      time: [1, 2, 3, 4, 5, 6],
      status: [1, 1, 1, 1, 1, 1],
      group: [10, 2, 1, 10, 2, 1],
    });
    expect([groups, df]).toEqual([['1', '2', '10'], 2]);
  });

  it('tests nothing where no event could tell groups apart, and says so', () => {
    expect(logRank({ ...four, status: [0, 0, 0, 0] })).toMatchObject({ chisq: null, df: 0, p: null, expected: [0, 0] });
    // Each group alone at risk, or everybody with the event at once.
    expect(logRank({ time: [1, 1], status: [1, 1], group: ['a', 'b'] })).toMatchObject({ chisq: null, df: 0, p: null });
  });

  it('leaves a group out of the degrees of freedom that was never at risk at an event', () => {
    expect(
      logRank({ time: [1, 5, 6, 7, 8], status: [0, 1, 1, 1, 0], group: ['gone', 'a', 'b', 'a', 'b'] }),
    ).toMatchObject({ df: 1, n: [2, 2, 1] });
  });

  it('is refused with one group, an unknown group, a group that is no label, and far too many', () => {
    expect(faults(() => logRank({ ...four, group: ['a', 'a', 'a', 'a'] }))).toEqual([
      ['group', undefined, 'has one group only; a comparison needs two'],
    ]);
    expect(faults(() => logRank({ ...four, group: ['a', 'b', null as unknown as string, 'a'] }))).toEqual([
      ['group', 2, 'is not known; a subject is never left out silently'],
    ]);
    expect(faults(() => logRank({ ...four, strata: ['a', {} as unknown as string, 'a', 'a'] }))).toEqual([
      ['strata', 1, 'is neither a text nor a number'],
    ]);
    expect(faults(() => logRank({ ...four, group: ['a', 'b'] }))).toEqual([
      ['group', undefined, 'has 2 values where time has 4'],
    ]);
    const many = Array.from({ length: 51 }, (_, i) => i);
    expect(faults(() => logRank({ time: many, status: many.map(() => 1), group: many }))).toEqual([
      ['group', undefined, 'has more than 50 different values'],
    ]);
    expect(
      logRank({ time: many.slice(1), status: many.slice(1).map(() => 1), group: many.slice(1) }).groups,
    ).toHaveLength(50);
  });

  it('takes a matrix of less than full rank as far as it goes', () => {
    expect(quadraticForm(Float64Array.from([2, -2, -2, 2]), Float64Array.from([3, -3]), 2)).toEqual({
      value: 4.5,
      rank: 1,
    });
    expect(quadraticForm(new Float64Array(4), new Float64Array(2), 1)).toEqual({ value: 0, rank: 0 });
  });
});

const rows = fc
  .array(
    fc.record({
      time: fc.nat({ max: 20 }),
      status: fc.constantFrom(0, 1),
      group: fc.constantFrom('a', 'b', 'c'),
      stratum: fc.constantFrom(1, 2),
    }),
    { minLength: 3, maxLength: 50 },
  )
  .filter((all) => new Set(all.map(({ group }) => group)).size > 1);
type Row = { time: number; status: number; group: string; stratum: number };
const ask = (all: Row[], name: (group: string) => string | number = (group) => group): LogRank =>
  logRank({
    time: all.map(({ time }) => time),
    status: all.map(({ status }) => status),
    group: all.map(({ group }) => name(group)),
    strata: all.map(({ stratum }) => stratum),
  });

describe('every log-rank test', () => {
  it('is the same whatever the groups are called and whoever is named first', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const [plain, renamed, reversed] = [
          ask(all),
          ask(all, (group) => 99 - group.charCodeAt(0)),
          ask([...all].reverse()),
        ];
        expect([renamed.chisq, reversed.chisq]).toEqual(
          [plain.chisq, plain.chisq].map((value) => (value === null ? null : about(value, 8))),
        );
        expect(renamed.df).toBe(plain.df);
      }),
    );
  });

  it('expects as many events as were observed, and a p value from 0 to 1', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { observed, expected, chisq, p, variance } = ask(all);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(expected)).toBeCloseTo(sum(observed), 9);
        for (const row of variance) expect(sum(row)).toBeCloseTo(0, 9);
        expect(chisq === null ? p === null : chisq >= 0 && p !== null && p >= 0 && p <= 1).toBe(true);
      }),
    );
  });
});
