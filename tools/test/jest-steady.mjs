// What npm test runs of Jest: every test once, and the files in which one failed once more, alone. A test that fails beside the others and
// passes alone met a crowded machine and is named aloud; one that fails twice fails. Usage: node tools/test/jest-steady.mjs <report file>
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { secondAnswers, toRunAgain } from './second-answers.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const [report = ''] = process.argv.slice(2);

/** @param {string[]} args @param {string} output @returns {boolean} */
function jest(args, output) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'tools', 'jest.mjs'), '--json', `--outputFile=${output}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

if (jest([], report)) process.exit(0);
if (!fs.existsSync(report)) process.exit(1);

const first = JSON.parse(fs.readFileSync(report, 'utf8'));
const files = toRunAgain(first);
if (files.length === 0) process.exit(1);

console.log(`\nOnce more, alone: ${files.map((file) => path.relative(root, file)).join(', ')}`);
const second = `${report}.second`;
const passed = jest(['--runInBand', '--runTestsByPath', ...files], second);
if (!fs.existsSync(second)) process.exit(1);
const { merged, unsteady } = secondAnswers(first, JSON.parse(fs.readFileSync(second, 'utf8')));
fs.writeFileSync(report, JSON.stringify(merged));
for (const test of unsteady) console.log(`UNSTEADY: failed beside the others, passed alone: ${test}`);
process.exit(passed ? 0 : 1);
