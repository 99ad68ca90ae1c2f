import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['operation', 'complication'];

/** Operations and complications that were entered in error stay visible, with the reason, and can no longer be changed. */
export class SurgeryInError1763700850003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION rachis_in_error_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.retracted_reason IS NOT NULL THEN RAISE EXCEPTION '% was entered in error', TG_TABLE_NAME USING ERRCODE = 'RX411'; END IF;
        RETURN NEW;
      END $$;
      ${tables.map((table) => `
      ALTER TABLE ${table} ADD COLUMN retracted_reason text CONSTRAINT ${table}_retracted_reason_length CHECK (length(retracted_reason) BETWEEN 1 AND 1000);
      CREATE TRIGGER ${table}_in_error_stays BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION rachis_in_error_stays();`).join('')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`${tables.map((table) => `DROP TRIGGER ${table}_in_error_stays ON ${table}; ALTER TABLE ${table} DROP COLUMN retracted_reason;`).join(' ')} DROP FUNCTION rachis_in_error_stays();`);
  }
}
