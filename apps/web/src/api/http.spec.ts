import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiProblem, isProblem } from './api-problem.js';
import { call } from './http.js';
import { keysOf } from './live.js';
import { onSessionEnded } from './sign-in-again.js';

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** A request as far as the browser's own is needed here; jsdom has none. */
class PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Map<string, string>;
  readonly signal = { aborted: false };

  constructor(
    url: URL,
    private readonly init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) {
    this.url = String(url);
    this.method = init.method ?? 'GET';
    this.headers = new Map(Object.entries(init.headers ?? {}));
  }

  clone(): PlainRequest {
    return new PlainRequest(new URL(this.url), { ...this.init, headers: Object.fromEntries(this.headers) });
  }

  sent(): Sent {
    return { method: this.method, url: this.url, headers: Object.fromEntries(this.headers), body: this.init.body ?? null };
  }
}

const answer = (status: number, body: unknown) => ({ ok: status < 400, status, headers: new Map([['x-request-id', 'r-1']]), json: () => Promise.resolve(body) });
const endedSession = answer(401, { type: '/problems/not-signed-in', title: 'You are not signed in', status: 401 });

const before = { fetch: globalThis.fetch, Request: globalThis.Request };
let sent: Sent[] = [];
let answers: unknown[] = [];

beforeEach(() => {
  sent = [];
  Object.assign(globalThis, {
    Request: PlainRequest,
    fetch: (request: PlainRequest) => {
      sent.push(request.sent());
      const next = answers.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  });
});
afterEach(() => {
  Object.assign(globalThis, before);
});

describe('a call', () => {
  it('marks what changes something as ours and says which version was seen; what only reads carries neither', async () => {
    answers = [answer(200, { version: 3 }), answer(200, {})];
    await call('PUT', '/api/cases/1/tumour', { body: { primary: 'breast' }, version: 2 });
    await call('GET', '/api/my-day');
    expect(sent[0]?.headers).toMatchObject({ 'X-Rachis': '1', 'If-Match': '"2"', 'Content-Type': 'application/json' });
    expect(sent[0]?.body).toBe('{"primary":"breast"}');
    expect(sent[1]?.headers).not.toHaveProperty('X-Rachis');
  });

  it('throws a refusal with its code, its faults and the stored record', async () => {
    answers = [answer(412, { type: '/problems/stale-version', title: 'Someone else changed this', current: { version: 5 }, errors: [{ pointer: '#/levels', detail: 'changed' }] })];
    const refused: unknown = await call('PUT', '/api/cases/1/tumour', { body: {}, version: 2 }).catch((error: unknown) => error);
    expect(isProblem(refused, 'stale-version')).toBe(true);
    expect(refused).toMatchObject({ status: 412, title: 'Someone else changed this', current: { version: 5 }, requestId: 'r-1', errors: [{ pointer: '#/levels', detail: 'changed' }] });
  });

  it('says in plain words that the server cannot be reached', async () => {
    answers = [new TypeError('Failed to fetch')];
    await expect(call('GET', '/api/my-day')).rejects.toMatchObject({ code: 'no-connection', title: 'The server cannot be reached' });
  });

  it('names an answer that is no problem document without guessing', async () => {
    answers = [answer(502, null)];
    await expect(call('GET', '/api/my-day')).rejects.toBeInstanceOf(ApiProblem);
  });
});

describe('a session that ends while somebody works', () => {
  it('asks once, however many requests notice it, and then sends each of them again as it was', async () => {
    let asked = 0;
    const stop = onSessionEnded(() => {
      asked += 1;
      return new Promise((done) => setTimeout(done, 5));
    });
    answers = [endedSession, endedSession, answer(200, 'one'), answer(200, 'two')];
    const both = await Promise.all([call('PUT', '/api/a', { body: { text: 'typed' }, version: 1 }), call('GET', '/api/b')]);
    expect(both).toEqual(['one', 'two']);
    expect(asked).toBe(1);
    expect(sent.filter(({ url }) => url.endsWith('/api/a')).map(({ body }) => body)).toEqual(['{"text":"typed"}', '{"text":"typed"}']);
    stop();
  });

  it('does not ask where the question is who is signed in', async () => {
    const stop = onSessionEnded(() => Promise.reject(new Error('asked')));
    answers = [endedSession];
    await expect(call('GET', '/api/session')).rejects.toMatchObject({ code: 'not-signed-in' });
    stop();
  });
});

describe('a notice of somebody else’s change', () => {
  it('makes old what it concerns and nothing else', () => {
    expect(keysOf({ action: 'lesion.record', caseId: 'c' })).toEqual([['cases', 'c']]);
    expect(keysOf({ action: 'meeting.drive', meetingId: 'm' })).toEqual([['meetings', 'm'], ['room', 'm']]);
    expect(keysOf({ action: 'decision.sign', caseId: 'c', meetingId: 'm' })).toEqual([['cases', 'c'], ['meetings', 'm'], ['room', 'm'], ['decisions'], ['letters'], ['emergencies']]);
    expect(keysOf({ action: 'room.be-present', meetingId: 'm' })).toEqual([['room', 'm']]);
    expect(keysOf({ action: 'board.record' })).toEqual([['boards']]);
  });
});
