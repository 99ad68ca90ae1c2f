// The first load must be quick on a hospital's line. Built afresh, so that it does not matter what lies in dist.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const root = path.resolve(import.meta.dirname, '..');
const most = 250_000;
const buildMilliseconds = 180_000;
const built = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-web-size-'));
let manifest: Record<string, Chunk> = {};

beforeAll(() => {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--outDir', built, '--manifest', '--logLevel', 'error'], {
    cwd: path.join(root, 'apps/web'),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  manifest = JSON.parse(fs.readFileSync(path.join(built, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
}, buildMilliseconds);
afterAll(() => fs.rmSync(built, { recursive: true, force: true }));

/** The chunks and all that they import at once; what is imported later, when something is opened, does not count. */
function withImports(names: readonly string[]): Set<string> {
  const all = new Set(names);
  for (const name of all) for (const needed of manifest[name]?.imports ?? []) all.add(needed);
  return all;
}

/** What goes over the wire for a page: the entry of index.html, the page itself, and the script beside them. */
function bytesOf(page: string): number {
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
  const pages = Object.keys(manifest).filter((name) => name.endsWith(page));
  expect([entries.length, pages.length]).toEqual([1, 1]);
  const files = [...withImports([...entries, ...pages])].flatMap((name) => manifest[name]?.file ?? []);
  return [...files, 'colour-scheme.js'].reduce(
    (sum, file) => sum + gzipSync(fs.readFileSync(path.join(built, file))).length,
    0,
  );
}

describe('the first load', () => {
  it('brings My day with at most 250 kB of JavaScript', () => {
    expect(bytesOf('pages/day-page/day-page.tsx')).toBeLessThanOrEqual(most);
  });

  it('brings the sign-in page with at most 250 kB of JavaScript', () => {
    expect(bytesOf('pages/sign-in-page/sign-in-page.tsx')).toBeLessThanOrEqual(most);
  });
});
