import fc from 'fast-check';
import { concordance, type PairCounts } from './concordance.js';
import { StatisticsRefused } from './refusal.js';

interface Person {
  readonly time: number;
  readonly status: number;
  readonly x: number;
}
const columns = (all: readonly Person[]) => ({
  time: all.map(({ time }) => time),
  status: all.map(({ status }) => status),
  x: all.map(({ x }) => x),
});

/** The definition pair by pair, with C left out one by one for the standard error. */
function pairByPair(all: readonly Person[]) {
  const counts: Record<keyof PairCounts, number> = { concordant: 0, discordant: 0, tiedX: 0, tiedY: 0, tiedXY: 0 };
  const shares = all.map(() => [0, 0] as [number, number]);
  for (const [i, a] of all.entries())
    for (const [j, b] of all.entries()) {
      if (i < j && a.status === 1 && b.status === 1 && a.time === b.time) counts[a.x === b.x ? 'tiedXY' : 'tiedY'] += 1;
      if (a.status !== 1 || !(a.time < b.time || (a.time === b.time && b.status === 0))) continue;
      counts[a.x > b.x ? 'concordant' : a.x < b.x ? 'discordant' : 'tiedX'] += 1;
      for (const own of [shares[i]!, shares[j]!]) {
        own[0] += a.x > b.x ? 1 : a.x === b.x ? 0.5 : 0;
        own[1] += 1;
      }
    }
  const pairs = counts.concordant + counts.discordant + counts.tiedX;
  const c = (counts.concordant + counts.tiedX / 2) / pairs;
  const se = Math.sqrt(shares.reduce((sum, [agree, compared]) => sum + ((agree - c * compared) / pairs) ** 2, 0));
  return { counts, c, se };
}

describe("Harrell's C", () => {
  it('compares pairs whose shorter time ended with the event, as counted by hand', () => {
    // The first dies first and had the worst outlook of all; the third dies before the fourth, who had a worse one.
    const result = concordance({ time: [1, 2, 3, 4], status: [1, 0, 1, 1], x: [9, 5, 2, 4] });
    expect(result).toEqual({
      n: 4,
      c: 0.75,
      se: expect.closeTo(Math.sqrt(0.1875 ** 2 + 0.0625 ** 2 + 2 * 0.125 ** 2), 12),
      counts: { concordant: 3, discordant: 1, tiedX: 0, tiedY: 0, tiedXY: 0 },
    });
  });

  it('counts equal times only if one of them was censored, and then the event first', () => {
    expect(concordance({ time: [5, 5], status: [1, 0], x: [2, 1] })).toMatchObject({ c: 1, counts: { concordant: 1 } });
    expect(concordance({ time: [5, 5], status: [1, 1], x: [2, 1] })).toEqual({
      n: 2,
      c: null,
      se: null,
      counts: { concordant: 0, discordant: 0, tiedX: 0, tiedY: 1, tiedXY: 0 },
    });
    expect(concordance({ time: [5, 5], status: [1, 1], x: [1, 1] }).counts).toMatchObject({ tiedY: 0, tiedXY: 1 });
    expect(concordance({ time: [5, 5], status: [0, 0], x: [2, 1] }).counts).toEqual({
      concordant: 0,
      discordant: 0,
      tiedX: 0,
      tiedY: 0,
      tiedXY: 0,
    });
  });

  it('is one half when the prediction is the same for all', () => {
    expect(concordance({ time: [1, 2, 3], status: [1, 1, 1], x: [7, 7, 7] })).toMatchObject({
      c: 0.5,
      se: 0,
      counts: { tiedX: 3 },
    });
  });

  it('is refused with a prediction that is not known, naming the subject', () => {
    const ask = () => concordance({ time: [1, 2], status: [1, 0], x: [1, null as unknown as number] });
    expect(ask).toThrow(StatisticsRefused);
    expect(ask).toThrow('x 1 is not known');
  });
});

const people = fc.array(
  fc.record<Person>({ time: fc.nat({ max: 12 }), status: fc.constantFrom(0, 1), x: fc.integer({ min: -3, max: 3 }) }),
  { minLength: 1, maxLength: 40 },
);

describe('every concordance', () => {
  it('is what counting pair by pair gives, with its standard error', () => {
    fc.assert(
      fc.property(people, (all) => {
        const [quick, slow] = [concordance(columns(all)), pairByPair(all)];
        expect(quick.counts).toEqual(slow.counts);
        if (quick.c === null) expect(slow.c).toBeNaN();
        else expect([quick.c, quick.se]).toEqual([expect.closeTo(slow.c, 12), expect.closeTo(slow.se, 12)]);
      }),
    );
  });

  it('turned round is what is left to 1', () => {
    fc.assert(
      fc.property(people, (all) => {
        const [forth, back] = [
          concordance(columns(all)),
          concordance(columns(all.map((one) => ({ ...one, x: -one.x })))),
        ];
        expect(back.c).toEqual(forth.c === null ? null : expect.closeTo(1 - forth.c, 12));
        expect(back.se).toEqual(forth.se === null ? null : expect.closeTo(forth.se, 12));
      }),
    );
  });
});
