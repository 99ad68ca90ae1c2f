import type { MigrationInterface, QueryRunner } from 'typeorm';

const allow = (kinds: string) => `ALTER TABLE case_end DROP CONSTRAINT case_end_kind_known; ALTER TABLE case_end ADD CONSTRAINT case_end_kind_known CHECK (kind IN (${kinds}));`;

/** Follow-up can come to its end without death or transfer, by the same act that closes what is open. */
export class EndOfFollowUp1763701030001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(allow(`'died', 'transferred', 'discharged'`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(allow(`'died', 'transferred'`));
  }
}
