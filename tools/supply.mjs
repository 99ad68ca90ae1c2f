// npm run sbom [-- <file>]            the parts that are delivered, as CycloneDX 1.5
// npm run licences [-- <file.csv>]    every dependency with its licence; fails when one is not allowed
// npm run secrets                     looks for passwords, keys and tokens in the files of the project
// npm run audit:dependencies          known weaknesses by npm's register; says so where no register answers
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './ensure.mjs';
import { billOfMaterials } from './supply/bill-of-materials.mjs';
import { dependenciesOf, licenceFault } from './supply/licence-rules.mjs';
import { isSecretFile, secretsIn } from './supply/secret-rules.mjs';
import { projectFiles, textOf } from './supply/tree.mjs';

/** @param {string[]} args */
function npm(args) {
  const called = process.env.npm_execpath;
  const [command, first] = called?.endsWith('npm-cli.js') ? [process.execPath, [called]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: command === 'npm' && process.platform === 'win32' });
}

const lock = () => JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

/** @param {string} [file] */
function sbom(file = 'rachis.cdx.json') {
  const bill = billOfMaterials(lock(), new Date().toISOString());
  fs.writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  return { ok: bill.components.length > 0, format: `${bill.bomFormat} ${bill.specVersion}`, components: bill.components.length, file };
}

/** @param {string} [file] */
function licences(file) {
  const all = dependenciesOf(lock());
  const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  const lines = all.map(({ name, version, licence, development }) => [name, version, licence, development ? 'development' : 'delivered'].map(quoted).join(','));
  const text = ['package,version,licence,use', ...lines, ''].join('\n');
  if (file) fs.writeFileSync(file, text);
  else process.stdout.write(text);
  const forbidden = all.flatMap((one) => licenceFault(one) ?? []);
  for (const one of forbidden) console.error(`not allowed: ${one}`);
  return { ok: forbidden.length === 0, packages: all.length, delivered: all.filter(({ development }) => !development).length, forbidden: forbidden.length };
}

function secrets() {
  const files = projectFiles(root);
  const found = files.flatMap((file) => (isSecretFile(file) ? [`${file} is a secret by its name`] : secretsIn(file, textOf(root, file) ?? '')));
  for (const one of found) console.error(one);
  return { ok: found.length === 0, files: files.length, found: found.length };
}

/** Where no register answers there is no figure, and that is what is said: never "no weaknesses". */
function audit() {
  const { stdout } = npm(['audit', '--json', '--omit', 'dev']);
  /** @type {{ metadata?: { vulnerabilities?: Record<string, number> } }} */
  let report = {};
  try {
    report = JSON.parse(stdout);
  } catch {
    // No report at all: the same as one without figures.
  }
  const counted = report.metadata?.vulnerabilities;
  if (!counted) return { ok: true, answered: false, note: 'the register of weaknesses did not answer; nothing is known' };
  return { ok: (counted.critical ?? 0) + (counted.high ?? 0) === 0, answered: true, ...counted };
}

const [what = '', file] = process.argv.slice(2);
const works = { sbom, licences, secrets, audit };
if (!(what in works)) {
  console.error('node tools/supply.mjs sbom | licences | secrets | audit');
  process.exit(2);
}
const result = works[/** @type {keyof typeof works} */ (what)](file);
console.log(JSON.stringify(result));
process.exitCode = result.ok ? 0 : 1;
