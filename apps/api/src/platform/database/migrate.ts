import { migrations } from '@rachis/migrations';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Settings } from '../../settings.js';
import { grantJobs, installJobs } from '../jobs/job-schema.js';
import { appUrl, grantToApp } from './app-role.js';

const MIGRATION_LOCK = 7_226_471;

/** Brings the database to the newest form, one process at a time, and answers with the application's own connection. */
export async function migrate(settings: Settings): Promise<string> {
  const owner = new pg.Client({ connectionString: settings.databaseUrl, application_name: 'rachis-migrate' });
  await owner.connect();
  try {
    await refuseUnfit(owner);
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(settings.databaseUrl);
    await installJobs(settings.databaseUrl);
    const url = await appUrl(settings, owner);
    const role = decodeURIComponent(new URL(url).username);
    await grantToApp(owner, role);
    await grantJobs(owner, owner.escapeIdentifier(role));
    await refuseUnsafeRole(url, settings);
    return url;
  } finally {
    await owner.end();
  }
}

async function runMigrations(url: string): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'migrations', migrationsTransactionMode: 'each' }).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}

async function refuseUnfit(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  );
  if ((rows[0]?.version ?? 0) < 150_000) throw new Error('PostgreSQL 15 or newer is needed.');
  if (rows[0]?.encoding !== 'UTF8') throw new Error('The database must be encoded in UTF8.');
}

/** Row-level security means nothing to a superuser or to the owner of the tables. */
async function refuseUnsafeRole(url: string, settings: Settings): Promise<void> {
  const app = new pg.Client({ connectionString: url });
  await app.connect();
  try {
    const { rows } = await app.query<{ unsafe: boolean; durable: boolean }>(`
      SELECT (SELECT r.rolsuper OR r.rolbypassrls FROM pg_roles r WHERE r.rolname = current_user)
          OR pg_has_role(current_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = 'spine_case'::regclass), 'USAGE') AS unsafe,
        current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on' AND current_setting('synchronous_commit') <> 'off' AS durable`);
    if (rows[0]?.unsafe) throw new Error('Refused: the application role is a superuser, passes row-level security or owns the tables. Give it a role of its own (DATABASE_APP_URL).');
    if (settings.production && !rows[0]?.durable) throw new Error('Refused: fsync, full_page_writes or synchronous_commit is off in production.');
  } finally {
    await app.end();
  }
}
