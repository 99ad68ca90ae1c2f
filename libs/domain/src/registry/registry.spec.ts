import fc from 'fast-check';
import { ownCalibration } from './own-calibration.js';
import { countsOf } from './registry-counts.js';
import { daysUpTo } from './registry-definitions.js';
import { expandFollowUp, withheldGroups, type RegistryFollowUp } from './registry-follow-up.js';
import { incidenceOf, survivalOf } from './survival-groups.js';

const followUp = (time: number[], status: number[], count = time.map(() => 1)) => ({ time, status, count });
const NOTHING: RegistryFollowUp = { all: 0, followed: 0, deathDayUnknown: 0, contradicting: 0, notSeenAgain: 0, vitalStatusOpen: 0, eventDayUnknown: 0, withheld: false, groups: [] };

describe('counts', () => {
  it('withhold a small number and the next, so that it cannot be taken from the whole', () => {
    const [section] = countsOf({ cases: 40, rows: [['sex', 'female', 20], ['sex', 'male', 17], ['sex', null, 3]] }, ['sex']).sections;
    expect(section).toEqual({ id: 'sex', of: 40, once: true, entries: [{ code: 'female', n: 20 }, { code: 'male', n: null }, { code: 'not_recorded', n: null }] });
  });

  it('withhold lines of which a case has several each for itself, and their whole where it is small', () => {
    const { sections } = countsOf({ cases: 40, rows: [['level', 'T8', 9], ['level', 'T9', 2]], of: { level: 10 } }, ['level', 'region']);
    expect(sections).toEqual([{ id: 'level', of: 10, once: false, entries: [{ code: 'T8', n: 9 }, { code: 'T9', n: null }] }, { id: 'region', of: 40, once: false, entries: [] }]);
    expect(countsOf({ cases: 40, rows: [], of: { level: 3 } }, ['level']).sections[0]?.of).toBeNull();
  });

  it('say nothing at all of fewer than five cases', () => expect(countsOf({ cases: 4, rows: [['sex', 'male', 4]] }, ['sex'])).toEqual({ cases: null, sections: [] }));

  it('never show a number from one to four', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }), (numbers) => {
        const rows = numbers.map((n, at) => ['primary', `p${at}`, n] as const);
        const said = countsOf({ cases: numbers.reduce((sum, n) => sum + n, 0), rows }, ['primary']);
        for (const { entries } of said.sections) for (const { n } of entries) expect(n === null || n === undefined || n === 0 || n >= 5).toBe(true);
      }),
    );
  });
});

describe('follow-up', () => {
  it('is spread out to one subject a row', () => {
    const { time, status } = expandFollowUp(followUp([3, 7], [1, 0], [2, 1]));
    expect([Array.from(time), Array.from(status)]).toEqual([[3, 3, 7], [1, 1, 0]]);
  });

  it('of fewer than five people is closed', () => {
    const said = withheldGroups({ ...NOTHING, groups: [{ code: 'a', people: 5, followUp: followUp([1], [0], [5]) }, { code: 'b', people: 4, followUp: followUp([1], [0], [4]) }] });
    expect([said.withheld, said.groups[1]]).toEqual([true, { code: 'b', people: null, followUp: null }]);
  });

  it('gives curves, medians and the test between named groups; who is not recorded has a curve and no part in the test', () => {
    const groups = [{ code: 'a', people: 2, followUp: followUp([1, 2], [1, 1]) }, { code: 'b', people: 2, followUp: followUp([3, 4], [1, 0]) }, { code: null, people: 1, followUp: followUp([9], [1]) }, { code: 'c', people: null, followUp: null }];
    const { groups: results, test, withheld } = survivalOf(groups, [2, 20]);
    expect(results.map(({ code, median, readings }) => [code, median.value, readings[0]?.share, readings[1]?.beyond])).toEqual([['a', 1.5, 0, true], ['b', 3.5, 1, true], [null, 9, 1, true]]);
    expect(test?.groups).toEqual(['a', 'b']);
    expect(withheld).toEqual(['c']);
    expect(survivalOf(groups.slice(0, 1), [2]).test).toBeNull();
    expect(survivalOf([{ code: 'a', people: 1, followUp: followUp([1], [0]) }, { code: 'b', people: 1, followUp: followUp([1], [0]) }], [1]).test).toBeNull();
  });

  it('with death competing adds up to one', () => {
    const { groups } = incidenceOf([{ code: 'all', people: 4, followUp: followUp([1, 2, 3, 4], [1, 2, 0, 1]) }], [2]);
    expect(groups[0]).toMatchObject({ people: 4, events: 2, deaths: 1 });
    expect(groups[0]?.readings[0]).toMatchObject({ event: 0.25, death: 0.25, free: 0.5, atRisk: 3 });
  });
});

describe('the days at which curves are read', () => {
  it.each([[0, [0, 91]], [200, [0, 91, 183]], [240, [0, 91, 183, 365]], [400, [0, 91, 183, 365]], [3000, [0, 91, 183, 365, 730, 1095, 1826]]])('of %i days of follow-up are %j', (longest, days) => expect(daysUpTo(longest)).toEqual(days));
});

describe('the calibration of a model in our own patients', () => {
  it('sets observed deaths against predicted ones and warns of too few', () => {
    const said = ownCalibration({ model: 'm', days: 90, people: 10, followUp: { ...followUp([10, 20, 100, 100], [1, 1, 0, 1], [2, 3, 4, 1]), alive: [0.5, 0.5, 0.5, 0.6] } });
    expect(said).toMatchObject({ people: 10, events: 5, known: 10, observed: 0.5, tooFew: true });
    expect(said?.expected).toBeCloseTo(0.49, 12);
    expect(said?.observedOverExpected).toBeCloseTo(0.5 / 0.49, 12);
  });

  it('says nothing of a horizon that nobody was followed to, and leaves who was censored before it out of slope and intercept', () => {
    const said = ownCalibration({ model: 'm', days: 365, people: 6, followUp: { ...followUp([10, 20, 30], [1, 0, 0], [2, 2, 2]), alive: [0.4, 0.6, 0.8] } });
    expect(said).toMatchObject({ observed: null, observedOverExpected: null, known: 2, events: 2 });
    expect(ownCalibration({ model: 'm', days: 90, people: null, followUp: null })).toBeNull();
  });

  it('no longer warns from a hundred deaths and a hundred survivors on', () => {
    const enough = (died: number) => ownCalibration({ model: 'm', days: 90, people: 300, followUp: { ...followUp([10, 400], [1, 0], [died, 100]), alive: [0.5, 0.6] } })?.tooFew;
    expect([enough(99), enough(100)]).toEqual([true, false]);
  });
});
