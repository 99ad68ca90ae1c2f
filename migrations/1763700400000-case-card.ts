import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The card of a case: what lists, agendas and the day show, kept beside its sources in the same transaction. */
export class CaseCard1763700400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_card (
        centre_id uuid NOT NULL, case_id uuid NOT NULL, referrer_id uuid NOT NULL, responsible_id uuid,
        case_number text NOT NULL, state text NOT NULL, open boolean NOT NULL, urgency text, urgency_rank smallint NOT NULL, due_at timestamptz, sort_due timestamptz NOT NULL, referred_at timestamptz,
        family_name text NOT NULL, given_name text, birth_date text, sex text, identifier text,
        "primary" text, primary_absence text, levels text, regions text[] NOT NULL,
        worst_escc text, escc_incomplete boolean NOT NULL, sins_low smallint, sins_high smallint, sins_incomplete boolean NOT NULL, question text,
        family_key text COLLATE "C" NOT NULL, given_key text COLLATE "C" NOT NULL, number_key text COLLATE "C" NOT NULL, case_key text COLLATE "C" NOT NULL,
        CONSTRAINT case_card_pk PRIMARY KEY (centre_id, case_id),
        CONSTRAINT case_card_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      -- Each carries what row-level security looks at, so that a page is counted without touching the rows.
      CREATE INDEX case_card_order_idx ON case_card (centre_id, urgency_rank, sort_due, case_id) INCLUDE (referrer_id);
      CREATE INDEX case_card_open_order_idx ON case_card (centre_id, urgency_rank, sort_due, case_id) INCLUDE (referrer_id) WHERE open;
      CREATE INDEX case_card_awaiting_plan_idx ON case_card (centre_id, urgency_rank, sort_due, case_id) INCLUDE (referrer_id) WHERE state IN ('submitted', 'triaged', 'in_preparation', 'ready', 'listed');
      CREATE INDEX case_card_primary_idx ON case_card (centre_id, "primary", urgency_rank, sort_due, case_id) INCLUDE (referrer_id, open, state, regions, worst_escc, sins_high, sins_incomplete);
      CREATE INDEX case_card_family_idx ON case_card (centre_id, family_key);
      CREATE INDEX case_card_given_idx ON case_card (centre_id, given_key);
      CREATE INDEX case_card_number_idx ON case_card (centre_id, number_key);
      CREATE INDEX case_card_case_idx ON case_card (centre_id, case_key);
      COMMENT ON TABLE case_card IS 'Derived: what lists show of a case. Rewritten from its sources by rachis_refresh_card in the transaction that changed them.';
      ALTER TABLE case_card ENABLE ROW LEVEL SECURITY;
      ALTER TABLE case_card FORCE ROW LEVEL SECURITY;
      CREATE POLICY centre ON case_card USING (centre_id = (SELECT rachis_centre())) WITH CHECK (centre_id = (SELECT rachis_centre()));
      CREATE POLICY reach ON case_card AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR referrer_id = (SELECT rachis_actor()));

      CREATE FUNCTION rachis_regions(levels text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN levels IS NULL THEN '{}'::text[] ELSE (
          SELECT array_agg(DISTINCT CASE WHEN l = 'C0' THEN 'occipital' WHEN l = 'Co' THEN 'coccygeal' WHEN l LIKE 'C%' THEN 'cervical' WHEN l LIKE 'T%' THEN 'thoracic' WHEN l LIKE 'L%' THEN 'lumbar' ELSE 'sacral' END)
          FROM regexp_split_to_table(levels, '-') l) END $$;
      CREATE FUNCTION rachis_level_rank(levels text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN levels IS NULL THEN 999 WHEN levels LIKE 'Co%' THEN 31
          ELSE (CASE left(levels, 1) WHEN 'C' THEN 0 WHEN 'T' THEN 7 WHEN 'L' THEN 19 ELSE 24 END) + substring(levels FROM '^[CTLS]([0-9]+)')::integer END $$;

      -- Where a page of the worklist ends: the three values of its order as text.
      CREATE FUNCTION rachis_cursor(urgency_rank smallint, sort_due timestamptz, case_id uuid) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT urgency_rank || '|' || CASE WHEN sort_due = 'infinity' THEN 'infinity' ELSE to_char(sort_due AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') END || '|' || case_id $$;

      CREATE FUNCTION rachis_refresh_card(p_centre uuid, p_case uuid) RETURNS void LANGUAGE sql AS $$
        INSERT INTO case_card
        SELECT c.centre_id, c.id, c.referrer_id, c.responsible_id, c.case_number, c.state, c.state <> 'closed', c.urgency,
          -- What has been decided stands behind what still waits for the board, however urgent it once was.
          CASE WHEN c.state IN ('discussed', 'in_delivery', 'follow_up', 'closed') THEN 5 ELSE CASE c.urgency WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 WHEN 'soon' THEN 2 WHEN 'routine' THEN 3 ELSE 4 END END, c.due_at, coalesce(c.due_at, 'infinity'), c.referred_at,
          p.family_name, p.given_name, p.birth_date, p.sex,
          (SELECT i.authority || ' ' || i.value FROM patient_identifier i WHERE i.centre_id = p.centre_id AND i.patient_id = p.id ORDER BY (i.authority = 'NHS') DESC, i.authority, i.value LIMIT 1),
          t."primary", t.absences ->> 'primary', l.levels, coalesce(l.regions, '{}'),
          l.worst_escc, coalesce(l.escc_incomplete, true), l.sins_low, l.sins_high, coalesce(l.sins_incomplete, true), c.question,
          lower(p.family_name), lower(coalesce(p.given_name, '')), replace(lower(coalesce((SELECT i.value FROM patient_identifier i WHERE i.centre_id = p.centre_id AND i.patient_id = p.id ORDER BY (i.authority = 'NHS') DESC, i.authority, i.value LIMIT 1), '')), ' ', ''), lower(c.case_number)
        FROM spine_case c
        JOIN patient p ON p.centre_id = c.centre_id AND p.id = c.patient_id
        LEFT JOIN tumour t ON t.centre_id = c.centre_id AND t.case_id = c.id
        LEFT JOIN LATERAL (
          SELECT string_agg(x.levels, ' ' ORDER BY rachis_level_rank(x.levels), x.id) AS levels,
            (SELECT array_agg(DISTINCT r) FROM lesion y, unnest(rachis_regions(y.levels)) r WHERE y.centre_id = c.centre_id AND y.case_id = c.id AND y.retracted_reason IS NULL) AS regions,
            max(x.escc_grade) AS worst_escc, bool_or(x.escc_grade IS NULL) AS escc_incomplete,
            max(s.low) AS sins_low, max(s.high) AS sins_high, bool_or(x.instrumented IS NOT TRUE AND coalesce(s.incomplete, true)) AS sins_incomplete
          FROM lesion x
          -- The newest rating of each rater counts, if it was made of the level that the lesion has now; where raters differ the lesion has the range between them.
          LEFT JOIN LATERAL (
            SELECT min(n.low) AS low, max(n.high) AS high, bool_or(n.total IS NULL) AS incomplete FROM (
              SELECT DISTINCT ON (r.recorded_by) r.low, r.high, r.total FROM score_result r
              WHERE r.centre_id = x.centre_id AND r.case_id = x.case_id AND r.lesion_id = x.id AND r.score = 'sins' AND r.rated_levels IS NOT DISTINCT FROM x.levels AND x.instrumented IS NOT TRUE ORDER BY r.recorded_by, r.assessed_on DESC, r.recorded_at DESC) n) s ON true
          WHERE x.centre_id = c.centre_id AND x.case_id = c.id AND x.retracted_reason IS NULL) l ON true
        WHERE c.centre_id = p_centre AND c.id = p_case
        ON CONFLICT (centre_id, case_id) DO UPDATE SET
          referrer_id = excluded.referrer_id, responsible_id = excluded.responsible_id, state = excluded.state, open = excluded.open, urgency = excluded.urgency, urgency_rank = excluded.urgency_rank,
          due_at = excluded.due_at, sort_due = excluded.sort_due, referred_at = excluded.referred_at, family_name = excluded.family_name, given_name = excluded.given_name, birth_date = excluded.birth_date, sex = excluded.sex,
          identifier = excluded.identifier, "primary" = excluded."primary", primary_absence = excluded.primary_absence, levels = excluded.levels, regions = excluded.regions, worst_escc = excluded.worst_escc,
          escc_incomplete = excluded.escc_incomplete, sins_low = excluded.sins_low, sins_high = excluded.sins_high, sins_incomplete = excluded.sins_incomplete, question = excluded.question,
          family_key = excluded.family_key, given_key = excluded.given_key, number_key = excluded.number_key, case_key = excluded.case_key $$;

      -- Cases that are already there get their card, or no list would show them. The owner is fenced too, so it goes from centre to centre.
      DO $$ DECLARE c uuid; BEGIN
        FOR c IN SELECT id FROM centre LOOP
          PERFORM set_config('app.centre', c::text, true), set_config('app.reach', 'centre', true);
          PERFORM rachis_refresh_card(s.centre_id, s.id) FROM spine_case s WHERE s.centre_id = c;
        END LOOP;
        PERFORM set_config('app.centre', '', true), set_config('app.reach', '', true);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION rachis_refresh_card(uuid, uuid); DROP FUNCTION rachis_cursor(smallint, timestamptz, uuid); DROP FUNCTION rachis_level_rank(text); DROP FUNCTION rachis_regions(text); DROP TABLE case_card;`);
  }
}
