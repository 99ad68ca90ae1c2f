// npm run bench -- --registry: how long key figures, registry and export take over a large registry. Also on its own: node tools/bench/registry.mjs 10000
import '../node-version.mjs';
import { createHash, randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startThrowAwayPostgres } from '../embedded-postgres.mjs';
import { ensureBuilt, root } from '../ensure.mjs';
import { freePort } from '../postgres/server.mjs';
import { startApi } from '../start/api.mjs';
import { makeCentreRows } from './data/centre-rows.mjs';
import { seededRandom } from './data/random.mjs';
import { registryRows, registryTables } from './data/registry-rows.mjs';
import { derivedRows, treatmentRows, treatmentTables } from './data/treatment-rows.mjs';
import { measureExport, measureRegistry as measurePanels } from './export.mjs';
import { keepAliveClient } from './keep-alive.mjs';
import { median } from './measure.mjs';

export const target = 1000;
const asked = 9;
const batch = 200;
const base = ['centre', 'organisation', 'person', 'role_grant', 'board', 'board_member'];
const fromDist = (/** @type {string} */ file) => import(pathToFileURL(path.join(root, 'apps/api/dist', file)).href);

/** @param {string} name @param {() => Promise<any>} step */
async function timed(name, step) {
  process.stdout.write(`${name} … `);
  const begun = performance.now();
  const result = await step();
  console.log(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

/** The centre with its people, and its registry. @param {import('pg').Client} owner @param {number} cases */
async function load(owner, cases) {
  const centre = makeCentreRows(seededRandom(20_260_601), 'Northgate', Date.now());
  await owner.query('BEGIN');
  await owner.query(`SELECT set_config('app.centre', $1, true), set_config('app.reach', 'centre', true), set_config('app.action', 'bench.load', true)`, [centre.id]);
  const tables = [...new Set([...base, ...registryTables, ...treatmentTables, 'case_card', 'registry_row'])];
  for (const table of tables) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const table of base) {
    const rows = centre.rows[table] ?? [];
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => owner.escapeIdentifier(name)).join(', ');
    if (rows.length > 0)
      await owner.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`, [JSON.stringify(rows)]);
  }
  for (const statement of registryRows) await owner.query(statement, /\$2/.test(statement) ? [centre.id, cases] : []);
  await owner.query('DROP TABLE g, s');
  await owner.query('ANALYZE');
  for (const statement of [...treatmentRows, ...derivedRows]) await owner.query(statement, statement.includes('$1') ? [centre.id] : []);
  for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await owner.query('COMMIT');
  await owner.query('ANALYZE');
  return centre;
}

/** Counts every case as the product does, batch by batch. @param {import('pg').Client} owner @param {string} centreId */
async function count(owner, centreId) {
  const { COUNT_SQL, DEFINITIONS_HASH, TIDY_SQL } = await fromDist('features/kpi/count-sql.js');
  const scope = () => owner.query(`SELECT set_config('app.centre', $1, true), set_config('app.reach', 'centre', true)`, [centreId]);
  await owner.query('BEGIN');
  await scope();
  const { rows } = await owner.query('SELECT id FROM spine_case WHERE centre_id = $1', [centreId]);
  for (let start = 0; start < rows.length; start += batch) {
    await owner.query(COUNT_SQL, [centreId, rows.slice(start, start + batch).map(({ id }) => id)]);
  }
  await owner.query(TIDY_SQL, [centreId]);
  await owner.query('DELETE FROM kpi_stale');
  await owner.query('INSERT INTO kpi_counted (centre_id, definitions) VALUES ($1, $2)', [centreId, DEFINITIONS_HASH]);
  await owner.query('COMMIT');
  await owner.query('VACUUM ANALYZE');
}

/** A session of somebody with this role; the password check is not what is measured. @param {import('pg').Client} superuser @param {any} centre @param {string} role */
async function signIn(superuser, centre, role) {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await superuser.query('SELECT person_id FROM role_grant WHERE centre_id = $1 AND role = $2 LIMIT 1', [centre.id, role]);
  const person = rows[0]?.person_id ?? centre.people[0]?.id;
  if (!rows[0]) await superuser.query(`SELECT set_config('app.action', 'bench.load', false), set_config('app.centre', $1, false)`, [centre.id]);
  await superuser.query('SELECT session_begin($1, $2, $3, 12)', [createHash('sha256').update(token).digest(), centre.id, person]);
  return `rachis=${token}`;
}

/** What is asked, and how long it took. @param {{ client: any, cookie: string, today: Date, boardId: string, organisationId: string }} setting */
async function ask({ client, cookie, today, boardId, organisationId }) {
  const { KPI_MEASURES } = await import('@rachis/domain');
  const months = (/** @type {number} */ n) => ({
    from: new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - n + 1, 1)).toISOString().slice(0, 10),
    to: today.toISOString().slice(0, 10),
  });
  const year = months(12);
  /** @type {[string, string, object][]} */
  const questions = [
    ['All figures of 12 months', 'report', year],
    ['All figures of 12 months, one board', 'report', { ...year, boardId }],
    ['All figures of 12 months, one organisation', 'report', { ...year, organisationId }],
    ['All figures of 60 months', 'report', months(60)],
    ['Export of 12 months', 'export', year],
    ...KPI_MEASURES.map(({ code }) => /** @type {[string, string, object]} */ ([`Cases of ${code}, 12 months`, 'cases', { ...year, measure: code, verdict: 'in' }])),
  ];
  const figures = [];
  for (const [name, what, body] of questions) {
    const times = [];
    for (let i = 0; i < asked; i++) {
      const begun = performance.now();
      const answer = await client.send({ method: 'POST', path: `/api/kpi/${what}`, body: JSON.stringify(body), headers: { cookie, 'content-type': 'application/json', 'x-rachis': '1' } });
      times.push(performance.now() - begun);
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.body.toString().slice(0, 300)}`);
    }
    figures.push({ name, median: Math.round(median(times)), most: Math.round(Math.max(...times)) });
    console.log(`${name.padEnd(46)} median ${String(Math.round(median(times))).padStart(5)} ms, longest ${Math.round(Math.max(...times))} ms`);
  }
  return figures;
}

/** Fills a throw-away database, counts, asks, prints. @param {number} cases */
export async function measureRegistry(cases) {
  const { default: pg } = await import('pg');
  /** @type {(() => Promise<unknown> | void)[]} */
  const running = [];
  try {
    const database = await startThrowAwayPostgres();
    running.push(database.stop);
    const [{ migrate }, { readSettings }] = await Promise.all([fromDist('platform/database/migrate.js'), fromDist('settings.js')]);
    await timed('Migrating', () => migrate(readSettings({ DATABASE_URL: database.ownerUrl })));
    const connect = async (/** @type {string} */ url) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      running.push(() => client.end());
      return client;
    };
    const owner = await connect(database.ownerUrl);
    const superuser = await connect(Object.assign(new URL(database.superuserUrl), { pathname: new URL(database.ownerUrl).pathname }).href);
    const centre = await timed(`Generating ${cases} cases`, () => load(owner, cases));
    await timed('Counting them', () => count(owner, centre.id));
    const { rows } = await superuser.query(`SELECT (SELECT count(*)::int FROM kpi_fact) AS facts, (SELECT pg_total_relation_size('kpi_fact')) AS bytes`);
    console.log(`${rows[0].facts} facts, ${Math.round(Number(rows[0].bytes) / 1e6)} MB with indexes`);
    const cookie = await signIn(superuser, centre, 'chair');
    const port = await freePort();
    const api = startApi({ port, databaseUrl: database.ownerUrl, embedded: true, demo: false, data: os.tmpdir(), nodeEnv: 'bench' });
    running.push(api.stop);
    if (!(await api.ready())) throw new Error('The API did not start.');
    const client = keepAliveClient(port);
    running.push(() => client.close());
    const figures = await ask({ client, cookie, today: new Date(), boardId: centre.boardId, organisationId: centre.organisationIds[0] });
    const panels = await measurePanels({ port, cookie });
    const exported = await measureExport({ port, cookie, pid: api.pid }, async (text, values) => (await superuser.query(text, values)).rows);
    const medians = [...figures.map((one) => one.median), ...Object.values(panels)];
    return { cases, figures, panels, export: exported, target, met: medians.every((one) => one < target) };
  } finally {
    for (const stop of running.reverse()) await Promise.resolve(stop()).catch(() => undefined);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureBuilt();
  console.log(`\n${JSON.stringify(await measureRegistry(Number(process.argv[2] ?? 100_000)))}`);
}
