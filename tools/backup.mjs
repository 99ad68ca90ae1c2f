// npm run backup -- write <new folder>      everything of the database, as it is at one moment
// npm run backup -- restore <folder>        into an empty database
// npm run backup -- compare <folder>        whether the database holds the same, row by row
// For the embedded database and small sites. The database: --data <folder> of a running embedded one, or RACHIS_BACKUP_URL, a connection that sees every
// row. A large site uses pg_dump or continuous archiving; docs/operations/backup.md says how.
import './node-version.mjs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.mjs';
import { ensureBuilt, root } from './ensure.mjs';
import { postgresFolder, prepareDataFolder } from './start/data-folder.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: path.join(root, '.rachis') } } });
const [what = '', folder = ''] = positionals;
if (!['write', 'restore', 'compare'].includes(what) || !folder) {
  console.error('npm run backup -- write|restore|compare <folder> [--data <folder>]');
  process.exit(2);
}

/** @type {import('./embedded-postgres.mjs').EmbeddedPostgres | null} */
let own = null;
try {
  ensureBuilt();
  const { default: pg } = await import('pg');
  const { allSeeing } = await import('./proof/house.mjs');
  const { writeBackup } = await import('./backup/write.mjs');
  const { compareWithBackup, restoreBackup } = await import('./backup/read.mjs');
  const given = process.env.RACHIS_BACKUP_URL;
  const running = given ? null : runningEmbeddedPostgres(postgresFolder(values.data));
  if (!given && !running) {
    prepareDataFolder(values.data);
    own = await startEmbeddedPostgres({ folder: postgresFolder(values.data) });
  }
  /** @type {{ ownerUrl: string, superuserUrl: string } | null} */
  const embedded = running ?? own;
  const url = given ?? (embedded ? allSeeing(embedded) : '');
  if (what === 'restore') {
    const api = (/** @type {string} */ file) => import(new URL(`../apps/api/dist/${file}`, import.meta.url).href);
    const [{ readSettings }, { migrate }] = [await api('settings.js'), await api('platform/database/migrate.js')];
    await migrate(readSettings({ ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? embedded?.ownerUrl }));
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (what === 'compare') {
      const { faults, compared } = await compareWithBackup(client, folder);
      for (const fault of faults) console.log(fault);
      console.log(`${compared} rows compared, ${faults.length} tables differ`);
      process.exitCode = faults.length === 0 ? 0 : 1;
    } else {
      const { tables, heads } = await (what === 'write' ? writeBackup : restoreBackup)(client, folder);
      console.log(`${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables ${what === 'write' ? 'written to' : 'restored from'} ${path.resolve(folder)}`);
      for (const { centreId, position, hash } of heads) console.log(`audit of ${centreId}: entry ${position}, ${hash}`);
      if (what === 'write') console.log('The folder holds patients in clear text. Encrypt it before it leaves this machine.');
    }
  } finally {
    await client.end();
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
} finally {
  await own?.stop();
}
