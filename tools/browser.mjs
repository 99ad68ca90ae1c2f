// Finds a Chromium for Playwright: $CHROMIUM_PATH, else Playwright's own download, else the one in the npm package @sparticuz/chromium.
// The last needs no download and no system packages: it is unpacked once, with its own libraries and fonts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { root } from './ensure.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string>, args: string[], from: string }} Browser */

const unpackedBrowserArgs = [
  ...[
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
];

/** A folder for unpacked things: in node_modules, or private in the temporary folder when that belongs to another account. */
function cacheFolder() {
  const inModules = path.join(root, 'node_modules', '.cache');
  try {
    fs.mkdirSync(inModules, { recursive: true });
    fs.accessSync(inModules, fs.constants.W_OK);
    return inModules;
  } catch {
    const own = path.join(os.tmpdir(), `rachis-cache-${process.getuid?.() ?? os.userInfo().username}`);
    fs.mkdirSync(own, { recursive: true, mode: 0o700 });
    if (process.getuid && fs.lstatSync(own).uid !== process.getuid())
      throw new Error(`${own} belongs to another account`);
    return own;
  }
}

/**
 * Unpacks browser, libraries and fonts into `folder`. The package decides where by these variables.
 * @param {string} folder
 */
async function unpackInto(folder) {
  const changed = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const before = { ...process.env };
  Object.assign(process.env, changed);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** @returns {Promise<string>} the folder with the unpacked browser, complete or absent, never half */
async function unpackedFolder() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const name = path.join('@sparticuz', 'chromium');
  const manifest = path.join(entry.slice(0, entry.lastIndexOf(name)), name, 'package.json');
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  const folder = path.join(cacheFolder(), `chromium-${version}`);
  if (fs.existsSync(folder)) return folder;
  const unfinished = fs.mkdtempSync(`${folder}-`);
  fs.chmodSync(unfinished, 0o755);
  await unpackInto(unfinished);
  try {
    fs.renameSync(unfinished, folder);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  return folder;
}

/** A bare machine has no fontconfig and no fonts: pages would show no text. @param {string} folder @returns {Record<string, string>} */
function fontSettings(folder) {
  if (fs.existsSync('/etc/fonts/fonts.conf')) return {};
  const file = path.join(folder, 'fonts.conf');
  const text = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${path.join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>`,
    `<cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>`,
  ].join('\n');
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text);
  return { FONTCONFIG_FILE: file };
}

/** The package's own libraries, only when the machine lacks some. @param {string} folder @param {string} executable @returns {Record<string, string>} */
function settingsOfLibraries(folder, executable) {
  const linked = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (linked.status === 0 && !linked.stdout.includes('not found')) return {};
  const own = path.join(folder, 'al2023', 'lib');
  return { LD_LIBRARY_PATH: [own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

/** @returns {Promise<Browser>} */
async function browserFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'There is no Chromium on npm for this machine: run `npx playwright install chromium`, or set CHROMIUM_PATH.',
    );
  }
  const folder = await unpackedFolder();
  const executablePath = path.join(folder, 'chromium');
  return {
    executablePath,
    env: { ...fontSettings(folder), ...settingsOfLibraries(folder, executablePath) },
    args: unpackedBrowserArgs,
    from: 'npm',
  };
}

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, env: {}, args: sandbox, from: 'CHROMIUM_PATH' };
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (own && fs.existsSync(own)) return { executablePath: own, env: {}, args: sandbox, from: 'Playwright' };
  return browserFromNpm();
}
