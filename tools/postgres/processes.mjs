// Who is using a data folder, and is the server in it still alive? Survives kill -9 of any of them and reused process numbers.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Start time of a process in clock ticks since boot, '' where the system does not tell.
 * @param {number} pid
 */
function startedAt(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** This process as a line of text that no later process can equal. */
export const thisProcess = () => `${process.pid} ${startedAt(process.pid)}`;

/**
 * The living process that wrote `file` with thisProcess(), if any.
 * @param {string} file
 * @returns {number | null}
 */
export function livingHolder(file) {
  if (!fs.existsSync(file)) return null;
  const [pid, started] = fs.readFileSync(file, 'utf8').trim().split(' ');
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0 || number === process.pid || !isAlive(number)) return null;
  return startedAt(number) === (started ?? '') ? number : null;
}

/**
 * What postmaster.pid says: its process, its port and its status ("ready" once connections are accepted).
 * @param {string} cluster
 */
export function readPostmaster(cluster) {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * A server always works inside its own data folder; another process that got the same number does not.
 * @param {number} pid
 * @param {string} cluster
 */
function isServerOf(pid, cluster) {
  if (process.platform !== 'linux') return true;
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster);
  } catch {
    return false;
  }
}

/**
 * @param {number} pid
 * @param {number} seconds
 */
async function endsWithin(pid, seconds) {
  const end = performance.now() + seconds * 1000;
  while (isAlive(pid)) {
    if (performance.now() > end) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Ends a server whose starter is gone, with a clean shutdown, and removes a pid file that now belongs to a stranger.
 * @param {string} cluster
 * @returns {Promise<boolean>} true when a living orphan was stopped
 */
export async function stopOrphan(cluster) {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isAlive(postmaster.pid)) return false;
  if (!isServerOf(postmaster.pid, cluster)) {
    fs.rmSync(path.join(cluster, 'postmaster.pid'));
    return false;
  }
  process.kill(postmaster.pid, 'SIGINT');
  if (await endsWithin(postmaster.pid, 30)) return true;
  process.kill(postmaster.pid, 'SIGQUIT');
  if (await endsWithin(postmaster.pid, 10)) return true;
  throw new Error(
    `A database server left over from an earlier start (process ${postmaster.pid}) does not end. Stop it and start again.`,
  );
}
