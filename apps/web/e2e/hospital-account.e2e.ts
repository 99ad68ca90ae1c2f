import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from './fixtures.js';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const running: ChildProcess[] = [];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** A real provider, and an API on the journeys' database that sends people to it. */
async function hospital(): Promise<{ rachis: string; provider: ChildProcess }> {
  const databaseUrl = process.env['RACHIS_E2E_DATABASE_URL'];
  if (!databaseUrl) throw new Error('This journey needs the database of its server: start it with `npm run e2e`');
  const [apiPort, idpPort] = [await freePort(), await freePort()];
  const rachis = `http://127.0.0.1:${apiPort}`;
  const idp = { port: idpPort, redirectUri: `${rachis}/api/session/oidc/callback`, afterSignOut: `${rachis}/sign-in`, backChannel: `${rachis}/api/session/oidc/back-channel-logout` };
  const provider = spawn(process.execPath, ['--no-warnings', path.join(root, 'apps/api/test/support/run-identity-provider.mjs')], { cwd: root, env: { ...process.env, IDP: JSON.stringify(idp) }, stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
  running.push(provider);
  await new Promise((ready) => provider.stdout?.once('data', ready));
  const api = spawn(process.execPath, [path.join(root, 'apps/api/dist/main.js')], {
    cwd: root, stdio: 'ignore',
    env: {
      ...process.env, NODE_ENV: 'test', PORT: String(apiPort), DATABASE_URL: databaseUrl, RACHIS_WEB_DIST: path.join(root, 'apps/web/dist'), RACHIS_JOBS: 'off', RACHIS_LOG: 'silent', RACHIS_PUBLIC_URL: rachis,
      RACHIS_SECRET_KEY: Buffer.alloc(32, 9).toString('base64'), RACHIS_OIDC_ISSUER: `http://127.0.0.1:${idpPort}`, RACHIS_OIDC_CLIENT_ID: 'rachis', RACHIS_OIDC_CLIENT_SECRET: 'rachis-secret-of-the-tests', RACHIS_OIDC_NAME: 'Northgate account',
      RACHIS_OIDC_ROLES: '{"mdt-surgeons": "spine_surgeon"}',
    },
  });
  running.push(api);
  await expect(async () => expect((await fetch(`${rachis}/api/health`)).status).toBe(200)).toPass({ timeout: 60_000 });
  return { rachis, provider };
}

test.afterAll(() => {
  for (const child of running) child.kill();
});

test('somebody comes in by the hospital account, goes out again, and is told what went wrong', async ({ people }) => {
  test.setTimeout(120_000);
  const { rachis, provider } = await hospital();
  const page = await people.page();
  // The provider's own pages ask another site for their type.
  await page.context().route(({ hostname }) => hostname !== '127.0.0.1', (route) => route.abort());
  const signsIn = async (login: string) => {
    await page.goto(`${rachis}/worklist`);
    await page.getByRole('link', { name: 'Northgate account', exact: true }).click();
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('anything');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
  };

  await test.step('When a surgeon signs in at the hospital for the first time', () => signsIn('ada.surgeons'));
  await test.step('Then the page that was asked for opens, with the role of the group', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Worklist' })).toBeVisible();
    await page.getByRole('button', { name: 'Account: Dr ada' }).click();
    await expect(page.getByRole('menu')).toContainText('Spine surgeon');
    await page.getByRole('menuitem', { name: 'My account' }).click();
    await expect(page.getByRole('list', { name: 'My sessions' }).getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Password' })).toContainText('hospital account');
  });
  await test.step('When the surgeon signs out, the hospital is asked too, and the sign-in page stands there again', async () => {
    await page.getByRole('button', { name: 'Account: Dr ada' }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: /yes/i }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(rachis);
  });
  await test.step('Somebody whose groups have no role here is told so, and can go on from there', async () => {
    await signsIn('bob.porters');
    await expect(page.getByRole('alert')).toContainText('none of your groups has a role here');
    await expect(page.getByRole('link', { name: 'Northgate account', exact: true })).toBeVisible();
  });
  await test.step('And so is whoever finds the provider down', async () => {
    provider.kill();
    await expect(async () => {
      await page.goto(`${rachis}/api/session/oidc/begin`);
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
  });
});
