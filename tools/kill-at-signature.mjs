// node tools/kill-at-signature.mjs [rounds] [port]: kill -9 of the API during a signature, 100 times unless told otherwise; prints the figure.
import './node-version.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startThrowAwayPostgres } from './embedded-postgres.mjs';
import { ensureBuilt } from './ensure.mjs';
import { killDuringSignatures } from './kill/signature-rounds.mjs';

const [rounds = 100, port = 4690] = process.argv.slice(2).map(Number);
ensureBuilt();
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-kill-'));
const database = await startThrowAwayPostgres();
try {
  const { signed, notSigned, half, answeredBeforeTheKill, lostAfterAnswer } = await killDuringSignatures({ databaseUrl: database.ownerUrl, port, rounds, data, log: console.log });
  console.log(`\n${rounds} kills during a signature: ${signed} signed, ${notSigned} not signed, ${half.length} half; ${answeredBeforeTheKill} had been answered, ${lostAfterAnswer} of those lost.`);
  for (const one of half) console.log(`half: ${one}`);
  process.exitCode = half.length === 0 && lostAfterAnswer === 0 ? 0 : 1;
} finally {
  await database.stop();
  fs.rmSync(data, { recursive: true, force: true });
}
