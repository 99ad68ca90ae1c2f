import { migrations } from '@rachis/migrations';
import type { WorklistPage } from '@rachis/domain';
import { DataSource } from 'typeorm';
import { verifyChain } from '../src/platform/audit/audit-chain.js';
import pg from 'pg';
import { TestApi } from './support/api.js';
import { ownDatabase } from './support/database.js';
import { fillCentre } from './support/full-centre.js';
import { makeCentre, type TestCentre } from './support/people.js';

/** The newest form back by some steps, as a table of contents: every table with its columns, functions, policies and triggers. */
const CONTENTS = `
  SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull AS line FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'i', 'S')
  UNION ALL SELECT 'function ' || p.oid::regprocedure || md5(p.prosrc) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'policy ' || c.relname || '.' || o.polname || coalesce(pg_get_expr(o.polqual, o.polrelid), '') FROM pg_policy o JOIN pg_class c ON c.oid = o.polrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || c.relname || '.' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal
  UNION ALL SELECT 'constraint ' || c.relname || '.' || k.conname || pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'fence ' || relname || relrowsecurity || relforcerowsecurity FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  ORDER BY 1`;

let url: string;
let centre: TestCentre;
let source: DataSource;
beforeAll(async () => {
  url = await ownDatabase();
  const api = await TestApi.start({}, { databaseUrl: url, centre: (centre = await makeCentre(url, 'Northgate')) });
  await fillCentre(api);
  await api.stop();
  source = await new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'migrations', migrationsTransactionMode: 'each' }).initialize();
}, 120_000);
afterAll(() => source.destroy());

const contents = async () => (await source.query<{ line: string }[]>(CONTENTS)).map(({ line }) => line);
async function downAndUp(steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) await source.undoLastMigration();
  await source.runMigrations();
}
/** The API on this database: a case can be referred, found and read, and the chain over what is left is whole. */
async function stillWorks(known: TestCentre): Promise<WorklistPage> {
  const api = await TestApi.start({}, { databaseUrl: url, centre: known });
  try {
    const nurse = await api.as('specialist_nurse');
    const id = await nurse.refer({ tumour: { primary: 'breast' }, lesions: [{ levels: 'T8' }] });
    expect((await nurse.readCase(id)).lesions[0]?.levels).toBe('T8');
    const { body } = await nurse.post<WorklistPage>('/cases/search', {});
    expect(body.rows.map((row) => row.id)).toContain(id);
    return body;
  } finally {
    await api.stop();
  }
}

describe('the migrations, on a database with data', () => {
  it('go down and up again to exactly the same, one by one from the newest', async () => {
    const whole = await contents();
    for (let last = migrations.length; last > 1; last--) {
      const house = await new DataSource({ type: 'postgres', url, migrations: migrations.slice(0, last), migrationsTableName: 'migrations', migrationsTransactionMode: 'each' }).initialize();
      const before = await contents();
      await house.undoLastMigration();
      await house.runMigrations();
      expect(await contents()).toEqual(before);
      await house.undoLastMigration();
      await house.destroy();
    }
    await source.runMigrations();
    expect(await contents()).toEqual(whole);
  }, 240_000);

  it('lose no case from the lists when only what is derived was taken down', async () => {
    const api = await TestApi.start({}, { databaseUrl: url, centre: (centre = await makeCentre(url, 'Eastvale')) });
    await fillCentre(api);
    await api.stop();
    const derived = migrations.length - 1 - migrations.findIndex(({ name }) => name.startsWith('CaseCard'));
    await downAndUp(derived + 1);
    const { rows } = await stillWorks(centre);
    expect(rows.map(({ familyName, levels, sinsIncomplete }) => [familyName, levels, sinsIncomplete])).toContainEqual(['Everything', 'T8', true]);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect((await verifyChain(client, centre.centreId)).broken).toBeNull();
    await client.end();
  }, 240_000);

  it('leave nothing behind when all are taken down, and build the house again', async () => {
    const before = await contents();
    for (const _ of migrations) await source.undoLastMigration();
    expect((await contents()).filter((line) => !/ migrations[._]|PK_|fence migrations/.test(line))).toEqual([]);
    await source.runMigrations();
    expect(await contents()).toEqual(before);
    expect((await stillWorks(await makeCentre(url, 'Anew'))).rows).toHaveLength(1);
  }, 240_000);
});
