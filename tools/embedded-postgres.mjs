// A real PostgreSQL out of npm, for trying, tests and small sites. Node built-ins only until the server runs.
//
//   const database = await startEmbeddedPostgres({ folder: '.rachis/postgres' });   // kept between starts
//   const database = await startThrowAwayPostgres();                                // for tests, gone after stop()
//   ... database.ownerUrl ...
//   await database.stop();
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  databaseAccount,
  isRoot,
  makeFolder,
  othersCanReach,
  systemFolder,
  systemFolderPath,
  writePrivateFile,
} from './postgres/account.mjs';
import { postgresPrograms } from './postgres/binaries.mjs';
import { livingHolder, readPostmaster, stopOrphan, thisProcess } from './postgres/processes.mjs';
import { createOwnerAndDatabase } from './postgres/roles.mjs';
import { createCluster, freePort, startServer, stopServer } from './postgres/server.mjs';

/**
 * @typedef {{
 *   ownerUrl: string, superuserUrl: string, folder: string, account: string, port: number, pid: number,
 *   isNew: boolean, recoveredOrphan: boolean,
 *   ended: Promise<void>, stop: () => Promise<void>,
 * }} EmbeddedPostgres
 */

const throwAwayPrefix = 'rachis-test-';
const largestLog = 10 * 1024 * 1024;

/**
 * Where the data of `wanted` really are: as root, a folder the database account cannot reach moves under /var/lib/rachis.
 * @param {string} wanted
 */
export function dataFolder(wanted) {
  const folder = path.resolve(wanted);
  if (!isRoot() || othersCanReach(folder)) return folder;
  if (fs.existsSync(path.join(folder, 'cluster'))) {
    throw new Error(
      `The database account can no longer reach the data in ${folder}: a folder above has lost the right to be passed (chmod o+x).`,
    );
  }
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join(systemFolder(), `data-${mark}`, path.basename(folder));
}

/** @param {string} folder */
const partsOf = (folder) => ({
  cluster: path.join(folder, 'cluster'),
  secretsFile: path.join(folder, 'passwords.json'),
  logFile: path.join(folder, 'postgres.log'),
  holderFile: path.join(folder, 'used-by'),
});

/** @param {{ superuser: string, owner: string }} passwords @param {number} port */
const urlsOf = (passwords, port) => ({
  ownerUrl: `postgres://rachis_owner:${passwords.owner}@127.0.0.1:${port}/rachis`,
  superuserUrl: `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`,
});

/** @param {string} file */
function startNewLogWhenLarge(file) {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) fs.renameSync(file, `${file}.1`);
}

/** Every folder of data has one owner, root included: mixed owners would leave files one of them cannot read. @param {string} wanted */
function refuseForeignFolder(wanted) {
  const owner = fs.statSync(wanted, { throwIfNoEntry: false });
  if (process.platform === 'win32' || !owner || owner.uid === process.getuid?.()) return;
  throw new Error(
    `The data in ${path.resolve(wanted)} belong to another account (uid ${owner.uid}). Start as that account, or choose another folder with --data.`,
  );
}

/** @param {string} folder @param {string} holderFile */
function refuseHeldFolder(folder, holderFile) {
  const holder = livingHolder(holderFile);
  if (!holder) return;
  throw new Error(
    `The data in ${folder} are in use by process ${holder} (another start?). Stop it, or choose another folder with --data.`,
  );
}

/**
 * Starts the embedded database on `folder`, making it when it is new and recovering it after a crash.
 * @param {{ folder: string, throwAway?: boolean }} options
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ folder: wanted, throwAway = false }) {
  refuseForeignFolder(wanted);
  const folder = dataFolder(wanted);
  const { cluster, secretsFile, logFile, holderFile } = partsOf(folder);
  refuseHeldFolder(folder, holderFile);

  const account = databaseAccount(cluster);
  const programs = postgresPrograms(account);
  makeFolder(folder, account);
  writePrivateFile(holderFile, thisProcess());

  const recoveredOrphan = await stopOrphan(cluster);
  const isNew = !fs.existsSync(cluster);
  if (isNew) {
    const passwords = {
      superuser: randomBytes(24).toString('base64url'),
      owner: randomBytes(24).toString('base64url'),
    };
    writePrivateFile(secretsFile, JSON.stringify(passwords));
    createCluster({ cluster, password: passwords.superuser, programs, account, throwAway });
  }
  startNewLogWhenLarge(logFile);
  const port = await freePort();
  const server = await startServer({ cluster, logFile, port, programs, account, throwAway });
  const stop = async () => {
    await stopServer(server, cluster, programs);
    fs.rmSync(holderFile, { force: true });
  };
  try {
    /** @type {{ superuser: string, owner: string }} */
    const passwords = JSON.parse(fs.readFileSync(secretsFile, 'utf8'));
    await createOwnerAndDatabase({ port, passwords, throwAway });
    return {
      ...urlsOf(passwords, port),
      folder,
      port,
      isNew,
      recoveredOrphan,
      stop,
      pid: /** @type {number} */ (server.pid),
      account: account?.name ?? os.userInfo().username,
      ended: new Promise((resolve) => server.once('exit', () => resolve())),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The addresses of the database on `folder` when somebody else runs it right now, else null.
 * @param {string} wanted
 */
export function runningEmbeddedPostgres(wanted) {
  const folder = dataFolder(wanted);
  const { cluster, secretsFile, holderFile } = partsOf(folder);
  const postmaster = livingHolder(holderFile) ? readPostmaster(cluster) : null;
  if (!postmaster?.ready) return null;
  return urlsOf(JSON.parse(fs.readFileSync(secretsFile, 'utf8')), postmaster.port);
}

/**
 * Deletes the database on `folder`; refuses while somebody uses it.
 * @param {string} wanted
 */
export async function wipeEmbeddedPostgres(wanted) {
  refuseForeignFolder(wanted);
  const folder = dataFolder(wanted);
  const { cluster, holderFile } = partsOf(folder);
  refuseHeldFolder(folder, holderFile);
  await stopOrphan(cluster);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Stops and removes what earlier test runs left behind when they were killed. */
async function sweepThrowAways() {
  for (const base of new Set([os.tmpdir(), ...(fs.existsSync(systemFolderPath) && isRoot() ? [systemFolder()] : [])])) {
    for (const name of fs.readdirSync(base).filter((entry) => entry.startsWith(throwAwayPrefix))) {
      const folder = path.join(base, name, 'postgres');
      try {
        if (fs.lstatSync(path.join(base, name)).uid !== process.getuid?.()) continue;
        const { holderFile, cluster } = partsOf(folder);
        if (!fs.existsSync(holderFile) || livingHolder(holderFile)) continue;
        await stopOrphan(cluster);
        fs.rmSync(path.join(base, name), { recursive: true, force: true });
      } catch {
        // Another account's leftovers: not ours to clean.
      }
    }
  }
}

/**
 * A database for one test run: fast, unsafe, and removed by stop() or at the end of the process.
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startThrowAwayPostgres() {
  await sweepThrowAways();
  const base = isRoot() && !othersCanReach(os.tmpdir()) ? systemFolder() : os.tmpdir();
  const home = fs.mkdtempSync(path.join(base, throwAwayPrefix));
  if (isRoot()) fs.chmodSync(home, 0o711);
  const remove = () => fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  let database;
  try {
    database = await startEmbeddedPostgres({ folder: path.join(home, 'postgres'), throwAway: true });
  } catch (error) {
    remove();
    throw error;
  }
  const { pid, stop } = database;
  const atExit = () => {
    try {
      process.kill(pid, 'SIGQUIT');
    } catch {
      // already gone
    }
    remove();
  };
  process.once('exit', atExit);
  return {
    ...database,
    stop: async () => {
      process.off('exit', atExit);
      await stop();
      remove();
    },
  };
}
