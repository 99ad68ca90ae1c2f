import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;

/** The referrer's link to the state of a case, without an account, and what is sent through it. */
export class StatusLink1763700771000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE status_link (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, issued_at timestamptz NOT NULL, issued_by uuid NOT NULL, expires_at timestamptz NOT NULL, revoked_at timestamptz, ${RECORDED},
        CONSTRAINT status_link_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT status_link_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT status_link_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE status_link IS 'A link by which the referrer sees the state of a case and sends what is missing; until when, and whether it was withdrawn.';
      CREATE TABLE status_key (
        key_hash text NOT NULL CONSTRAINT status_key_hash_shape CHECK (key_hash ~ '^[0-9a-f]{64}$'),
        centre_id uuid NOT NULL, link_id uuid NOT NULL, person_id uuid NOT NULL,
        CONSTRAINT status_key_pk PRIMARY KEY (key_hash),
        CONSTRAINT status_key_link_fk FOREIGN KEY (centre_id, link_id) REFERENCES status_link (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT status_key_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX status_key_link_idx ON status_key (centre_id, link_id);
      COMMENT ON TABLE status_key IS 'SHA-256 of the token of a status link, and with whose eyes it looks: those of the referrer. The token itself is kept nowhere.';
      CREATE TABLE referrer_reply (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, link_id uuid NOT NULL,
        item text NOT NULL CONSTRAINT referrer_reply_item_shape CHECK (item ~ '^[a-z][a-zA-Z0-9-]{0,59}$'),
        text text NOT NULL CONSTRAINT referrer_reply_text_length CHECK (length(text) BETWEEN 1 AND 2000),
        replied_at timestamptz NOT NULL, handled_at timestamptz, handled_by uuid, ${RECORDED},
        CONSTRAINT referrer_reply_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT referrer_reply_handled_whole CHECK ((handled_at IS NULL) = (handled_by IS NULL)),
        CONSTRAINT referrer_reply_link_fk FOREIGN KEY (centre_id, case_id, link_id) REFERENCES status_link (centre_id, case_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX referrer_reply_case_idx ON referrer_reply (centre_id, case_id, replied_at DESC);
      CREATE INDEX referrer_reply_open_idx ON referrer_reply (centre_id, case_id) WHERE handled_at IS NULL;
      COMMENT ON TABLE referrer_reply IS 'What the referrer sent through the status link about one missing item; marked when somebody has taken it over into the case.';
      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['status_link', 'referrer_reply']::regclass[]) t;
      SELECT rachis_fence('status_key', false);
      CREATE POLICY reach ON status_key AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR person_id = (SELECT rachis_actor()));
      CREATE TRIGGER status_key_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON status_key FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();

      -- Whoever follows a link is not signed in: this finds centre, link and referrer by the hash, and nothing else. All further reading is fenced to that referrer.
      CREATE FUNCTION status_key_find(p_hash text) RETURNS TABLE (centre_id uuid, link_id uuid, person_id uuid, display_name text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT k.centre_id, k.link_id, k.person_id, p.display_name FROM status_key k JOIN person p ON p.centre_id = k.centre_id AND p.id = k.person_id WHERE k.key_hash = p_hash $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION status_key_find(text); DROP TABLE referrer_reply, status_key, status_link;`);
  }
}
