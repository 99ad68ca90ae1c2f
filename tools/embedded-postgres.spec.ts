// The embedded database under bad luck. Each test has a folder of its own, with a space in its name.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres, startThrowAwayPostgres, wipeEmbeddedPostgres } from './embedded-postgres.mjs';

const tool = pathToFileURL(path.join(import.meta.dirname, 'embedded-postgres.mjs')).href;
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'rachis embedded '));
fs.chmodSync(home, 0o711);
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the database in another process, which is then killed without a chance to clean up. */
async function startAndKill(folder: string): Promise<void> {
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(tool)});
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} }); console.log('up'); setInterval(() => 0, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => starter.stdout.once('data', resolve));
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(`in use by process ${String(starter.pid)}`);
  starter.kill('SIGKILL');
  await new Promise((resolve) => starter.once('exit', resolve));
}

const postmasterOf = (folder: string): number =>
  Number(fs.readFileSync(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded database', () => {
  it('keeps its data, gives the owner its rights and asks for the password', async () => {
    const folder = path.join(home, 'kept');
    const first = await startEmbeddedPostgres({ folder });
    expect(first.isNew).toBe(true);
    for (const extension of ['pg_trgm', 'unaccent', 'btree_gin'])
      await ask(first.ownerUrl, `create extension ${extension}`);
    await ask(first.ownerUrl, 'create table kept (n int); insert into kept values (7)');
    const [owner] = await ask(
      first.ownerUrl,
      'select rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user',
    );
    expect(owner).toEqual({ rolsuper: false, rolcreaterole: true, rolbypassrls: false });
    await expect(ask(first.ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
    await first.stop();

    const second = await startEmbeddedPostgres({ folder });
    expect(second.isNew).toBe(false);
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
    await second.stop();
    expect(fs.statSync(path.join(folder, 'passwords.json')).mode & 0o077).toBe(0);

    await wipeEmbeddedPostgres(folder);
    expect(fs.existsSync(folder)).toBe(false);
  }, 60_000);

  it('stops a server whose starter was killed, and starts again', async () => {
    const folder = path.join(home, 'orphan');
    await startAndKill(folder);
    const again = await startEmbeddedPostgres({ folder });
    expect(again.recoveredOrphan).toBe(true);
    expect(await ask(again.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await again.stop();
  }, 60_000);

  it('recovers when server and starter were killed, even when the number of the server now belongs to a stranger', async () => {
    const folder = path.join(home, 'killed');
    await startAndKill(folder);
    process.kill(postmasterOf(folder), 'SIGKILL');
    await sleep(300);
    const file = path.join(folder, 'cluster', 'postmaster.pid');
    if (process.platform === 'linux')
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^\d+/, String(process.ppid)));
    const again = await startEmbeddedPostgres({ folder });
    expect(await ask(again.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await again.stop();
  }, 60_000);

  it('for a test leaves nothing behind', async () => {
    const database = await startThrowAwayPostgres();
    const [settings] = await ask(
      database.ownerUrl,
      `select current_setting('fsync') as fsync, current_setting('max_connections') as connections`,
    );
    expect(settings).toEqual({ fsync: 'off', connections: '200' });
    await database.stop();
    expect(fs.existsSync(path.dirname(database.folder))).toBe(false);
  }, 60_000);
});
