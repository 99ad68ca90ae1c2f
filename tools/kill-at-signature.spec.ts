// kill -9 of the API while a decision is being signed: signed or not signed, never half. A hundred rounds: npm run proof -- signature
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startThrowAwayPostgres } from './embedded-postgres.mjs';
import { ensureBuilt } from './ensure.mjs';
import { killDuringSignatures } from './kill/signature-rounds.mjs';

const ROUNDS = 5;

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

it('leaves a decision signed or not signed, never half, and loses nothing that was answered', async () => {
  ensureBuilt();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis-kill-'));
  const database = await startThrowAwayPostgres();
  try {
    const result = await killDuringSignatures({ databaseUrl: database.ownerUrl, port: await freePort(), rounds: ROUNDS, data });
    expect(result).toMatchObject({ half: [], lostAfterAnswer: 0 });
    expect(result.signed + result.notSigned).toBe(ROUNDS);
  } finally {
    await database.stop();
    fs.rmSync(data, { recursive: true, force: true });
  }
}, 300_000);
