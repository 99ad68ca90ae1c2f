// npm run mutation [-- folder ...]: changes the clinical rules in every small way Stryker knows and counts how many changes the
// tests notice: of a rule those of the rules' own folders, of the kit those beside it. All of it takes half an hour and more; name folders
// ("kit" is the kit) to do a part.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';
import settings from './mutation/stryker.config.mjs';

/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number } } }} Mutant */
/** @typedef {Record<string, { mutants: Mutant[] }>} Files */

const scores = 'libs/domain/src/scores';
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-mutation-'));
process.once('exit', () => fs.rmSync(work, { recursive: true, force: true }));

/** @param {string} name @param {string[]} mutate @param {string} tests @returns {Files} */
function changed(name, mutate, tests) {
  const report = path.join(work, `${name}.json`);
  const config = path.join(work, `${name}.config.json`);
  fs.writeFileSync(config, JSON.stringify({ ...settings, mutate, jsonReporter: { fileName: report } }));
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, RACHIS_MUTATION_TESTS: tests } },
  );
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(fs.readFileSync(report, 'utf8')).files;
}

let [noticed, all] = [0, 0];

/** What came of a part is said as soon as it is known. @param {Files} files */
function say(files) {
  for (const [file, { mutants }] of Object.entries(files).sort()) {
    const count = (/** @type {string[]} */ ...outcomes) => mutants.filter(({ status }) => outcomes.includes(status));
    const alive = count('Survived', 'NoCoverage');
    const killed = count('Killed', 'Timeout').length;
    if (killed + alive.length === 0) continue;
    noticed += killed;
    all += killed + alive.length;
    console.log(`${file.replace(`${scores}/`, '').padEnd(56)} ${killed} of ${killed + alive.length} noticed`);
    for (const { location, mutatorName, replacement } of alive)
      console.log(
        `    line ${location.start.line}: ${mutatorName} -> ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 100)}`,
      );
  }
}

ensureInstalled();
const asked = process.argv.slice(2);
const folders = asked.filter((name) => name !== 'kit');
const without = (/** @type {string} */ under) => [`${scores}/${under}*.ts`, `!${scores}/${under}*.spec.ts`];
if (asked.length === 0 || folders.length > 0)
  say(
    changed(
      'rules',
      (folders.length ? folders : ['*']).flatMap((folder) => without(`${folder}/`)),
      '*/*.spec.ts',
    ),
  );
if (asked.length === 0 || asked.includes('kit')) say(changed('kit', without(''), '*.spec.ts'));
const share = ((100 * noticed) / Math.max(1, all)).toFixed(1);
console.log(
  `Mutation score of ${scores}${asked.length ? ` (${asked.join(', ')})` : ''}: ${share} % (${noticed} of ${all})`,
);
