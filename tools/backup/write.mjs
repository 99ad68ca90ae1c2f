// Writes a backup into a folder: one file for each table, a line for each row, and a manifest with counts and hashes.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { columnList, counters, fullName, migrationsRun, rowText, tablesToKeep } from './tables.mjs';

/** @typedef {{ table: import('./tables.mjs').Table, file: string, rows: number, sha256: string }} Kept */
/** @typedef {{ format: 1, migrations: string[], heads: { centreId: string, position: string, hash: string }[], counters: { name: string, last: string, called: boolean }[], tables: Kept[] }} Manifest */

const AT_ONCE = 500;

/** @param {import('pg').Client} client @param {import('./tables.mjs').Table} table @param {string} file */
async function writeTable(client, table, file) {
  const hash = createHash('sha256');
  const out = fs.openSync(file, 'wx', 0o600);
  let rows = 0;
  try {
    await client.query(`DECLARE kept NO SCROLL CURSOR FOR SELECT ${rowText(client, table)} AS row FROM ${fullName(client, table)} ORDER BY ${columnList(client, { ...table, columns: table.columns.slice(0, 2) })}`);
    for (;;) {
      const page = await client.query(`FETCH ${AT_ONCE} FROM kept`);
      if (page.rows.length === 0) break;
      const lines = page.rows.map(({ row }) => `${JSON.stringify(row)}\n`).join('');
      hash.update(lines);
      fs.writeSync(out, lines);
      rows += page.rows.length;
    }
    await client.query('CLOSE kept');
    fs.fsyncSync(out);
  } finally {
    fs.closeSync(out);
  }
  return { rows, sha256: hash.digest('hex') };
}

/**
 * Everything as it was at one moment, however long it takes. The connection must see every row: a superuser's, or a role with BYPASSRLS; any other
 * is refused by PostgreSQL rather than given a part. @param {import('pg').Client} client @param {string} folder a new one @returns {Promise<Manifest>}
 */
export async function writeBackup(client, folder) {
  fs.mkdirSync(folder, { mode: 0o700 });
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    // A backup takes as long as it takes.
    await client.query(`SET LOCAL row_security = off; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL extra_float_digits = 1; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`);
    /** @type {Kept[]} */
    const tables = [];
    for (const table of await tablesToKeep(client)) {
      const file = `${table.schema}.${table.name}.rows`;
      tables.push({ table, file, ...(await writeTable(client, table, path.join(folder, file))) });
    }
    const heads = await client.query(`SELECT centre_id AS "centreId", position::text, encode(hash, 'hex') AS hash FROM audit_head ORDER BY centre_id`);
    /** @type {Manifest} */
    const manifest = { format: 1, migrations: await migrationsRun(client), heads: heads.rows, counters: await counters(client), tables };
    // Last of all: a folder without it is no backup.
    fs.writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
    return manifest;
  } finally {
    await client.query('ROLLBACK');
  }
}
