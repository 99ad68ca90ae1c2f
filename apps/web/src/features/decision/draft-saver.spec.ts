import { jest } from '@jest/globals';
import type { Decision } from '@rachis/domain';
import { startDraft } from './draft.js';
import { editable } from './draft-fields.js';
import { DraftSaver, type SaveEnd } from './draft-saver.js';

/** A server that keeps one decision, and can be slow, gone or overtaken. */
function server() {
  const state = { version: 0, decision: editable(), saves: [] as { plan: string | null | undefined; version: number }[], next: null as SaveEnd | null };
  const save = (decision: Decision, version: number): Promise<SaveEnd> => {
    state.saves.push({ plan: decision.plan, version });
    const told = state.next;
    state.next = null;
    if (told) return Promise.resolve(told);
    if (version !== state.version) return Promise.resolve({ end: 'overtaken', theirs: { version: state.version, decision: state.decision, by: 'Dr Bello' } });
    state.version += 1;
    state.decision = decision;
    return Promise.resolve({ end: 'kept', version: state.version });
  };
  return { state, save };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const type = (saver: DraftSaver, plan: string) => saver.edit({ ...saver.read().draft.mine, plan });

describe('saving while somebody types', () => {
  it('waits for a pause of the fingers and then sends once', async () => {
    const { state, save } = server();
    const saver = new DraftSaver(startDraft(), save);
    for (const text of ['D', 'De', 'Dec']) type(saver, text);
    expect(saver.read().state).toBe('waiting');
    await jest.advanceTimersByTimeAsync(200);
    expect(state.saves).toEqual([{ plan: 'Dec', version: 0 }]);
    expect(saver.read().state).toBe('kept');
  });

  it('lets the others read along even when the fingers never pause', async () => {
    const { state, save } = server();
    const saver = new DraftSaver(startDraft(), save);
    for (let letters = 1; letters <= 12; letters++) {
      type(saver, 'x'.repeat(letters));
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(state.saves.length).toBeGreaterThan(1);
    expect(state.saves.map(({ version }) => version)).toEqual(state.saves.map((_, index) => index));
  });

  it('keeps everything while the connection is gone, and sends it when it is back', async () => {
    const { state, save } = server();
    const saver = new DraftSaver(startDraft(), save);
    state.next = { end: 'offline' };
    type(saver, 'Decompress');
    await jest.advanceTimersByTimeAsync(200);
    expect(saver.read().state).toBe('offline');
    type(saver, 'Decompress T8');
    await jest.advanceTimersByTimeAsync(2_500);
    expect(state.decision.plan).toBe('Decompress T8');
    expect(saver.read().state).toBe('kept');
  });

  it('merges and goes on when somebody else was faster', async () => {
    const { state, save } = server();
    const saver = new DraftSaver(startDraft(), save);
    state.version = 1;
    state.decision = editable({ rationale: 'ESCC 3' });
    type(saver, 'Decompress');
    await jest.advanceTimersByTimeAsync(600);
    expect(state.decision).toMatchObject({ plan: 'Decompress', rationale: 'ESCC 3' });
    expect(saver.read().state).toBe('kept');
  });

  it('stops at a refusal and says why, with the text still there', async () => {
    const { state, save } = server();
    const saver = new DraftSaver(startDraft(), save);
    state.next = { end: 'refused', problem: new Error('already signed') };
    type(saver, 'Decompress');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(saver.read()).toMatchObject({ state: 'refused' });
    expect(saver.read().draft.mine.plan).toBe('Decompress');
    expect(state.saves).toHaveLength(1);
  });

  it('sends what is left before a signature, and says when it cannot', async () => {
    const { state, save } = server();
    const saver = new DraftSaver(startDraft(), save);
    type(saver, 'Decompress');
    await expect(saver.flush()).resolves.toBe(true);
    expect(state.decision.plan).toBe('Decompress');
    saver.edit({ ...saver.read().draft.mine, levels: 'T' });
    saver.hold(['levels']);
    await expect(saver.flush()).resolves.toBe(false);
  });
});
