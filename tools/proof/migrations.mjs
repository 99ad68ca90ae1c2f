// Every migration down and up again, newest first, on the demonstration. After each pair the catalogue is exactly what it was, and what the migration does
// not itself hold has kept every row.
import { CATALOGUE } from './catalogue.mjs';
import { tablesOf } from './digest.mjs';
import { House } from './house.mjs';

/** @typedef {import('pg').Client} Database */

/**
 * Rows of a kind that an older form does not know. While there are any, the way down is refused by the database and nothing is lost; here they are taken out.
 * @type {Record<string, string[]>} by migration
 */
const NEWER_KINDS = {
  EmbolismDate1763700870000: [`DELETE FROM laboratory_result WHERE analyte = 'egfr'`],
  EmergencyMeeting1763700810000: [`DELETE FROM attendance WHERE mode IN ('telephone', 'video')`],
};

/** Tables out of which the way down of a migration takes its own rows by itself, and the audit in which it says so. @type {Record<string, string[]>} */
const OWN_ROWS = {
  Prognosis1763700600000: ['role_grant', 'audit_event', 'audit_link', 'audit_head'],
};

/** Without what the application is granted: that is given by the start, after all migrations. @param {Database} client @returns {Promise<string[]>} */
const catalogueOf = async (client) => (await client.query(CATALOGUE)).rows.map(({ line }) => line).filter((line) => !line.startsWith('grant '));

/** The columns of every table. @param {Database} client @returns {Promise<Map<string, string[]>>} */
async function shapes(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attname) AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY 1`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

/** A digest of every table over the given columns. @param {Database} client @param {Map<string, string[]>} over @returns {Promise<Map<string, string>>} */
async function contentOver(client, over) {
  const there = new Set(await tablesOf(client));
  const parts = [...over].filter(([name]) => there.has(name) && name !== 'migrations');
  const one = (/** @type {[string, string[]]} */ [name, columns]) =>
    `SELECT ${client.escapeLiteral(name)} AS name, count(*) || ' ' || coalesce(md5(string_agg(t, '' ORDER BY t)), '') AS content FROM (SELECT md5(ROW(${columns.map((column) => client.escapeIdentifier(column)).join(', ')})::text) AS t FROM ${client.escapeIdentifier(name)}) x`;
  const { rows } = await client.query(parts.map(one).join(' UNION ALL '));
  return new Map(rows.map(({ name, content }) => [name, content]));
}

/** What two shapes have in common. @param {Map<string, string[]>} one @param {Map<string, string[]>} other */
const shared = (one, other) => new Map([...one].flatMap(([name, columns]) => (other.has(name) ? [[name, columns.filter((column) => other.get(name)?.includes(column))]] : [])));

/** One step down; answers what the database has refused it for, where rows stand in its way. @param {import('typeorm').DataSource} source */
async function refusedDown(source) {
  try {
    await source.undoLastMigration();
    return null;
  } catch (error) {
    const { code, table = '', constraint = '' } = /** @type {{ code?: string, table?: string, constraint?: string }} */ (error);
    if (code === '23514' || code === '23502' || code === '23503') return { table, constraint };
    throw error;
  }
}

/** @param {Database} client @param {string[]} statements */
async function takeOut(client, statements) {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.query('COMMIT');
}

/** @param {House} house @param {(line: string) => void} log */
async function tryAll(house, log) {
  const { migrations } = await import(new URL('../../migrations/dist/index.js', import.meta.url).href);
  const { DataSource } = await import('typeorm');
  const url = house.postgres.ownerUrl;
  const total = { migrations: migrations.length, tried: 0, refusedForNewerRows: 0, faults: 0, catalogueDifferences: 0, tablesThatLostRows: 0 };
  /** The rows are read by somebody who sees all; the steps are taken by the owner, as at an upgrade. @type {<T>(work: (client: Database) => Promise<T>) => Promise<T>} */
  const look = (work) => house.asAllSeeing(work);
  for (let last = migrations.length; last > 1; last--) {
    const source = await new DataSource({ type: 'postgres', url, migrations: migrations.slice(0, last), migrationsTableName: 'migrations', migrationsTransactionMode: 'each' }).initialize();
    try {
      const name = migrations[last - 1].name;
      const [before, catalogue] = [await look(shapes), await look(catalogueOf)];
      let contentBefore = await look((client) => contentOver(client, before));
      const refusal = await refusedDown(source);
      if (refusal) {
        total.refusedForNewerRows += 1;
        const unchanged = [...(await look((client) => contentOver(client, before)))].every(([table, content]) => contentBefore.get(table) === content) && (await look(catalogueOf)).join() === catalogue.join();
        log(`${name}: the way down is refused while ${refusal.table} holds rows of a newer kind${unchanged ? ', and nothing was changed' : ''}`);
        if (!unchanged || !NEWER_KINDS[name]) {
          total.faults += 1;
          log(`FAULT ${name}: ${unchanged ? `${refusal.constraint} is not expected to refuse` : 'a refused step has changed something'}`);
        }
        await look((client) => takeOut(client, NEWER_KINDS[name] ?? [`DELETE FROM ${refusal.table}`]));
        contentBefore = await look((client) => contentOver(client, before));
        await source.undoLastMigration();
      }
      const below = await look(shapes);
      await source.runMigrations();
      const common = shared(below, before);
      const contentAfter = await look((client) => contentOver(client, common));
      const contentThen = new Map([...(await look((client) => contentOver(client, before)))]);
      const now = await look(catalogueOf);
      total.tried += 1;
      if (now.join('\n') !== catalogue.join('\n')) {
        total.catalogueDifferences += 1;
        log(`FAULT ${name}: the catalogue is another`);
      }
      // A table that the migration does not touch holds exactly what it held; of one that it changes, the columns that stayed.
      for (const [table, columns] of common) {
        const untouched = columns.length === before.get(table)?.length;
        if (table === 'migrations' || OWN_ROWS[name]?.includes(table) || (untouched && contentThen.get(table) === contentBefore.get(table))) continue;
        const rowsBefore = contentBefore.get(table)?.split(' ')[0];
        if (contentAfter.get(table)?.split(' ')[0] === rowsBefore && !untouched) continue;
        total.tablesThatLostRows += 1;
        log(`${name}: ${table} held ${rowsBefore} rows and holds ${contentAfter.get(table)?.split(' ')[0]}${untouched ? ', or others' : ''}`);
      }
      // One more step down, so that the next migration is the newest.
      await source.undoLastMigration();
    } finally {
      await source.destroy();
    }
  }
  return total;
}

/** @param {{ log: (line: string) => void }} options */
export async function prove({ log }) {
  const house = await House.open({ demo: true });
  try {
    await house.stopApis();
    const total = await tryAll(house, log);
    return { ok: total.faults === 0 && total.catalogueDifferences === 0 && total.tablesThatLostRows === 0, ...total };
  } finally {
    await house.close();
  }
}
