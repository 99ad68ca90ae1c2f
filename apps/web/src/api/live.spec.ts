import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { followChanges } from './live.js';

/** The line to the server, which opens when a test says so. */
class Line {
  static last: Line;
  onopen: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;
  onerror: () => void = () => undefined;
  constructor() {
    Line.last = this;
  }
  addEventListener(): void {
    // Only "look-again" is listened to in this way.
  }
  close(): void {
    // Nothing is held.
  }
}

describe('the stream of changes', () => {
  const client = new QueryClient();
  const read = jest.fn(() => Promise.resolve('as it was read'));
  const reads = () => read.mock.calls.length;
  let leave: () => void;
  let stop: () => void;

  beforeEach(async () => {
    jest.useFakeTimers();
    Object.assign(globalThis, { EventSource: Line });
    leave = new QueryObserver(client, { queryKey: ['room', 'm'], queryFn: read, staleTime: Infinity }).subscribe(() => undefined);
    stop = followChanges(client, () => undefined);
    await jest.advanceTimersByTimeAsync(0);
    read.mockClear();
  });
  afterEach(() => {
    stop();
    leave();
    client.clear();
    jest.useRealTimers();
  });

  it('that opens at once has missed nothing: the page is not read twice', async () => {
    await jest.advanceTimersByTimeAsync(100);
    Line.last.onopen();
    await jest.advanceTimersByTimeAsync(0);
    expect(reads()).toBe(0);
  });

  it('that was slow to open may have missed something: what is on the screen is read again', async () => {
    await jest.advanceTimersByTimeAsync(2_000);
    Line.last.onopen();
    await jest.advanceTimersByTimeAsync(0);
    expect(reads()).toBe(1);
  });

  it('that broke has missed something, whatever it was', async () => {
    Line.last.onopen();
    Line.last.onerror();
    await jest.advanceTimersByTimeAsync(1_500);
    Line.last.onopen();
    await jest.advanceTimersByTimeAsync(0);
    expect(reads()).toBe(1);
  });

  it('names what has changed in the room, and that is read again', async () => {
    Line.last.onopen();
    Line.last.onmessage({ data: JSON.stringify({ action: 'room.presence', meetingId: 'm' }) });
    await jest.advanceTimersByTimeAsync(0);
    expect(reads()).toBe(1);
  });
});
