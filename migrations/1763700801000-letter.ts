import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;

/** Letters about signed decisions: drafted, edited, approved, sent. */
export class Letter1763700801000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE letter (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT letter_kind_known CHECK (kind IN ('outcome_letter', 'patient_summary')),
        state text NOT NULL CONSTRAINT letter_state_known CHECK (state IN ('draft', 'approved', 'sent')),
        words text, next text, call_if text, contact text, recipients jsonb NOT NULL CONSTRAINT letter_recipients_list CHECK (jsonb_typeof(recipients) = 'array'),
        approved_by uuid, approved_at timestamptz, sent_by uuid, sent_at timestamptz, paper_id uuid, ${RECORDED},
        CONSTRAINT letter_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT letter_approved_whole CHECK ((approved_by IS NULL) = (approved_at IS NULL) AND (state = 'draft') = (approved_by IS NULL)),
        CONSTRAINT letter_sent_whole CHECK ((state = 'sent') = (sent_by IS NOT NULL) AND (sent_by IS NULL) = (sent_at IS NULL) AND (sent_by IS NULL) = (paper_id IS NULL)),
        CONSTRAINT letter_decision_fk FOREIGN KEY (centre_id, case_id, decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT letter_approved_by_fk FOREIGN KEY (centre_id, approved_by) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT letter_sent_by_fk FOREIGN KEY (centre_id, sent_by) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT letter_paper_fk FOREIGN KEY (centre_id, paper_id) REFERENCES issued_paper (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX letter_decision_idx ON letter (centre_id, decision_id);
      CREATE INDEX letter_case_idx ON letter (centre_id, case_id);
      COMMENT ON TABLE letter IS 'A letter about a signed decision, to its referrer, GP and consultant, or in plain words for the patient.';
      ALTER TABLE outbox_message ADD CONSTRAINT outbox_message_letter_fk FOREIGN KEY (centre_id, letter_id) REFERENCES letter (centre_id, id) ON DELETE RESTRICT;
      CREATE INDEX outbox_message_letter_idx ON outbox_message (centre_id, letter_id);
      SELECT rachis_fence_clinical('letter'), rachis_fence_lean('letter');
      -- What is not sent yet is the centre's own paper.
      CREATE POLICY finished ON letter AS RESTRICTIVE USING (rachis_reach() = 'centre' OR state = 'sent');

      -- Sent is sent: another word needs another letter.
      CREATE FUNCTION letter_stays_sent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.state = 'sent' THEN RAISE EXCEPTION 'the letter is sent' USING ERRCODE = 'RX420'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER letter_stays_sent BEFORE UPDATE OR DELETE ON letter FOR EACH ROW EXECUTE FUNCTION letter_stays_sent();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE outbox_message DROP CONSTRAINT outbox_message_letter_fk; DROP INDEX outbox_message_letter_idx; DROP TABLE letter; DROP FUNCTION letter_stays_sent();`);
  }
}
