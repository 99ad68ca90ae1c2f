// npm run e2e [-- playwright arguments]: journeys in a real browser against a server of their own on fresh demo data.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { startThrowAwayPostgres } from './embedded-postgres.mjs';
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs';
import { freePort } from './postgres/server.mjs';
import { startApi } from './start/api.mjs';

/** @type {(() => unknown)[]} */
const cleanUp = [];
let cleaning = false;

async function end(/** @type {number} */ code) {
  if (cleaning) return;
  cleaning = true;
  for (const step of cleanUp.reverse()) await step();
  process.exit(code);
}

/** @param {string[]} args @param {Record<string, string>} environment @returns {Promise<number>} */
function playwright(args, environment) {
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const config = path.join(root, 'apps', 'web', 'playwright.config.ts');
  const child = spawn(process.execPath, [cli, 'test', '-c', config, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  cleanUp.push(() => child.kill());
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

async function run() {
  const args = process.argv.slice(2);
  const built = args.includes('--built');
  ensureInstalled();
  if (!built) ensureBuilt();

  const browser = await findBrowser();
  const database = await startThrowAwayPostgres();
  cleanUp.push(database.stop);
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-e2e-'));
  const output = path.join(home, 'results');
  const apiLog = path.join(home, 'api.log');
  let passed = false;
  cleanUp.push(() =>
    passed
      ? fs.rmSync(home, { recursive: true, force: true })
      : console.error(`Pictures and the log of the API: ${home}`),
  );

  const port = await freePort();
  const api = startApi({
    port,
    databaseUrl: database.ownerUrl,
    embedded: true,
    demo: true,
    data: path.join(home, 'data'),
    // The throw-away database does not wait for the disk, which the API refuses in production.
    nodeEnv: 'test',
    output: fs.openSync(apiLog, 'a'),
  });
  cleanUp.push(api.stop);
  if (!(await api.ready())) {
    console.error(`The API did not start:\n${fs.readFileSync(apiLog, 'utf8').slice(-4000)}`);
    return 1;
  }
  const code = await playwright(
    args.filter((arg) => arg !== '--built'),
    {
      BASE_URL: `http://localhost:${port}`,
      RACHIS_BROWSER: JSON.stringify(browser),
      RACHIS_E2E_OUTPUT: output,
      RACHIS_E2E_DATABASE_URL: database.ownerUrl,
    },
  );
  passed = code === 0;
  return code;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(1));
try {
  await end(await run());
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  await end(1);
}
