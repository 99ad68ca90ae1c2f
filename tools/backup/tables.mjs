// What belongs into a backup: every row of every table, as PostgreSQL writes a row as text, and where the counters stand.

/** @typedef {import('pg').Client} Database */
/** @typedef {{ schema: string, name: string, columns: string[] }} Table */

/** Made again by the start itself: which migrations were run, and the schema of the queue. */
const MADE_BY_THE_START = new Set(['public.migrations', 'graphile_worker.migrations', 'graphile_worker._private_tasks']);

/** Columns that are computed are left out; they are computed again. @param {Database} client @returns {Promise<Table[]>} */
export async function tablesToKeep(client) {
  const { rows } = await client.query(`
    SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker') GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows.filter(({ schema, name }) => !MADE_BY_THE_START.has(`${schema}.${name}`));
}

/** @param {Database} client @param {Table} table */
export const fullName = (client, { schema, name }) => `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
/** @param {Database} client @param {Table} table */
export const columnList = (client, { columns }) => columns.map((column) => client.escapeIdentifier(column)).join(', ');

/** A row as PostgreSQL itself writes it; the same text makes the same row again. @param {Database} client @param {Table} table */
export const rowText = (client, table) => `ROW(${columnList(client, table)})::text`;

/** @param {Database} client @returns {Promise<{ name: string, last: string, called: boolean }[]>} */
export async function counters(client) {
  const { rows } = await client.query(`SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S' AND n.nspname IN ('public', 'graphile_worker') ORDER BY 1`);
  const found = [];
  for (const { name } of rows) {
    const {
      rows: [state],
    } = await client.query(`SELECT last_value::text AS last, is_called AS called FROM ${name}`);
    found.push({ name, last: state.last, called: state.called });
  }
  return found;
}

/** @param {Database} client @returns {Promise<string[]>} */
export async function migrationsRun(client) {
  const { rows } = await client.query('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}
