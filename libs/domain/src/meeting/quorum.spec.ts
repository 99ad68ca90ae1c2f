import fc from 'fast-check';
import { SPECIALTIES, type Role } from '../access/roles.js';
import type { QuorumRequirement } from './board.js';
import type { AttendanceView } from './meeting.js';
import { describeCovers, describeGaps, quorumOf, quorumOfItem, type Present } from './quorum.js';

const rule: QuorumRequirement[] = [{ specialty: 'spine_surgeon', count: 2 }, { specialty: 'radiologist', count: 1 }];
const specialty = fc.constantFrom(...SPECIALTIES.map(({ code }) => code));
const anybody = fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd'), specialty });
const anyRule = fc.uniqueArray(fc.record({ specialty, count: fc.integer({ min: 1, max: 2 }), coveredBy: fc.uniqueArray(specialty, { maxLength: 2 }) }), { selector: (one) => one.specialty, maxLength: 3 });
const people = (...specialties: Role[]): Present[] => specialties.map((one, index) => ({ personId: `p${index}`, specialty: one }));
const short = (asked: readonly QuorumRequirement[], present: readonly Present[]) => quorumOf(asked, present).gaps.reduce((sum, { needed, present: there }) => sum + needed - there, 0);

describe('the quorum', () => {
  it('is met when enough of every specialty are there', () => expect(quorumOf(rule, people('spine_surgeon', 'spine_surgeon', 'radiologist'))).toEqual({ met: true, gaps: [], covers: [] }));
  it('counts nobody twice for one specialty', () => {
    const twice = [{ personId: 'a', specialty: 'spine_surgeon' as const }, { personId: 'a', specialty: 'spine_surgeon' as const }];
    const { met, gaps } = quorumOf(rule, twice);
    expect(met).toBe(false);
    expect(describeGaps(gaps)).toBe('Spine surgeon 1 of 2, Radiologist 0 of 1');
  });
  it('counts somebody who speaks for two specialties for each of them', () => {
    expect(quorumOf([{ specialty: 'radiologist', count: 1 }, { specialty: 'pathologist', count: 1 }], [{ personId: 'a', specialty: 'radiologist' }, { personId: 'a', specialty: 'pathologist' }]).met).toBe(true);
  });
  it('is met by anybody, also by nobody, where the board has no rule', () => expect(quorumOf([], [])).toEqual({ met: true, gaps: [], covers: [] }));
  it('never gets worse because somebody joins, and never better because somebody leaves', () => {
    fc.assert(fc.property(anyRule, fc.array(anybody), anybody, (asked, present, late) => short(asked, [...present, late]) <= short(asked, present)));
  });
  it('does not care in which order people came', () => fc.assert(fc.property(anyRule, fc.array(anybody), (asked, present) => short(asked, present) === short(asked, [...present].reverse()))));
});

describe('cover', () => {
  const covered: QuorumRequirement[] = [{ specialty: 'radiation_oncologist', count: 1, coveredBy: ['medical_oncologist'] }, { specialty: 'medical_oncologist', count: 1 }];
  it('lets one specialty stand in for another where the board says so', () => {
    const { met, covers } = quorumOf([covered[0]!], people('medical_oncologist'));
    expect(met).toBe(true);
    expect(describeCovers(covers)).toBe('Radiation oncologist covered by medical oncologist');
  });
  it('does not make two of one person', () => {
    expect(quorumOf(covered, people('medical_oncologist'))).toMatchObject({ met: false, gaps: [{ specialty: 'radiation_oncologist', needed: 1, present: 0 }] });
    expect(quorumOf(covered, people('medical_oncologist', 'medical_oncologist')).met).toBe(true);
  });
  it('is used only where somebody of the specialty is short', () => expect(quorumOf(covered, people('medical_oncologist', 'medical_oncologist', 'radiation_oncologist')).covers).toEqual([]));
  it('finds the way in which everybody has a place', () => {
    const chain: QuorumRequirement[] = [{ specialty: 'pathologist', count: 1, coveredBy: ['radiologist'] }, { specialty: 'spine_surgeon', count: 1, coveredBy: ['radiologist', 'specialist_nurse'] }];
    expect(quorumOf(chain, people('radiologist', 'specialist_nurse')).met).toBe(true);
  });
  it('never makes a quorum worse', () => {
    fc.assert(fc.property(anyRule, fc.array(anybody), (asked, present) => short(asked, present) <= short(asked.map(({ specialty: one, count }) => ({ specialty: one, count })), present)));
  });
  it('names for every place that is not short somebody who may fill it', () => {
    fc.assert(
      fc.property(anyRule, fc.array(anybody), (asked, present) =>
        quorumOf(asked, present).covers.every(({ specialty: of, by, personId }) => asked.find((one) => one.specialty === of)?.coveredBy?.includes(by) && present.some((one) => one.personId === personId && one.specialty === by)),
      ),
    );
  });
});

const somebody = (personId: string, speaksFor: Role, more: Partial<AttendanceView> = {}): AttendanceView => ({ personId, displayName: personId, specialty: speaksFor, mode: 'in_room', joinedAt: '2026-03-17T08:00:00Z', ...more });
const mark = (at: string, mode: AttendanceView['mode']) => ({ specialty: 'radiologist' as const, mode, at: `2026-03-17T${at}:00Z` });

describe('the quorum of a case', () => {
  const [one]: QuorumRequirement[][] = [[{ specialty: 'radiologist', count: 1 }]];
  const radiologist = somebody('rao', 'radiologist', { marks: [mark('08:00', 'in_room'), mark('08:20', 'absent'), mark('08:40', 'remote')], mode: 'remote' });
  const at = (minute: string) => quorumOfItem({ rule: one!, attendance: [radiologist], itemId: 'renal', at: `2026-03-17T${minute}:00Z` }).state;
  it('is that of the moment: somebody came late, left, and came back', () => expect(['07:59', '08:00', '08:19', '08:20', '08:39', '08:40', '09:00'].map(at)).toEqual(['not_met', 'met', 'met', 'not_met', 'not_met', 'met', 'met']));
  it('does not count who has stepped out for it, and says who that is', () => {
    const attendance = [somebody('rao', 'radiologist', { recusedItemIds: ['renal'] })];
    expect(quorumOfItem({ rule: one!, attendance, itemId: 'renal' })).toMatchObject({ state: 'not_met', recused: [{ personId: 'rao' }], present: [] });
    expect(quorumOfItem({ rule: one!, attendance, itemId: 'lung' }).state).toBe('met');
    expect(quorumOfItem({ rule: one!, attendance }).state).toBe('met');
  });
  it('cannot be told while nobody has said whether those are there who would make it', () => {
    const team = [{ personId: 'rao', specialty: 'radiologist' as const }];
    expect(quorumOfItem({ rule: one!, attendance: [], team })).toMatchObject({ state: 'unknown', met: false, silent: team, gaps: [{ specialty: 'radiologist', needed: 1, present: 0 }] });
    expect(quorumOfItem({ rule: one!, attendance: [], team: [{ personId: 'tan', specialty: 'specialist_nurse' }] }).state).toBe('not_met');
    expect(quorumOfItem({ rule: one!, attendance: [somebody('rao', 'radiologist', { mode: 'absent', joinedAt: null })], team }).state).toBe('not_met');
  });
  it('is never met by the silence of anybody', () => {
    fc.assert(fc.property(anyRule, fc.array(anybody), (asked, team) => quorumOfItem({ rule: asked, attendance: [], team }).met === (asked.length === 0)));
  });
  it('is the better the more is said: telling who is there never turns "met" into anything else', () => {
    fc.assert(
      fc.property(anyRule, fc.uniqueArray(anybody, { selector: ({ personId }) => personId }), (asked, team) => {
        const attendance = team.map(({ personId, specialty: speaksFor }) => somebody(personId, speaksFor));
        return attendance.every((_, index) => quorumOfItem({ rule: asked, attendance: attendance.slice(0, index), team }).state !== 'met' || quorumOfItem({ rule: asked, attendance: attendance.slice(0, index + 1), team }).state === 'met');
      }),
    );
  });
  it('reads what was sealed before marks were kept', () => {
    const attendance = [somebody('rao', 'radiologist', { leftAt: '2026-03-17T08:20:00Z' })];
    expect(quorumOfItem({ rule: one!, attendance, at: '2026-03-17T08:10:00Z' }).state).toBe('met');
    expect(quorumOfItem({ rule: one!, attendance }).state).toBe('not_met');
  });
});
