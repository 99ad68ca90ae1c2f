// kill -9 of the API during a signature.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startThrowAwayPostgres } from '../embedded-postgres.mjs';
import { killDuringSignatures } from '../kill/signature-rounds.mjs';
import { freePort } from '../postgres/server.mjs';

/** @param {{ rounds: number, log: (line: string) => void }} options */
export async function prove({ rounds, log }) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-kill-'));
  const database = await startThrowAwayPostgres();
  try {
    const result = await killDuringSignatures({ databaseUrl: database.ownerUrl, port: await freePort(), rounds, data, log });
    for (const one of result.half) log(`half: ${one}`);
    return { ok: result.half.length === 0 && result.lostAfterAnswer === 0, ...result, half: result.half.length };
  } finally {
    await database.stop();
    fs.rmSync(data, { recursive: true, force: true });
  }
}
