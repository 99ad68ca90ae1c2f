// One real PostgreSQL for all API tests of a run: RACHIS_TEST_DATABASE_URL or DATABASE_URL when given, else a throw-away one.
import { startThrowAwayPostgres } from '../../../../tools/embedded-postgres.mjs';

/** Jest calls this once before the first API test; workers inherit the environment. */
export default async function globalSetup() {
  if (process.env.RACHIS_TEST_DATABASE_URL) return;
  if (process.env.DATABASE_URL) {
    process.env.RACHIS_TEST_DATABASE_URL = process.env.DATABASE_URL;
    return;
  }
  const database = await startThrowAwayPostgres();
  process.env.RACHIS_TEST_DATABASE_URL = database.ownerUrl;
  process.env.RACHIS_TEST_SUPERUSER_URL = database.superuserUrl;
  globalThis.rachisTestDatabase = database;
}
