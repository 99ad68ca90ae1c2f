// The folder of `--data`: made by us, recognised by us, wiped only when it is ours.
import fs from 'node:fs';
import path from 'node:path';
import { wipeEmbeddedPostgres } from '../embedded-postgres.mjs';

const mark = 'this-is-rachis-data.txt';
const text = 'Rachis keeps its embedded database and files here. `npm start -- --reset` deletes this folder.\n';

/** @param {string} data */
const isEmpty = (data) => !fs.existsSync(data) || fs.readdirSync(data).length === 0;

/** @param {string} data */
export function prepareDataFolder(data) {
  const ours = isEmpty(data);
  fs.mkdirSync(data, { recursive: true });
  if (!ours) return;
  // The account of the database may pass on its way to its own folder; only the starting user may look around.
  fs.chmodSync(data, 0o711);
  fs.writeFileSync(path.join(data, mark), text);
}

/**
 * Deletes everything in a data folder that prepareDataFolder made.
 * @param {string} data
 */
export async function wipeDataFolder(data) {
  if (!isEmpty(data) && !fs.existsSync(path.join(data, mark))) {
    throw new Error(`${data} was not made by Rachis (no ${mark} in it), so --reset does not delete it.`);
  }
  await wipeEmbeddedPostgres(postgresFolder(data));
  fs.rmSync(data, { recursive: true, force: true });
}

/** @param {string} data */
export const postgresFolder = (data) => path.join(data, 'postgres');
