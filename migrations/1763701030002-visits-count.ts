import type { MigrationInterface, QueryRunner } from 'typeorm';

const FROM = `'patient_wish']`;
const TO = `'patient_wish', 'visit']`;
const changed = (from: string, to: string) => `
      DO $do$ DECLARE said text := pg_get_functiondef('rachis_registry_sources()'::regprocedure); BEGIN
        IF position($part$${from}$part$ IN said) = 0 THEN RAISE EXCEPTION 'rachis_registry_sources is not as expected'; END IF;
        EXECUTE replace(said, $part$${from}$part$, $part$${to}$part$);
      END $do$;`;

/** The registry reads visits, so that a visit makes its row anew. */
export class VisitsCount1763701030002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(changed(FROM, TO));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(changed(TO, FROM));
  }
}
