import type { OwnAccount, ProofView, RecoveryCodes, SecondFactorOffer, SessionView } from '@rachis/domain';
import { seal, unseal } from '../src/platform/identity/sealing.js';
import { hashPassword } from '../src/platform/identity/passwords.js';
import { TestApi, type Answer } from './support/api.js';
import { Authenticator } from './support/authenticator.js';
import { asOwner, makePerson } from './support/people.js';

const PASSWORD = 'a long sentence nobody guesses';
const KEY = Buffer.alloc(32, 7).toString('base64');
let api: TestApi;
let passwordHash: string;
beforeAll(async () => {
  api = await TestApi.start({ RACHIS_SECRET_KEY: KEY, RACHIS_SECOND_FACTOR_ROLES: 'administrator, chair' });
  passwordHash = await hashPassword(PASSWORD);
}, 120_000);
afterAll(() => api.stop());

const account = (...roles: Parameters<TestApi['as']>) => makePerson(api.databaseUrl, api.centre, roles, passwordHash);
const signIn = (email: string, more: object = {}, on = api) => on.send<SessionView>('POST', '/session', { body: { email, password: PASSWORD, ...more } });
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0]!;
const send = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, cookie: string, body?: unknown) => api.send<T>(method, path, { cookie, ...(body === undefined ? {} : { body }) });
/** Somebody with an authenticator app, who is signed in. */
async function guarded(...roles: Parameters<TestApi['as']>) {
  const person = await account(...roles);
  const cookie = cookieOf(await signIn(person.email));
  const offer = (await send<SecondFactorOffer>('POST', '/account/second-factor', cookie)).body;
  const app = new Authenticator(offer.secret);
  const confirmed = await send<RecoveryCodes>('POST', '/account/second-factor/confirmation', cookie, { code: app.next() });
  expect(confirmed.status).toBe(200);
  return { ...person, cookie, app, offer, codes: confirmed.body.codes.split('\n') };
}
/** Time passes: what was used before is long ago. */
const later = (personId: string) => asOwner(api.databaseUrl, api.centre.centreId, personId, (client) => client.query('UPDATE second_factor SET last_step = 0, version = version + 1 WHERE person_id = $1', [personId]));
const longAgo = (personId: string) => asOwner(api.databaseUrl, api.centre.centreId, personId, (client) => client.query(`UPDATE session SET proved_at = now() - interval '1 hour' WHERE person_id = $1`, [personId]));

describe('setting up an authenticator app', () => {
  it('gives a key once, guards nothing before a code has confirmed it, and then gives recovery codes', async () => {
    const person = await account('referrer');
    const cookie = cookieOf(await signIn(person.email));
    const { secret, uri } = (await send<SecondFactorOffer>('POST', '/account/second-factor', cookie)).body;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toContain(`secret=${secret}`);
    expect((await signIn(person.email)).status).toBe(200);
    (await send('POST', '/account/second-factor/confirmation', cookie, { code: '000000x' })).expectProblem(403, 'wrong-code', '#/code');
    const { codes } = (await send<RecoveryCodes>('POST', '/account/second-factor/confirmation', cookie, { code: new Authenticator(secret).next() })).body;
    expect(codes.split('\n')).toHaveLength(10);
    expect(new Set(codes.split('\n')).size).toBe(10);
    const { secondFactor } = (await send<OwnAccount>('GET', '/account', cookie)).body;
    expect(secondFactor).toMatchObject({ possible: true, needed: false, codesLeft: 10 });
    expect(secondFactor.confirmedAt).toMatch(/^\d{4}-/);
  });

  it('keeps neither key nor codes where somebody reads the database or the audit', async () => {
    const { id, offer, codes } = await guarded('referrer');
    const [row] = await api.rows<{ secret_sealed: string; recovery_hashes: string[] }>('SELECT * FROM second_factor WHERE person_id = $1', [id]);
    const everything = JSON.stringify([row, await api.rows('SELECT * FROM audit_event')]);
    expect(everything).not.toContain(offer.secret);
    for (const code of codes) expect(everything).not.toContain(code);
    const place = `second_factor:${api.centre.centreId}:${id}`;
    expect(unseal(Buffer.from(KEY, 'base64'), place, row!.secret_sealed)).toBe(offer.secret);
    expect(unseal(Buffer.from(KEY, 'base64'), `${place}x`, row!.secret_sealed)).toBeNull();
    expect(unseal(Buffer.alloc(32, 8), place, row!.secret_sealed)).toBeNull();
    expect(JSON.stringify(await api.rows(`SELECT * FROM audit_event WHERE subject = 'second_factor'`))).not.toContain(row!.secret_sealed);
  });

  it('asks first who it is, where that was proved long ago', async () => {
    const person = await account('referrer');
    const cookie = cookieOf(await signIn(person.email));
    await longAgo(person.id);
    (await send('POST', '/account/second-factor', cookie)).expectProblem(403, 'password-needed');
    expect((await send('POST', '/session/proof', cookie, { password: PASSWORD })).status).toBe(200);
    expect((await send('POST', '/account/second-factor', cookie)).body).toMatchObject({ secret: expect.any(String) });
  });

  it('is not offered where the service keeps no secrets, nor twice', async () => {
    const { cookie } = await guarded('referrer');
    (await send('POST', '/account/second-factor', cookie)).expectProblem(409, 'second-factor-set');
    const without = await TestApi.start({}, { databaseUrl: api.databaseUrl, centre: api.centre });
    try {
      const open = cookieOf(await signIn((await account('referrer')).email, {}, without));
      (await without.send('POST', '/account/second-factor', { cookie: open })).expectProblem(409, 'second-factor-off');
      expect((await without.send<OwnAccount>('GET', '/account', { cookie: open })).body.secondFactor.possible).toBe(false);
    } finally {
      await without.stop();
    }
  });
});

describe('signing in with a second factor', () => {
  it('needs password and code; the password alone says only that the code is missing', async () => {
    const { email, app, id } = await guarded('referrer');
    (await signIn(email)).expectProblem(401, 'second-factor-needed', '#/code');
    (await signIn(email, { password: 'wrong', code: app.next() })).expectProblem(401, 'wrong-credentials');
    (await signIn(email, { code: '000 000' })).expectProblem(403, 'wrong-code', '#/code');
    await later(id);
    expect((await signIn(email, { code: app.again() })).body.email).toBe(email);
  });

  it('takes each code once, also when it is typed twice at the same moment', async () => {
    const { email, app, id } = await guarded('referrer');
    (await signIn(email, { code: app.again() })).expectProblem(403, 'wrong-code');
    await later(id);
    const code = app.next();
    const answers = await Promise.all([1, 2, 3].map(() => signIn(email, { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
    (await signIn(email, { code })).expectProblem(403, 'wrong-code');
  });

  it('lets somebody without the telephone in by a recovery code, each once, however it is typed', async () => {
    const { email, codes, cookie } = await guarded('referrer');
    expect((await signIn(email, { code: ` ${codes[0]!.toUpperCase()} ` })).status).toBe(200);
    (await signIn(email, { code: codes[0] })).expectProblem(403, 'wrong-code');
    expect((await signIn(email, { code: codes[1]!.replaceAll('-', '') })).status).toBe(200);
    expect((await send<OwnAccount>('GET', '/account', cookie)).body.secondFactor.codesLeft).toBe(8);
    const renewed = (await send<RecoveryCodes>('POST', '/account/second-factor/recovery-codes', cookie)).body.codes.split('\n');
    (await signIn(email, { code: codes[2] })).expectProblem(403, 'wrong-code');
    expect((await signIn(email, { code: renewed[0] })).status).toBe(200);
  });

  it('stops guessing of codes, from one address and from many, and asking without code in between forgives nothing', async () => {
    const { email, app, id } = await guarded('referrer');
    for (let i = 0; i < 5; i++) {
      (await signIn(email, { code: '000000' })).expectProblem(403, 'wrong-code');
      if (i < 4) (await signIn(email)).expectProblem(401, 'second-factor-needed');
    }
    await later(id);
    (await signIn(email, { code: app.next() })).expectProblem(429, 'too-many-attempts');
    const from = (i: number) => api.app.inject({ method: 'POST', url: '/api/session', remoteAddress: `192.0.2.${i}`, payload: { email, password: PASSWORD, code: '111111' } });
    const answers: number[] = [];
    for (let i = 1; i <= 8; i++) answers.push((await from(i)).statusCode);
    expect(answers).toEqual([403, 403, 403, 403, 403, 429, 429, 429]);
  });

  it('stops guessing of codes in two processes after as many as in one', async () => {
    const { email } = await guarded('referrer');
    const second = await TestApi.start({ RACHIS_SECRET_KEY: KEY }, { databaseUrl: api.databaseUrl, centre: api.centre });
    try {
      const guess = (process: TestApi, at: number) => process.app.inject({ method: 'POST', url: '/api/session', remoteAddress: `192.0.2.${at}`, payload: { email, password: PASSWORD, code: '000000' } });
      const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => guess(i % 2 ? second : api, 100 + i)));
      expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(6);
    } finally {
      await second.stop();
    }
  });

  it('is how a signature is proved, in place of the password', async () => {
    const { cookie, app, id } = await guarded('chair');
    await longAgo(id);
    expect((await send<ProofView>('GET', '/session/proof', cookie)).body).toMatchObject({ fresh: false, byPassword: false, by: 'code' });
    (await send('POST', '/session/proof', cookie, { password: PASSWORD })).expectProblem(422, 'invalid-input', '#/code');
    (await send('POST', '/session/proof', cookie, { code: app.again() })).expectProblem(403, 'wrong-code', '#/code');
    expect((await send<ProofView>('POST', '/session/proof', cookie, { code: app.next() })).body).toMatchObject({ fresh: true, by: 'code' });
  });
});

describe('a role that needs a second factor', () => {
  it('lets its holder do nothing else before it is set up, and everything after', async () => {
    const person = await account('chair');
    const answer = await signIn(person.email);
    const cookie = cookieOf(answer);
    expect(answer.body).toMatchObject({ secondFactorDue: true, actions: [] });
    (await send('POST', '/cases/search', cookie, {})).expectProblem(403, 'second-factor-due');
    (await send('GET', '/people', cookie)).expectProblem(403, 'second-factor-due');
    expect((await api.app.inject({ url: '/api/live', headers: { cookie } })).statusCode).toBe(403);
    expect((await send<OwnAccount>('GET', '/account', cookie)).body.secondFactor.needed).toBe(true);
    const { secret } = (await send<SecondFactorOffer>('POST', '/account/second-factor', cookie)).body;
    await send('POST', '/account/second-factor/confirmation', cookie, { code: new Authenticator(secret).next() });
    expect((await send('POST', '/cases/search', cookie, {})).status).toBe(200);
    expect((await send<SessionView>('GET', '/session', cookie)).body.secondFactorDue ?? null).toBeNull();
  });

  it('asks nothing of others', async () => {
    expect((await signIn((await account('radiologist')).email)).body.secondFactorDue ?? null).toBeNull();
  });

  it('is due again when the administrator has taken it away from somebody whose telephone is lost, who is signed out at once', async () => {
    const { id, email, cookie, app } = await guarded('chair');
    const administrator = await guarded('administrator');
    expect((await send('DELETE', `/people/${id}/second-factor`, administrator.cookie)).status).toBe(204);
    (await send('GET', '/session', cookie)).expectProblem(401, 'not-signed-in');
    expect((await signIn(email)).body).toMatchObject({ secondFactorDue: true });
    expect((await signIn(email, { code: app.next() })).body).toMatchObject({ secondFactorDue: true });
    expect((await api.rows(`SELECT action, actor_id FROM audit_event WHERE subject = 'second_factor' AND subject_id = $1 ORDER BY id DESC LIMIT 1`, [id]))[0]).toEqual({ action: 'account.reset-factor', actor_id: administrator.id });
    (await send('DELETE', `/people/${id}/second-factor`, administrator.cookie)).expectProblem(404, 'not-found');
    (await send('DELETE', `/people/${administrator.id}/second-factor`, (await guarded('coordinator')).cookie)).expectProblem(403, 'not-permitted');
  });

  it('can be given up by its owner, who is asked for it again where a role needs it', async () => {
    const { cookie, email } = await guarded('chair');
    expect((await send('DELETE', '/account/second-factor', cookie)).status).toBe(204);
    (await send('POST', '/cases/search', cookie, {})).expectProblem(403, 'second-factor-due');
    expect((await signIn(email)).status).toBe(200);
  });
});

it('seals each time differently, and opens nothing that is no sealed text', () => {
  const key = Buffer.alloc(32, 3);
  expect(seal(key, 'here', 'word')).not.toBe(seal(key, 'here', 'word'));
  for (const odd of ['', 'x', 'A'.repeat(60), seal(key, 'here', 'word').slice(0, -2)]) expect(unseal(key, 'here', odd)).toBeNull();
});

it.each([
  ['a key that is too short', { RACHIS_SECRET_KEY: 'c2hvcnQ=' }, /32 bytes/], ['a role that is none', { RACHIS_SECRET_KEY: KEY, RACHIS_SECOND_FACTOR_ROLES: 'boss' }, /does not exist/],
  ['a second factor without a key', { RACHIS_SECOND_FACTOR_ROLES: 'all' }, /RACHIS_SECRET_KEY/], ['no idle time at all', { RACHIS_IDLE_MINUTES: '0' }, /at least 1/],
])('refuses to start with %s', async (_what, more, why) => {
  const { testSettings } = await import('./support/database.js');
  expect(() => testSettings('postgres://a:b@localhost/c', more)).toThrow(why);
});
