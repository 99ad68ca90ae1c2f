// The files that belong to the project: what git knows, or everything that is not ignored where there is no git.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const skipped = new Set(['node_modules', 'dist', '.git', '.nx', '.rachis', 'coverage', 'test-results', '.stryker-tmp']);
const largest = 4 * 1024 * 1024;

/** @param {string} root @param {string} folder @returns {string[]} */
function walk(root, folder) {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (skipped.has(entry.name)) return [];
    return entry.isDirectory() ? walk(root, inside) : entry.isFile() ? [inside] : [];
  });
}

/** @param {string} root @returns {string[]} paths with slashes */
export function projectFiles(root) {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = git.status === 0 ? git.stdout.split('\0').filter(Boolean) : walk(root, '');
  return files.filter((file) => fs.existsSync(path.join(root, file)) && fs.statSync(path.join(root, file)).size <= largest);
}

/** @param {string} root @param {string} file @returns {string | null} null for what is no text */
export function textOf(root, file) {
  const bytes = fs.readFileSync(path.join(root, file));
  return bytes.subarray(0, 8000).includes(0) ? null : bytes.toString('utf8');
}
