// npm run dev: the embedded database, the API rebuilt and restarted on every change, and Vite with /api passed on to it.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { ensureBuilt, root } from './ensure.mjs';
import { postgresFolder, prepareDataFolder } from './start/data-folder.mjs';

const apiPort = process.env.PORT ?? '4600';
const data = path.join(root, '.rachis');
const tsc = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');

ensureBuilt();
prepareDataFolder(data);
const database = process.env.DATABASE_URL ? null : await startEmbeddedPostgres({ folder: postgresFolder(data) });
const environment = {
  ...process.env,
  PORT: apiPort,
  DATABASE_URL: process.env.DATABASE_URL ?? database?.ownerUrl,
  RACHIS_DEMO: String(database !== null),
  RACHIS_EMBEDDED: String(database !== null),
  RACHIS_DATA: data,
  // Read by apps/web/vite.config.mts.
  RACHIS_API: `http://127.0.0.1:${apiPort}`,
};

/** @param {string} name @param {string} folder @param {string[]} args */
function run(name, folder, args) {
  const child = spawn(process.execPath, args, {
    cwd: path.join(root, folder),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
  });
  child.once('exit', (code) => {
    if (!stopping) console.error(`${name} has ended (exit code ${code})`);
    void stop(1);
  });
  return child;
}

let stopping = false;
const children = [
  ...['libs/domain', 'migrations', 'apps/api'].map((folder) =>
    run(`tsc ${folder}`, folder, [tsc, '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput']),
  ),
  run('api', '.', [
    '--watch-path=apps/api/dist',
    '--watch-path=libs/domain/dist',
    '--watch-path=migrations/dist',
    'apps/api/dist/main.js',
  ]),
  run('web', 'apps/web', [vite]),
];

/** @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  const gone = children.map(
    (child) =>
      new Promise((resolve) =>
        child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(null),
      ),
  );
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(gone);
  await database?.stop();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
console.log(`API on port ${apiPort}; the pages are where Vite says below.`);
