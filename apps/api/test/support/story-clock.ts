import pg from 'pg';

/**
 * The clock on the wall of a story: the database of one test tells this time, and it runs on from there. Only the owner of a
 * database can do that; the application connects as somebody who cannot.
 */
export class StoryClock {
  private constructor(private readonly client: pg.Client) {}

  static async hang(databaseUrl: string, at: string): Promise<StoryClock> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`
      CREATE TABLE story_time (at timestamptz NOT NULL, since timestamptz);
      INSERT INTO story_time VALUES (now(), now());
      GRANT SELECT ON story_time TO PUBLIC;
      CREATE OR REPLACE FUNCTION rachis_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT at + coalesce(clock_timestamp() - since, interval '0') FROM public.story_time $$;
    `);
    const clock = new StoryClock(client);
    await clock.set(at);
    return clock;
  }

  /** It is now this moment. */
  async set(at: string): Promise<void> {
    await this.client.query('UPDATE story_time SET at = $1, since = clock_timestamp()', [at]);
  }

  /** It is this moment, and stays it until the clock is set again. */
  async stands(at: string): Promise<void> {
    await this.client.query('UPDATE story_time SET at = $1, since = NULL', [at]);
  }

  stop(): Promise<void> {
    return this.client.end();
  }
}
