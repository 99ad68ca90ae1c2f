// node tools/access-cost.mjs <base url> [--data <folder>]: what recording a look costs beside the look itself, on a running demo; the written entries are taken back.
import './node-version.mjs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runningEmbeddedPostgres } from './embedded-postgres.mjs';
import { root } from './ensure.mjs';
import { postgresFolder } from './start/data-folder.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: path.join(root, '.rachis') } } });
const base = positionals[0] ?? 'http://localhost:4600';
const [READS, BATCHES, BATCH] = [300, 40, 500];
const url = process.env.DATABASE_URL ?? runningEmbeddedPostgres(postgresFolder(values.data))?.ownerUrl;
if (!url) throw new Error('No running database: start the demo first, or set DATABASE_URL.');

const signIn = await fetch(`${base}/api/session/demo`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"role":"spine_surgeon"}' });
const headers = { 'content-type': 'application/json', cookie: String(signIn.headers.get('set-cookie')).split(';')[0] ?? '' };
const { centre } = await signIn.json();
const { rows: found } = await (await fetch(`${base}/api/cases/search`, { method: 'POST', headers, body: '{}' })).json();
const read = async () => (await fetch(`${base}/api/cases/${found[0].id}`, { headers })).text();
for (let n = 0; n < 50; n++) await read();
let begun = performance.now();
for (let n = 0; n < READS; n++) await read();
const perRead = ((performance.now() - begun) / READS) * 1000;

const client = new pg.Client({ connectionString: url });
await client.connect();
const entries = JSON.stringify(Array.from({ length: BATCH }, () => ({ person: null, kind: 'read', action: 'case.read', subject: 'cases', subjectId: found[0].id, case: found[0].id, request: found[0].id, age: 12 })));
await client.query('BEGIN');
begun = performance.now();
for (let n = 0; n < BATCHES; n++) await client.query('SELECT rachis_seen($1, $2::jsonb)', [centre.id, entries]);
const perEntry = ((performance.now() - begun) / (BATCHES * BATCH)) * 1000;
await client.query('ROLLBACK');
await client.end();
console.log(`one case read over HTTP ${perRead.toFixed(0)} µs · one entry written in batches of ${BATCH} ${perEntry.toFixed(0)} µs · ${((perEntry / perRead) * 100).toFixed(1)} % of a read, beside it and not within it`);
