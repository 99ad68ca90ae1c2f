// Puts a backup into an empty, migrated database, and compares a database with a backup row by row.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { columnList, counters, fullName, migrationsRun, rowText } from './tables.mjs';

/** @typedef {import('./write.mjs').Manifest} Manifest */

const AT_ONCE = 200;

/** The rows of a table in a backup, as texts. @param {string} folder @param {import('./write.mjs').Kept} kept @returns {string[]} */
function rowsIn(folder, { file, rows, sha256 }) {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  if (createHash('sha256').update(text).digest('hex') !== sha256) throw new Error(`${file} is not what was written`);
  const lines = text.split('\n').filter(Boolean);
  if (lines.length !== rows) throw new Error(`${file} has ${lines.length} rows, ${rows} were written`);
  return lines.map((line) => JSON.parse(line));
}

/** @param {string} folder @returns {Manifest} */
export function readManifest(folder) {
  const file = path.join(folder, 'manifest.json');
  if (!fs.existsSync(file)) throw new Error(`${folder} has no manifest.json: it is no backup, or one that was not finished`);
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (manifest.format !== 1) throw new Error(`a backup of format ${manifest.format} is not known here`);
  return manifest;
}

/**
 * All of it or nothing, in one transaction, with the triggers asleep: nothing is stamped or audited anew. The connection must be a superuser's.
 * @param {import('pg').Client} client on a database that was migrated and holds nothing @param {string} folder
 */
export async function restoreBackup(client, folder) {
  const manifest = readManifest(folder);
  const here = await migrationsRun(client);
  if (here.join() !== manifest.migrations.join()) throw new Error('The backup is of another version: restore with the version that wrote it, then upgrade.');
  const { rows } = await client.query('SELECT 1 FROM centre LIMIT 1');
  if (rows.length > 0) throw new Error('The database is not empty; a backup is restored into an empty one.');
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL session_replication_role = replica; SET LOCAL TimeZone = 'UTC'; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`);
    for (const kept of manifest.tables) {
      const { table } = kept;
      const name = fullName(client, table);
      await client.query(`DELETE FROM ${name}`);
      const lines = rowsIn(folder, kept);
      // A text of a row is read by a type of exactly its columns.
      await client.query(`CREATE TEMP TABLE restoring ON COMMIT DROP AS SELECT ${columnList(client, table)} FROM ${name} WHERE false`);
      for (let from = 0; from < lines.length; from += AT_ONCE)
        // OFFSET 0: each text is read once, and not once for each of its columns.
        await client.query(
          `INSERT INTO ${name} (${columnList(client, table)}) OVERRIDING SYSTEM VALUE SELECT (q.r).* FROM (SELECT x::pg_temp.restoring AS r FROM unnest($1::text[]) x OFFSET 0) q`,
          [lines.slice(from, from + AT_ONCE)],
        );
      await client.query('DROP TABLE restoring');
    }
    for (const { name, last, called } of manifest.counters) await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, last, called]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return manifest;
}

/** What differs between a database and a backup, row by row; nothing when they hold the same. @param {import('pg').Client} client @param {string} folder */
export async function compareWithBackup(client, folder) {
  const manifest = readManifest(folder);
  /** @type {string[]} */
  const faults = [];
  let compared = 0;
  await client.query(`SET TimeZone = 'UTC'`);
  for (const kept of manifest.tables) {
    const { rows } = await client.query(`SELECT ${rowText(client, kept.table)} AS row FROM ${fullName(client, kept.table)}`);
    const there = new Map();
    for (const { row } of rows) there.set(row, (there.get(row) ?? 0) + 1);
    let missing = 0;
    for (const row of rowsIn(folder, kept)) {
      compared += 1;
      const many = there.get(row) ?? 0;
      if (many === 0) missing += 1;
      else if (many === 1) there.delete(row);
      else there.set(row, many - 1);
    }
    if (missing > 0 || there.size > 0) faults.push(`${kept.table.name}: ${missing} rows of the backup are missing, ${there.size} others are there`);
  }
  const now = await counters(client);
  for (const { name, last } of manifest.counters) if (now.find((one) => one.name === name)?.last !== last) faults.push(`the counter ${name} stands elsewhere`);
  return { faults, compared };
}
