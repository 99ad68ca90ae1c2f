// npm run bench: the product's screens against the same SQL sent by bare pg, on generated cases. See docs/operations/performance.md.
import '../node-version.mjs';
import { createHash, randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startThrowAwayPostgres } from '../embedded-postgres.mjs';
import { ensureBuilt, root } from '../ensure.mjs';
import { freePort } from '../postgres/server.mjs';
import { startApi } from '../start/api.mjs';
import { benchOptions, help } from './options.mjs';

const otherCentreCases = 3000;
const mostSettlingMinutes = 5;
/** @type {(() => Promise<unknown> | void)[]} */
const running = [];

/** @param {string} name @param {() => Promise<any>} step */
async function timed(name, step) {
  process.stdout.write(`${name} … `);
  const begun = performance.now();
  const result = await step();
  console.log(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

/** @param {import('./options.mjs').BenchOptions} options */
async function prepareDatabase({ cases, export: treated }) {
  const { default: pg } = await import('pg');
  const database = await startThrowAwayPostgres();
  running.push(database.stop);
  const superuserUrl = Object.assign(new URL(database.superuserUrl), {
    pathname: new URL(database.ownerUrl).pathname,
  }).href;
  await timed('Migrating', async () => {
    const api = (/** @type {string} */ file) => import(pathToFileURL(path.join(root, 'apps/api/dist', file)).href);
    const [{ migrate }, { readSettings }] = [await api('platform/database/migrate.js'), await api('settings.js')];
    await migrate(readSettings({ DATABASE_URL: database.ownerUrl }));
  });
  const { loadCentre } = await import('./data/load.mjs');
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  running.push(() => owner.end());
  const now = Date.now();
  const centre = await timed(`Loading ${cases} cases`, () =>
    loadCentre(owner, { name: 'Northgate', cases, seed: 20_260_601, now, treated }),
  );
  await timed(`Loading ${otherCentreCases} cases of another centre`, () =>
    loadCentre(owner, { name: 'Southmoor', cases: otherCentreCases, seed: 7, now }),
  );
  await timed('VACUUM ANALYZE', () => owner.query('VACUUM ANALYZE'));
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  running.push(() => superuser.end());
  return { database, superuserUrl, superuser, centre };
}

/** A real session of somebody who may drive meetings; the password check is not what is measured. */
async function signIn(superuser, centre) {
  const chair = centre.people.find(({ roles }) => roles.includes('chair'));
  const token = randomBytes(32).toString('base64url');
  await superuser.query('SELECT session_begin($1, $2, $3, 12)', [
    createHash('sha256').update(token).digest(),
    centre.id,
    chair.id,
  ]);
  return `rachis=${token}`;
}

async function startProduct(databaseUrl) {
  const port = await freePort();
  // One person asks as fast as they can here; the limit counts, and stops nobody.
  for (const name of ['RACHIS_REQUESTS_PER_PERSON', 'RACHIS_REQUESTS_PER_ADDRESS']) process.env[name] ??= '999999';
  // Not "production": that refuses a database whose durability is switched off, as in this throw-away one.
  const api = startApi({ port, databaseUrl, embedded: true, demo: false, data: os.tmpdir(), nodeEnv: 'bench' });
  running.push(api.stop);
  if (!(await api.ready())) throw new Error('The API did not start.');
  return { port, pid: api.pid };
}

/** @param {import('./options.mjs').BenchOptions} options */
async function bench(options) {
  const [cpu] = os.cpus();
  console.log(
    `${os.cpus().length} processors (${cpu?.model.trim()}), Node ${process.version}, ${options.cases} cases, ${options.rounds} rounds of ${options.seconds} s`,
  );
  const { database, superuserUrl, superuser, centre } = await prepareDatabase(options);
  const [
    { makeWorks },
    { bareTarget, httpTarget, productTarget },
    { measure, verify, warmUp },
    { printSizes },
    { printTable, summary },
    { measureStatistics },
  ] = await Promise.all([
    import('./works.mjs'),
    import('./targets.mjs'),
    import('./measure.mjs'),
    import('./sizes.mjs'),
    import('./report.mjs'),
    import('./statistics.mjs'),
  ]);
  const rows = async (/** @type {string} */ text, /** @type {unknown[]} */ values) =>
    (await superuser.query(text, values)).rows;
  const cookie = await signIn(superuser, centre);
  const api = await startProduct(database.ownerUrl);
  if (options.export) {
    const { measureExport, measureRegistry } = await import('./export.mjs');
    return { registry: await measureRegistry({ ...api, cookie }), export: await measureExport({ ...api, cookie }, rows) };
  }
  if (options.only === 'live') return { live: await fanOut(options, database, superuser, centre, cookie, api) };
  if (options.only === 'recorders') return { recorders: await atOnce(options, database, superuserUrl, superuser, centre, api) };
  const works = await makeWorks(rows, centre.id);
  const targets = [
    productTarget({ ...api, cookie }),
    await bareTarget(superuserUrl),
    await httpTarget(superuserUrl, works),
  ];
  for (const target of targets) running.push(target.close);
  await timed('Counting key figures', () => settled(rows));
  await timed('Comparing answers', () => verify(works, targets));
  await timed('Warming up', () => warmUp(works, targets));
  const figures = await measure(works, targets, { ...options, databasePid: database.pid });
  printTable(figures, works);
  await printSizes({ ...api, cookie }, works);
  const live = options.live ? await fanOut(options, database, superuser, centre, cookie, api) : null;
  const recorders = options.recorders ? await atOnce(options, database, superuserUrl, superuser, centre, api) : null;
  const statistics = await measureStatistics();
  return { ...summary(figures, works), ...(live ? { live } : {}), ...(recorders ? { recorders } : {}), statistics };
}

/** A hospital does not begin with 10,000 cases at once: until their key figures are counted, a job keeps one processor busy beside what is measured. It begins with the next minute. */
async function settled(rows) {
  const open = () => rows('SELECT 1 WHERE EXISTS (SELECT 1 FROM kpi_stale) OR EXISTS (SELECT 1 FROM centre c WHERE NOT EXISTS (SELECT 1 FROM kpi_counted k WHERE k.centre_id = c.id))', []);
  const end = performance.now() + mostSettlingMinutes * 60_000;
  while ((await open()).length > 0) {
    if (performance.now() > end) return process.stdout.write('not all of them … ');
    await sleep(500);
  }
}

async function atOnce({ rounds }, database, superuserUrl, superuser, centre, api) {
  const { measureRecorders, printRecorders } = await import('./recorders.mjs');
  const cookies = [];
  for (let user = 0; user < 50; user++) cookies.push(await signIn(superuser, centre));
  return printRecorders(await measureRecorders({ superuser, superuserUrl, centreId: centre.id, cookies, api, databasePid: database.pid, rounds, seconds: 2 }));
}

async function fanOut({ viewers, turns }, database, superuser, centre, cookie, api) {
  const { measureLive, printLive } = await import('./live.mjs');
  const { rows: items } = await superuser.query(
    `SELECT a.id, m.id AS "meetingId" FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id WHERE m.centre_id = $1 AND m.state = 'open' ORDER BY a.position`,
    [centre.id],
  );
  const room = { cookie, meetingId: items[0].meetingId, itemIds: items.map(({ id }) => id), viewers, turns };
  const one = await measureLive({ apis: [api], ...room });
  const two = await measureLive({ apis: [api, await startProduct(database.ownerUrl)], ...room });
  return printLive([one, two]);
}

async function stopAll() {
  for (const stop of running.splice(0).reverse()) await Promise.resolve(stop()).catch(() => undefined);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAll().then(() => process.exit(1)));
try {
  const options = benchOptions(process.argv.slice(2));
  if (options === 'help') console.log(help);
  else {
    if (options.build) ensureBuilt();
    const ratios = options.registry
      ? await (await import('./registry.mjs')).measureRegistry(options.cases)
      : await bench(options);
    await stopAll();
    console.log(`\n${JSON.stringify(ratios)}`);
  }
} catch (error) {
  console.error(`\n${/** @type {Error} */ (error).message}`);
  process.exitCode = 1;
  await stopAll();
}
