import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const ITEMS = `ARRAY['question', 'mscc', 'responsible', 'level', 'escc', 'sins', 'primary', 'histology', 'visceral', 'performance', 'neurology', 'walking', 'anticoagulant', 'images', 'wish']`;
const OUTCOMES = `'accept', 'ask', 'standard_of_care', 'emergency', 'reject'`;

/** The board's library of standards, and what came of the triage of each referral. */
export class Triage1763700850002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE standard_of_care (
        centre_id uuid NOT NULL, id uuid NOT NULL, board_id uuid NOT NULL,
        name text NOT NULL CONSTRAINT standard_of_care_name_length CHECK (length(name) BETWEEN 1 AND 120),
        applies_to text NOT NULL, plan text NOT NULL, source text NOT NULL, withdrawn boolean, ${RECORDED},
        CONSTRAINT standard_of_care_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT standard_of_care_board_fk FOREIGN KEY (centre_id, board_id) REFERENCES board (centre_id, id) ON DELETE RESTRICT
      );
      CREATE UNIQUE INDEX standard_of_care_name_key ON standard_of_care (centre_id, board_id, lower(name)) WHERE withdrawn IS NOT TRUE;
      COMMENT ON TABLE standard_of_care IS 'What a board has agreed for plain situations. A case under one is listed and recorded, not discussed.';
      SELECT rachis_fence('standard_of_care');

      CREATE TABLE triage_outcome (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        outcome text NOT NULL CONSTRAINT triage_outcome_known CHECK (outcome IN (${OUTCOMES})),
        asked text[] NOT NULL CONSTRAINT triage_outcome_asked_known CHECK (asked <@ ${ITEMS}), asked_of text, needed_by date,
        standard_id uuid, rejection text, note text,
        suggested text CONSTRAINT triage_outcome_suggested_known CHECK (suggested IN ('emergency', 'ask', 'discuss')),
        agenda_item_id uuid, urgency_before text, decided_at timestamptz NOT NULL, decided_by uuid NOT NULL, undone_at timestamptz, undone_by uuid, ${RECORDED},
        CONSTRAINT triage_outcome_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT triage_outcome_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT triage_outcome_standard_fk FOREIGN KEY (centre_id, standard_id) REFERENCES standard_of_care (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT triage_outcome_item_fk FOREIGN KEY (centre_id, case_id, agenda_item_id) REFERENCES agenda_item (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT triage_outcome_asked_whole CHECK ((outcome = 'ask') = (cardinality(asked) > 0) AND (outcome = 'ask') = (asked_of IS NOT NULL)),
        CONSTRAINT triage_outcome_standard_whole CHECK ((outcome = 'standard_of_care') = (standard_id IS NOT NULL)),
        CONSTRAINT triage_outcome_rejection_whole CHECK ((outcome = 'reject') = (rejection IS NOT NULL)),
        CONSTRAINT triage_outcome_undone_whole CHECK ((undone_at IS NULL) = (undone_by IS NULL))
      );
      CREATE INDEX triage_outcome_case_idx ON triage_outcome (centre_id, case_id, decided_at DESC);
      CREATE INDEX triage_outcome_standard_idx ON triage_outcome (centre_id, standard_id) WHERE standard_id IS NOT NULL AND undone_at IS NULL;
      CREATE INDEX triage_outcome_waiting_idx ON triage_outcome (centre_id, case_id) WHERE outcome = 'ask' AND undone_at IS NULL;
      COMMENT ON TABLE triage_outcome IS 'What came of the triage of a referral: by whom, why, and what the rules had suggested. Undone is marked, never removed.';
      SELECT rachis_fence_clinical('triage_outcome');
      SELECT rachis_fence_lean('triage_outcome');
      -- What was decided stays as it was; it can only be undone, once.
      CREATE FUNCTION rachis_triage_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.undone_at IS NOT NULL OR to_jsonb(NEW) - 'undone_at' - 'undone_by' - 'version' - 'recorded_at' - 'recorded_by' IS DISTINCT FROM to_jsonb(OLD) - 'undone_at' - 'undone_by' - 'version' - 'recorded_at' - 'recorded_by' THEN
          RAISE EXCEPTION 'a triage outcome stays as it was' USING ERRCODE = 'RX470';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER triage_outcome_stays BEFORE UPDATE ON triage_outcome FOR EACH ROW EXECUTE FUNCTION rachis_triage_stays();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE triage_outcome; DROP FUNCTION rachis_triage_stays(); DROP TABLE standard_of_care;`);
  }
}
