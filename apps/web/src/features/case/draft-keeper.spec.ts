import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiProblem } from '../../api/api-problem.js';
import { DraftKeeper, type DraftState } from './draft-keeper.js';

let sent: { typed: string; seen: number }[];
let states: DraftState[];
let answer: () => Promise<number>;
beforeEach(() => {
  void jest.useFakeTimers();
  sent = [];
  states = [];
  answer = () => Promise.resolve(sent.length);
});
afterEach(() => {
  void jest.useRealTimers();
});

const keeperAt = (version: number) =>
  new DraftKeeper<string>({
    save: (typed, seen) => {
      sent.push({ typed, seen });
      return answer();
    },
    tell: (state) => states.push(state),
    version,
  });
const last = () => states.at(-1);

describe('what is typed', () => {
  it('goes to the server after a pause, once for a word and not for each letter', async () => {
    const keeper = keeperAt(0);
    for (const typed of ['O', 'Ok', 'Oka']) keeper.typed(typed);
    await jest.runAllTimersAsync();
    expect(sent).toEqual([{ typed: 'Oka', seen: 0 }]);
    expect(last()).toEqual({ at: 'kept' });
  });

  it('goes one after the other, each on the version of the last', async () => {
    const keeper = keeperAt(0);
    keeper.typed('first');
    await jest.runAllTimersAsync();
    keeper.typed('second');
    await jest.runAllTimersAsync();
    expect(sent).toEqual([{ typed: 'first', seen: 0 }, { typed: 'second', seen: 1 }]);
  });

  it('that comes while the last is on its way is sent afterwards', async () => {
    let release: (version: number) => void = () => undefined;
    const keeper = keeperAt(0);
    answer = () => new Promise((done) => (release = done));
    keeper.typed('slow');
    await jest.advanceTimersByTimeAsync(2_000);
    keeper.typed('later');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(1);
    answer = () => Promise.resolve(2);
    release(1);
    await jest.runAllTimersAsync();
    expect(sent[1]).toEqual({ typed: 'later', seen: 1 });
    expect(last()).toEqual({ at: 'kept' });
  });

  it('is sent again by itself when the server could not be reached, and it is said meanwhile', async () => {
    const keeper = keeperAt(0);
    answer = () => Promise.reject(new ApiProblem('no-connection', 'The server cannot be reached'));
    keeper.typed('kept here');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(last()).toEqual({ at: 'only-here' });
    answer = () => Promise.resolve(1);
    await jest.runAllTimersAsync();
    expect(sent.at(-1)).toEqual({ typed: 'kept here', seen: 0 });
    expect(last()).toEqual({ at: 'kept' });
  });

  it('never goes over newer text of another computer until that is chosen', async () => {
    const keeper = keeperAt(3);
    answer = () => Promise.reject(new ApiProblem('stale-version', 'Someone else changed this', { current: { version: 5 } }));
    keeper.typed('mine');
    await jest.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(last()).toEqual({ at: 'elsewhere', version: 5 });
    answer = () => Promise.resolve(6);
    keeper.overwrite(5);
    await jest.runAllTimersAsync();
    expect(sent.at(-1)).toEqual({ typed: 'mine', seen: 5 });
  });

  it('is not kept once the referral was sent from another computer, and it is said', async () => {
    const keeper = keeperAt(1);
    answer = () => Promise.reject(new ApiProblem('duplicate', 'There is already such a record'));
    keeper.typed('too late');
    await jest.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(last()).toEqual({ at: 'sent' });
  });

  it('begins anew when it was thrown away at another computer', async () => {
    const keeper = keeperAt(4);
    answer = () => Promise.reject(new ApiProblem('not-found', 'There is no such record'));
    keeper.typed('still here');
    await jest.advanceTimersByTimeAsync(2_000);
    answer = () => Promise.resolve(1);
    await jest.runAllTimersAsync();
    expect(sent.at(-1)).toEqual({ typed: 'still here', seen: 0 });
  });

  it('stays where it is once the referral is sent', async () => {
    const keeper = keeperAt(0);
    keeper.typed('sent already');
    keeper.end();
    keeper.flush();
    await jest.runAllTimersAsync();
    expect(sent).toEqual([]);
  });
});
