import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a password or a code was guessed, counted in one place for all processes. */
export class AttemptCount1763701050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE attempt_count (
        key bytea CONSTRAINT attempt_count_pk PRIMARY KEY,
        attempts integer NOT NULL CONSTRAINT attempt_count_not_negative CHECK (attempts >= 0),
        ends_at timestamptz NOT NULL
      );
      CREATE INDEX attempt_count_ends_idx ON attempt_count (ends_at);
      COMMENT ON TABLE attempt_count IS 'How often something was guessed until a quarter of an hour is over. A key is the SHA-256 of what is guessed at and from where: no address and no name stands here.';
      ALTER TABLE attempt_count ENABLE ROW LEVEL SECURITY;
      REVOKE ALL ON attempt_count FROM PUBLIC;

      -- Counts an attempt under each key, or refuses: answers the milliseconds to wait, nought where it may go on. What one key refuses, no key counts.
      -- A key that is counted stays locked until the commit, so that of many attempts at once no more get through. Keys are always given narrow before wide.
      CREATE FUNCTION attempt_take(p_keys bytea[], p_most integer[], p_seconds integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE one integer; counted attempt_count; wait integer;
      BEGIN
        SELECT ceil(extract(epoch FROM max(a.ends_at) - clock_timestamp()) * 1000) INTO wait FROM attempt_count a JOIN unnest(p_keys, p_most) AS k (key, most) USING (key) WHERE a.attempts >= k.most AND a.ends_at > clock_timestamp();
        IF wait > 0 THEN RETURN wait; END IF;
        FOR one IN 1 .. cardinality(p_keys) LOOP
          INSERT INTO attempt_count AS a (key, attempts, ends_at) VALUES (p_keys[one], 1, clock_timestamp() + make_interval(secs => p_seconds))
          ON CONFLICT (key) DO UPDATE SET attempts = CASE WHEN a.ends_at > clock_timestamp() THEN least(a.attempts, 1000000) + 1 ELSE 1 END, ends_at = CASE WHEN a.ends_at > clock_timestamp() THEN a.ends_at ELSE EXCLUDED.ends_at END
          RETURNING a.* INTO counted;
          IF counted.attempts > p_most[one] THEN RETURN greatest(1, ceil(extract(epoch FROM counted.ends_at - clock_timestamp()) * 1000)); END IF;
        END LOOP;
        RETURN 0;
      END $$;
      -- Takes an attempt back: it was neither a failure nor a success.
      CREATE FUNCTION attempt_give(p_key bytea) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE attempt_count SET attempts = attempts - 1 WHERE key = p_key AND attempts > 0 $$;
      -- After a success the failures before it are forgiven.
      CREATE FUNCTION attempt_forget(p_key bytea) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ DELETE FROM attempt_count WHERE key = p_key $$;
      CREATE FUNCTION attempt_sweep() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM attempt_count WHERE key IN (SELECT key FROM attempt_count WHERE ends_at < clock_timestamp() FOR UPDATE SKIP LOCKED) $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION attempt_sweep(); DROP FUNCTION attempt_forget(bytea); DROP FUNCTION attempt_give(bytea); DROP FUNCTION attempt_take(bytea[], integer[], integer); DROP TABLE attempt_count;');
  }
}
