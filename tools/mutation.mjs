// npm run mutation [-- folder ...]: changes the clinical rules in every small way Stryker knows and counts how many changes the
// tests notice. All of libs/domain/src/scores takes the better part of an hour on two cores; name folders to do a part.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';

const folders = process.argv.slice(2);
const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-mutation-')), 'report.json');
process.once('exit', () => fs.rmSync(path.dirname(report), { recursive: true, force: true }));

ensureInstalled();
const { default: settings } = await import('./mutation/stryker.config.mjs');
const mutate = folders.length
  ? folders.flatMap((folder) => [
      `libs/domain/src/scores/${folder}/**/*.ts`,
      `!libs/domain/src/scores/${folder}/**/*.spec.ts`,
    ])
  : settings.mutate;
const config = path.join(path.dirname(report), 'stryker.config.json');
fs.writeFileSync(config, JSON.stringify({ ...settings, mutate, jsonReporter: { fileName: report } }));
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
if (status !== 0) process.exit(status ?? 1);

/** @type {{ files: Record<string, { mutants: { status: string, mutatorName: string, replacement?: string, location: { start: { line: number } } }[] }> }} */
const { files } = JSON.parse(fs.readFileSync(report, 'utf8'));
let [killed, all] = [0, 0];
for (const [file, { mutants }] of Object.entries(files).sort()) {
  const valid = mutants.filter(({ status: outcome }) =>
    ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(outcome),
  );
  const alive = valid.filter(({ status: outcome }) => outcome === 'Survived' || outcome === 'NoCoverage');
  killed += valid.length - alive.length;
  all += valid.length;
  if (valid.length === 0) continue;
  console.log(
    `${file.replace('libs/domain/src/scores/', '').padEnd(56)} ${String(valid.length - alive.length).padStart(4)} of ${String(valid.length).padStart(4)} noticed`,
  );
  for (const { location, mutatorName, replacement } of alive)
    console.log(
      `    line ${location.start.line}: ${mutatorName} -> ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 100)}`,
    );
}
console.log(
  `Mutation score of libs/domain/src/scores${folders.length ? ` (${folders.join(', ')})` : ''}: ${((100 * killed) / Math.max(1, all)).toFixed(1)} % (${killed} of ${all})`,
);
