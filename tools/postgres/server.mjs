// Starts and stops one PostgreSQL server on one cluster folder.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolderOf, writePrivateFile } from './account.mjs';
import { readPostmaster } from './processes.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {ReturnType<typeof import('./binaries.mjs').postgresPrograms>} Programs */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Nothing a patient could be recognised by may reach the log: no parameters, no DETAIL lines. */
const alwaysSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** For data that are thrown away at the end: a crash may lose everything, so nothing waits for the disk. */
const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** A port that nobody listens on at this moment. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(address.port));
    });
  });
}

/** @param {Account | null} account */
const runAs = (account) => ({
  ...(account ? { uid: account.uid, gid: account.gid } : {}),
  cwd: path.parse(process.cwd()).root,
  env: { ...process.env, LC_ALL: 'C', PGDATA: '', PGOPTIONS: '' },
});

/**
 * Makes a new cluster, complete or not at all.
 * @param {{ cluster: string, password: string, programs: Programs, account: Account | null, throwAway: boolean }} options
 */
export function createCluster({ cluster, password, programs, account, throwAway }) {
  const unfinished = `${cluster}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  makeFolderOf(unfinished, account);
  const passwordFile = `${cluster}.password`;
  writePrivateFile(passwordFile, password);
  if (account) fs.chownSync(passwordFile, account.uid, account.gid);
  const made = spawnSync(
    programs('initdb'),
    [
      ...['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
      ...[
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        throwAway ? '--no-sync' : '--data-checksums',
      ],
    ],
    { ...runAs(account), encoding: 'utf8' },
  );
  fs.rmSync(passwordFile);
  if (made.error || made.status !== 0)
    throw new Error(`The database could not be created: ${made.error?.message ?? made.stderr}`);
  fs.renameSync(unfinished, cluster);
}

/** @param {string} logFile */
const endOfLog = (logFile) => fs.readFileSync(logFile, 'utf8').slice(-3000);

/**
 * @param {ChildProcess} server
 * @param {string} cluster
 * @returns {Promise<boolean>} false when the server ended instead
 */
async function becomesReady(server, cluster) {
  let failed = false;
  server.once('error', () => (failed = true));
  while (!failed && server.exitCode === null && server.signalCode === null) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.ready && postmaster.pid === server.pid) return true;
    await sleep(20);
  }
  return false;
}

/**
 * Starts the server and waits until it accepts connections (after a crash: until it has recovered).
 * @param {{ cluster: string, logFile: string, port: number, programs: Programs, account: Account | null, throwAway: boolean }} options
 * @returns {Promise<ChildProcess>}
 */
export async function startServer({ cluster, logFile, port, programs, account, throwAway }) {
  const settings = { ...alwaysSettings, ...(throwAway ? throwAwaySettings : {}), port: String(port) };
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  for (let attempt = 1; ; attempt++) {
    const log = fs.openSync(logFile, 'a', 0o600);
    // Its own process group: Ctrl-C in the terminal must not reach the database before the API has ended.
    const server = spawn(programs('postgres'), args, {
      ...runAs(account),
      stdio: ['ignore', log, log],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    fs.closeSync(log);
    if (await becomesReady(server, cluster)) return server;
    const said = endOfLog(logFile);
    // After kill -9 of the server its sessions need a moment to notice and go.
    if (attempt < 10 && /pre-existing shared memory block/.test(said.slice(-600))) await sleep(500);
    else throw new Error(`The database did not start. The end of ${logFile}:\n${said}`);
  }
}

/**
 * Fast shutdown: sessions are ended, everything committed is on disk.
 * @param {ChildProcess} server
 * @param {string} cluster
 * @param {Programs} programs
 */
export async function stopServer(server, cluster, programs) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (process.platform === 'win32') spawnSync(programs('pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w']);
  else server.kill('SIGINT');
  await ended;
}
