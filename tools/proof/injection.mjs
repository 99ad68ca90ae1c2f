// Statements in every text that can be sent. The database writes down every statement it is given; a mark that was sent as a value and stands in a
// statement was glued into it. And a search for what is always true finds no more than a search for nonsense.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../ensure.mjs';
import { Client, sideBySide } from './client.mjs';
import { knownIds } from './fuzz.mjs';
import { Bodies, operationsOf, written } from './fuzz/contract.mjs';
import { House } from './house.mjs';
import { chanceOf } from './random.mjs';

/** @typedef {import('./fuzz/contract.mjs').Schema} Schema */

const EVERYTHING = ['chair', 'coordinator', 'spine_surgeon', 'radiologist', 'pathologist', 'specialist_nurse', 'referrer', 'administrator'];
/** The mark stands in each, so that it is found in whatever place it comes to rest. */
const ATTACKS = [
  (/** @type {string} */ mark) => `${mark}' OR '1'='1`,
  (/** @type {string} */ mark) => `${mark}'; SELECT pg_sleep(9); --`,
  (/** @type {string} */ mark) => `${mark}" OR "1"="1`,
  (/** @type {string} */ mark) => `${mark}') UNION SELECT NULL,NULL,version()--`,
  (/** @type {string} */ mark) => `${mark}\\'; DROP TABLE patient; --`,
  (/** @type {string} */ mark) => `${mark}%' OR 1=1 /*`,
  (/** @type {string} */ mark) => `$$${mark}$$ || (SELECT 1)`,
  (/** @type {string} */ mark) => `${mark}'||(SELECT rolname FROM pg_roles LIMIT 1)||'`,
];

/** The places of a body that take text, each as a way to put something there. @param {Bodies} bodies @param {Schema} given @param {number} [depth] @returns {((text: string) => unknown)[]} */
function textPlaces(bodies, given, depth = 0) {
  const schema = bodies.resolve(given);
  const kind = typeof schema.type === 'string' ? schema.type : schema.type?.find((one) => one !== 'null');
  if (kind === 'array' && schema.items) return depth > 4 ? [] : textPlaces(bodies, schema.items, depth + 1).map((put) => (/** @type {string} */ text) => [put(text)]);
  if (kind === 'object') {
    if (depth > 4) return [];
    return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      textPlaces(bodies, property, depth + 1).map((put) => (/** @type {string} */ text) => ({ .../** @type {object} */ (bodies.fitting(schema, 4)), [name]: put(text) })),
    );
  }
  return kind === 'string' || kind === undefined ? [(text) => text] : [];
}

/** The statements that the database has written down since, with the mark in them. @param {House} house @param {number} from */
const gluedSince = (house, from) => fs.readFileSync(house.databaseLog).subarray(from).toString('utf8').split('\n').filter((line) => line.includes('zqmark'));

/** @param {House} house @param {string} how */
const writeDown = (house, how) =>
  house.asAllSeeing(async (client) => {
    await client.query(`ALTER SYSTEM SET log_statement = '${how}'`);
    await client.query('SELECT pg_reload_conf()');
  });

/** @param {House} house @param {{ seed: number, log: (line: string) => void }} options */
export async function injectIntoHouse(house, { seed, log }) {
  const chance = chanceOf(seed);
  const centre = await house.centre();
  const [who] = await house.people(centre, 1, EVERYTHING);
  if (!who) throw new Error('nobody is there');
  const document = JSON.parse(fs.readFileSync(path.join(root, 'apps/api/openapi.json'), 'utf8'));
  const bodies = new Bodies(document.components.schemas, chance);
  const operations = operationsOf(document).filter(({ path: to }) => to !== '/api/live');
  const ids = await house.asAllSeeing((database) => knownIds(database, centre.id));
  const client = new Client(house.ports[0] ?? 0);
  const address = (/** @type {string} */ to) => to.replaceAll(/\{(\w+)\}/g, (_whole, name) => ids[name]?.[0] ?? '0198f000-0000-7000-8000-00000000aaaa');
  let marks = 0;
  const attack = () => chance.pick(ATTACKS)(`zqmark${(marks += 1)}`);

  /** @type {import('./client.mjs').Request[]} */
  const requests = [];
  for (const operation of operations) {
    const headers = { cookie: who.cookie, 'content-type': 'application/json', ...(operation.needsVersion ? { 'if-match': '"0"' } : {}) };
    for (const put of operation.body ? textPlaces(bodies, operation.body) : []) requests.push({ method: operation.method, path: address(operation.path), headers, body: written(put(attack())) });
    const reading = { method: operation.method, headers: { cookie: who.cookie } };
    if (operation.method !== 'GET') continue;
    for (const name of operation.query) for (const make of ATTACKS) requests.push({ ...reading, path: `${address(operation.path)}?${name}=${encodeURIComponent(make(`zqmark${(marks += 1)}`))}` });
    for (const place of operation.path.match(/\{\w+\}/g) ?? []) requests.push({ ...reading, path: address(operation.path.replace(place, encodeURIComponent(attack()))) });
  }
  // Every text of the searches with every attack, not with one of them.
  for (const operation of operations.filter(({ path: to }) => to.endsWith('/search')))
    for (const put of textPlaces(bodies, operation.body ?? {}))
      for (const make of ATTACKS) requests.push({ method: 'POST', path: operation.path, headers: { cookie: who.cookie, 'content-type': 'application/json' }, body: written(put(make(`zqmark${(marks += 1)}`))) });
  log(`seed ${seed}: ${requests.length} requests with ${marks} marked statements`);

  await writeDown(house, 'all');
  const from = fs.statSync(house.databaseLog).size;
  let broken = 0;
  await sideBySide(requests, 8, async (request) => {
    const answer = await client.send(request);
    if (answer.status < 500 && !answer.failed) return;
    broken += 1;
    log(`FAULT ${request.method} ${request.path.slice(0, 100)} ${String(request.body ?? '').slice(0, 300)}: ${answer.status} ${answer.failed ?? answer.text.slice(0, 200)}`);
  });
  // A statement that was glued by us shows that it would be seen.
  await house.asAllSeeing((database) => database.query(`SELECT 'zqmark planted'`));
  await writeDown(house, 'none');
  const statements = gluedSince(house, from);
  const glued = statements.filter((line) => !line.includes('zqmark planted'));
  for (const line of glued.slice(0, 10)) log(`FAULT in a statement: ${line.slice(0, 300)}`);
  const always = await findsEverything(client, who.cookie, log);
  const sqlmap = runSqlmap(house.ports[0] ?? 0, who.cookie, log);
  client.close();
  const planted = statements.length > glued.length;
  return { ok: broken === 0 && glued.length === 0 && always === 0 && planted && sqlmap.injectable === 0, requests: requests.length, broken, glued: glued.length, alwaysTrue: always, plantedSeen: planted, sqlmap: sqlmap.ran ? `${sqlmap.injectable} injectable` : 'not installed' };
}

/** How many of the searches for something always true find anything. @param {Client} client @param {string} cookie @param {(line: string) => void} log */
async function findsEverything(client, cookie, log) {
  let found = 0;
  for (const make of ATTACKS)
    for (const [to, body] of /** @type {const} */ ([['/cases/search', { text: make('zqnobody') }], ['/patients/search', { familyName: make('zqnobody') }]])) {
      const { status, body: answer } = await client.as({ cookie }, 'POST', to, body);
      const rows = answer?.rows ?? answer?.matches ?? answer?.patients ?? [];
      if (status !== 200 || rows.length === 0) continue;
      found += 1;
      log(`FAULT ${to} ${JSON.stringify(body)} finds ${rows.length}`);
    }
  return found;
}

/** sqlmap over the search and filter parameters, where Debian's package is installed. @param {number} port @param {string} cookie @param {(line: string) => void} log */
function runSqlmap(port, cookie, log) {
  const there = spawnSync('sqlmap', ['--version'], { encoding: 'utf8' });
  if (there.error) {
    log('sqlmap is not installed (Debian: apt install sqlmap); only the battery above was run');
    return { ran: false, injectable: 0 };
  }
  const base = `http://127.0.0.1:${port}/api`;
  const json = ['--headers', 'Content-Type: application/json'];
  const targets = [
    ['-u', `${base}/cases/search`, '--data', '{"text":"a*"}', ...json],
    ['-u', `${base}/cases/search`, '--data', '{"after":"a*"}', ...json],
    ['-u', `${base}/patients/search`, '--data', '{"familyName":"a*"}', ...json],
    ['-u', `${base}/patients/search`, '--data', '{"numbers":[{"value":"1*"}]}', ...json],
    ['-u', `${base}/meetings?from=2026-01-01*&to=2026-02-01*&boardId=a*`],
    ['-u', `${base}/outbox?view=all*&caseId=a*&meetingId=a*`],
  ];
  let injectable = 0;
  for (const target of targets) {
    const run = spawnSync('sqlmap', [...target, '--batch', '--level', '3', '--risk', '2', '--dbms', 'PostgreSQL', '--cookie', cookie, '--param-exclude', 'rachis', '--ignore-code', '400,404,422', '--flush-session', '--disable-coloring'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const found = /is vulnerable|identified the following injection point/.test(run.stdout);
    log(`sqlmap ${target[1]} ${target[3] ?? ''}: ${found ? 'FOUND' : 'nothing'}`);
    if (found) injectable += 1;
  }
  return { ran: true, injectable };
}

/** @param {{ seed: number, log: (line: string) => void }} options */
export async function prove(options) {
  const house = await House.open({ demo: true });
  try {
    return await injectIntoHouse(house, options);
  } finally {
    await house.close();
  }
}
