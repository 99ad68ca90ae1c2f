// npm run proof -- <name> [--option value …]: one promise of docs/safety, tried out for real. The last line is the figure, as JSON; the exit code says
// whether it holds. npm run proof -- --help names them all. Smaller runs of the same code are part of npm test (tools/proof.spec.ts).
import './node-version.mjs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './ensure.mjs';

/** What each is, how large it is unless told otherwise, and how it is run. @type {Record<string, { what: string, sizes: Record<string, number>, file: string }>} */
const PROOFS = {
  fuzz: { what: 'bad input to every operation of openapi.json: no answer of 5xx, nothing stored by what was refused', sizes: { requests: 20_000, seed: 0 }, file: 'fuzz.mjs' },
  injection: { what: 'statements in every text that can be sent: none reaches SQL; sqlmap too, where it is installed', sizes: { seed: 0 }, file: 'injection.mjs' },
  editors: { what: 'fifty people at one case: no lost update, one signature, an audit entry for every acknowledged write', sizes: { editors: 50, seconds: 60, seed: 0 }, file: 'editors.mjs' },
  kill: { what: 'kill -9 of the API and of PostgreSQL while people write: everything acknowledged is there, nothing is half', sizes: { rounds: 200, seed: 0 }, file: 'kill.mjs' },
  signature: { what: 'kill -9 of the API during a signature: signed or not signed', sizes: { rounds: 100 }, file: 'signature.mjs' },
  headers: { what: 'every page and every kind of answer, passively: headers, cookies, caching, and lines that never finish', sizes: { slow: 50 }, file: 'headers.mjs' },
  restore: { what: 'backup of a filled database into an empty one, compared row by row', sizes: {}, file: 'restore.mjs' },
  migrations: { what: 'every migration down and up again on a filled database', sizes: {}, file: 'migrations.mjs' },
};

function usage() {
  console.log('npm run proof -- <name> [--option value …]\n');
  for (const [name, { what, sizes }] of Object.entries(PROOFS))
    console.log(`  ${name.padEnd(11)} ${what}\n${' '.repeat(14)}${Object.entries(sizes).map(([key, value]) => `--${key} ${value === 0 ? '<random>' : value}`).join(' ')}`);
}

/** @type {Record<string, { type: 'string' }>} */
const named = Object.fromEntries(Object.values(PROOFS).flatMap(({ sizes }) => Object.keys(sizes).map((key) => [key, { type: 'string' }])));
const { values, positionals } = /** @type {{ values: Record<string, string | boolean | undefined>, positionals: string[] }} */ (
  parseArgs({ allowPositionals: true, options: { ...named, help: { type: 'boolean' } } })
);
const [name = ''] = positionals;
const proof = PROOFS[name];
if (!proof) {
  usage();
  process.exit(values.help ? 0 : 2);
}
/** @type {Record<string, number>} */
const sizes = { ...proof.sizes };
for (const key of Object.keys(sizes)) if (values[key] !== undefined) sizes[key] = Number(values[key]);
if ('seed' in sizes && !sizes.seed) sizes.seed = 1 + Math.floor(Math.random() * 2 ** 31);
ensureBuilt();
const { prove } = await import(`./proof/${proof.file}`);
const begun = performance.now();
const figure = await prove({ ...sizes, log: console.log });
console.log(JSON.stringify({ proof: name, ...sizes, ...figure, seconds: Math.round((performance.now() - begun) / 100) / 10 }));
process.exit(figure.ok ? 0 : 1);
