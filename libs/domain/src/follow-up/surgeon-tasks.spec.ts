import fc from 'fast-check';
import type { SurgeonRow } from './surgeon-review.js';
import { daysBetween, surgeonTasks } from './surgeon-tasks.js';

const row = (more: Partial<SurgeonRow> = {}): SurgeonRow => ({
  theCase: { id: 'c', caseNumber: 'R-1', state: 'discussed', familyName: 'Test', esccIncomplete: false, sinsIncomplete: false }, mine: true, wantsSurgery: false, wantsRadiotherapy: false, specimensAwaited: 0, tissueUntracked: false, checks: [], radiotherapyBegun: false, complications: [], ...more,
});
const TODAY = '2026-04-01';
const said = (more: Partial<SurgeonRow>) => surgeonTasks(row(more), TODAY).map(({ group, act, standing, next, due, overdue }) => ({ group, act, standing, next, due, overdue }));

describe('what a surgeon has to do about a case', () => {
  it('is nothing where nothing is open', () => expect(said({})).toEqual([]));

  it.each([['submitted', 'Triage'], ['triaged', 'Complete what the board asks for'], ['ready', 'Put it on an agenda'], ['listed', 'Look at it before the board']] as const)('is a word for a case that is %s', (state, next) => {
    const [only] = surgeonTasks(row({ theCase: { ...row().theCase, state } }), TODAY);
    expect(only).toMatchObject({ group: 'undecided', next, act: 'case' });
  });

  it('is to book theatre where surgery is recommended, overdue after its latest day', () => {
    expect(said({ wantsSurgery: true, latestBy: '2026-04-02' })).toEqual([{ group: 'to_book', act: 'book', standing: 'No plan yet', next: 'Book theatre', due: '2026-04-02', overdue: false }]);
    expect(said({ wantsSurgery: true, planStatus: 'proposed', latestBy: '2026-03-31' })).toMatchObject([{ standing: 'Planned, theatre not booked', overdue: true }]);
  });

  it('is no booking where the operation came after the decision, and one where it came before', () => {
    const decided = { wantsSurgery: true, signedAt: '2026-03-13T17:15:00Z', checks: (['wound', 'imaging'] as const).map((kind) => ({ kind, result: 'done' as const, checkedOn: TODAY })) };
    expect(said({ ...decided, operationId: 'o', operatedOn: '2026-03-14' })).toEqual([]);
    expect(said({ ...decided, operationId: 'o', operatedOn: '2026-03-01' })).toMatchObject([{ group: 'to_book' }]);
  });

  it('says how far the theatre is, and that nobody has said what became of it', () => {
    expect(said({ planStatus: 'booked', plannedOn: '2026-04-02', slot: 'Theatre 3' })).toMatchObject([{ group: 'booked', standing: 'Theatre · 2 Apr 2026 · Theatre 3', next: 'In 1 day', overdue: false, act: 'book' }]);
    expect(said({ planStatus: 'booked', plannedOn: TODAY })).toMatchObject([{ next: 'Today', overdue: false }]);
    expect(said({ planStatus: 'booked', plannedOn: '2026-03-31' })).toMatchObject([{ next: 'Record the operation, or a new date', overdue: true, act: 'operation' }]);
    expect(said({ planStatus: 'booked' })).toMatchObject([{ standing: 'Booked without a date', act: 'book' }]);
  });

  it('is to ask for histology, and says when nobody has recorded the specimen', () => {
    expect(said({ specimensAwaited: 1, histologyExpectedOn: '2026-04-03' })).toMatchObject([{ standing: '1 specimen awaited', next: 'Expected 3 Apr 2026', overdue: false }]);
    expect(said({ specimensAwaited: 2, histologyExpectedOn: '2026-03-30' })).toMatchObject([{ standing: '2 specimens awaited', next: 'Ask the laboratory', overdue: true }]);
    expect(said({ specimensAwaited: 1 })).toMatchObject([{ next: 'Ask when it is expected', due: null }]);
    expect(said({ tissueUntracked: true })).toMatchObject([{ next: 'Record the specimen' }]);
  });

  it('is the wound by the first visit after surgery, and the imaging without a date of its own', () => {
    expect(said({ operationId: 'o', operatedOn: '2026-03-18' })).toEqual([
      { group: 'checks', act: 'wound', standing: 'Day 14 after the operation of 18 Mar 2026', next: 'Look at the wound', due: TODAY, overdue: false },
      { group: 'checks', act: 'imaging', standing: 'Day 14 after the operation of 18 Mar 2026', next: 'Imaging after the operation', due: null, overdue: false },
    ]);
  });

  it.each([[0, 'less than a week'], [6, 'less than a week'], [7, 'one to three weeks'], [20, 'one to three weeks'], [21, null]] as const)('on day %i after surgery the wound is a word on radiotherapy: %s', (days, words) => {
    const operatedOn = new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
    const handover = surgeonTasks(row({ operationId: 'o', operatedOn, wantsRadiotherapy: true }), TODAY).find(({ group }) => group === 'handover');
    expect(handover).toMatchObject({ standing: `Day ${days} after surgery`, next: 'Hand over to radiotherapy' });
    expect(handover?.warning ?? null).toEqual(words === null ? null : expect.stringContaining(words));
  });

  it('ends the hand-over when it is not needed or radiotherapy has begun, and not before', () => {
    const operated = { operationId: 'o', operatedOn: '2026-03-01', wantsRadiotherapy: true, checks: (['wound', 'imaging'] as const).map((kind) => ({ kind, result: 'done' as const, checkedOn: TODAY })) };
    const handed = (result: 'done' | 'not_needed') => ({ ...operated, checks: [...operated.checks, { kind: 'rt_handover' as const, result, checkedOn: '2026-03-05' }] });
    expect(said(handed('not_needed'))).toEqual([]);
    expect(said({ ...operated, radiotherapyBegun: true })).toEqual([]);
    expect(said(handed('done'))).toMatchObject([{ group: 'handover', act: 'case', next: 'Ask when it begins' }]);
    expect(said({ ...handed('done'), radiotherapyBy: '2026-03-29' })).toMatchObject([{ overdue: true }]);
  });

  it('names each complication that nobody has called resolved', () => {
    expect(said({ complications: [{ id: '1', name: 'Wound dehiscence', grade: 'IIIbd', occurredOn: '2026-03' }] })).toMatchObject([{ group: 'complications', standing: 'Wound dehiscence · Clavien-Dindo IIIbd · Mar 2026' }]);
  });

  it('counts whole days, whatever the clocks do', () => {
    expect(daysBetween('2026-03-14', '2026-04-07')).toBe(24);
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 3000 }), (start, days) => {
      const on = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(daysBetween(on(start), on(start + days))).toBe(days);
    }));
  });
});
