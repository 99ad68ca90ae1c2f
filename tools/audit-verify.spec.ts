// npm run audit:verify, against a database whose owner has cheated.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startThrowAwayPostgres } from './embedded-postgres.mjs';
import { readAnchors, verifyCentres } from './audit/verify-centres.mjs';
import { ensureBuilt, root } from './ensure.mjs';

const run = promisify(execFile);
const CENTRE = '0198f000-0000-7000-8000-00000000000a';

let database: Awaited<ReturnType<typeof startThrowAwayPostgres>>;
let owner: pg.Client;
let folder: string;
beforeAll(async () => {
  ensureBuilt();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-audit-'));
  database = await startThrowAwayPostgres();
  await run(process.execPath, ['tools/db.mjs', 'migrate'], { cwd: root, env: { ...process.env, DATABASE_URL: database.ownerUrl } });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`SELECT set_config('app.centre', $1, false), set_config('app.action', 'organisation.record', false)`, [CENTRE]);
  await owner.query(`INSERT INTO centre (id, name, time_zone, demo) VALUES ($1, 'Northgate', 'Europe/London', false)`, [CENTRE]);
  for (let n = 0; n < 12; n++) await owner.query(`INSERT INTO organisation (centre_id, id, name, kind, version) VALUES ($1, gen_random_uuid(), $2, 'hospital', 1)`, [CENTRE, `Hospital ${n}`]);
  const looks = JSON.stringify(Array.from({ length: 12 }, (_, n) => ({ kind: 'read', action: 'case.read', subject: 'cases', request: String(n) })));
  await owner.query('SELECT rachis_seen($1, $2::jsonb)', [CENTRE, looks]);
}, 300_000);
afterAll(async () => {
  await owner.end();
  await database.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** As an operator does it. */
async function verify(...anchors: string[]): Promise<{ code: number; text: string }> {
  try {
    const { stdout } = await run(process.execPath, ['tools/audit-verify.mjs', ...anchors.flatMap((file) => ['--anchors', file])], { cwd: root, env: { ...process.env, DATABASE_URL: database.ownerUrl } });
    return { code: 0, text: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, text: stdout + stderr };
  }
}
/** The same within this process, for the many ways of cheating. */
async function look(...anchors: string[]): Promise<{ code: number; text: string }> {
  const { chainStatement } = (await import(new URL('../apps/api/dist/platform/audit/audit-chain.js', import.meta.url).href)) as { chainStatement: Parameters<typeof verifyCentres>[1] };
  const { lines, broken } = await verifyCentres(owner, chainStatement, anchors.flatMap(readAnchors));
  return { code: broken === 0 ? 0 : 1, text: lines.join('\n') };
}
/** Cheats with the guards off, looks, and puts everything back as it was. */
async function cheated(sql: string, ...anchors: string[]): Promise<{ code: number; text: string }> {
  const TABLES = ['audit_event', 'audit_link', 'audit_head', 'access_event', 'access_head'];
  await owner.query(TABLES.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}; ALTER TABLE ${table} DISABLE TRIGGER USER`).join(';'));
  await owner.query('ALTER TABLE audit_link DROP CONSTRAINT audit_link_event_fk');
  try {
    await owner.query(sql);
    return await look(...anchors);
  } finally {
    await owner.query(TABLES.map((table) => `DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}; DROP TABLE kept_${table}; ALTER TABLE ${table} ENABLE TRIGGER USER`).join(';'));
    await owner.query('ALTER TABLE audit_link ADD CONSTRAINT audit_link_event_fk FOREIGN KEY (event_id) REFERENCES audit_event (id) ON DELETE RESTRICT');
  }
}
const anchorFile = async (name: string): Promise<string> => {
  const { rows } = await owner.query<{ anchor: object }>('SELECT anchor FROM rachis_anchors() AS anchor');
  const file = path.join(folder, name);
  fs.writeFileSync(file, rows.map(({ anchor }) => `${JSON.stringify(anchor)}\n`).join(''));
  return file;
};
const at = (position: number) => `(SELECT event_id FROM audit_link WHERE position = ${position})`;

it('says that an untouched audit is whole, also against an anchor', async () => {
  const { code, text } = await verify(await anchorFile('anchor.jsonl'));
  expect(code).toBe(0);
  expect(text).toMatch(/^whole {2}Northgate, changes: 12 links, 1 anchors fit, head 12 [0-9a-f]{64}$/m);
  expect(text).toMatch(/^whole {2}Northgate, access: 12 links, 1 anchors fit/m);
}, 120_000);

it.each([
  ['a changed entry', `UPDATE audit_event SET after = '{}' WHERE id = ${at(5)}`, 'changes: hash-differs at 5 (event '],
  ['a removed entry', `DELETE FROM audit_event WHERE id = ${at(5)}`, 'changes: event-missing at 5'],
  ['two entries in another order', 'UPDATE audit_link l SET event_id = o.event_id FROM audit_link o WHERE l.position IN (5, 6) AND o.position = 11 - l.position', 'changes: hash-differs at 5'],
  ['a cut tail', 'DELETE FROM access_event WHERE position > 9', 'access: head-differs at 12'],
  ['a changed look', `UPDATE access_event SET person_id = gen_random_uuid() WHERE position = 7`, 'access: hash-differs at 7'],
  ['a removed look', 'DELETE FROM access_event WHERE position = 7', 'access: link-missing at 8'],
])('finds %s and says where', async (_what, sql, said) => {
  const { code, text } = await cheated(sql);
  expect([code, text]).toEqual([1, expect.stringContaining(`FAULT  Northgate, ${said}`)]);
}, 120_000);

it('finds a chain that was shortened as a whole by the anchor alone', async () => {
  const file = await anchorFile('later.jsonl');
  const sql = `DELETE FROM access_event WHERE position > 9; UPDATE access_head h SET position = 9, hash = (SELECT e.hash FROM access_event e WHERE e.position = 9)`;
  expect((await cheated(sql)).code).toBe(0);
  expect(await cheated(sql, file)).toMatchObject({ code: 1, text: expect.stringContaining('access: anchor-differs at 12') as string });
}, 120_000);

it('refuses what is no anchor', async () => {
  const file = path.join(folder, 'wrong.jsonl');
  fs.writeFileSync(file, '{"centreId"\nnothing\n');
  expect(await verify(file)).toMatchObject({ code: 2, text: expect.stringContaining('this is no anchor') as string });
});
