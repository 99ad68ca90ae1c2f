// Makes a fresh clone ready: installs when the lock file asks for it, builds what changed. Node built-ins only.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const stampFile = path.join(root, 'node_modules', '.rachis-lock-stamp');
const quietNx = { NX_NO_CLOUD: 'true', NX_DAEMON: 'false', NX_TUI: 'false', NX_INTERACTIVE: 'false' };

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages */

/** @param {string} file @returns {LockedPackages} */
const packagesIn = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;

/** True when node_modules already holds what the lock asks for, e.g. after the user's own `npm ci`. */
function installedAsLocked() {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(installedFile)) return false;
  const installed = packagesIn(installedFile);
  return Object.entries(packagesIn(path.join(root, 'package-lock.json')))
    .filter(([where]) => where.includes('node_modules/'))
    .every(([where, locked]) =>
      installed[where] ? installed[where].version === locked.version : locked.optional === true,
    );
}

/** npm, the way it was called, or the one on the path. @param {string[]} args */
function npm(args) {
  const called = process.env.npm_execpath;
  const viaNode = called?.endsWith('npm-cli.js');
  const [command, first] = viaNode ? [process.execPath, [called]] : ['npm', []];
  return spawnSync(command, [.../** @type {string[]} */ (first), ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: !viaNode && process.platform === 'win32',
    env: { ...process.env, SCARF_ANALYTICS: 'false' },
  });
}

/** Installs the dependencies when node_modules does not match package-lock.json. Needs no network when it does. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === lock) return;
  if (!installedAsLocked()) {
    console.log('Installing dependencies (a minute or two, once) …');
    const install = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (install.status !== 0) {
      console.error('The dependencies could not be installed: see above.');
      process.exit(1);
    }
  }
  try {
    fs.writeFileSync(stampFile, lock);
  } catch {
    // Installed by another account: we look again next time.
  }
}

/**
 * Builds through Nx, which skips what has not changed.
 * @returns {{ ok: boolean, output: string }}
 */
export function build() {
  const nxFolder = path.join(root, 'node_modules', 'nx');
  const nx = path.join(nxFolder, JSON.parse(fs.readFileSync(path.join(nxFolder, 'package.json'), 'utf8')).bin.nx);
  const run = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--output-style=static'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...quietNx },
  });
  return { ok: run.status === 0, output: `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}` };
}

/**
 * Installs and builds, or ends the process with the reason. Within npm test the build stage has done both (RACHIS_BUILT names the folder):
 * building again would take the compiled API away, for a moment, from the specs that run it next door.
 */
export function ensureBuilt() {
  if (process.env.RACHIS_BUILT === root) return;
  ensureInstalled();
  const begun = performance.now();
  process.stdout.write('Building … ');
  const { ok, output } = build();
  console.log(ok ? `${((performance.now() - begun) / 1000).toFixed(1)} s` : 'failed');
  if (ok) return;
  console.error(output);
  process.exit(1);
}
