import 'reflect-metadata';
import { makeApplication } from './application.js';
import { entities } from './entities.js';
import { fillEmptyDatabase } from './first-start.js';
import { Database } from './platform/database/database.js';
import { migrate } from './platform/database/migrate.js';
import { makeLogger } from './platform/log.js';
import { readSettings } from './settings.js';

/** settings -> migrate -> fill an empty database -> listen. */
async function main(): Promise<void> {
  const settings = readSettings();
  const log = makeLogger(settings.logLevel);
  const database = await Database.open(await migrate(settings), settings, entities);
  await fillEmptyDatabase(settings, log);
  const app = await makeApplication(settings, database, log);
  await app.listen(settings.port, settings.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
