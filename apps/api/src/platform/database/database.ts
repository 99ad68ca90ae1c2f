import type { Class } from '@rachis/domain';
import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Settings } from '../../settings.js';
import { Problem } from '../http/problem.js';
import { LongRead } from './long-read.js';
import { PipelinedRead } from './pipelined-read.js';
import { PipelinedSteps, type FirstRows, type Step } from './pipelined-steps.js';
import { PreparingClient } from './preparing-client.js';
import { READ_SCOPE_SQL, scopeValues, type Scope } from './scope.js';
import { SnakeCaseNames } from './snake-case.js';

// Calendar dates stay text from the disk to the screen; JSON that PostgreSQL has built is passed on as it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const TIMEOUTS = { connectionTimeoutMillis: 5000, query_timeout: 15_000, statement_timeout: 10_000, lock_timeout: 4000, idle_in_transaction_session_timeout: 15_000, keepAlive: true };
/** A long read waits for whoever takes it in: a slow line may be as slow as this, and no slower. */
const LONG = { connectionTimeoutMillis: 5000, statement_timeout: 120_000, lock_timeout: 4000, idle_in_transaction_session_timeout: 120_000, keepAlive: true };
const MOST_LONG_READS = 2;
/** Statements here take milliseconds; compiling one takes tens of them. */
const OPTIONS = '-c TimeZone=UTC -c jit=off';

/** True while a write transaction is open in this request: a second connection would wait for the first for ever. */
const insideTransaction = new AsyncLocalStorage<true>();

/** The only way to the database: fenced reads and transactions, as the application role. */
export class Database {
  private constructor(
    private readonly source: DataSource,
    private readonly readers: pg.Pool,
    private readonly longReaders: pg.Pool,
    readonly url: string,
  ) {}

  static async open(url: string, settings: Settings, entities: readonly Class[]): Promise<Database> {
    const source = new DataSource({
      type: 'postgres', url, entities: [...entities], namingStrategy: new SnakeCaseNames(), applicationName: 'rachis-write',
      extra: { max: settings.poolSize, options: OPTIONS, Client: PreparingClient, ...TIMEOUTS },
    });
    await source.initialize();
    const readers = new pg.Pool({ connectionString: url, max: settings.poolSize, options: OPTIONS, application_name: 'rachis-read', ...TIMEOUTS });
    readers.on('error', () => undefined);
    // A connection that breaks while it is lent out says so itself, and what nobody hears would end the process. The query fails anyway.
    readers.on('connect', (client) => client.on('error', () => undefined));
    const longReaders = new pg.Pool({ connectionString: url, max: MOST_LONG_READS, options: OPTIONS, application_name: 'rachis-export', ...LONG });
    longReaders.on('error', () => undefined);
    longReaders.on('connect', (client) => client.on('error', () => undefined));
    return new Database(source, readers, longReaders, url);
  }

  /** A screen's read: one statement that builds its JSON, in one round trip. `name` is the prepared statement's name. */
  async json(scope: Scope, name: string, text: string, values: readonly unknown[]): Promise<string | null> {
    const client = await this.reader();
    const read = new PipelinedRead(scopeValues(scope), name, text, values);
    try {
      client.query(read);
      return await read.done;
    } finally {
      client.release();
    }
  }

  /** A small read in rows, for what the application itself has to look at. */
  async rows<T extends pg.QueryResultRow>(scope: Scope, text: string, values: unknown[] = []): Promise<T[]> {
    const client = await this.reader();
    try {
      await client.query('BEGIN');
      await client.query(READ_SCOPE_SQL, scopeValues(scope));
      const { rows } = await client.query<T>(text, values);
      await client.query('COMMIT');
      return rows;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Begins a read of many rows at one moment. Whoever begins it closes it; more than a few at a time have to wait. */
  async longRead(scope: Scope): Promise<LongRead> {
    if (insideTransaction.getStore()) throw new Error('a second connection inside a transaction');
    const client = await this.longReaders.connect().catch(() => Promise.reject(new Problem('busy')));
    return LongRead.begin(client, scope);
  }

  /** For the few functions that work before anybody is known: sign-in, session, health. Row-level security shows them nothing else. */
  async unscoped<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = await this.reader();
    try {
      return (await client.query<T>(text, values)).rows;
    } finally {
      client.release();
    }
  }

  /**
   * A transaction for the write door. Nothing else may call this. What opens it and what closes it, its begin and its commit among
   * them, travel together: a write waits for the database as rarely as it can.
   */
  transaction<T>(opening: readonly Step[], work: (tx: EntityManager, opened: FirstRows) => Promise<T>, closing: (result: T) => readonly Step[]): Promise<T> {
    if (insideTransaction.getStore()) throw new Error('a transaction inside a transaction');
    return insideTransaction.run(true, async () => {
      const writer = this.source.createQueryRunner();
      try {
        const client = (await writer.connect().catch(() => Promise.reject(new Problem('busy')))) as pg.PoolClient;
        return await inTransaction(client, opening, closing, (opened) => {
          // TypeORM is told, so that it locks where it is asked to and begins no transaction of its own.
          Object.assign(writer, { isTransactionActive: true });
          return work(writer.manager, opened);
        });
      } finally {
        await writer.release();
      }
    });
  }

  async close(): Promise<void> {
    await this.readers.end();
    await this.longReaders.end();
    await this.source.destroy();
  }

  private async reader(): Promise<pg.PoolClient> {
    if (insideTransaction.getStore()) throw new Error('a second connection inside a transaction');
    try {
      return await this.readers.connect();
    } catch {
      throw new Problem('busy');
    }
  }
}

const BEGIN: Step = { name: 'rachis_begin', text: 'BEGIN' };
const COMMIT: Step = { name: 'rachis_commit', text: 'COMMIT' };

async function inTransaction<T>(client: pg.PoolClient, opening: readonly Step[], closing: (result: T) => readonly Step[], work: (opened: FirstRows) => Promise<T>): Promise<T> {
  const together = (steps: readonly Step[]): Promise<FirstRows> => client.query(new PipelinedSteps(steps)).done;
  try {
    const result = await work((await together([BEGIN, ...opening])).slice(1));
    await together([...closing(result), COMMIT]);
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
