import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an answer recorded before was looked at and is still true. */
export class Confirmation1763700790000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE confirmation (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        subject text NOT NULL, row_id uuid NOT NULL, row_version integer NOT NULL CONSTRAINT confirmation_row_version_counts CHECK (row_version > 0),
        version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid,
        CONSTRAINT confirmation_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT confirmation_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX confirmation_case_idx ON confirmation (centre_id, case_id, subject, row_id, recorded_at DESC);
      COMMENT ON TABLE confirmation IS 'Somebody has looked at an earlier answer and says that it is still true, of the version looked at. Never overwritten.';
      SELECT rachis_fence_clinical('confirmation');
      CREATE TRIGGER confirmation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON confirmation FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE confirmation CASCADE');
  }
}
