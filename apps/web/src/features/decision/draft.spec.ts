import type { Decision } from '@rachis/domain';
import { edited, isKept, kept, notKept, outgoing, overtaken, sent, settled, startDraft, type Draft } from './draft.js';
import { editable, partOf } from './draft-fields.js';

const write = (draft: Draft, change: Partial<Decision>): Draft => edited(draft, { ...draft.mine, ...change });
const goal = (draft: Draft, state: 'recommended' | 'rejected', which: string) => write(draft, { goals: draft.mine.goals.map((row) => (row.goal === which ? { ...row, state } : row)) });
const theirs = (draft: Draft, change: Partial<Decision>, version = draft.version + 1) => ({ version, decision: { ...draft.stored, ...change }, by: 'Dr Bello' });

describe('a decision while it is written', () => {
  it('starts with four goals that are open, which is not the same as not applicable', () => {
    const { mine, version } = startDraft();
    expect(version).toBe(0);
    expect(mine.goals.map(({ goal: name, state }) => [name, state])).toEqual([['biopsy', null], ['decompression', null], ['resection', null], ['stabilisation', null]]);
  });

  it('sends nothing before something was typed, and one save at a time', () => {
    const fresh = startDraft();
    expect(outgoing(fresh)).toBeNull();
    const typed = write(fresh, { plan: 'Decompress' });
    const going = outgoing(typed);
    expect(going?.plan).toBe('Decompress');
    expect(outgoing(sent(typed, going!))).toBeNull();
  });

  it('chains versions: what was typed while a save was on its way goes out on the version that came back', () => {
    let draft = write(startDraft(), { plan: 'Dec' });
    draft = sent(draft, outgoing(draft)!);
    draft = write(draft, { plan: 'Decompress T8' });
    draft = kept(draft, 1);
    expect(isKept(draft)).toBe(false);
    expect(draft.version).toBe(1);
    expect(outgoing(draft)?.plan).toBe('Decompress T8');
    draft = kept(sent(draft, outgoing(draft)!), 2);
    expect(isKept(draft)).toBe(true);
  });

  it('keeps what was typed when a save fails', () => {
    let draft = write(startDraft(), { plan: 'Decompress' });
    draft = notKept(sent(draft, outgoing(draft)!));
    expect(draft.mine.plan).toBe('Decompress');
    expect(outgoing(draft)?.plan).toBe('Decompress');
  });

  it('does not send a part that cannot be kept yet, but sends the rest', () => {
    const draft = write(startDraft(), { levels: 'T', plan: 'Decompress' });
    const going = outgoing(draft, ['levels']);
    expect(going?.levels).toBeNull();
    expect(going?.plan).toBe('Decompress');
  });

  it('ignores its own version coming back', () => {
    let draft = write(startDraft(), { plan: 'A' });
    draft = kept(sent(draft, outgoing(draft)!), 1);
    draft = write(draft, { plan: 'AB' });
    expect(overtaken(draft, { version: 1, decision: editable({ plan: 'A' }), by: 'me' })).toBe(draft);
  });
});

describe('two people writing one decision', () => {
  it('takes the other’s text where I did not touch it, and keeps mine where only I did', () => {
    const draft = overtaken(write(startDraft(), { plan: 'Decompress' }), theirs(startDraft(), { rationale: 'ESCC 3' }));
    expect(draft.mine).toMatchObject({ plan: 'Decompress', rationale: 'ESCC 3' });
    expect(draft.conflicts).toEqual([]);
    expect(outgoing(draft)).toMatchObject({ plan: 'Decompress', rationale: 'ESCC 3' });
  });

  it('merges goal by goal', () => {
    const mine = goal(startDraft(), 'recommended', 'decompression');
    const other = goal(startDraft(), 'rejected', 'resection');
    const draft = overtaken(mine, { version: 1, decision: other.mine, by: 'Dr Bello' });
    expect(draft.mine.goals.map(({ state }) => state)).toEqual([null, 'recommended', 'rejected', null]);
    expect(draft.conflicts).toEqual([]);
  });

  it('shows a part that both wrote, and overwrites nobody', () => {
    const draft = overtaken(write(startDraft(), { plan: 'Mine' }), theirs(startDraft(), { plan: 'Theirs' }));
    expect(draft.conflicts).toEqual([{ field: 'plan', by: 'Dr Bello' }]);
    expect(draft.mine.plan).toBe('Mine');
    expect(draft.stored.plan).toBe('Theirs');
    expect(outgoing(draft)).toBeNull();
    expect(isKept(draft)).toBe(false);
  });

  it('lets somebody choose: mine goes out, or theirs comes into the editor', () => {
    const both = overtaken(write(startDraft(), { plan: 'Mine' }), theirs(startDraft(), { plan: 'Theirs' }));
    expect(outgoing(settled(both, 'plan', 'mine'))?.plan).toBe('Mine');
    const yielded = settled(both, 'plan', 'theirs');
    expect(yielded.mine.plan).toBe('Theirs');
    expect(isKept(yielded)).toBe(true);
  });

  it('treats an answer and its stated absence as one part', () => {
    const base = startDraft({ version: 3, decision: { latestBy: '2026-03-14' } });
    const draft = overtaken(base, { version: 4, decision: editable({ absences: { latestBy: 'pending' } }), by: 'Dr Bello' });
    expect(draft.mine.latestBy).toBeNull();
    expect(draft.mine.absences).toEqual({ latestBy: 'pending' });
    expect(partOf(draft.mine, 'latestBy')).toBe('[null,"pending"]');
  });

  it('forgets a conflict when both say the same in the end', () => {
    const both = overtaken(write(startDraft(), { plan: 'Mine' }), theirs(startDraft(), { plan: 'Theirs' }));
    const draft = overtaken(both, { version: 2, decision: editable({ plan: 'Mine' }), by: 'Dr Bello' });
    expect(draft.conflicts).toEqual([]);
    expect(isKept(draft)).toBe(true);
  });
});

describe('two people writing the rows of one list', () => {
  const [operate, irradiate] = ['018f3c00-0000-7000-8000-00000000000a', '018f3c00-0000-7000-8000-00000000000b'];
  const base = startDraft({ version: 3, decision: editable({ steps: [{ id: operate, what: 'Operate' }] }) });
  const steps = (draft: Draft) => (draft.mine.steps ?? []).map(({ what }) => what);

  it('keeps both rows that were added at once', () => {
    const mine = write(base, { steps: [...(base.mine.steps ?? []), { id: irradiate, what: 'Irradiate' }] });
    const draft = overtaken(mine, { version: 4, decision: editable({ steps: [{ id: operate, what: 'Operate' }, { id: '018f3c00-0000-7000-8000-00000000000c', what: 'Rehabilitation' }] }), by: 'Dr Bello' });
    expect(steps(draft)).toEqual(['Operate', 'Irradiate', 'Rehabilitation']);
    expect(draft.conflicts).toEqual([]);
    expect(outgoing(draft)?.steps).toHaveLength(3);
  });

  it('shows a row that both changed, and one that I changed and somebody took out', () => {
    const mine = write(base, { steps: [{ id: operate, what: 'Operate today' }] });
    const both = overtaken(mine, { version: 4, decision: editable({ steps: [{ id: operate, what: 'Operate tomorrow' }] }), by: 'Dr Bello' });
    expect(both.conflicts).toEqual([{ field: `steps:${operate}`, by: 'Dr Bello' }]);
    expect(outgoing(both)).toBeNull();
    const gone = overtaken(mine, { version: 4, decision: editable({ steps: [] }), by: 'Dr Bello' });
    expect(steps(gone)).toEqual(['Operate today']);
    expect(steps(settled(gone, `steps:${operate}`, 'theirs'))).toEqual([]);
    expect(outgoing(settled(gone, `steps:${operate}`, 'mine'))?.steps).toMatchObject([{ what: 'Operate today' }]);
  });

  it('takes out what somebody took out and I left alone, and does not call the server\'s empty answers a change', () => {
    expect(steps(overtaken(base, { version: 4, decision: editable({ steps: [] }), by: 'Dr Bello' }))).toEqual([]);
    const stored = startDraft({ version: 1, decision: { goals: [], steps: [{ id: operate, what: 'Operate', levels: null, afterId: null }], considered: [] } });
    expect(isKept(write(stored, { steps: [{ id: operate, what: 'Operate' }] }))).toBe(true);
  });

  it('merges what was considered answer by answer', () => {
    const said = (care: string, answer: 'yes' | 'no') => base.mine.considered?.map((row) => (row.care === care ? { ...row, answer } : row)) ?? [];
    const draft = overtaken(write(base, { considered: said('trial', 'no') }), { version: 4, decision: { ...base.stored, considered: said('palliative', 'yes') }, by: 'Dr Bello' });
    expect(draft.mine.considered?.filter(({ answer }) => answer).map(({ care, answer }) => [care, answer])).toEqual([['palliative', 'yes'], ['trial', 'no']]);
  });
});
