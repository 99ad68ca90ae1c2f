import { randomBytes } from 'node:crypto';
import { createHash } from 'node:crypto';
import { migrations } from '@rachis/migrations';
import pg from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';
import { readSettings, type Settings } from '../../src/settings.js';

/** The settings of a test: one database, no log, no demo, and no jobs unless the test is about them. */
export function testSettings(databaseUrl: string, more: Record<string, string> = {}): Settings {
  return readSettings({ DATABASE_URL: databaseUrl, RACHIS_LOG: process.env['RACHIS_LOG'] ?? 'silent', RACHIS_POOL: '5', RACHIS_JOBS: 'off', RACHIS_REQUESTS_PER_PERSON: '999999', RACHIS_REQUESTS_PER_ADDRESS: '999999', NODE_ENV: 'test', ...more });
}

function ownerUrl(database?: string): string {
  const url = new URL(process.env['RACHIS_TEST_DATABASE_URL'] ?? '');
  if (database) url.pathname = `/${database}`;
  return url.href;
}

/** Runs something on the cluster's own database. */
async function onCluster(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const TEMPLATE_LOCK = 7_226_480;

/** A migrated database that nobody writes to; every test file gets a copy of it. Made once for each state of the migrations. */
async function template(): Promise<string> {
  const name = `tpl_${createHash('sha256').update(migrations.map((one) => one.toString()).join()).digest('hex').slice(0, 16)}`;
  await onCluster(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await client.query(`CREATE DATABASE ${name}_new`);
    await migrate(testSettings(ownerUrl(`${name}_new`)));
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
  });
  return name;
}

/** A database of its own for one test file, and how to reach it as owner. It is left to the end of the cluster. */
export async function ownDatabase({ migrated = true } = {}): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const from = migrated ? `TEMPLATE ${await template()}` : '';
  await onCluster(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(`CREATE DATABASE ${name} ${from}`);
  });
  return ownerUrl(name);
}
