import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;

/** What prepares a meeting: replies, the break, late cases, published versions of the agenda, invitations, cancellation. */
export class AgendaBuilder1763700820000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE meeting DROP CONSTRAINT meeting_state_known;
      ALTER TABLE meeting
        ADD COLUMN break_choice text CONSTRAINT meeting_break_choice_known CHECK (break_choice IN ('placed', 'none')),
        ADD COLUMN break_after_item_id uuid, ADD COLUMN break_minutes smallint, ADD COLUMN cancelled_reason text,
        ADD CONSTRAINT meeting_state_known CHECK (state IN ('planned', 'open', 'closed', 'cancelled')),
        ADD CONSTRAINT meeting_cancelled_with_reason CHECK ((state = 'cancelled') = (cancelled_reason IS NOT NULL)),
        ADD CONSTRAINT meeting_break_placed_somewhere CHECK ((break_choice IS NOT DISTINCT FROM 'placed') = (break_after_item_id IS NOT NULL) AND (break_after_item_id IS NULL) = (break_minutes IS NULL)),
        ADD CONSTRAINT meeting_break_after_fk FOREIGN KEY (centre_id, break_after_item_id) REFERENCES agenda_item (centre_id, id) ON DELETE RESTRICT;
      COMMENT ON COLUMN meeting.break_choice IS 'Null while nobody has chosen: then a break is proposed.';
      ALTER TABLE agenda_item
        ADD COLUMN late boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT agenda_item_late_with_reason CHECK (NOT late OR late_reason IS NOT NULL);
      COMMENT ON COLUMN agenda_item.late IS 'Listed after the cut-off of the board.';

      CREATE TABLE meeting_reply (
        centre_id uuid NOT NULL, meeting_id uuid NOT NULL, person_id uuid NOT NULL,
        answer text NOT NULL CONSTRAINT meeting_reply_answer_known CHECK (answer IN ('yes', 'remote', 'cover', 'no', 'open')), cover_id uuid, note text, ${RECORDED},
        CONSTRAINT meeting_reply_pk PRIMARY KEY (centre_id, meeting_id, person_id),
        CONSTRAINT meeting_reply_cover_named CHECK ((answer = 'cover') = (cover_id IS NOT NULL) AND cover_id IS DISTINCT FROM person_id),
        CONSTRAINT meeting_reply_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT meeting_reply_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT meeting_reply_cover_fk FOREIGN KEY (centre_id, cover_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE meeting_reply IS 'Whether an invited member will come, or who comes instead. No row is no answer.';

      CREATE TABLE agenda_pack (
        centre_id uuid NOT NULL, id uuid NOT NULL, meeting_id uuid NOT NULL, number smallint NOT NULL, note text, snapshot_text text NOT NULL, snapshot_sha256 text NOT NULL, ${RECORDED},
        CONSTRAINT agenda_pack_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT agenda_pack_number_key UNIQUE (centre_id, meeting_id, number),
        CONSTRAINT agenda_pack_seal_fits CHECK (snapshot_sha256 = encode(sha256(convert_to(snapshot_text, 'UTF8')), 'hex')),
        CONSTRAINT agenda_pack_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE agenda_pack IS 'A published version of an agenda, with everything its readers were shown. Never changed.';

      CREATE TABLE meeting_invitation (
        centre_id uuid NOT NULL, id uuid NOT NULL, meeting_id uuid NOT NULL, method text NOT NULL CONSTRAINT meeting_invitation_method_known CHECK (method IN ('REQUEST', 'CANCEL')),
        sequence smallint NOT NULL, starts_at timestamptz NOT NULL, place text, planned_minutes smallint, note text, recipient_ids uuid[] NOT NULL CONSTRAINT meeting_invitation_to_somebody CHECK (cardinality(recipient_ids) > 0), ${RECORDED},
        CONSTRAINT meeting_invitation_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT meeting_invitation_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX meeting_invitation_meeting_idx ON meeting_invitation (centre_id, meeting_id);
      COMMENT ON TABLE meeting_invitation IS 'An invitation or cancellation as it was sent; its sequence rises when time, length or place have changed.';

      SELECT rachis_fence(t) FROM unnest(ARRAY['meeting_reply', 'agenda_pack', 'meeting_invitation']::regclass[]) t;
      -- Who comes and what is listed stays with the board: a referrer sees none of it, not even about an own case.
      CREATE POLICY internal ON meeting_reply AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE POLICY internal ON agenda_pack AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE POLICY internal ON meeting_invitation AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE TRIGGER agenda_pack_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agenda_pack FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      CREATE TRIGGER meeting_invitation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting_invitation FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE meeting_invitation, agenda_pack, meeting_reply CASCADE;
      ALTER TABLE agenda_item DROP CONSTRAINT agenda_item_late_with_reason, DROP COLUMN late;
      ALTER TABLE meeting
        DROP CONSTRAINT meeting_break_after_fk, DROP CONSTRAINT meeting_break_placed_somewhere, DROP CONSTRAINT meeting_cancelled_with_reason, DROP CONSTRAINT meeting_state_known,
        DROP COLUMN break_choice, DROP COLUMN break_after_item_id, DROP COLUMN break_minutes, DROP COLUMN cancelled_reason;
      ALTER TABLE meeting ADD CONSTRAINT meeting_state_known CHECK (state IN ('planned', 'open', 'closed'));
    `);
  }
}
