import { newId, type OwnAccount, type ProofView, type Role, type SessionView, type SignedOut } from '@rachis/domain';
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { ActingPerson, TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { eventually } from './support/eventually.js';
import { freePort, IdentityProvider, TestBrowser } from './support/identity-provider.js';
import { asOwner, makePerson } from './support/people.js';
import { testSettings } from './support/database.js';

const ANSWER = '/api/session/oidc/callback';
let provider: IdentityProvider;
let api: TestApi;
let rachis: string;
beforeAll(async () => {
  const port = await freePort();
  rachis = `http://127.0.0.1:${port}`;
  provider = await IdentityProvider.start(rachis);
  api = await TestApi.start(provider.settings);
  await api.app.listen(port, '127.0.0.1');
}, 60_000);
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

const unique = (group: string) => `p${newId().slice(-12)}.${group}`;
const isBack = (address: string) => address.startsWith(rachis);
/** Somebody signs in at the hospital and comes back; answers where they end, and their browser. */
async function signIn(login: string, query = '', browser = new TestBrowser(login)) {
  const answer = await browser.follow(`${rachis}/api/session/oidc/begin${query}`, isBack);
  const end = await browser.follow(answer, isBack);
  return { browser, answer, end: end.slice(rachis.length), cookie: `rachis=${browser.cookie(rachis, 'rachis') ?? ''}` };
}
const session = (cookie: string) => api.send<SessionView>('GET', '/session', { cookie });
const rolesOf = ({ roles }: SessionView) => roles.map(({ role, organisationName }) => `${role} ${organisationName}`);
const grant = (personId: string, role: Role) => asOwner(api.databaseUrl, api.centre.centreId, personId, (client) => client.query('INSERT INTO role_grant (centre_id, person_id, organisation_id, role) VALUES ($1, $2, $3, $4)', [api.centre.centreId, personId, api.centre.organisationId, role]));

describe('signing in by the hospital account', () => {
  it('brings somebody new in with the role of the group, and knows them by the subject from then on', async () => {
    expect((await api.send('GET', '/session/options')).body).toMatchObject({ providerName: 'Northgate account' });
    const login = unique('surgeons');
    const first = await signIn(login, `?next=${encodeURIComponent('/worklist?all=true')}`);
    expect(first.end).toBe('/worklist?all=true');
    const { body } = await session(first.cookie);
    expect(body).toMatchObject({ email: `${login}@hospital.example`, byProvider: true });
    expect(rolesOf(body)).toEqual(['spine_surgeon Northgate']);
    expect((await api.send('POST', '/cases/search', { body: {}, cookie: first.cookie })).status).toBe(200);
    const again = await signIn(login);
    expect((await session(again.cookie)).body.personId).toBe(body.personId);
    expect((await api.send<OwnAccount>('GET', '/account', { cookie: again.cookie })).body).toMatchObject({ way: 'provider', hasPassword: false });
    expect(await api.rows(`SELECT action FROM audit_event WHERE subject = 'external_account' AND after ->> 'person_id' = $1`, [body.personId])).toEqual([{ action: 'account.provision' }]);
  });

  it('is asked with PKCE, state and nonce', async () => {
    const answer = await fetch(`${rachis}/api/session/oidc/begin`, { redirect: 'manual' });
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', client_id: 'rachis', code_challenge_method: 'S256', redirect_uri: `${rachis}${ANSWER}` });
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThan(20);
    expect(answer.headers.getSetCookie().join()).toMatch(/rachis-oidc=[\w-]+;.*HttpOnly.*SameSite=Lax/);
  });

  it('ties an account that is there by the address that the hospital has verified, and leaves roles that the groups do not speak of', async () => {
    const login = unique('chairs');
    const here = await makePerson(api.databaseUrl, api.centre, ['auditor', 'spine_surgeon']);
    await asOwner(api.databaseUrl, api.centre.centreId, here.id, (client) => client.query('UPDATE person SET email = $2, version = version + 1 WHERE id = $1', [here.id, `${login}@hospital.example`]));
    const { body } = await session((await signIn(login)).cookie);
    expect(body.personId).toBe(here.id);
    expect(rolesOf(body)).toEqual(['auditor Northgate', 'chair Northgate']);
  });

  it('never ties an account by an address that nobody has verified', async () => {
    const login = unique('chairs');
    const here = await makePerson(api.databaseUrl, api.centre, ['chair']);
    await asOwner(api.databaseUrl, api.centre.centreId, here.id, (client) => client.query('UPDATE person SET email = $2, version = version + 1 WHERE id = $1', [here.id, `${login}@hospital.example`]));
    const { end, cookie } = await signIn(`${login}@unverified`);
    expect(end).toBe('/sign-in?why=unknown-person');
    (await session(cookie)).expectProblem(401, 'not-signed-in');
    expect(await api.rows('SELECT 1 FROM external_account WHERE person_id = $1', [here.id])).toEqual([]);
  });

  it('gives a role in a hospital that is named, and none where there is no such hospital', async () => {
    expect((await signIn(unique('eastvale'))).end).toBe('/sign-in?why=no-role');
    const administrator = await api.as('administrator');
    await administrator.put(`/organisations/${newId()}`, { name: 'Eastvale General', kind: 'hospital' }, 0);
    expect(rolesOf((await session((await signIn(unique('eastvale'))).cookie)).body)).toEqual(['referrer Eastvale General']);
  });

  it('follows the groups at each sign-in: a role that is gone there is gone here', async () => {
    const login = unique('surgeons');
    const { body } = await session((await signIn(login)).cookie);
    await grant(body.personId, 'chair');
    expect(rolesOf((await session((await signIn(login)).cookie)).body)).toEqual(['spine_surgeon Northgate']);
  });
});

describe('what goes wrong ends on the sign-in page, which says why', () => {
  it('a group that has no role here', async () => {
    const { end, cookie } = await signIn(unique('porters'));
    expect(end).toBe('/sign-in?why=no-role');
    (await session(cookie)).expectProblem(401, 'not-signed-in');
  });

  it('an account that is switched off', async () => {
    const login = unique('surgeons');
    const { body } = await session((await signIn(login)).cookie);
    await asOwner(api.databaseUrl, api.centre.centreId, body.personId, (client) => client.query('UPDATE person SET active = false, version = version + 1 WHERE id = $1', [body.personId]));
    expect((await signIn(login)).end).toBe('/sign-in?why=disabled');
  });

  it('another state, a code that was used, a made-up code, and an answer in a browser that has not begun', async () => {
    const login = unique('surgeons');
    const browser = new TestBrowser(login);
    const answer = await browser.follow(`${rachis}/api/session/oidc/begin`, isBack);
    const flow = browser.cookie(rachis, 'rachis-oidc') ?? '';
    const ends = async (address: string, cookie: string | null) => {
      const other = new TestBrowser(login);
      if (cookie !== null) other.setCookie(rachis, 'rachis-oidc', cookie);
      const reply = await other.visit(address);
      expect(reply.status).toBe(302);
      expect(other.cookie(rachis, 'rachis')).toBeUndefined();
      return reply.headers.get('location');
    };
    const changed = (name: string, value: string) => {
      const address = new URL(answer);
      address.searchParams.set(name, value);
      return address.href;
    };
    expect(await ends(answer, null)).toBe('/sign-in?why=not-begun');
    expect(await ends(answer, `${flow.slice(0, -4)}AAAA`)).toBe('/sign-in?why=not-begun');
    expect(await ends(changed('state', 'x'.repeat(43)), flow)).toBe('/sign-in?why=not-valid');
    expect(await ends(changed('code', 'made-up'), flow)).toBe('/sign-in?why=not-valid');
    expect(await ends(`${rachis}${ANSWER}`, flow)).toBe('/sign-in?why=not-valid');
    expect(await ends(`${rachis}${ANSWER}?error=access_denied&state=${new URL(answer).searchParams.get('state') ?? ''}&iss=${encodeURIComponent(provider.issuer)}`, flow)).toBe('/sign-in?why=provider-refused');
    const second = await signIn(login);
    expect(await ends(second.answer, flow)).toBe('/sign-in?why=not-valid');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', ''])('and never leads to another site: %s', async (next) => {
    expect((await signIn(unique('surgeons'), `?next=${encodeURIComponent(next)}`)).end).toBe('/');
  });

  it('a provider that is down, before and after', async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const other = await IdentityProvider.start(address);
    const away = await TestApi.start(other.settings, { databaseUrl: api.databaseUrl, centre: api.centre });
    try {
      // It has answered once, and is asked again before the next person is sent there.
      expect((await away.app.inject({ url: '/api/session/oidc/begin' })).headers['location']).toContain(other.issuer);
      await other.stop();
      const again = () => away.app.inject({ url: '/api/session/oidc/begin' });
      const begun = await eventually(again, ({ headers }) => headers['location'] === '/sign-in?why=provider-down');
      expect(begun.statusCode).toBe(302);
      (await away.send('POST', '/session/oidc/back-channel-logout', { body: { logout_token: 'x' } })).expectProblem(503, 'busy');
    } finally {
      await away.stop();
    }
  }, 60_000);

  it('is not there at all where no provider is set', async () => {
    const without = await TestApi.start({}, { databaseUrl: api.databaseUrl, centre: api.centre });
    try {
      for (const path of ['begin', 'callback']) (await without.send('GET', `/session/oidc/${path}`)).expectProblem(404, 'not-found');
      (await without.send('POST', '/session/oidc/back-channel-logout', { body: {} })).expectProblem(404, 'not-found');
    } finally {
      await without.stop();
    }
  }, 30_000);
});

describe('signing out', () => {
  it('here leads on to the hospital, which comes back to our sign-in page', async () => {
    const { cookie, browser } = await signIn(unique('surgeons'));
    const out = await api.send<SignedOut>('POST', '/session/oidc/sign-out', { cookie });
    (await session(cookie)).expectProblem(401, 'not-signed-in');
    expect(out.body.address).toContain(`${provider.issuer}/session/end?`);
    expect(await browser.follow(out.body.address, isBack)).toBe(`${rachis}/sign-in`);
  });

  it('at the hospital ends the session here at once, and nobody else’s', async () => {
    const [leaver, stayer] = [await signIn(unique('surgeons')), await signIn(unique('surgeons'))];
    await leaver.browser.follow(`${provider.issuer}/session/end?client_id=rachis&post_logout_redirect_uri=${encodeURIComponent(`${rachis}/sign-in`)}`, isBack);
    (await eventually(() => session(leaver.cookie), ({ status }) => status !== 200)).expectProblem(401, 'not-signed-in');
    expect((await session(stayer.cookie)).status).toBe(200);
  });

  it('is not believed of a token that the hospital has not signed, whatever it says', async () => {
    const { cookie } = await signIn(unique('surgeons'));
    const { body } = await session(cookie);
    const [account] = await api.rows<{ subject: string }>('SELECT subject FROM external_account WHERE person_id = $1', [body.personId]);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const claims = { sub: account!.subject, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } };
    const made = (alg: string, key: Parameters<SignJWT['sign']>[0]) => new SignJWT(claims).setProtectedHeader({ alg, kid: 'test-1', typ: 'logout+jwt' }).setIssuer(provider.issuer).setAudience('rachis').setIssuedAt().setJti(newId()).sign(key);
    const none = [{ alg: 'none' }, { ...claims, iss: provider.issuer, aud: 'rachis', iat: 1, jti: newId() }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.';
    for (const token of [await made('RS256', privateKey), await made('HS256', Buffer.from('rachis-secret-of-the-tests')), none, 'x.y.z', '']) {
      const answer = await fetch(`${rachis}/api/session/oidc/back-channel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
      expect(answer.status).toBe(400);
    }
    expect((await session(cookie)).status).toBe(200);
  });

  it('takes a form at no other address', async () => {
    const answer = await fetch(`${rachis}/api/session`, { method: 'POST', body: new URLSearchParams({ email: 'a@b.c', password: 'x' }) });
    expect(answer.status).toBe(415);
  });
});

describe('proving once more who it is, before a signature', () => {
  it('goes by the hospital, which asks again, and counts for the same person only', async () => {
    const login = unique('chairs');
    const { browser, cookie } = await signIn(login);
    const { personId } = (await session(cookie)).body;
    await asOwner(api.databaseUrl, api.centre.centreId, personId, (client) => client.query(`UPDATE session SET proved_at = now() - interval '1 hour' WHERE person_id = $1`, [personId]));
    const proof = async () => (await api.send<ProofView>('GET', '/session/proof', { cookie })).body;
    expect(await proof()).toMatchObject({ fresh: false, by: 'provider' });
    (await api.send('POST', '/session/proof', { cookie, body: { password: 'x' } })).expectProblem(409, 'provider-decides');
    const somebodyElse = new TestBrowser(unique('chairs'));
    somebodyElse.setCookie(rachis, 'rachis', cookie.slice(7));
    expect((await signIn('', '?purpose=proof', somebodyElse)).end).toBe('/confirmed?why=other-person');
    expect((await proof()).fresh).toBe(false);
    expect((await signIn(login, '?purpose=proof', browser)).end).toBe('/confirmed');
    expect((await proof()).fresh).toBe(true);
    expect((await session(cookie)).status).toBe(200);
  });

  it('is what a decision waits for: without it nothing is signed, with it the record says when it was', async () => {
    const login = unique('chairs');
    const { browser, cookie } = await signIn(login);
    const { personId, displayName } = (await session(cookie)).body;
    const chair = new ActingPerson(api, personId, displayName, cookie.slice(7));
    const room = await BoardRoom.gather(api);
    const { itemId, decisionId } = await room.drafted();
    await asOwner(api.databaseUrl, api.centre.centreId, personId, (client) => client.query(`UPDATE session SET proved_at = now() - interval '6 minutes' WHERE person_id = $1`, [personId]));
    (await room.sign(itemId, 1, {}, chair)).expectProblem(403, 'password-needed', '#/password');
    // A word of ours does not do; only the hospital's own answer, and of the same person.
    (await chair.post('/session/proof', { password: 'x', code: '123456' })).expectProblem(409, 'provider-decides');
    (await room.sign(itemId, 1, {}, chair)).expectProblem(403, 'password-needed', '#/password');
    expect(await room.decision(decisionId)).toMatchObject({ state: 'draft', version: 1 });
    const before = Date.now();
    expect((await signIn(login, '?purpose=proof', browser)).end).toBe('/confirmed');
    expect((await room.sign(itemId, 1, {}, chair)).status).toBe(200);
    const { state, signedAt, signerConfirmedAt } = await room.decision(decisionId);
    expect(state).toBe('signed');
    // The clocks of the database and of this process are those of one machine.
    expect(Date.parse(signerConfirmedAt ?? '')).toBeGreaterThanOrEqual(before - 1000);
    expect(Date.parse(signedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(signerConfirmedAt ?? ''));
  });

  it('is not for somebody who came in by another way', async () => {
    const chair = await api.as('chair');
    const answer = await api.app.inject({ url: '/api/session/oidc/begin?purpose=proof', headers: { cookie: `rachis=${chair.token}` } });
    expect(answer.headers['location']).toBe('/confirmed?why=not-begun');
  });
});

const GOOD = { RACHIS_OIDC_ISSUER: 'https://idp.example', RACHIS_OIDC_CLIENT_ID: 'x', RACHIS_OIDC_CLIENT_SECRET: 'y', RACHIS_OIDC_ROLES: '{"a":"chair"}', RACHIS_PUBLIC_URL: 'https://board.example', RACHIS_SECRET_KEY: Buffer.alloc(32).toString('base64') };
it.each([
  ['an issuer that is not encrypted', { RACHIS_OIDC_ISSUER: 'http://idp.example' }, /https/], ['an issuer that is no address', { RACHIS_OIDC_ISSUER: 'idp' }, /https/], ['no secret', { RACHIS_OIDC_CLIENT_SECRET: '' }, /CLIENT_SECRET/],
  ['a role that is none', { RACHIS_OIDC_ROLES: '{"a":"boss"}' }, /does not exist/], ['roles that are no JSON', { RACHIS_OIDC_ROLES: 'a=chair' }, /JSON/], ['no public address', { RACHIS_PUBLIC_URL: undefined as never }, /PUBLIC_URL/], ['no key', { RACHIS_SECRET_KEY: '' }, /SECRET_KEY/],
])('refuses to start with %s', (_what, more, why) => expect(() => testSettings('postgres://a:b@localhost/c', { ...GOOD, ...more })).toThrow(why));
