import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `SELECT c.oid::regclass AS tbl FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname = 'reach' AND pg_get_expr(p.polqual, p.polrelid) LIKE '%rachis_case_in_reach%' ORDER BY 1`;

/**
 * The same fence around the rows of a case, asked more cheaply. One whole case is read from some thirty of these tables, a few rows each: a
 * sub-plan for each question of the fence took longer than the rows. Lists over many rows (case_card, audit_event) keep theirs.
 */
export class LeanFence1763700795000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION rachis_fence_lean(tbl regclass) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER POLICY centre ON %s USING (centre_id = rachis_centre()) WITH CHECK (centre_id = rachis_centre())', tbl);
        EXECUTE format('ALTER POLICY reach ON %1$s USING (rachis_reach() = ''centre'' OR rachis_case_in_reach(centre_id, case_id))', tbl);
      END $$;
      COMMENT ON FUNCTION rachis_fence_lean(regclass) IS 'After rachis_fence_clinical, for a table of which a screen reads a few rows of one case.';
      DO $$ DECLARE t regclass; BEGIN FOR t IN ${tables} LOOP PERFORM rachis_fence_lean(t); END LOOP; END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ DECLARE t regclass; BEGIN FOR t IN ${tables} LOOP
        EXECUTE format('ALTER POLICY centre ON %s USING (centre_id = (SELECT rachis_centre())) WITH CHECK (centre_id = (SELECT rachis_centre()))', t);
        EXECUTE format('ALTER POLICY reach ON %1$s USING ((SELECT rachis_reach()) = ''centre'' OR rachis_case_in_reach(centre_id, case_id))', t);
      END LOOP; END $$;
      DROP FUNCTION rachis_fence_lean(regclass);
    `);
  }
}
