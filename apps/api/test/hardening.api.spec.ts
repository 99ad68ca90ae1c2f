import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from '../src/settings.js';
import { RequestLimit, senderOf } from '../src/platform/http/request-limit.js';
import { TestApi, type ActingPerson } from './support/api.js';

let api: TestApi;
let surgeon: ActingPerson;
beforeAll(async () => {
  api = await TestApi.start();
  surgeon = await api.as('spine_surgeon', 'referrer');
}, 30_000);
afterAll(() => api.stop());

/** What every answer says to the browser, whatever it is an answer to. */
const ALWAYS = {
  'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';(?!.*unsafe)/) as string, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'permissions-policy': expect.stringContaining('camera=()') as string, 'cache-control': 'no-store',
};

describe('every answer', () => {
  it.each([
    ['a record', 'GET', '/cases/:id', 200], ['a list', 'GET', '/meetings', 200], ['a paper', 'GET', '/cases/:id/transfer-sheet.pdf', 200], ['nothing of that name', 'GET', '/nowhere', 404], ['no right to it', 'PUT', '/people/:id', 403],
    ['an address that cannot be read', 'GET', '/cases/%E0%A4%A', 400], ['a form that is refused', 'POST', '/cases', 422],
  ] as const)('carries the guards of the browser and is not kept: %s', async (_what, method, to, status) => {
    const caseId = await surgeon.refer();
    const answer = await api.send(method, to.replace(':id', caseId), { cookie: `rachis=${surgeon.token}`, ...(method !== 'GET' ? { body: { patient: { familyName: '' } } } : {}) });
    expect([answer.status, answer.headers]).toEqual([status, expect.objectContaining(ALWAYS)]);
    expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['x-powered-by']));
    expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['server']));
  });

  it('tells a browser to stay with https for a year, once the service is reached by https', async () => {
    expect((await api.send('GET', '/health')).headers).not.toHaveProperty('strict-transport-security');
    const behind = await TestApi.start({ RACHIS_PUBLIC_URL: 'https://board.example' }, { databaseUrl: api.databaseUrl, centre: api.centre });
    expect((await behind.send('GET', '/health')).headers['strict-transport-security']).toMatch(/max-age=31536000/);
    await behind.stop();
  });
});

describe('with the web pages', () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'rachis-pages-'));
  afterAll(() => rmSync(dist, { recursive: true }));

  it('an address under /api that is none is no page of the application', async () => {
    mkdirSync(path.join(dist, 'assets'));
    writeFileSync(path.join(dist, 'index.html'), '<!doctype html><title>Rachis</title>');
    const served = await TestApi.start({ RACHIS_WEB_DIST: dist }, { databaseUrl: api.databaseUrl, centre: api.centre });
    try {
      for (const url of ['/api', '/api/', '/api/nowhere', '/api/status', '/api/nowhere?x=/', '/api/../api/nowhere']) {
        const answer = await served.app.inject({ url });
        expect([url, answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([url, 404, expect.stringContaining('application/problem+json'), 'no-store']);
      }
      for (const url of ['/', '/cases/x', '/apis']) expect([url, (await served.app.inject({ url })).headers['content-type']]).toEqual([url, 'text/html; charset=utf-8']);
    } finally {
      await served.stop();
    }
  });
});

/** Sends bytes as they are and answers what came back until the line was closed. */
async function raw(bytes: string): Promise<string> {
  const server = api.app.getHttpServer();
  if (!server.listening) await api.app.listen(0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
  });
}

describe('what is no request', () => {
  it.each([['noise', 'so what\r\n\r\n', 400], ['a header without end', `GET /api/health HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431], ['two lengths', 'POST /api/cases HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400]])(
    '%s is refused as a problem document with the same guards',
    async (_what, bytes, status) => {
      const [head = '', body = ''] = (await raw(bytes)).split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toMatch(/content-type: application\/problem\+json\r\n/);
      for (const name of Object.keys(ALWAYS)) expect(head).toContain(`${name}: `);
      expect(JSON.parse(body)).toMatchObject({ status });
    },
  );

  it('does not hold a line open: header and request have their time, and it is looked at often', () => {
    const server = api.app.getHttpServer();
    expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 30_000]);
  });
});

describe('asking too much', () => {
  const limited = (person: number, address: number) => TestApi.start({ RACHIS_REQUESTS_PER_PERSON: String(person), RACHIS_REQUESTS_PER_ADDRESS: String(address) }, { databaseUrl: api.databaseUrl, centre: api.centre });

  it('is refused for the person alone, with the seconds to wait', async () => {
    const slow = await limited(60, 9999);
    const [eager, patient] = [await slow.as('chair'), await slow.as('chair')];
    const answers = await Promise.all(Array.from({ length: 100 }, () => eager.get('/session')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(10);
    for (const one of refused) one.expectProblem(429, 'too-many-attempts');
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await patient.get('/session')).status).toBe(200);
    await slow.stop();
  });

  it('counts a search for five', async () => {
    const slow = await limited(60, 9999);
    const eager = await slow.as('coordinator');
    const answers = await Promise.all(Array.from({ length: 40 }, () => eager.post('/cases/search', {})));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(15);
    await slow.stop();
  });

  it('is refused for the address before anybody is looked up, also with invented sessions', async () => {
    const slow = await limited(9999, 60);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => slow.send('GET', '/session', { cookie: `rachis=${String(n).padEnd(43, 'x')}` })));
    expect(answers.filter(({ status }) => status === 401).length).toBeGreaterThanOrEqual(60);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(10);
    await slow.stop();
  });

  it('forgets whom it has counted when there are too many of them', () => {
    const limit = new RequestLimit(60);
    for (let n = 0; n < 50_000; n++) expect(limit.take(`sender ${n}`, 1)).toBeUndefined();
    for (let n = 0; n < 60; n++) limit.take('one', 1);
    expect(limit.take('one', 1)?.code).toBe('too-many-attempts');
  });

  it.each([['192.0.2.7', '192.0.2.7'], ['::ffff:192.0.2.7', '::ffff:192.0.2.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::9', '2001:db8:1:2::/64'], ['2001:db8::9', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64']])(
    'takes %s for %s',
    (address, sender) => expect(senderOf(address)).toBe(sender),
  );
});

describe('a start in production', () => {
  const SAFE = { NODE_ENV: 'production', DATABASE_URL: 'postgres://rachis_owner:four-words-of-a-spine@db.example/rachis', RACHIS_PUBLIC_URL: 'https://board.example' };
  const start = (more: Record<string, string>) => () => readSettings({ ...SAFE, ...more });

  it('goes with a real password and https', () => expect(start({})().production).toBe(true));

  it.each([
    ['demo data on an external database', { RACHIS_DEMO: 'true' }, /demo data/], ['no password', { DATABASE_URL: 'postgres://rachis_owner@db.example/rachis' }, /without a password/],
    ['the password of an example', { DATABASE_URL: 'postgres://rachis_owner:changeme@db.example/rachis' }, /easily guessed/], ['the name as password', { DATABASE_URL: 'postgres://rachis_the_owner:rachis_the_owner@db.example/rachis' }, /easily guessed/],
    ['a short password of the application', { DATABASE_APP_URL: 'postgres://rachis_app:abc123@db.example/rachis' }, /DATABASE_APP_URL is easily guessed/],
    ['a public address without https', { RACHIS_PUBLIC_URL: 'http://board.example' }, /not https/], ['a public address that is none', { RACHIS_PUBLIC_URL: 'board.example' }, /not https/],
  ])('is refused with %s', (_what, more, words) => {
    expect(start(more)).toThrow(words);
    expect(start(more)).not.toThrow(/changeme|abc123|four-words/);
  });

  it('goes on this machine for somebody who tries it', () => expect(start({ RACHIS_EMBEDDED: 'true', RACHIS_DEMO: 'true', RACHIS_PUBLIC_URL: 'http://localhost:4600' })().demo).toBe(true));
});

describe('a secret', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'rachis-secret-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (text: string) => {
    const name = path.join(folder, `secret-${Math.random()}`);
    writeFileSync(name, text);
    return name;
  };

  it('is taken from a file, without the line end', () => {
    expect(readSettings({ DATABASE_URL_FILE: file('postgres://a:b@c/d\n'), RACHIS_SMTP_URL_FILE: file('smtp://u:p@mail.example:587'), RACHIS_MAIL_FROM: 'board@mail.example' })).toMatchObject({ databaseUrl: 'postgres://a:b@c/d', smtpUrl: 'smtp://u:p@mail.example:587' });
  });

  it.each([['said twice', () => ({ DATABASE_URL: 'postgres://a:b@c/d', DATABASE_URL_FILE: file('postgres://a:hidden@c/d') }), /Both DATABASE_URL and DATABASE_URL_FILE/], ['in no file', () => ({ DATABASE_URL_FILE: path.join(folder, 'none') }), /cannot be read/], ['of two lines', () => ({ DATABASE_URL_FILE: file('hidden\nhidden') }), /one line/]])(
    'is refused when %s, and never quoted',
    (_what, env, words) => {
      expect(() => readSettings(env())).toThrow(words);
      expect(() => readSettings(env())).not.toThrow(/hidden/);
    },
  );
});
