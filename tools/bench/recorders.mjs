// Fifty users record decisions at once, each on a case of its own, as fast as the answers come; the same on the smallest server that could
// do it: one statement that checks the version, keeps the decision, its case and an audit line, and tells the others.
import { fork } from 'node:child_process';
import path from 'node:path';
import { cpuMilliseconds } from './cpu.mjs';
import { keepAliveClient } from './keep-alive.mjs';
import { median } from './measure.mjs';

/** The aim: so many times the p50 of the smallest server. */
export const recordersTarget = 4;
const users = 50;
/** Until the times no longer fall: a service reaches this in its first minutes. */
const warmUpSeconds = 8;

/** The smallest server's tables. The product's have row-level security, versions, history and the chained audit; these have only what is asked. */
const BARE_TABLES = `
  CREATE TABLE bench_item (id uuid PRIMARY KEY, case_id uuid NOT NULL, meeting_id uuid NOT NULL, status text NOT NULL DEFAULT 'listed');
  CREATE TABLE bench_case (id uuid PRIMARY KEY, decisions integer NOT NULL DEFAULT 0, version integer NOT NULL DEFAULT 1);
  CREATE TABLE bench_decision (item_id uuid PRIMARY KEY, case_id uuid NOT NULL, version integer NOT NULL, body jsonb NOT NULL, decided_at timestamptz NOT NULL, decided_by uuid NOT NULL);
  CREATE TABLE bench_audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), actor uuid NOT NULL, entity_id uuid NOT NULL, before jsonb, after jsonb);`;

const BARE_DECIDE = `WITH it AS (SELECT id, case_id, meeting_id FROM bench_item WHERE id = $1),
  old AS (SELECT to_jsonb(d) AS j FROM bench_decision d WHERE d.item_id = $1),
  up AS (INSERT INTO bench_decision AS d SELECT it.id, it.case_id, 1, $3::jsonb, now(), $4::uuid FROM it WHERE $2::int = 0 OR EXISTS (SELECT 1 FROM old)
    ON CONFLICT (item_id) DO UPDATE SET version = d.version + 1, body = excluded.body, decided_at = excluded.decided_at, decided_by = excluded.decided_by WHERE d.version = $2::int RETURNING d.*),
  i2 AS (UPDATE bench_item a SET status = 'decided' FROM up WHERE a.id = up.item_id AND a.status <> 'decided'),
  c2 AS (UPDATE bench_case c SET decisions = c.decisions + 1, version = c.version + 1 FROM up WHERE c.id = up.case_id AND up.version = 1),
  au AS (INSERT INTO bench_audit (actor, entity_id, before, after) SELECT $4::uuid, up.item_id, (SELECT j FROM old), to_jsonb(up) FROM up)
  SELECT json_build_object('id', up.item_id, 'version', up.version, 'told', pg_notify('bench', it.meeting_id::text)::text)::text FROM up, it`;

/** What the board says, in the length that boards use. @param {number} turn */
const decisionOf = (turn) => ({
  goals: [
    { goal: 'decompression', state: 'recommended', primary: true, reason: null, condition: null, manner: null },
    { goal: 'stabilisation', state: 'recommended', primary: false, reason: null, condition: null, manner: 'posterior' },
    { goal: 'resection', state: 'rejected', primary: null, reason: 'no gain in survival is expected', condition: null, manner: null },
    { goal: 'biopsy', state: 'not_applicable', primary: null, reason: null, condition: null, manner: null },
  ],
  levels: 'T8',
  rationale: `Consensus, wording ${turn}: cord compression and stability reviewed, fit for a posterior approach, radiotherapy after the operation.`,
});

/** @typedef {{ version: number, acknowledged: number, conflicts: number }} Item */

/**
 * @param {(user: number, item: string, version: number, turn: number) => Promise<number>} record answers with the new version
 * @param {string[]} items
 * @param {Map<string, Item>} state
 * @param {number} seconds
 */
async function round(record, items, state, seconds) {
  /** @type {number[]} */
  const times = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    items.map(async (id, user) => {
      const item = /** @type {Item} */ (state.get(id));
      for (let turn = 0; performance.now() < end; turn++) {
        const begun = performance.now();
        item.version = await record(user, id, item.version, turn);
        item.acknowledged += 1;
        times.push(performance.now() - begun);
      }
    }),
  );
  return times;
}

const p50 = (/** @type {number[]} */ times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const fresh = (/** @type {string[]} */ items) => new Map(items.map((id) => [id, { version: 0, acknowledged: 0, conflicts: 0 }]));

/**
 * @param {{ superuser: import('pg').Client, superuserUrl: string, centreId: string, cookies: string[], api: { port: number, pid: number }, databasePid: number, rounds: number, seconds: number }} what
 */
export async function measureRecorders({ superuser, superuserUrl, centreId, cookies, api, databasePid, rounds, seconds }) {
  const { rows } = await superuser.query(
    `SELECT a.id, a.case_id, a.meeting_id FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id
     WHERE a.centre_id = $1 AND a.status = 'listed' AND m.state IN ('open', 'planned') AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.centre_id = a.centre_id AND d.agenda_item_id = a.id) ORDER BY m.starts_at, a.position LIMIT ${users}`,
    [centreId],
  );
  if (rows.length < users) throw new Error(`Only ${rows.length} cases wait for a decision: more cases are needed.`);
  const items = rows.map(({ id }) => id);
  await superuser.query(BARE_TABLES);
  for (const row of rows) {
    await superuser.query('INSERT INTO bench_item VALUES ($1, $2, $3)', [row.id, row.case_id, row.meeting_id]);
    await superuser.query('INSERT INTO bench_case VALUES ($1) ON CONFLICT DO NOTHING', [row.case_id]);
  }
  const child = fork(path.join(import.meta.dirname, 'limit-server.mjs'), {
    env: { ...process.env, LIMIT_DATABASE: superuserUrl, LIMIT_OPTIONS: '-c TimeZone=UTC', LIMIT_POOL: '10', LIMIT_STATEMENTS: JSON.stringify([['decide', BARE_DECIDE]]) },
  });
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The limit server did not start.')));
  });
  const clients = (/** @type {number} */ at) => items.map(() => keepAliveClient(at));
  const [bare, product] = [clients(port), clients(api.port)];
  const person = (await superuser.query('SELECT id FROM person WHERE centre_id = $1 LIMIT 1', [centreId])).rows[0].id;
  const targets = {
    http: {
      pid: child.pid ?? 0,
      state: fresh(items),
      record: async (/** @type {number} */ user, /** @type {string} */ id, /** @type {number} */ version, /** @type {number} */ turn) => {
        const answer = await /** @type {any} */ (bare[user]).send({ method: 'POST', path: '/decide', body: JSON.stringify([id, version, JSON.stringify(decisionOf(turn)), person]) });
        if (answer.status !== 200) throw new Error(`The smallest server answers ${answer.status}: ${answer.body}`);
        return JSON.parse(answer.body.toString()).version;
      },
    },
    Rachis: {
      pid: api.pid,
      state: fresh(items),
      record: async (/** @type {number} */ user, /** @type {string} */ id, /** @type {number} */ version, /** @type {number} */ turn) => {
        const answer = await /** @type {any} */ (product[user]).send({
          ...{ method: 'PUT', path: `/api/agenda-items/${id}/decision`, body: JSON.stringify(decisionOf(turn)) },
          headers: { cookie: cookies[user % cookies.length], 'content-type': 'application/json', 'if-match': String(version) },
        });
        if (answer.status !== 200) throw new Error(`PUT decision answers ${answer.status}: ${answer.body}`);
        return JSON.parse(answer.body.toString()).version;
      },
    },
  };
  /** @type {Record<string, number[]>} */
  const middles = { http: [], Rachis: [] };
  const counts = { http: 0, Rachis: 0 };
  /** @type {Record<string, [serving: number, database: number][]>} */
  const processor = { http: [], Rachis: [] };
  for (let turn = 0; turn <= rounds; turn++) {
    for (const [name, { pid, record, state }] of Object.entries(targets)) {
      const before = [cpuMilliseconds(pid), cpuMilliseconds(databasePid)];
      const times = await round(record, items, state, turn === 0 ? warmUpSeconds : seconds);
      if (turn === 0) continue;
      const [serving, database] = [cpuMilliseconds(pid), cpuMilliseconds(databasePid)].map((after, index) => (Number(after ?? NaN) - Number(before[index] ?? NaN)) / times.length);
      processor[name]?.push([serving ?? NaN, database ?? NaN]);
      middles[name]?.push(p50(times));
      counts[/** @type {'http' | 'Rachis'} */ (name)] += times.length;
    }
  }
  const perWrite = (/** @type {string} */ name) => [0, 1].map((part) => Math.round(100 * median((processor[name] ?? []).map((pair) => pair[part] ?? NaN))) / 100);
  const kept = new Map((await superuser.query('SELECT agenda_item_id AS id, version FROM decision WHERE centre_id = $1 AND agenda_item_id = ANY ($2)', [centreId, items])).rows.map(({ id, version }) => [id, version]));
  const lost = [...targets.Rachis.state].filter(([id, { acknowledged }]) => kept.get(id) !== acknowledged).length;
  for (const client of [...bare, ...product]) client.close();
  child.disconnect();
  const ratios = (middles['Rachis'] ?? []).map((value, index) => value / (middles['http']?.[index] ?? NaN));
  return { users, http: median(middles['http'] ?? []), rachis: median(middles['Rachis'] ?? []), ratio: Math.round(100 * median(ratios)) / 100, written: counts.Rachis, lost, processor: { http: perWrite('http'), rachis: perWrite('Rachis') }, target: recordersTarget, met: median(ratios) <= recordersTarget && lost === 0 };
}

/** @param {Awaited<ReturnType<typeof measureRecorders>>} figures */
export function printRecorders(figures) {
  console.log(
    `\n${figures.users} users record decisions at once (aim: p50 at most ${figures.target} times the smallest server's)\n` +
      `smallest server p50 ${figures.http.toFixed(1)} ms, Rachis p50 ${figures.rachis.toFixed(1)} ms, ratio ${figures.ratio}; ${figures.written} written, ${figures.lost} cases with a lost update\n` +
      `processor for each write, serving process and PostgreSQL: smallest server ${figures.processor.http.join(' + ')} ms, Rachis ${figures.processor.rachis.join(' + ')} ms`,
  );
  return figures;
}
