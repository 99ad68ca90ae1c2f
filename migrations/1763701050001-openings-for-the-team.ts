import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who belongs to the team of one closed board but not to that of another has the reach 'board', and saw only their own openings. They see
 * those of every case that is theirs by its team. It asks no opening whether a case is open, which would ask this policy again.
 */
export class OpeningsForTheTeam1763701050001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION rachis_case_of_team(p_centre uuid, p_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN NOT EXISTS (SELECT 1 FROM public.closed_case k WHERE k.centre_id = p_centre AND k.case_id = p_case) OR EXISTS (
          SELECT 1 FROM public.closed_case k LEFT JOIN public.board_member m ON m.centre_id = k.centre_id AND m.board_id = k.board_id AND m.person_id = public.rachis_actor()
          WHERE k.centre_id = p_centre AND k.case_id = p_case AND (m.person_id IS NOT NULL OR k.responsible_id = public.rachis_actor()));
      END $$;
      ALTER POLICY reach ON break_glass USING (rachis_reach() = 'centre' OR person_id = rachis_actor() OR (rachis_reach() = 'board' AND rachis_case_of_team(centre_id, case_id)));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER POLICY reach ON break_glass USING (rachis_reach() = 'centre' OR person_id = rachis_actor()); DROP FUNCTION rachis_case_of_team(uuid, uuid);`);
  }
}
