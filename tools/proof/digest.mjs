// What a database holds, in a form that can be compared.

/** @typedef {import('pg').Client} Database */

/** What is written about requests rather than by them, or is over in a minute. */
const ASIDE = /^(audit_|access_|read_)|^(session|attempt_count|migrations|room_presence)$/;

/** @param {Database} client @returns {Promise<string[]>} */
export async function tablesOf(client) {
  const { rows } = await client.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`);
  return rows.map(({ relname }) => relname);
}

/** Rows and a digest of their content for every table but those aside. @param {Database} client @returns {Promise<Map<string, string>>} */
export async function contentOf(client, which = (/** @type {string} */ table) => !ASIDE.test(table)) {
  const tables = (await tablesOf(client)).filter(which);
  const one = (/** @type {string} */ table) =>
    `SELECT ${client.escapeLiteral(table)} AS name, count(*) || ' rows ' || coalesce(md5(string_agg(md5(x::text), '' ORDER BY md5(x::text))), '') AS content FROM ${client.escapeIdentifier(table)} x`;
  const { rows } = await client.query(tables.map(one).join(' UNION ALL '));
  return new Map(rows.map(({ name, content }) => [name, content]));
}

/** The tables in which two differ. @param {Map<string, string>} before @param {Map<string, string>} after */
export const differences = (before, after) => [...new Set([...before.keys(), ...after.keys()])].filter((table) => before.get(table) !== after.get(table));
