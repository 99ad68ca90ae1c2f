import type { MigrationInterface, QueryRunner } from 'typeorm';

const fence = (centre: string, ofBoard: string): string => `
  DO $$ DECLARE t regclass; BEGIN FOREACH t IN ARRAY ARRAY['person', 'organisation', 'board', 'meeting']::regclass[] LOOP
    EXECUTE format('ALTER POLICY centre ON %s USING (centre_id = ${centre}) WITH CHECK (centre_id = ${centre})', t);
  END LOOP; END $$;
  ALTER POLICY finished ON decision USING (${ofBoard} OR state <> 'draft');`;

/**
 * The same fence around names, asked more cheaply. Every section of a case looks up who recorded it: some forty look-ups of one person by key, each of which
 * began a sub-plan to ask for the centre. Patients and cases, over which lists walk, keep theirs.
 */
export class LeanNames1763701010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(fence('rachis_centre()', 'rachis_of_board()'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(fence('(SELECT rachis_centre())', '(SELECT rachis_of_board())'));
  }
}
