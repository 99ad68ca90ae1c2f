import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;

/** Messages on their way out, one row for each recipient, and the papers that travel with them. */
export class Outbox1763700800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE issued_paper (
        centre_id uuid NOT NULL CONSTRAINT issued_paper_centre_fk REFERENCES centre (id) ON DELETE RESTRICT, id uuid NOT NULL,
        case_id uuid, meeting_id uuid, kind text NOT NULL CONSTRAINT issued_paper_kind_shape CHECK (kind ~ '^[a-z][a-z_]{0,39}$'),
        file_name text NOT NULL, byte_count integer NOT NULL, sha256 text NOT NULL, bytes bytea NOT NULL, ${RECORDED},
        CONSTRAINT issued_paper_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT issued_paper_bytes_are_those CHECK (octet_length(bytes) = byte_count AND encode(sha256(bytes), 'hex') = sha256),
        CONSTRAINT issued_paper_byte_count_range CHECK (byte_count BETWEEN 1 AND 16777216),
        CONSTRAINT issued_paper_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT issued_paper_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE RESTRICT
      );
      ALTER TABLE issued_paper ALTER COLUMN bytes SET STORAGE EXTERNAL;
      CREATE INDEX issued_paper_case_idx ON issued_paper (centre_id, case_id);
      COMMENT ON TABLE issued_paper IS 'A paper as it left the house, to the byte. It never changes.';

      CREATE TABLE outbox_message (
        centre_id uuid NOT NULL CONSTRAINT outbox_message_centre_fk REFERENCES centre (id) ON DELETE RESTRICT, id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT outbox_message_kind_shape CHECK (kind ~ '^[a-z][a-z_]{0,39}$'),
        channel text NOT NULL CONSTRAINT outbox_message_channel_known CHECK (channel IN ('mail', 'text_message', 'pager')),
        case_id uuid, meeting_id uuid, decision_id uuid, emergency_id uuid, letter_id uuid,
        recipient_person_id uuid, recipient_name text NOT NULL, recipient_address text NOT NULL,
        subject text NOT NULL, text text NOT NULL, paper_id uuid, calendar_method text CONSTRAINT outbox_message_calendar_known CHECK (calendar_method IN ('REQUEST', 'CANCEL')), calendar_text text,
        state text NOT NULL CONSTRAINT outbox_message_state_known CHECK (state IN ('queued', 'sent', 'failed', 'bounced', 'acknowledged')),
        attempts smallint NOT NULL, last_error text, due_at timestamptz NOT NULL, claimed_until timestamptz,
        queued_at timestamptz NOT NULL, queued_by uuid, sent_at timestamptz, settled_at timestamptz, acknowledged_by uuid, acknowledged_note text, ${RECORDED},
        CONSTRAINT outbox_message_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT outbox_message_calendar_whole CHECK ((calendar_method IS NULL) = (calendar_text IS NULL)),
        CONSTRAINT outbox_message_sent_when CHECK (state <> 'sent' OR sent_at IS NOT NULL),
        CONSTRAINT outbox_message_undelivered_why CHECK (state NOT IN ('failed', 'bounced') OR last_error IS NOT NULL),
        CONSTRAINT outbox_message_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT outbox_message_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT outbox_message_person_fk FOREIGN KEY (centre_id, recipient_person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT outbox_message_paper_fk FOREIGN KEY (centre_id, paper_id) REFERENCES issued_paper (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX outbox_message_due_idx ON outbox_message (centre_id, due_at) WHERE state = 'queued';
      CREATE INDEX outbox_message_undelivered_idx ON outbox_message (centre_id, queued_at DESC) WHERE state IN ('queued', 'failed', 'bounced');
      CREATE INDEX outbox_message_case_idx ON outbox_message (centre_id, case_id);
      CREATE INDEX outbox_message_meeting_idx ON outbox_message (centre_id, meeting_id);
      COMMENT ON TABLE outbox_message IS 'A message to one recipient, written with the change it tells of and sent afterwards; how far it came.';

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['issued_paper', 'outbox_message']::regclass[]) t;
      SELECT rachis_fence_lean(t) FROM unnest(ARRAY['issued_paper', 'outbox_message']::regclass[]) t;
      CREATE TRIGGER issued_paper_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_paper FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      -- Of a paper the audit keeps the hash; the bytes lie beside it.
      CREATE FUNCTION issued_paper_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF coalesce(current_setting('app.action', true), '') = '' THEN RAISE EXCEPTION 'write to % beside the write door', TG_TABLE_NAME USING ERRCODE = 'RX001'; END IF;
        INSERT INTO audit_event (centre_id, at, actor_id, action, request_id, case_id, subject, subject_id, after)
        VALUES (NEW.centre_id, rachis_now(), rachis_actor(), current_setting('app.action'), nullif(current_setting('app.request', true), ''), NEW.case_id, TG_TABLE_NAME, NEW.id,
                jsonb_build_object('kind', NEW.kind, 'file_name', NEW.file_name, 'byte_count', NEW.byte_count, 'sha256', NEW.sha256, 'meeting_id', NEW.meeting_id));
        RETURN NULL;
      END $$;
      DROP TRIGGER b_audit ON issued_paper;
      CREATE TRIGGER b_audit AFTER INSERT ON issued_paper FOR EACH ROW EXECUTE FUNCTION issued_paper_audit();

      -- The sender works for every centre in turn; this tells it which there are, and nothing of them.
      CREATE FUNCTION outbox_centres() RETURNS TABLE (centre_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT c.id FROM centre c $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION outbox_centres(); DROP TABLE outbox_message, issued_paper; DROP FUNCTION issued_paper_audit();`);
  }
}
