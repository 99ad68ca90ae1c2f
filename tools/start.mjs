// npm start: embedded database (or DATABASE_URL), API and web on one port. See --help.
import './node-version.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { ensureBuilt, root } from './ensure.mjs';
import { startApi } from './start/api.mjs';
import { postgresFolder, prepareDataFolder, wipeDataFolder } from './start/data-folder.mjs';
import { help, startOptions, UsageError } from './start/options.mjs';
import { portProblem } from './start/port.mjs';

/** @typedef {import('./start/options.mjs').StartOptions} StartOptions */

/** @type {(() => Promise<void>)[]} what is running, in the order in which it was started */
const running = [];
let stopping = false;

/** Ends everything, last started first, then this process. @param {number} code */
async function stopAll(code) {
  if (stopping) return;
  stopping = true;
  for (const stop of running.reverse()) await stop();
  process.exit(code);
}

/** @param {StartOptions} options */
async function openDatabase({ data }) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, embedded: false };
  const database = await startEmbeddedPostgres({ folder: postgresFolder(data) });
  running.push(database.stop);
  if (database.recoveredOrphan)
    console.log('A database left over from an earlier start was stopped cleanly and taken over.');
  console.log(`Embedded PostgreSQL: data in ${database.folder}, running as ${database.account}`);
  void database.ended.then(() => {
    if (!stopping) console.error('The database has ended unexpectedly.');
    return stopAll(1);
  });
  return { url: database.ownerUrl, embedded: true };
}

/** @param {StartOptions} options */
async function start(options) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll(0));
  const { url, embedded } = await openDatabase(options);
  if (stopping) return;
  const api = startApi({ ...options, databaseUrl: url, embedded });
  running.push(api.stop);
  void api.ended.then((code) => {
    if (!stopping) console.error(`The API has ended unexpectedly (exit code ${code}).`);
    return stopAll(code || 1);
  });
  if (!(await api.ready())) {
    if (api.isRunning()) console.error('The API does not answer; stopping.');
    return stopAll(1);
  }
  console.log(`\nRachis is ready: http://localhost:${options.port}`);
  if (options.demo) console.log('Sign in with one click as any demo role. All people and cases in it are fictional.');
  console.log('Stop with Ctrl-C.');
}

async function main() {
  const options = startOptions(process.argv.slice(2), root, process.env);
  if (options === 'help') return console.log(help);
  const problem = await portProblem(options.port);
  if (problem) throw new Error(problem);
  ensureBuilt();
  if (options.reset) await wipeDataFolder(options.data);
  prepareDataFolder(options.data);
  await start(options);
}

try {
  await main();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  if (error instanceof UsageError) console.error('npm start -- --help shows what is possible.');
  await stopAll(error instanceof UsageError ? 2 : 1);
}
