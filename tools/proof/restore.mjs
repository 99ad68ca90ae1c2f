// The drill: a filled database is backed up while it is used, restored into an empty one, compared row by row and catalogue by catalogue, and started.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { compareWithBackup, restoreBackup } from '../backup/read.mjs';
import { writeBackup } from '../backup/write.mjs';
import { chainFault } from './chain.mjs';
import { Client } from './client.mjs';
import { CATALOGUE } from './catalogue.mjs';
import { House, withClient } from './house.mjs';

/** @param {import('pg').Client} client @returns {Promise<string[]>} */
const catalogueOf = async (client) => (await client.query(CATALOGUE)).rows.map(({ line }) => line);

/** @param {House} from @param {(line: string) => void} log */
export async function drill(from, log) {
  const folder = path.join(from.home, 'backup');
  const centre = await from.centre();
  const [who] = await from.people(centre, 1, ['coordinator', 'referrer', 'spine_surgeon']);
  if (!who) throw new Error('nobody is there');
  // Somebody refers while the backup is written: it is of one moment all the same.
  const client = new Client(from.ports[0] ?? 0);
  let over = false;
  let referred = 0;
  const referring = (async () => {
    while (!over) {
      const { status } = await client.as(who, 'POST', '/cases', { id: randomUUID(), patient: { familyName: 'While it is written' }, referral: { question: 'Stable?', urgency: 'soon', mscc: 'no' } });
      if (status === 201) referred += 1;
    }
  })();
  const begun = performance.now();
  const manifest = await from.asAllSeeing((database) => writeBackup(database, folder));
  const written = (performance.now() - begun) / 1000;
  over = true;
  await referring;
  client.close();
  const catalogue = await from.asAllSeeing(catalogueOf);

  const to = await House.open();
  try {
    // The start has migrated; what it has made in an empty database - a centre and its first administrator - makes way.
    await to.stopApis();
    const restoring = performance.now();
    await to.asAllSeeing(emptied);
    await to.asAllSeeing((database) => restoreBackup(database, folder));
    const restored = (performance.now() - restoring) / 1000;
    const { faults, compared } = await withClient(to.url, (database) => compareWithBackup(database, folder));
    const there = new Set(await to.asAllSeeing(catalogueOf));
    const here = new Set(catalogue);
    const catalogueFaults = [...[...here].filter((line) => !there.has(line)), ...[...there].filter((line) => !here.has(line))];
    const chains = [];
    for (const { centreId } of manifest.heads) chains.push(await to.asAllSeeing((database) => chainFault(database, centreId)));
    const broken = chains.filter(Boolean).length;

    const { port } = await to.startApi();
    const reader = new Client(port);
    const cases = (await reader.as(who, 'POST', '/cases/search', {})).body?.rows?.length ?? 0;
    const wrote = await reader.as(who, 'POST', '/cases', { id: randomUUID(), patient: { familyName: 'After the restore' }, referral: { question: 'Stable?', urgency: 'soon', mscc: 'no' } });
    reader.close();
    const seen = await planted(to, folder);
    for (const fault of [...faults, ...catalogueFaults]) log(`FAULT ${fault}`);
    return {
      ok: faults.length === 0 && catalogueFaults.length === 0 && broken === 0 && cases > 0 && wrote.status === 201 && seen,
      tables: manifest.tables.length, rows: compared, tablesThatDiffer: faults.length, catalogueDifferences: catalogueFaults.length, chains: chains.length, brokenChains: broken, referredMeanwhile: referred,
      casesRead: cases, plantedDifferenceSeen: seen, writtenSeconds: Math.round(written * 10) / 10, restoredSeconds: Math.round(restored * 10) / 10,
    };
  } finally {
    await to.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import('pg').Client} client */
async function emptied(client) {
  const { rows } = await client.query(`SELECT string_agg(format('%I', relname), ', ') AS tables FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'`);
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query(`TRUNCATE ${rows[0].tables}`);
  await client.query('COMMIT');
}

/** One changed letter in one row is found by the comparison, or it would prove nothing. @param {House} house @param {string} folder */
async function planted(house, folder) {
  await house.asAllSeeing(async (client) => {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(`UPDATE patient SET family_name = family_name || '.' WHERE id = (SELECT id FROM patient ORDER BY id LIMIT 1)`);
    await client.query('COMMIT');
  });
  const { faults } = await withClient(house.url, (database) => compareWithBackup(database, folder));
  return faults.some((fault) => fault.startsWith('patient: 1 rows of the backup are missing'));
}

/** @param {{ log: (line: string) => void }} options */
export async function prove({ log }) {
  const house = await House.open({ demo: true });
  try {
    return await drill(house, log);
  } finally {
    await house.close();
  }
}
