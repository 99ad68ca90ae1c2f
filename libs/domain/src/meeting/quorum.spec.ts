import fc from 'fast-check';
import { SPECIALTIES } from '../access/roles.js';
import { describeGaps, quorumOf } from './quorum.js';

const rule = [{ specialty: 'spine_surgeon' as const, count: 2 }, { specialty: 'radiologist' as const, count: 1 }];
const anybody = fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd'), specialty: fc.constantFrom(...SPECIALTIES.map(({ code }) => code)) });

describe('the quorum', () => {
  it('is met when enough of every specialty are there', () => {
    expect(quorumOf(rule, [{ personId: 'a', specialty: 'spine_surgeon' }, { personId: 'b', specialty: 'spine_surgeon' }, { personId: 'c', specialty: 'radiologist' }])).toEqual({ met: true, gaps: [] });
  });
  it('counts nobody twice for one specialty', () => {
    const twice = [{ personId: 'a', specialty: 'spine_surgeon' as const }, { personId: 'a', specialty: 'spine_surgeon' as const }];
    const { met, gaps } = quorumOf(rule, twice);
    expect(met).toBe(false);
    expect(describeGaps(gaps)).toBe('Spine surgeon 1 of 2, Radiologist 0 of 1');
  });
  it('counts somebody who speaks for two specialties for each of them', () => {
    expect(quorumOf([{ specialty: 'radiologist', count: 1 }, { specialty: 'pathologist', count: 1 }], [{ personId: 'a', specialty: 'radiologist' }, { personId: 'a', specialty: 'pathologist' }]).met).toBe(true);
  });
  it('is met by anybody, also by nobody, where the board has no rule', () => expect(quorumOf([], [])).toEqual({ met: true, gaps: [] }));
  it('never gets worse because somebody joins, and never better because somebody leaves', () => {
    fc.assert(
      fc.property(fc.array(anybody), anybody, (present, late) => {
        const missing = (people: typeof present) => quorumOf(rule, people).gaps.reduce((sum, { needed, present: there }) => sum + needed - there, 0);
        return missing([...present, late]) <= missing(present);
      }),
    );
  });
  it('does not care in which order people came', () => fc.assert(fc.property(fc.array(anybody), (present) => quorumOf(rule, present).met === quorumOf(rule, [...present].reverse()).met)));
});
