// npm run db -- new <name> | migrate | reset | psql     [--data <folder>]
import './node-version.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.mjs';
import { ensureBuilt, root } from './ensure.mjs';
import { postgresFolder, prepareDataFolder, wipeDataFolder } from './start/data-folder.mjs';

const usage = `npm run db -- new <name>   writes an empty migration, e.g. new surgery-plan
npm run db -- migrate      brings the database to the newest migration
npm run db -- reset        deletes the embedded database
npm run db -- psql         prints the connection string (of the running embedded database, or DATABASE_URL)`;

/** @param {string} name in kebab-case */
function newMigration(name) {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error('Give the migration a name in small letters and dashes: new surgery-plan');
  const time = Date.now();
  const className = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase()) + time;
  const file = path.join(root, 'migrations', `${time}-${name}.ts`);
  fs.writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }
}
`,
  );
  console.log(`${path.relative(root, file)}: write it, then add ${className} to migrations/index.ts`);
}

/** @param {string} data */
async function migrate(data) {
  ensureBuilt();
  const running = runningEmbeddedPostgres(postgresFolder(data));
  const given = process.env.DATABASE_URL ?? running?.ownerUrl;
  const own = given ? null : (prepareDataFolder(data), await startEmbeddedPostgres({ folder: postgresFolder(data) }));
  try {
    const api = (/** @type {string} */ file) => import(new URL(`../apps/api/dist/${file}`, import.meta.url).href);
    const [{ readSettings }, { migrate: bringUp }] = [
      await api('settings.js'),
      await api('platform/database/migrate.js'),
    ];
    await bringUp(readSettings({ ...process.env, DATABASE_URL: given ?? own?.ownerUrl }));
    console.log('The database is up to date.');
  } finally {
    await own?.stop();
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: path.join(root, '.rachis') } },
  });
  const [command, name] = positionals;
  if (command === 'new') return newMigration(name ?? '');
  if (command === 'migrate') return migrate(values.data);
  if (command === 'reset') {
    if (process.env.DATABASE_URL)
      throw new Error('reset deletes the embedded database only; with DATABASE_URL set it is refused.');
    return wipeDataFolder(values.data);
  }
  if (command === 'psql') {
    const url = process.env.DATABASE_URL ?? runningEmbeddedPostgres(postgresFolder(values.data))?.ownerUrl;
    if (!url) throw new Error('The embedded database is not running: start it with npm start or npm run dev.');
    return console.log(url);
  }
  console.error(usage);
  process.exitCode = 2;
}

try {
  await main();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
