import type { Role, SessionView } from '@rachis/domain';
import { hashPassword } from '../src/platform/identity/passwords.js';
import { SessionService } from '../src/platform/identity/session.service.js';
import { TestApi, type ActingPerson, type Answer } from './support/api.js';
import { eventually } from './support/eventually.js';
import { asOwner, makePerson } from './support/people.js';

const PASSWORD = 'a long sentence nobody guesses';
let api: TestApi;
let second: TestApi;
let passwordHash: string;
beforeAll(async () => {
  api = await TestApi.start();
  second = await TestApi.start({}, { databaseUrl: api.databaseUrl, centre: api.centre });
  passwordHash = await hashPassword(PASSWORD);
}, 30_000);
afterAll(async () => {
  await second.stop();
  await api.stop();
});

const account = (...roles: Role[]) => makePerson(api.databaseUrl, api.centre, roles, passwordHash);
const signIn = (email: string, password: string, on = api, headers: Record<string, string> = {}) => on.send<SessionView>('POST', '/session', { body: { email, password }, headers });
const cookieOf = ({ headers }: Answer) => String(headers['set-cookie']);
const withCookie = (answer: Answer) => ({ cookie: cookieOf(answer).split(';')[0]! });

describe('signing in with a local account', () => {
  it('answers who has signed in, in which centre and what the roles allow', async () => {
    const person = await account('chair', 'spine_surgeon');
    const answer = await signIn(person.email, PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ personId: person.id, displayName: person.displayName, centre: { name: 'Northgate', timeZone: 'Europe/London' }, demo: false });
    expect(answer.body.actions).toContain('decision.sign');
    expect(answer.body.roles.map(({ role, organisationName }) => `${role} ${organisationName}`)).toEqual(['chair Northgate', 'spine_surgeon Northgate']);
    expect((await api.send<SessionView>('GET', '/session', withCookie(answer))).body.personId).toBe(person.id);
  });

  it('keeps the session in a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn((await account('referrer')).email, PASSWORD);
    expect(cookieOf(answer)).toMatch(/^rachis=[\w-]{43};.*HttpOnly/);
    expect(cookieOf(answer)).toMatch(/SameSite=Strict/);
    expect(answer.text).not.toContain(cookieOf(answer).slice(7, 50));
  });

  it('takes the e-mail in any case and with the blanks of a paste, but the password only exactly', async () => {
    const { email } = await account('referrer');
    expect((await signIn(` ${email.toUpperCase()} `, PASSWORD)).status).toBe(200);
    (await signIn(email, PASSWORD.toUpperCase())).expectProblem(401, 'wrong-credentials');
  });

  it('answers an unknown account, a wrong password, an account without password and a person who left with the same words', async () => {
    const known = await account('referrer');
    const passwordless = await makePerson(api.databaseUrl, api.centre, ['referrer']);
    const left = await account('referrer');
    await asOwner(api.databaseUrl, api.centre.centreId, left.id, (client) => client.query('UPDATE person SET active = false, version = version + 1 WHERE id = $1', [left.id]));
    const answers = [await signIn(known.email, 'wrong'), await signIn('nobody@test.example', 'wrong'), await signIn(passwordless.email, ''.padEnd(12, 'x')), await signIn(left.email, PASSWORD)];
    const seen = answers.map(({ status, body, headers }) => ({ status, body: { ...(body as object), instance: '' }, cookie: headers['set-cookie'] }));
    for (const one of seen) expect(one).toEqual(seen[0]);
    answers[0]!.expectProblem(401, 'wrong-credentials');
  });

  it('says which of the two is missing', async () => {
    (await api.send('POST', '/session', { body: { email: 'a@test.example' } })).expectProblem(422, 'invalid-input', '#/password');
    (await api.send('POST', '/session', { body: { email: ' ', password: 'x' } })).expectProblem(422, 'invalid-input', '#/email');
  });

  it.each(['', 'rachis=', 'rachis=short', `rachis=${'a'.repeat(43)}`, 'rachis=%00', `rachis=${'a'.repeat(4000)}`])('knows nobody by the cookie "%s"', async (cookie) => {
    (await api.send('GET', '/session', { cookie })).expectProblem(401, 'not-signed-in');
  });
});

describe('guessing passwords', () => {
  it('is stopped after five failures, also with the right password, and says for how long', async () => {
    const { email } = await account('referrer');
    for (let i = 0; i < 5; i++) (await signIn(email, `guess ${i}`)).expectProblem(401, 'wrong-credentials');
    const stopped = (await signIn(email, PASSWORD)).expectProblem(429, 'too-many-attempts');
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(stopped.headers['retry-after'])).toBeLessThanOrEqual(900);
  });

  it('locks out neither another account at the same address nor the same account at another address', async () => {
    const [guessed, other] = [await account('referrer'), await account('referrer')];
    for (let i = 0; i < 6; i++) await signIn(guessed.email, 'guess');
    expect((await signIn(other.email, PASSWORD)).status).toBe(200);
    const elsewhere = await api.app.inject({ method: 'POST', url: '/api/session', remoteAddress: '192.0.2.7', payload: { email: guessed.email, password: PASSWORD } });
    expect(elsewhere.statusCode).toBe(200);
  });

  it('gains nothing by writing the e-mail differently', async () => {
    const { email } = await account('referrer');
    for (const written of [email, ` ${email}`, `${email}  `, email.toUpperCase(), `\t${email}`]) (await signIn(written, 'guess')).expectProblem(401, 'wrong-credentials');
    (await signIn(`  ${email} `, 'guess')).expectProblem(429, 'too-many-attempts');
  });

  it('gains nothing by guessing many at once', async () => {
    const { email } = await account('referrer');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn(email, `guess ${i}`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('is stopped after as many failures in two processes as in one, and forgiven in both', async () => {
    const [{ email }, { email: forgiven }] = [await account('referrer'), await account('referrer')];
    for (let i = 0; i < 5; i++) (await signIn(email, `guess ${i}`, i % 2 ? second : api)).expectProblem(401, 'wrong-credentials');
    for (const process of [api, second]) (await signIn(email, PASSWORD, process)).expectProblem(429, 'too-many-attempts');
    for (let i = 0; i < 4; i++) (await signIn(forgiven, `guess ${i}`, second)).expectProblem(401, 'wrong-credentials');
    expect((await signIn(forgiven, PASSWORD)).status).toBe(200);
    (await signIn(forgiven, 'typing error', second)).expectProblem(401, 'wrong-credentials');
    const [{ told }] = await api.rows<{ told: string }>('SELECT count(*) AS told FROM attempt_count WHERE position($1::bytea IN key) > 0', [Buffer.from(email)]) as [{ told: string }];
    expect(told).toBe('0');
  });

  it('is stopped after so many failures from one address, whoever is guessed at, until the quarter of an hour is over', async () => {
    const { email } = await account('referrer');
    const from = (address: string, at: string, password: string) => second.app.inject({ method: 'POST', url: '/api/session', remoteAddress: address, payload: { email: at, password } });
    const guesses = await Promise.all(Array.from({ length: 60 }, (_, i) => from('198.51.100.77', `nobody-${i}@northgate.example`, 'guess')));
    expect(guesses.filter(({ statusCode }) => statusCode === 401)).toHaveLength(50);
    expect((await from('198.51.100.77', email, PASSWORD)).statusCode).toBe(429);
    expect((await from('198.51.100.78', email, PASSWORD)).statusCode).toBe(200);
    await api.rows(`UPDATE attempt_count SET ends_at = now() - interval '1 second'`);
    expect((await from('198.51.100.77', email, PASSWORD)).statusCode).toBe(200);
  });

  it('is stopped for a database that many ask at once, without a deadlock', async () => {
    const accounts = await Promise.all(Array.from({ length: 3 }, () => account('referrer')));
    const answers = await Promise.all(Array.from({ length: 36 }, (_, i) => signIn(accounts[i % 3]!.email, 'guess', i % 2 ? second : api)));
    expect(answers.filter(({ status }) => status !== 401 && status !== 429)).toEqual([]);
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(15);
  });

  it('is forgiven by signing in rightly', async () => {
    const { email } = await account('referrer');
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) (await signIn(email, 'typing error')).expectProblem(401, 'wrong-credentials');
      expect((await signIn(email, PASSWORD)).status).toBe(200);
    }
  });
});

describe('behind a proxy with https', () => {
  let behind: TestApi;
  beforeAll(async () => {
    behind = await TestApi.start({ RACHIS_PUBLIC_URL: 'https://board.example' }, { databaseUrl: api.databaseUrl, centre: api.centre });
  });
  afterAll(() => behind.stop());

  it('gives the cookie the name that only https may set', async () => {
    const cookie = cookieOf(await signIn((await account('referrer')).email, PASSWORD, behind));
    expect(cookie).toMatch(/^__Host-rachis=/);
    expect(cookie).toMatch(/; Secure/);
  });

  it('gives guessing no new start for an address that the guesser has made up', async () => {
    const { email } = await account('referrer');
    const guess = (i: number) => signIn(email, 'guess', behind, { 'x-forwarded-for': `203.0.113.${i}, 198.51.100.9` });
    for (let i = 0; i < 5; i++) (await guess(i)).expectProblem(401, 'wrong-credentials');
    (await guess(6)).expectProblem(429, 'too-many-attempts');
  });
});

describe('signing out', () => {
  it('ends the session at once, and may be pressed twice', async () => {
    const signedIn = withCookie(await signIn((await account('referrer')).email, PASSWORD));
    const out = await api.send('DELETE', '/session', signedIn);
    expect(out.status).toBe(204);
    expect(cookieOf(out)).toMatch(/^rachis=;/);
    (await api.send('GET', '/session', signedIn)).expectProblem(401, 'not-signed-in');
    expect((await api.send('DELETE', '/session', signedIn)).status).toBe(204);
  });

  it('leaves the session on another device alone, unless everywhere is meant', async () => {
    const { email } = await account('referrer');
    const [here, there, third] = [withCookie(await signIn(email, PASSWORD)), withCookie(await signIn(email, PASSWORD)), withCookie(await signIn(email, PASSWORD))];
    await api.send('DELETE', '/session', here);
    expect((await api.send('GET', '/session', there)).status).toBe(200);
    await api.send('DELETE', '/session/everywhere', there);
    for (const ended of [there, third]) (await api.send('GET', '/session', ended)).expectProblem(401, 'not-signed-in');
  });

  it('everywhere reaches a second process that has just believed the session', async () => {
    const { email } = await account('referrer');
    const [here, there] = [withCookie(await signIn(email, PASSWORD)), withCookie(await signIn(email, PASSWORD, second))];
    expect((await second.send('GET', '/session', there)).status).toBe(200);
    expect((await api.send('DELETE', '/session/everywhere', here)).status).toBe(204);
    (await eventually(() => second.send('GET', '/session', there), ({ status }) => status !== 200)).expectProblem(401, 'not-signed-in');
  });

  it('is not undone by a look-up that was on its way', async () => {
    const person = await api.as('referrer');
    const sessions = api.app.get(SessionService);
    const onItsWay = sessions.find(person.token);
    sessions.forget(person.id);
    expect(await onItsWay).not.toBeNull();
    await asOwner(api.databaseUrl, api.centre.centreId, person.id, (client) => client.query('DELETE FROM session WHERE person_id = $1', [person.id]));
    expect(await sessions.find(person.token)).toBeNull();
  });

  it('happens by itself when the session is over', async () => {
    const person = await api.as('referrer');
    await asOwner(api.databaseUrl, api.centre.centreId, person.id, (client) => client.query(`UPDATE session SET expires_at = clock_timestamp() - interval '1 second' WHERE person_id = $1`, [person.id]));
    (await person.get('/session')).expectProblem(401, 'not-signed-in');
  });
});

describe('the roles of somebody who is signed in', () => {
  const recorded = (person: ActingPerson, roles: Role[], more: object = {}) => ({ email: `${person.id}@test.example`, displayName: person.displayName, active: true, roles: roles.map((role) => ({ role, organisationId: api.centre.organisationId })), ...more });

  it('count as they are now, not as they were at sign-in, in every process', async () => {
    const [administrator, person] = [await api.as('administrator'), await api.as('coordinator')];
    const cookie = { cookie: `rachis=${person.token}` };
    expect((await person.get('/people')).status).toBe(200);
    expect((await second.send('POST', '/cases/search', { body: {}, ...cookie })).status).toBe(200);
    expect((await administrator.put(`/people/${person.id}`, recorded(person, ['registry_analyst']), 1)).status).toBe(200);
    (await person.post('/cases/search', {})).expectProblem(403, 'not-permitted');
    (await eventually(() => second.send('POST', '/cases/search', { body: {}, ...cookie }), ({ status }) => status !== 200)).expectProblem(403, 'not-permitted');
  });

  it('end with the person, and an old session does not come back to life', async () => {
    const [administrator, person] = [await api.as('administrator'), await api.as('coordinator')];
    expect((await person.get('/session')).status).toBe(200);
    await administrator.put(`/people/${person.id}`, recorded(person, ['coordinator'], { active: false }), 1);
    (await person.get('/session')).expectProblem(401, 'not-signed-in');
    await administrator.put(`/people/${person.id}`, recorded(person, ['coordinator']), 2);
    (await person.get('/session')).expectProblem(401, 'not-signed-in');
  });

  it('end with a new password, because the old one may be known to somebody', async () => {
    const [administrator, person] = [await api.as('administrator'), await api.as('coordinator')];
    await administrator.put(`/people/${person.id}`, recorded(person, ['coordinator'], { password: PASSWORD }), 1);
    (await person.get('/session')).expectProblem(401, 'not-signed-in');
    expect((await signIn(`${person.id}@test.example`, PASSWORD)).status).toBe(200);
  });
});

describe('signing in to the demonstration with one click', () => {
  it('is not offered and not possible without demo data', async () => {
    await account('chair');
    expect((await api.send('GET', '/session/options')).body).toEqual({ demo: false, demoRoles: [], serviceName: 'Rachis' });
    (await api.send('POST', '/session/demo', { body: { role: 'chair' } })).expectProblem(404, 'not-found');
  });

  it('signs in as somebody of the demo centre who holds the role, never as a real person', async () => {
    const demo = await TestApi.start({ RACHIS_DEMO: 'true' });
    try {
      const real = await demo.as('pathologist');
      (await demo.send('POST', '/session/demo', { body: { role: 'pathologist' } })).expectProblem(404, 'not-found');
      await asOwner(demo.databaseUrl, demo.centre.centreId, real.id, (client) => client.query('UPDATE centre SET demo = true'));
      expect((await demo.send('GET', '/session/options')).body).toMatchObject({ demo: true, demoRoles: ['pathologist'] });
      expect((await demo.send<SessionView>('POST', '/session/demo', { body: { role: 'pathologist' } })).body).toMatchObject({ personId: real.id, demo: true });
      (await demo.send('POST', '/session/demo', { body: { role: 'chair' } })).expectProblem(404, 'not-found');
      (await demo.send('POST', '/session/demo', { body: { role: 'superuser' } })).expectProblem(422, 'invalid-input', '#/role');
    } finally {
      await demo.stop();
    }
  });
});

describe('a request that somebody else makes the browser send', () => {
  const own = { host: 'board.example' };
  it.each([
    ['of another site', { origin: 'https://evil.example' }], ['of a page without origin', { origin: 'null' }], ['of another port', { origin: 'https://board.example:8443' }], ['of a name that only begins alike', { origin: 'https://board.example.evil.example' }],
    ['marked cross-site', { 'sec-fetch-site': 'cross-site' }], ['of a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }], ['marked with a word nobody knows', { 'sec-fetch-site': 'trust-me' }],
  ])('%s is refused before anything happens', async (_whose, headers) => {
    const referrer = await api.as('referrer');
    const cookie = { cookie: `rachis=${referrer.token}` };
    for (const [method, path] of [['POST', '/cases'], ['DELETE', '/session'], ['POST', '/session'], ['POST', '/cases/search']] as const)
      (await api.send(method, path, { ...(method === 'POST' ? { body: {} } : {}), ...cookie, headers: { ...own, ...headers } })).expectProblem(403, 'forged-request');
    expect((await referrer.get('/session')).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json', 'application/jsonp', 'image/png'])('as %s is refused, because a form can send that', async (type) => {
    const referrer = await api.as('referrer');
    (await api.send('POST', '/cases', { body: '{"patient":{"familyName":"Forged"},"referral":{}}', cookie: `rachis=${referrer.token}`, headers: { 'content-type': type } })).expectProblem(415, 'unsupported-media');
    expect(await api.rows('SELECT 1 FROM patient WHERE family_name = $1', ['Forged'])).toEqual([]);
  });

  it('is told apart from one that our own pages send', async () => {
    const referrer = await api.as('referrer');
    const ours = { ...own, origin: 'https://board.example', 'sec-fetch-site': 'same-origin' };
    expect((await api.send('POST', '/cases/search', { body: {}, cookie: `rachis=${referrer.token}`, headers: ours })).status).toBe(200);
  });
});

describe('every answer tells the browser what it may do with it', () => {
  it.each([['a page of the application', '/session'], ['a refusal', '/cases/none'], ['an address that does not exist', '/no-such-place']])('%s', async (_what, path) => {
    const { headers } = await (await api.as('coordinator')).get(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});
