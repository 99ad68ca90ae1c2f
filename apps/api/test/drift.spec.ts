import pg from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../src/entities.js';
import { SnakeCaseNames } from '../src/platform/database/snake-case.js';
import { ownDatabase } from './support/database.js';

/** Columns that only the database fills or that no entity writes. */
const WITHOUT_ENTITY = new Set(['centre', 'session', 'attempt_count', 'audit_event', 'audit_link', 'audit_head', 'access_event', 'access_head', 'closed_case', 'case_card', 'patient_key', 'room_presence', 'room_show', 'kpi_fact', 'kpi_month', 'kpi_stale', 'kpi_counted', 'kpi_known', 'registry_row', 'registry_key', 'migrations']);

it('has the same columns in the entities as in the migrated database', async () => {
  const url = await ownDatabase();
  const source = new DataSource({ type: 'postgres', url, entities: [...entities], namingStrategy: new SnakeCaseNames() });
  await source.initialize();
  const declared = source.entityMetadatas.flatMap(({ tableName, columns }) => columns.map((column) => `${tableName}.${column.databaseName} ${typeOf(String(column.type), column.isArray)}${column.isNullable ? '' : ' not null'}`));
  await source.destroy();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string; table: string }>(`
    SELECT c.relname AS table, c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, NULL) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`);
  await client.end();
  const migrated = rows.filter(({ table }) => !WITHOUT_ENTITY.has(table)).map(({ line }) => line);
  expect(declared.sort()).toEqual(migrated.sort());
});

const typeOf = (type: string, array: boolean) => (type === 'timestamptz' ? 'timestamp with time zone' : type) + (array ? '[]' : '');
