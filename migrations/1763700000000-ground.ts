import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ground that every table stands on: whose request this is, version check, audit with its chain, row-level security. */
export class Ground1763700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Whose request this is. Set per transaction by the write door and the scoped read; empty means nobody.
      CREATE FUNCTION rachis_centre() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.centre', true), '')::uuid $$;
      CREATE FUNCTION rachis_actor() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.actor', true), '')::uuid $$;
      CREATE FUNCTION rachis_reach() RETURNS text LANGUAGE sql STABLE AS $$ SELECT coalesce(nullif(current_setting('app.reach', true), ''), 'none') $$;

      CREATE TABLE audit_event (
        centre_id uuid NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_event_pk PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid,
        action text NOT NULL,
        request_id text,
        case_id uuid,
        subject text NOT NULL,
        subject_id uuid,
        before jsonb,
        after jsonb
      );
      CREATE INDEX audit_event_case_idx ON audit_event (centre_id, case_id, id);
      CREATE INDEX audit_event_subject_idx ON audit_event (centre_id, subject_id, id);
      COMMENT ON TABLE audit_event IS 'Who changed what, when, before and after. Append-only; written by row triggers and never by the application.';

      CREATE TABLE audit_link (
        centre_id uuid NOT NULL,
        position bigint NOT NULL,
        event_id bigint NOT NULL CONSTRAINT audit_link_event_fk REFERENCES audit_event (id) ON DELETE RESTRICT,
        hash bytea NOT NULL,
        CONSTRAINT audit_link_pk PRIMARY KEY (centre_id, position)
      );
      COMMENT ON TABLE audit_link IS 'The chain over the audit, one per centre: each hash covers the event and the hash before it.';
      CREATE TABLE audit_head (
        centre_id uuid CONSTRAINT audit_head_pk PRIMARY KEY,
        position bigint NOT NULL,
        hash bytea NOT NULL
      );
      COMMENT ON TABLE audit_head IS 'The newest link of each chain. Its hash is also written outside the database, as the anchor.';

      -- The time of a write. Only the owner, filling in demonstration data, may set another clock.
      CREATE FUNCTION rachis_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
        SELECT CASE WHEN coalesce(current_setting('app.clock', true), '') <> '' AND has_table_privilege(session_user, 'audit_event', 'TRUNCATE')
                    THEN current_setting('app.clock', true)::timestamptz ELSE clock_timestamp() END $$;

      -- Before every write: it must come through the door, on the version that was seen, and is stamped.
      CREATE FUNCTION rachis_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF coalesce(current_setting('app.action', true), '') = '' THEN
          RAISE EXCEPTION 'write to % beside the write door', TG_TABLE_NAME USING ERRCODE = 'RX001';
        END IF;
        IF TG_OP = 'INSERT' THEN
          NEW.version := 1;
        ELSIF NEW.version IS DISTINCT FROM OLD.version + 1 THEN
          RAISE EXCEPTION 'stale version of %', TG_TABLE_NAME USING ERRCODE = 'RX412';
        END IF;
        NEW.recorded_at := rachis_now();
        NEW.recorded_by := rachis_actor();
        RETURN NEW;
      END $$;

      -- After every write: the difference goes to the audit. Passwords never do; of a sealed snapshot its hash does, the text lies beside it.
      CREATE FUNCTION rachis_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        o jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - 'password_hash' - 'snapshot' - 'snapshot_text' - 'recorded_at' - 'recorded_by' - 'version' END;
        n jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - 'password_hash' - 'snapshot' - 'snapshot_text' - 'recorded_at' - 'recorded_by' - 'version' END;
        r jsonb := coalesce(n, o);
        b jsonb := o;
        a jsonb := n;
      BEGIN
        IF coalesce(current_setting('app.action', true), '') = '' THEN
          RAISE EXCEPTION 'write to % beside the write door', TG_TABLE_NAME USING ERRCODE = 'RX001';
        END IF;
        IF TG_OP = 'UPDATE' THEN
          SELECT jsonb_object_agg(key, value) INTO b FROM jsonb_each(o) WHERE n -> key IS DISTINCT FROM value;
          SELECT jsonb_object_agg(key, value) INTO a FROM jsonb_each(n) WHERE o -> key IS DISTINCT FROM value;
        END IF;
        INSERT INTO audit_event (centre_id, at, actor_id, action, request_id, case_id, subject, subject_id, before, after)
        VALUES (coalesce((r ->> 'centre_id')::uuid, (r ->> 'id')::uuid), rachis_now(), rachis_actor(), current_setting('app.action'), nullif(current_setting('app.request', true), ''),
                CASE WHEN TG_TABLE_NAME = 'spine_case' THEN (r ->> 'id')::uuid ELSE coalesce((r ->> 'case_id')::uuid, nullif(current_setting('app.case', true), '')::uuid) END,
                TG_TABLE_NAME, coalesce(r ->> 'id', r ->> 'case_id', r ->> 'person_id', r ->> 'patient_id')::uuid, b, a);
        RETURN NULL;
      END $$;

      -- An event that changes no row: sign-in, a document handed out.
      CREATE FUNCTION rachis_note(p_action text, p_case uuid, p_subject text, p_subject_id uuid, p_detail jsonb) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        INSERT INTO audit_event (centre_id, at, actor_id, action, request_id, case_id, subject, subject_id, after)
        VALUES (rachis_centre(), rachis_now(), rachis_actor(), p_action, nullif(current_setting('app.request', true), ''), p_case, p_subject, p_subject_id, p_detail) $$;

      -- The chain is closed at commit, so that writers never wait for each other while they work.
      CREATE FUNCTION rachis_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE head audit_head; sealed bytea;
      BEGIN
        INSERT INTO audit_head (centre_id, position, hash) VALUES (NEW.centre_id, 0, '\\x') ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM audit_head WHERE centre_id = NEW.centre_id FOR UPDATE;
        sealed := sha256(head.hash || convert_to(rachis_event_text(NEW), 'UTF8'));
        INSERT INTO audit_link (centre_id, position, event_id, hash) VALUES (NEW.centre_id, head.position + 1, NEW.id, sealed);
        UPDATE audit_head SET position = head.position + 1, hash = sealed WHERE centre_id = NEW.centre_id;
        RETURN NULL;
      END $$;
      CREATE FUNCTION rachis_event_text(e audit_event) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT jsonb_build_array(e.centre_id, e.id, extract(epoch FROM e.at)::text, e.actor_id, e.action, e.request_id, e.case_id, e.subject, e.subject_id, e.before, e.after)::text $$;
      CREATE CONSTRAINT TRIGGER audit_event_link AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rachis_link();

      CREATE FUNCTION rachis_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'RX002'; END $$;
      CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();

      -- Puts a table behind the fence: its centre only, stamped, audited.
      CREATE FUNCTION rachis_fence(tbl regclass, stamped boolean DEFAULT true) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
        EXECUTE format('CREATE POLICY centre ON %s USING (centre_id = (SELECT rachis_centre())) WITH CHECK (centre_id = (SELECT rachis_centre()))', tbl);
        IF stamped THEN
          EXECUTE format('CREATE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION rachis_stamp()', tbl);
        END IF;
        EXECUTE format('CREATE TRIGGER b_audit AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION rachis_audit()', tbl);
      END $$;
      -- Clinical rows: even the owner is fenced, and somebody without the reach of the centre sees only what hangs on own referrals.
      CREATE FUNCTION rachis_fence_clinical(tbl regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM rachis_fence(tbl);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
        EXECUTE format('CREATE POLICY reach ON %1$s AS RESTRICTIVE USING ((SELECT rachis_reach()) = ''centre'' OR rachis_case_in_reach(centre_id, case_id))', tbl);
      END $$;

      ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY centre ON audit_event USING (centre_id = (SELECT rachis_centre()));
      CREATE POLICY reach ON audit_event AS RESTRICTIVE FOR SELECT USING ((SELECT rachis_reach()) = 'centre');
      ALTER TABLE audit_link ENABLE ROW LEVEL SECURITY;
      CREATE POLICY centre ON audit_link USING (centre_id = (SELECT rachis_centre()));
      ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
      CREATE POLICY centre ON audit_head USING (centre_id = (SELECT rachis_centre()));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION rachis_fence_clinical(regclass); DROP FUNCTION rachis_fence(regclass, boolean);
      DROP TABLE audit_head, audit_link, audit_event CASCADE;
      DROP FUNCTION IF EXISTS rachis_link(), rachis_append_only(), rachis_note(text, uuid, text, uuid, jsonb), rachis_audit(), rachis_stamp(), rachis_now(), rachis_reach(), rachis_actor(), rachis_centre() CASCADE;
    `);
  }
}
