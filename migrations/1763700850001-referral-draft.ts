import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Referrals that are being typed, and whether the patient knows of the referral. */
export class ReferralDraft1763700850001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE referral_draft (
        centre_id uuid NOT NULL, id uuid NOT NULL, author_id uuid NOT NULL,
        typed json NOT NULL CONSTRAINT referral_draft_typed_object CHECK (json_typeof(typed) = 'object'),
        version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid,
        CONSTRAINT referral_draft_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT referral_draft_author_fk FOREIGN KEY (centre_id, author_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX referral_draft_author_idx ON referral_draft (centre_id, author_id, recorded_at DESC);
      COMMENT ON TABLE referral_draft IS 'A referral while it is typed: for its author alone, unchecked, no part of a record and therefore not audited. Removed when it is sent or thrown away.';
      SELECT rachis_fence('referral_draft');
      DROP TRIGGER b_audit ON referral_draft;
      CREATE POLICY reach ON referral_draft AS RESTRICTIVE USING (author_id = (SELECT rachis_actor()));

      ALTER TABLE spine_case ADD COLUMN patient_aware text CONSTRAINT spine_case_patient_aware_known CHECK (patient_aware IN ('yes', 'no'));
      COMMENT ON COLUMN spine_case.patient_aware IS 'Whether the patient knows why the referral is made. Who telephones the patient has to know it.';
      ALTER TABLE information_given ADD COLUMN given_at timestamptz;
      COMMENT ON COLUMN information_given.given_at IS 'The time of day, where it was noted.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE information_given DROP COLUMN given_at; ALTER TABLE spine_case DROP COLUMN patient_aware; DROP TABLE referral_draft;`);
  }
}
