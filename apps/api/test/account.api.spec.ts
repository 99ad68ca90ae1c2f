import { newId, type AccountView, type OutboxPage, type OwnAccount, type PasswordLinkView, type SessionClock, type SessionView } from '@rachis/domain';
import { deviceWords, shortAddress } from '../src/platform/identity/device-words.js';
import { SessionService } from '../src/platform/identity/session.service.js';
import { hashPassword } from '../src/platform/identity/passwords.js';
import { TestApi, type ActingPerson, type Answer } from './support/api.js';
import { eventually } from './support/eventually.js';
import { MailServer } from './support/mail-server.js';
import { asOwner, makePerson } from './support/people.js';

const PASSWORD = 'a long sentence nobody guesses';
const ANOTHER = 'an even longer sentence nobody guesses';
let mail: MailServer;
let api: TestApi;
let passwordHash: string;
beforeAll(async () => {
  mail = await MailServer.start();
  api = await TestApi.start({ ...mail.settings, RACHIS_PUBLIC_URL: 'http://board.example' });
  passwordHash = await hashPassword(PASSWORD);
}, 120_000);
afterAll(async () => {
  await mail.stop();
  await api.stop();
});

const account = (...roles: Parameters<TestApi['as']>) => makePerson(api.databaseUrl, api.centre, roles, passwordHash);
const invited = (...roles: Parameters<TestApi['as']>) => makePerson(api.databaseUrl, api.centre, roles);
const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) => api.send<SessionView>('POST', '/session', { body: { email, password }, headers });
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0]!;
const post = (path: string, body: unknown) => api.send<never>('POST', path, { body });
/** The token in the newest mail to an address, once there are so many. Lines of a mail are folded. */
async function tokenIn(email: string, mails = 1): Promise<string> {
  const arrived = await eventually(() => mail.to(email), (all) => all.length >= mails);
  const text = arrived.at(-1)!.raw.replace(/=\r?\n/g, '');
  const token = /http:\/\/board\.example\/password#([\w-]{43})/.exec(text)?.[1];
  if (!token) throw new Error('the mail holds no link');
  return token;
}
const age = (personId: string, column: string, by: string) => asOwner(api.databaseUrl, api.centre.centreId, personId, (client) => client.query(`UPDATE session SET ${column} = ${column} - interval '${by}' WHERE person_id = $1`, [personId]));

describe('an invitation', () => {
  it('lets somebody set a first password, once, and then sign in', async () => {
    const [administrator, person] = [await api.as('administrator'), await invited('radiologist')];
    expect((await administrator.post(`/people/${person.id}/invitation`)).status).toBe(204);
    const token = await tokenIn(person.email);
    expect((await administrator.get<AccountView>(`/people/${person.id}/account`)).body).toMatchObject({ hasPassword: false, byProvider: false, sessions: [] });
    expect((await administrator.get<AccountView>(`/people/${person.id}/account`)).body.invitedUntil).toMatch(/^\d{4}-/);
    expect((await api.send<PasswordLinkView>('POST', '/account/password-link', { body: { token } })).body).toEqual({ displayName: person.displayName, email: person.email, first: true });
    (await post('/account/password-link/password', { token, newPassword: 'short' })).expectProblem(422, 'invalid-input', '#/newPassword');
    (await post('/account/password-link/password', { token, newPassword: `my ${person.email}` })).expectProblem(422, 'invalid-input', '#/newPassword');
    expect((await post('/account/password-link/password', { token, newPassword: ANOTHER })).status).toBe(204);
    (await post('/account/password-link/password', { token, newPassword: PASSWORD })).expectProblem(404, 'link-not-valid');
    (await post('/account/password-link', { token })).expectProblem(404, 'link-not-valid');
    expect((await signIn(person.email, ANOTHER)).body.personId).toBe(person.id);
    expect((await administrator.get<AccountView>(`/people/${person.id}/account`)).body).toMatchObject({ hasPassword: true, invitedUntil: null });
  });

  it('names no patient and stands in no table, no audit and no list: only the mail holds the link', async () => {
    const [administrator, person] = [await api.as('administrator'), await invited('radiologist')];
    await administrator.post(`/people/${person.id}/invitation`);
    const token = await tokenIn(person.email);
    const kept = JSON.stringify([await api.rows('SELECT * FROM audit_event'), await api.rows('SELECT * FROM outbox_message'), await api.rows('SELECT * FROM account_link')]);
    expect(kept).toContain('{link}');
    expect(kept).not.toContain(token);
    const trace = await api.rows<{ action: string; actor_id: string }>(`SELECT action, actor_id FROM audit_event WHERE subject = 'account_link' AND after ->> 'person_id' = $1`, [person.id]);
    expect(trace).toEqual([{ action: 'account.invite', actor_id: administrator.id }]);
  });

  it('sent again replaces the one before', async () => {
    const [administrator, person] = [await api.as('administrator'), await invited('radiologist')];
    await administrator.post(`/people/${person.id}/invitation`);
    const first = await tokenIn(person.email);
    await administrator.post(`/people/${person.id}/invitation`);
    const second = await tokenIn(person.email, 2);
    (await post('/account/password-link', { token: first })).expectProblem(404, 'link-not-valid');
    expect((await post('/account/password-link', { token: second })).status).toBe(200);
  });

  it('no longer works after its time, or when the person may no longer sign in', async () => {
    const [administrator, late, left] = [await api.as('administrator'), await invited('radiologist'), await invited('radiologist')];
    for (const { id } of [late, left]) await administrator.post(`/people/${id}/invitation`);
    const tokens = [await tokenIn(late.email), await tokenIn(left.email)];
    await asOwner(api.databaseUrl, api.centre.centreId, late.id, (client) => client.query(`UPDATE account_link SET expires_at = now() - interval '1 second', version = version + 1 WHERE person_id = $1`, [late.id]));
    await asOwner(api.databaseUrl, api.centre.centreId, left.id, (client) => client.query('UPDATE person SET active = false, version = version + 1 WHERE id = $1', [left.id]));
    for (const token of tokens) (await post('/account/password-link/password', { token, newPassword: ANOTHER })).expectProblem(404, 'link-not-valid');
    (await administrator.post(`/people/${left.id}/invitation`)).expectProblem(422, 'invalid-input', '#/active');
    (await administrator.post(`/people/${newId()}/invitation`)).expectProblem(404, 'not-found');
  });

  it('that came back is not sent to another address: whoever receives it gets the account', async () => {
    const [administrator, coordinator] = [await api.as('administrator'), await api.as('coordinator')];
    const person = { id: newId(), email: `bounce.${newId()}@test.example` };
    await administrator.put(`/people/${person.id}`, { email: person.email, displayName: 'Dr Bounce', active: true, roles: [] }, 0);
    await administrator.post(`/people/${person.id}/invitation`);
    const bounced = await eventually(async () => (await coordinator.get<OutboxPage>('/outbox')).body.messages.find(({ recipientAddress, state }) => recipientAddress === person.email && state === 'bounced'), (found) => found !== undefined);
    (await coordinator.post(`/outbox/${bounced!.id}/attempts`, { email: 'mine@test.example' }, bounced!.version)).expectProblem(422, 'invalid-input', '#/email');
  });

  it.each(['x', 'a'.repeat(43), '%00', 'é'.repeat(43)])('with a token that is none says nothing: %s', async (token) => {
    (await post('/account/password-link', { token })).expectProblem(404, 'link-not-valid');
  });
});

describe('a forgotten password', () => {
  it('is answered alike for everybody, and only whoever has a password gets a mail', async () => {
    const [known, passwordless, left] = [await account('referrer'), await invited('referrer'), await account('referrer')];
    await asOwner(api.databaseUrl, api.centre.centreId, left.id, (client) => client.query('UPDATE person SET active = false, version = version + 1 WHERE id = $1', [left.id]));
    const answers: { status: number; text: string }[] = [];
    for (const email of [known.email, passwordless.email, left.email, 'nobody@test.example']) answers.push(await post('/account/forgotten-password', { email }));
    for (const { status, text } of answers) expect({ status, text }).toEqual({ status: 204, text: '' });
    await tokenIn(known.email);
    expect([...mail.to(passwordless.email), ...mail.to(left.email)]).toEqual([]);
  });

  it('sets a new one by the link and ends every session of before', async () => {
    const person = await account('referrer');
    const before = cookieOf(await signIn(person.email));
    await post('/account/forgotten-password', { email: ` ${person.email.toUpperCase()} ` });
    const token = await tokenIn(person.email);
    expect((await signIn(person.email)).status).toBe(200);
    expect((await post('/account/password-link/password', { token, newPassword: ANOTHER })).status).toBe(204);
    (await api.send('GET', '/session', { cookie: before })).expectProblem(401, 'not-signed-in');
    (await signIn(person.email)).expectProblem(401, 'wrong-credentials');
    expect((await signIn(person.email, ANOTHER)).status).toBe(200);
  });

  it('fills nobody’s mailbox, from however many addresses it is asked for, and the answer is the same', async () => {
    const [person, another] = [await account('referrer'), await account('referrer')];
    const ask = async (email: string, at: number) => expect((await api.app.inject({ method: 'POST', url: '/api/account/forgotten-password', remoteAddress: `203.0.113.${at}`, payload: { email } })).statusCode).toBe(204);
    const mails = ({ email }: { email: string }) => mail.to(email).length;
    for (let at = 1; at <= 9; at++) {
      await ask(person.email, at);
      // One after the other: the next link withdraws the one before, which has to be on its way by then.
      await eventually(() => mails(person), (n) => n === Math.min(at, 5));
    }
    await ask(another.email, 10);
    await eventually(() => mails(another), (n) => n === 1);
    expect(mails(person)).toBe(5);
  });

  it('cannot be asked for without end', async () => {
    const email = `${newId()}@test.example`;
    for (let i = 0; i < 5; i++) expect((await post('/account/forgotten-password', { email })).status).toBe(204);
    (await post('/account/forgotten-password', { email })).expectProblem(429, 'too-many-attempts');
  });
});

describe('my own account', () => {
  it('changes its password by the present one; where I am stays, everything else ends', async () => {
    const person = await account('referrer');
    const [here, there] = [cookieOf(await signIn(person.email)), cookieOf(await signIn(person.email))];
    const change = (body: object) => api.send('POST', '/account/password', { cookie: here, body });
    (await change({ password: 'wrong', newPassword: ANOTHER })).expectProblem(403, 'wrong-password', '#/password');
    (await change({ password: PASSWORD, newPassword: 'short' })).expectProblem(422, 'invalid-input', '#/newPassword');
    expect((await change({ password: PASSWORD, newPassword: ANOTHER })).status).toBe(204);
    expect((await api.send('GET', '/session', { cookie: here })).status).toBe(200);
    (await api.send('GET', '/session', { cookie: there })).expectProblem(401, 'not-signed-in');
    expect((await signIn(person.email, ANOTHER)).status).toBe(200);
    expect((await api.rows<{ action: string }>(`SELECT action FROM audit_event WHERE subject = 'person' AND subject_id = $1 ORDER BY id DESC LIMIT 1`, [person.id]))[0]?.action).toBe('account.keep');
  });

  it('shows where I am signed in, in words, and ends one of them', async () => {
    const person = await account('referrer');
    const here = cookieOf(await signIn(person.email, PASSWORD, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0' }));
    const there = cookieOf(await signIn(person.email, PASSWORD, { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1' }));
    const { sessions } = (await api.send<OwnAccount>('GET', '/account', { cookie: here })).body;
    expect(sessions.map(({ device, current, address, way }) => ({ device, current, address, way })).sort((a, b) => a.device.localeCompare(b.device))).toEqual([
      { device: 'Firefox on Linux', current: true, address: '127.0.…', way: 'password' }, { device: 'Safari on iPhone', current: false, address: '127.0.…', way: 'password' },
    ]);
    const phone = sessions.find(({ device }) => device === 'Safari on iPhone')!;
    expect((await api.send('DELETE', `/account/sessions/${phone.id}`, { cookie: here })).status).toBe(204);
    (await api.send('GET', '/session', { cookie: there })).expectProblem(401, 'not-signed-in');
    expect((await api.send<OwnAccount>('GET', '/account', { cookie: here })).body.sessions).toHaveLength(1);
  });

  it('cannot end the session of somebody else by its id', async () => {
    const [mine, theirs] = [cookieOf(await signIn((await account('referrer')).email)), cookieOf(await signIn((await account('referrer')).email))];
    const [row] = (await api.send<OwnAccount>('GET', '/account', { cookie: theirs })).body.sessions;
    expect((await api.send('DELETE', `/account/sessions/${row!.id}`, { cookie: mine })).status).toBe(204);
    expect((await api.send('GET', '/session', { cookie: theirs })).status).toBe(200);
  });

  it('has no password to change where it has none', async () => {
    const person = await api.as('referrer');
    (await person.post('/account/password', { password: 'x', newPassword: ANOTHER })).expectProblem(409, 'provider-decides');
    (await person.post('/account/second-factor')).expectProblem(409, 'provider-decides');
  });

  it('is nobody’s without a session', async () => {
    (await api.send('GET', '/account')).expectProblem(401, 'not-signed-in');
    (await post('/account/password', { password: PASSWORD, newPassword: ANOTHER })).expectProblem(401, 'not-signed-in');
  });
});

describe('the administrator', () => {
  it('sees where somebody is signed in and ends it, one or all; the audit keeps who did', async () => {
    const [administrator, person] = [await api.as('administrator'), await account('radiologist')];
    const cookies = [cookieOf(await signIn(person.email)), cookieOf(await signIn(person.email)), cookieOf(await signIn(person.email))];
    const { sessions } = (await administrator.get<AccountView>(`/people/${person.id}/account`)).body;
    expect(sessions).toHaveLength(3);
    expect((await administrator.delete(`/people/${person.id}/sessions/${sessions[0]!.id}`)).status).toBe(204);
    const alive = async () => (await Promise.all(cookies.map((cookie) => api.send('GET', '/session', { cookie })))).filter(({ status }) => status === 200).length;
    expect(await alive()).toBe(2);
    expect((await administrator.delete(`/people/${person.id}/sessions`)).status).toBe(204);
    expect(await alive()).toBe(0);
    expect(await api.rows(`SELECT actor_id FROM audit_event WHERE action = 'account.end-sessions' AND subject_id = $1`, [person.id])).toEqual([{ actor_id: administrator.id }, { actor_id: administrator.id }]);
  });

  it('reaches nobody of another centre, and nobody else does any of it', async () => {
    const [administrator, stranger, person] = [await api.as('administrator'), await api.stranger('administrator'), await account('radiologist')];
    const acts = (who: ActingPerson) => [() => who.get(`/people/${person.id}/account`), () => who.post(`/people/${person.id}/invitation`), () => who.delete(`/people/${person.id}/sessions`), () => who.delete(`/people/${person.id}/second-factor`)];
    for (const act of acts(stranger)) (await act()).expectProblem(404, 'not-found');
    for (const role of ['coordinator', 'chair', 'auditor', 'referrer'] as const) for (const act of acts(await api.as(role))) (await act()).expectProblem(403, 'not-permitted');
    expect((await administrator.get(`/people/${person.id}/account`)).status).toBe(200);
  });

  it('lets somebody leave who keeps what they wrote, and come back', async () => {
    const [administrator, surgeon] = [await api.as('administrator'), await api.as('spine_surgeon')];
    const caseId = await surgeon.refer({ lesions: [{ levels: 'T8' }] });
    const record = (active: boolean) => ({ email: `${surgeon.id}@test.example`, displayName: surgeon.displayName, active, roles: [{ role: 'spine_surgeon', organisationId: api.centre.organisationId }] });
    await administrator.put(`/people/${surgeon.id}`, record(false), 1);
    (await surgeon.get('/session')).expectProblem(401, 'not-signed-in');
    const lesion = (await (await api.as('chair')).readCase(caseId)).lesions[0]!;
    expect(lesion).toMatchObject({ recordedById: surgeon.id, recordedByName: surgeon.displayName });
    await administrator.put(`/people/${surgeon.id}`, record(true), 2);
    expect((await administrator.post(`/people/${surgeon.id}/invitation`)).status).toBe(204);
  });
});

describe('a session', () => {
  /** As another process would, which has remembered nothing of it. */
  const asked = (cookie: string, headers: Record<string, string> = {}) => {
    api.app.get(SessionService).forgetAll();
    return api.send('GET', '/session', { cookie, headers });
  };

  it('ends when it is not used, and does not come back to life', async () => {
    const person = await account('referrer');
    const cookie = cookieOf(await signIn(person.email));
    await age(person.id, 'last_used_at', '14 minutes');
    expect((await asked(cookie)).status).toBe(200);
    await age(person.id, 'last_used_at', '16 minutes');
    (await asked(cookie)).expectProblem(401, 'not-signed-in');
    (await asked(cookie)).expectProblem(401, 'not-signed-in');
  });

  it('is prolonged by use, and by nothing that the browser asks while nobody is there', async () => {
    const person = await account('referrer');
    const cookie = cookieOf(await signIn(person.email));
    const left = async () => (await api.send<SessionClock>('GET', '/session/clock', { cookie })).body.idleSeconds;
    await age(person.id, 'last_used_at', '10 minutes');
    expect((await asked(cookie, { 'x-rachis-away': '1' })).status).toBe(200);
    expect(await left()).toBeLessThanOrEqual(300);
    await asked(cookie);
    expect(await left()).toBeGreaterThan(600);
  });

  it('ends in any case after its time, however much it is used', async () => {
    const person = await account('referrer');
    const cookie = cookieOf(await signIn(person.email));
    const clock = (await api.send<SessionClock>('GET', '/session/clock', { cookie })).body;
    expect(clock.wholeSeconds).toBeGreaterThan(11 * 3600);
    expect(clock.idleSeconds).toBeLessThanOrEqual(15 * 60);
    await age(person.id, 'expires_at', '13 hours');
    (await asked(cookie)).expectProblem(401, 'not-signed-in');
  });
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0', 'Edge on Windows'], ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15', 'Safari on Mac'],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36', 'Chrome on Android'], ['curl/8.5.0', 'Unknown device'], ['', 'Unknown device'], [undefined, 'Unknown device'],
])('names the device of %s', (agent, words) => expect(deviceWords(agent)).toBe(words));

it.each([['192.0.2.7', '192.0.…'], ['::ffff:10.1.2.3', '10.1.…'], ['2001:db8:1:2::7', '2001:db8:…'], ['::1', '::…']])('shortens %s', (address, short) => expect(shortAddress(address)).toBe(short));
