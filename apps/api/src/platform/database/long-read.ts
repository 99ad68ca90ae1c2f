import type { PoolClient } from 'pg';
import { READ_SCOPE_SQL, scopeValues, type Scope } from './scope.js';

/** Cells as PostgreSQL writes them; null is no value. */
export type TextRow = readonly (string | null)[];

const BATCH = 1000;
const AS_TEXT = { getTypeParser: () => (value: string) => value };

/**
 * A read that is too long for one answer: all of its statements see one moment of the database, and rows come in batches through a cursor, so that memory
 * stays flat however many there are. It holds a connection of its own until it is closed.
 */
export class LongRead {
  private constructor(private readonly client: PoolClient) {}

  static async begin(client: PoolClient, scope: Scope): Promise<LongRead> {
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(READ_SCOPE_SQL, scopeValues(scope));
    } catch (error) {
      client.release(true);
      throw error;
    }
    return new LongRead(client);
  }

  /** The rows of a statement, whose columns are all text. While one batch is taken the next is fetched, and no more than that. */
  async *batches(sql: string, values: readonly unknown[]): AsyncGenerator<readonly TextRow[]> {
    await this.client.query(`DECLARE long_read NO SCROLL CURSOR FOR ${sql}`, [...values]);
    let next = this.fetch();
    for (;;) {
      const { rows } = await next;
      const more = rows.length === BATCH;
      if (more) next = this.fetch();
      if (rows.length > 0) yield rows;
      if (!more) break;
    }
    await this.client.query('CLOSE long_read');
  }

  private fetch(): Promise<{ rows: string[][] }> {
    const fetched = this.client.query<string[]>({ text: `FETCH ${BATCH} FROM long_read`, rowMode: 'array', types: AS_TEXT });
    // Whoever stops taking rows waits for no answer any more.
    fetched.catch(() => undefined);
    return fetched;
  }

  /** Lets go of the connection, also in the middle of a statement. */
  async close(): Promise<void> {
    const broken = await this.client.query('ROLLBACK').then(() => false, () => true);
    this.client.release(broken);
  }
}
