import fc from 'fast-check';
import { aalenJohansen, incidenceAt } from './aalen-johansen.js';
import { kaplanMeier } from './kaplan-meier.js';

const list = (column: Float64Array) =>
  Array.from(column, (value) => (Number.isNaN(value) ? null : Number(value.toFixed(6))));
type Person = { time: number; status: number };
const columns = (all: readonly Person[]) => ({
  time: all.map(({ time }) => time),
  status: all.map(({ status }) => status),
});

/** The published sum at each time, for the incidence of one cause. */
function standardErrors(all: readonly Person[], cause: number): number[] {
  const steps = [...new Set(all.map(({ time }) => time))]
    .sort((a, b) => a - b)
    .map((now) => ({
      n: all.filter(({ time }) => time >= now).length,
      d: all.filter(({ time, status }) => time === now && status > 0).length,
      dk: all.filter(({ time, status }) => time === now && status === cause).length,
    }));
  let [free, share] = [1, 0];
  const path = steps.map(({ n, d, dk }) => {
    const before = free;
    share += (before * dk) / n;
    free *= 1 - d / n;
    return { n, d, dk, before, share };
  });
  return path.map(({ share: here }, t) =>
    Math.sqrt(
      Math.max(
        0,
        path
          .slice(0, t + 1)
          .reduce(
            (sum, { n, d, dk, before, share: then }) =>
              sum +
              (n > d ? (here - then) ** 2 * (d / (n * (n - d))) : 0) +
              (before ** 2 * dk * (n - dk)) / n ** 3 -
              (2 * (here - then) * before * dk) / n ** 2,
            0,
          ),
      ),
    ),
  );
}

describe('cumulative incidence with a competing event', () => {
  // One has the event at 1, one dies at 2, one has the event at 3, one is censored at 4.
  const four = aalenJohansen({ time: [3, 1, 2, 4], status: [1, 1, 2, 0] });

  it('counts only those who could still have had the event', () => {
    expect([list(four.times), list(four.nRisk)]).toEqual([
      [1, 2, 3, 4],
      [4, 3, 2, 1],
    ]);
    expect([list(four.cifEvent), list(four.cifDeath), list(four.eventFree)]).toEqual([
      [0.25, 0.25, 0.5, 0.5],
      [0, 0.25, 0.25, 0.25],
      [0.75, 0.5, 0.25, 0.25],
    ]);
  });

  it('shows what 1 - Kaplan-Meier would have claimed', () => {
    expect(list(four.naive1minusKM)).toEqual([0.25, 0.25, 0.625, 0.625]);
  });

  it('has no interval before the first event of a kind, and one inside 0 to 1 after it', () => {
    expect([
      list(four.seEvent)[0],
      list(four.seDeath)[0],
      list(four.cifDeathLogLogLower)[0],
      list(four.cifDeathLogLogUpper)[0],
    ]).toEqual([0.216506, 0, null, null]);
    expect([list(four.cifEventLogLogLower)[0], list(four.cifEventLogLogUpper)[0]]).toEqual([0.008948, 0.665325]);
  });

  it('is read between its steps, and is nothing before the first', () => {
    const read = incidenceAt(four, [0, 2.5, 9]);
    expect([
      list(read.times),
      list(read.nRisk),
      list(read.cifEvent),
      list(read.cifDeath),
      list(read.eventFree),
      list(read.naive1minusKM),
    ]).toEqual([
      [0, 2.5, 9],
      [4, 2, 0],
      [0, 0.25, 0.5],
      [0, 0.25, 0.25],
      [1, 0.5, 0.25],
      [0, 0.25, 0.625],
    ]);
    expect([list(read.seEvent)[0], list(read.cifEventLogLogLower)[0], list(read.cifDeathLogLogUpper)[0]]).toEqual([
      0,
      null,
      null,
    ]);
    expect([read.seEvent[1], read.seDeath[2], read.cifEventLogLogUpper[2], read.cifDeathLogLogLower[1]]).toEqual([
      four.seEvent[1],
      four.seDeath[3],
      four.cifEventLogLogUpper[3],
      four.cifDeathLogLogLower[1],
    ]);
  });

  it('has no interval once everybody has had the event', () => {
    const all = aalenJohansen({ time: [1, 2], status: [1, 1] });
    expect([list(all.cifEvent), list(all.cifEventLogLogUpper)[1], list(all.eventFree)]).toEqual([
      [0.5, 1],
      null,
      [0.5, 0],
    ]);
  });

  it('refuses a status that is none of three', () => {
    expect(() => aalenJohansen({ time: [1, 2], status: [1, 3] })).toThrow('status 1 is not one of 0, 1, 2');
  });
});

const people = fc.array(fc.record<Person>({ time: fc.nat({ max: 15 }), status: fc.constantFrom(0, 1, 2) }), {
  minLength: 1,
  maxLength: 40,
});

describe('every cumulative incidence', () => {
  it('adds up to 1 with the other cause and those left without either, and never more than 1 - Kaplan-Meier', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { cifEvent, cifDeath, eventFree, naive1minusKM } = aalenJohansen(columns(all));
        for (const [row, share] of cifEvent.entries()) {
          expect(share + cifDeath[row]! + eventFree[row]!).toBeCloseTo(1, 12);
          expect(share).toBeLessThanOrEqual(naive1minusKM[row]! + 1e-12);
        }
      }),
    );
  });

  it('has the standard errors of the published sum', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { seEvent, seDeath } = aalenJohansen(columns(all));
        for (const [cause, se] of [
          [1, seEvent],
          [2, seDeath],
        ] as const)
          for (const [row, expected] of standardErrors(all, cause).entries())
            expect(se[row]! ** 2).toBeCloseTo(expected ** 2, 12);
      }),
    );
  });

  it('is 1 - Kaplan-Meier with its standard error where nothing competes', () => {
    fc.assert(
      fc.property(people, (all) => {
        const alone = columns(all.map(({ time, status }) => ({ time, status: Math.min(status, 1) })));
        const [incidence, curve] = [aalenJohansen(alone), kaplanMeier(alone)];
        for (const [row, surv] of curve.surv.entries()) {
          expect([incidence.cifEvent[row], incidence.naive1minusKM[row]]).toEqual([
            expect.closeTo(1 - surv, 12),
            expect.closeTo(1 - surv, 12),
          ]);
          if (surv > 0) expect(incidence.seEvent[row]).toBeCloseTo(curve.seGreenwood[row]!, 9);
        }
      }),
    );
  });
});
