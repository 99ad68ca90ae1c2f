import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of a case from which key figures are counted. */
const OF_CASE = [
  'agenda_item', 'decision', 'position_statement', 'emergency', 'emergency_event', 'letter', 'information_given', 'readiness_bypass', 'operation', 'radiotherapy_course', 'functional_status', 'neuro_exam', 'imaging_study', 'patient_wish',
  'survival_estimate', 'recorded_prognosis', 'action', 'concordance', 'visit',
];
const OF_MEETING = ['meeting', 'attendance'];
const trigger = (table: string, what: string) => `CREATE TRIGGER d_kpi AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION rachis_kpi_of_${what}();`;

/**
 * What each case counts in the key figures, kept beside its sources (ADR 0028). Triggers only note which case has changed;
 * the cases that are noted are counted anew before figures are read, and every minute.
 */
export class Kpi1763700930000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE kpi_fact (
        centre_id uuid NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT kpi_fact_pk PRIMARY KEY,
        measure text NOT NULL CONSTRAINT kpi_fact_measure_shape CHECK (measure ~ '^k[0-9]{1,2}(_[a-z0-9]+)?$'),
        case_id uuid NOT NULL, meeting_id uuid, board_id uuid, organisation_id uuid, day date NOT NULL, month date NOT NULL GENERATED ALWAYS AS (day - (extract(day FROM day)::integer - 1)) STORED,
        verdict text NOT NULL CONSTRAINT kpi_fact_verdict_known CHECK (verdict IN ('in', 'out', 'unknown', 'excluded')),
        reason text, detail text, value numeric, ripe_on date,
        CONSTRAINT kpi_fact_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX kpi_fact_case_idx ON kpi_fact (centre_id, case_id);
      CREATE INDEX kpi_fact_measure_idx ON kpi_fact (centre_id, measure, month);
      CREATE INDEX kpi_fact_meeting_idx ON kpi_fact (centre_id, month) INCLUDE (meeting_id, verdict, board_id, organisation_id) WHERE measure = 'k4_case';
      COMMENT ON TABLE kpi_fact IS 'Derived: where a case stands in a measure, without name or birth date. Before ripe_on it is not due yet. Counted anew whenever a source of it has changed.';
      CREATE TABLE kpi_month (
        centre_id uuid NOT NULL, level smallint NOT NULL CONSTRAINT kpi_month_level_known CHECK (level BETWEEN 0 AND 3), part text NOT NULL, month date NOT NULL, measure text NOT NULL,
        verdict text NOT NULL, reason text, ripe_on date, value_tenths integer, n integer NOT NULL
      );
      CREATE INDEX kpi_month_part_idx ON kpi_month (centre_id, level, part, month);
      CREATE INDEX kpi_month_month_idx ON kpi_month (centre_id, month);
      COMMENT ON TABLE kpi_month IS 'Derived: the facts of a month added up, for everybody (0), by board (1), by organisation (2) and by both (3). What is counted anew leaves a line taken off and a line put on; the sum holds.';
      CREATE TABLE kpi_stale (
        centre_id uuid NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT kpi_stale_pk PRIMARY KEY, case_id uuid NOT NULL
      );
      CREATE INDEX kpi_stale_case_idx ON kpi_stale (centre_id, case_id);
      COMMENT ON TABLE kpi_stale IS 'Cases that have changed since they were counted. A case may stand here more than once, so that no writer waits for another.';
      CREATE TABLE kpi_counted (
        centre_id uuid NOT NULL CONSTRAINT kpi_counted_pk PRIMARY KEY CONSTRAINT kpi_counted_centre_fk REFERENCES centre (id) ON DELETE RESTRICT, definitions text NOT NULL
      );
      COMMENT ON TABLE kpi_counted IS 'By which definitions a centre was counted; with other definitions every case is counted anew.';
      CREATE TABLE kpi_known (
        centre_id uuid NOT NULL, decision_id uuid NOT NULL, known_at timestamptz NOT NULL,
        CONSTRAINT kpi_known_pk PRIMARY KEY (centre_id, decision_id),
        CONSTRAINT kpi_known_decision_fk FOREIGN KEY (centre_id, decision_id) REFERENCES decision (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE kpi_known IS 'Since when it has been known whether a decision was carried out. The judgement itself says only since when it is what it is now.';
      DO $$ DECLARE t regclass; BEGIN FOREACH t IN ARRAY ARRAY['kpi_fact', 'kpi_month', 'kpi_stale', 'kpi_counted', 'kpi_known']::regclass[] LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY centre ON %s USING (centre_id = (SELECT rachis_centre())) WITH CHECK (centre_id = (SELECT rachis_centre()))', t);
      END LOOP; END $$;
      -- The board, and the registry analyst, who sees nothing else of a case. A referrer sees no figures.
      CREATE POLICY reach ON kpi_month AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR (SELECT 'registry_analyst' = ANY (rachis_roles())));
      CREATE POLICY reach ON kpi_fact AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR (SELECT 'registry_analyst' = ANY (rachis_roles())));
      -- Only the counting writes them.
      DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['kpi_fact', 'kpi_month'] LOOP
        EXECUTE format('CREATE POLICY changing ON %s AS RESTRICTIVE FOR UPDATE USING ((SELECT rachis_reach()) = ''centre'')', t);
        EXECUTE format('CREATE POLICY taking ON %s AS RESTRICTIVE FOR DELETE USING ((SELECT rachis_reach()) = ''centre'')', t);
      END LOOP; END $$;
      -- Whoever changes a case leaves its id here; only the counting reads what stands here.
      CREATE POLICY reading ON kpi_stale AS RESTRICTIVE FOR SELECT USING ((SELECT rachis_reach()) = 'centre');
      CREATE POLICY taking ON kpi_stale AS RESTRICTIVE FOR DELETE USING ((SELECT rachis_reach()) = 'centre');

      -- Once for each case and transaction is enough; a transaction that is rolled back forgets that it noted it.
      CREATE FUNCTION rachis_kpi_note(p_centre uuid, p_case uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF p_case IS NULL OR current_setting('app.kpi_noted', true) = p_case::text || pg_current_xact_id()::text THEN RETURN; END IF;
        INSERT INTO kpi_stale (centre_id, case_id) VALUES (p_centre, p_case);
        PERFORM set_config('app.kpi_noted', p_case::text || pg_current_xact_id()::text, true);
      END $$;
      CREATE FUNCTION rachis_kpi_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN PERFORM rachis_kpi_note(OLD.centre_id, OLD.case_id); ELSE PERFORM rachis_kpi_note(NEW.centre_id, NEW.case_id); END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION rachis_kpi_of_spine_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM rachis_kpi_note(NEW.centre_id, NEW.id); RETURN NULL; END $$;
      CREATE FUNCTION rachis_kpi_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE centre uuid := coalesce(NEW.centre_id, OLD.centre_id); meeting uuid;
      BEGIN
        IF TG_TABLE_NAME = 'meeting' THEN meeting := coalesce(NEW.id, OLD.id); ELSE meeting := coalesce(NEW.meeting_id, OLD.meeting_id); END IF;
        INSERT INTO kpi_stale (centre_id, case_id) SELECT a.centre_id, a.case_id FROM agenda_item a WHERE a.centre_id = centre AND a.meeting_id = meeting;
        RETURN NULL;
      END $$;
      -- A patient's death counts in every case of the patient, also in those that whoever records it does not see.
      CREATE FUNCTION rachis_kpi_of_patient() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE own text := coalesce(current_setting('app.reach', true), '');
      BEGIN
        PERFORM set_config('app.reach', 'centre', true);
        INSERT INTO kpi_stale (centre_id, case_id) SELECT c.centre_id, c.id FROM spine_case c WHERE c.centre_id = NEW.centre_id AND c.patient_id = NEW.id;
        PERFORM set_config('app.reach', own, true);
        RETURN NULL;
      END $$;
      CREATE FUNCTION rachis_kpi_known() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.level IS NOT NULL AND NEW.level <> 'unknown' THEN
          INSERT INTO kpi_known (centre_id, decision_id, known_at) VALUES (NEW.centre_id, NEW.decision_id, NEW.since) ON CONFLICT DO NOTHING;
        ELSE
          DELETE FROM kpi_known k WHERE k.centre_id = NEW.centre_id AND k.decision_id = NEW.decision_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER c_kpi_known AFTER INSERT OR UPDATE ON concordance FOR EACH ROW EXECUTE FUNCTION rachis_kpi_known();
      -- What is known already, from centre to centre, because the owner is fenced too.
      DO $$ DECLARE c uuid; BEGIN
        FOR c IN SELECT id FROM centre LOOP
          PERFORM set_config('app.centre', c::text, true), set_config('app.reach', 'centre', true);
          INSERT INTO kpi_known (centre_id, decision_id, known_at) SELECT x.centre_id, x.decision_id, x.since FROM concordance x WHERE x.centre_id = c AND x.level <> 'unknown';
        END LOOP;
        PERFORM set_config('app.centre', '', true), set_config('app.reach', '', true);
      END $$;
      ${OF_CASE.map((table) => trigger(table, 'case')).join('\n      ')}
      ${OF_MEETING.map((table) => trigger(table, 'meeting')).join('\n      ')}
      CREATE TRIGGER d_kpi AFTER INSERT OR UPDATE ON spine_case FOR EACH ROW EXECUTE FUNCTION rachis_kpi_of_spine_case();
      CREATE TRIGGER d_kpi AFTER UPDATE ON patient FOR EACH ROW WHEN (NEW.vital_status IS DISTINCT FROM OLD.vital_status OR NEW.deceased_on IS DISTINCT FROM OLD.deceased_on) EXECUTE FUNCTION rachis_kpi_of_patient();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${[...OF_CASE, ...OF_MEETING, 'spine_case', 'patient'].map((table) => `DROP TRIGGER d_kpi ON ${table};`).join(' ')}
      DROP TRIGGER c_kpi_known ON concordance;
      DROP FUNCTION rachis_kpi_known(), rachis_kpi_of_patient(), rachis_kpi_of_meeting(), rachis_kpi_of_spine_case(), rachis_kpi_of_case(), rachis_kpi_note(uuid, uuid);
      DROP TABLE kpi_known, kpi_counted, kpi_stale, kpi_month, kpi_fact;
    `);
  }
}
