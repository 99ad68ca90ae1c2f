// npm run audit:verify [-- --data <folder>] [--anchors <file> ...]: recomputes the audit chains; says where the first fault is and ends with 1.
import './node-version.mjs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readAnchors, verifyCentres } from './audit/verify-centres.mjs';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.mjs';
import { ensureBuilt, root } from './ensure.mjs';
import { postgresFolder } from './start/data-folder.mjs';

const { values } = parseArgs({ options: { data: { type: 'string', default: path.join(root, '.rachis') }, anchors: { type: 'string', multiple: true, default: [] } } });
/** The owner's address: that of the hospital's database, of the running embedded one, or of one that is started for this. */
async function database() {
  const url = process.env.DATABASE_URL ?? runningEmbeddedPostgres(postgresFolder(values.data))?.ownerUrl;
  if (url) return { url, stop: async () => undefined };
  const own = await startEmbeddedPostgres({ folder: postgresFolder(values.data) });
  return { url: own.ownerUrl, stop: () => own.stop() };
}

try {
  const anchors = values.anchors.flatMap(readAnchors);
  ensureBuilt();
  const { chainStatement } = await import(new URL('../apps/api/dist/platform/audit/audit-chain.js', import.meta.url).href);
  const { url, stop } = await database();
  const client = new pg.Client({ connectionString: url, application_name: 'rachis-audit-verify' });
  try {
    await client.connect();
    const { lines, broken } = await verifyCentres(client, chainStatement, anchors);
    for (const line of lines) console.log(line);
    console.log(broken === 0 ? 'The audit is whole.' : `The audit is broken: ${broken} of ${lines.length}.`);
    process.exitCode = broken === 0 ? 0 : 1;
  } finally {
    await client.end();
    await stop();
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 2;
}
