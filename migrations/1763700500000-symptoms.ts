import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What brought the patient, as coded symptoms of the referral: the red flags are read from them. */
export class Symptoms1763700500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE spine_case ADD COLUMN symptoms text[] NOT NULL DEFAULT '{}';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE spine_case DROP COLUMN symptoms;`);
  }
}
