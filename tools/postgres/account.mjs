// PostgreSQL refuses to run as root. This file decides under which account it runs, and whether that account can reach a folder.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ uid: number, gid: number, name: string }} Account */

export const isRoot = () => process.platform !== 'win32' && process.getuid?.() === 0;

/** @param {string} flag @param {string} name @returns {number | null} */
function idOf(flag, name) {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : null;
}

/**
 * The account to drop to, or null when the current user may run PostgreSQL as is.
 * Existing data are always served by the account that owns them.
 * @param {string} existingCluster folder of a cluster made earlier; it need not exist
 * @returns {Account | null}
 */
export function databaseAccount(existingCluster) {
  if (!isRoot()) return null;
  const owner = fs.statSync(existingCluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `uid ${owner.uid}` };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== null && gid !== null) return { uid, gid, name };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and this machine has neither a "postgres" nor a "nobody" account. ' +
      'Start Rachis as an ordinary user, or set DATABASE_URL to your own PostgreSQL.',
  );
}

/**
 * True when every existing folder from the root down to `folder` lets other accounts pass.
 * @param {string} folder
 */
export function othersCanReach(folder) {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const entry = fs.statSync(current, { throwIfNoEntry: false });
    if (entry && (entry.mode & 0o001) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

export const systemFolderPath = '/var/lib/rachis';

/**
 * The root-owned place for what the unprivileged account cannot reach in the checkout.
 * @returns {string}
 */
export function systemFolder() {
  const folder = systemFolderPath;
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid, mode } = fs.lstatSync(folder);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${folder} must belong to root and be writable by root only`);
  fs.chmodSync(folder, 0o755);
  return folder;
}

/**
 * Makes a folder that belongs to the current user. With another account beneath it, that account may pass but not list or write:
 * root never writes into a folder which the database account controls.
 * @param {string} folder
 * @param {Account | null} account
 */
export function makeFolder(folder, account) {
  const first = fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!first || !account) return;
  for (let current = folder; current.length >= first.length; current = path.dirname(current))
    fs.chmodSync(current, 0o711);
}

/**
 * Makes an empty folder for the account alone.
 * @param {string} folder
 * @param {Account | null} account
 */
export function makeFolderOf(folder, account) {
  fs.mkdirSync(folder, { mode: 0o700 });
  if (account) fs.chownSync(folder, account.uid, account.gid);
}

/**
 * @param {string} file
 * @param {string} text
 */
export function writePrivateFile(file, text) {
  const fresh = `${file}.new`;
  fs.rmSync(fresh, { force: true });
  fs.writeFileSync(fresh, text, { mode: 0o600, flag: 'wx' });
  fs.renameSync(fresh, file);
}
