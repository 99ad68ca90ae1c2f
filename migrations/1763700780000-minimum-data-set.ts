import type { MigrationInterface, QueryRunner } from 'typeorm';

const ITEMS = `ARRAY['question', 'mscc', 'responsible', 'level', 'escc', 'sins', 'primary', 'histology', 'visceral', 'performance', 'neurology', 'walking', 'anticoagulant', 'images', 'wish']`;

/** What each board asks for before a discussion, and how often a case went on without it. */
export class MinimumDataSet1763700780000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE board
        ADD COLUMN minimum_data_set text[] NOT NULL DEFAULT '{}' CONSTRAINT board_minimum_data_set_known CHECK (minimum_data_set <@ ${ITEMS}),
        ADD COLUMN cut_off_hours smallint CONSTRAINT board_cut_off_hours_range CHECK (cut_off_hours BETWEEN 1 AND 336);
      COMMENT ON COLUMN board.minimum_data_set IS 'What the board asks for before it discusses a case. Empty asks for everything. Never blocks.';

      CREATE TABLE readiness_bypass (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        move text NOT NULL CONSTRAINT readiness_bypass_move_known CHECK (move IN ('declare-ready', 'list')),
        missing text[] NOT NULL CONSTRAINT readiness_bypass_missing_known CHECK (missing <@ ${ITEMS} AND cardinality(missing) > 0),
        stated smallint NOT NULL CONSTRAINT readiness_bypass_stated_range CHECK (stated BETWEEN 0 AND cardinality(missing)), reason text,
        version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid,
        CONSTRAINT readiness_bypass_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT readiness_bypass_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX readiness_bypass_case_idx ON readiness_bypass (centre_id, case_id, recorded_at DESC);
      COMMENT ON TABLE readiness_bypass IS 'A case went on towards the board although items of the minimum data set were missing. Never overwritten.';
      SELECT rachis_fence_clinical('readiness_bypass');
      CREATE TRIGGER readiness_bypass_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON readiness_bypass FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE readiness_bypass CASCADE;
      ALTER TABLE board DROP COLUMN minimum_data_set, DROP COLUMN cut_off_hours;
    `);
  }
}
