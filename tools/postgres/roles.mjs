// The owner of the database `rachis`: runs migrations and creates the application's role, but is no superuser.

/** @typedef {{ superuser: string, owner: string }} Passwords */

/**
 * @param {{ port: number, passwords: Passwords, throwAway: boolean }} options
 */
export async function createOwnerAndDatabase({ port, passwords, throwAway }) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: passwords.superuser,
    database: 'postgres',
  });
  await client.connect();
  try {
    const role = await client.query(`select from pg_roles where rolname = 'rachis_owner'`);
    if (role.rowCount === 0) {
      // Tests clone databases, so their owner may create them.
      const rights = throwAway ? 'createrole createdb' : 'createrole';
      await client.query(`create role rachis_owner login ${rights} password ${client.escapeLiteral(passwords.owner)}`);
    }
    const database = await client.query(`select from pg_database where datname = 'rachis'`);
    if (database.rowCount === 0) await client.query('create database rachis owner rachis_owner');
  } finally {
    await client.end();
  }
}
