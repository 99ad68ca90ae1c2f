import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const LEVELS = `'^(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co)(-(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co))?$'`;
const PARTIAL = `'^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`;
/** One wording of a check for the columns that a report and its addenda share. */
const SAID = (table: string) => `
        reported_on text CONSTRAINT ${table}_reported_on_shape CHECK (reported_on ~ ${PARTIAL}),
        adequacy text CONSTRAINT ${table}_adequacy_known CHECK (adequacy IN ('diagnostic', 'limited', 'non_diagnostic')),
        histology text, results jsonb NOT NULL DEFAULT '[]' CONSTRAINT ${table}_results_list CHECK (jsonb_typeof(results) = 'array'),
        concordance text CONSTRAINT ${table}_concordance_known CHECK (concordance IN ('concordant', 'discordant', 'not_comparable')), compared_with text`;

/** Specimens of a case: asked for, taken, reported, added to. */
export class Biopsy1763700700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE biopsy (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT biopsy_kind_known CHECK (kind IN ('ct_guided_needle', 'fluoroscopic_needle', 'fna', 'open_surgical', 'intraoperative', 'other_site', 'liquid')),
        levels text CONSTRAINT biopsy_levels_known CHECK (levels ~ ${LEVELS}), site_text text,
        tissue_needed text CONSTRAINT biopsy_tissue_needed_known CHECK (tissue_needed IN ('yes', 'no')),
        requested_on date, performed_on text CONSTRAINT biopsy_performed_on_shape CHECK (performed_on ~ ${PARTIAL}), expected_on date,
        laboratory text, specimen_number text, ${SAID('biopsy')}, morphology text, report text, note text, retracted_reason text,
        absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT biopsy_absences_object CHECK (jsonb_typeof(absences) = 'object'), ${RECORDED},
        CONSTRAINT biopsy_reported_after_performed CHECK (left(reported_on, length(performed_on)) >= left(performed_on, length(reported_on))),
        CONSTRAINT biopsy_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT biopsy_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT biopsy_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX biopsy_case_idx ON biopsy (centre_id, case_id);
      COMMENT ON TABLE biopsy IS 'A specimen: asked for, taken, reported. Once its report is filed, what the report says is only added to.';

      CREATE TABLE biopsy_addendum (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, biopsy_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT biopsy_addendum_kind_known CHECK (kind IN ('supplementary', 'correction')), text text NOT NULL, ${SAID('biopsy_addendum')}, ${RECORDED},
        CONSTRAINT biopsy_addendum_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT biopsy_addendum_biopsy_fk FOREIGN KEY (centre_id, case_id, biopsy_id) REFERENCES biopsy (centre_id, case_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX biopsy_addendum_case_idx ON biopsy_addendum (centre_id, case_id, biopsy_id);
      COMMENT ON TABLE biopsy_addendum IS 'A further result or a correction of a filed report. Never overwritten.';

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['biopsy', 'biopsy_addendum']::regclass[]) t;

      -- A filed report is never silently overwritten: what it left open may still be filled in, what it said stands. Its date may be put right but not taken away.
      CREATE FUNCTION biopsy_report_stands() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.retracted_reason IS NOT NULL THEN RAISE EXCEPTION 'the specimen was entered in error' USING ERRCODE = 'RX411'; END IF;
        IF OLD.reported_on IS NOT NULL AND (
          NEW.reported_on IS NULL
          OR (OLD.adequacy IS NOT NULL AND NEW.adequacy IS DISTINCT FROM OLD.adequacy)
          OR (OLD.histology IS NOT NULL AND NEW.histology IS DISTINCT FROM OLD.histology)
          OR (OLD.morphology IS NOT NULL AND NEW.morphology IS DISTINCT FROM OLD.morphology)
          OR (OLD.concordance IS NOT NULL AND NEW.concordance IS DISTINCT FROM OLD.concordance)
          OR (OLD.compared_with IS NOT NULL AND NEW.compared_with IS DISTINCT FROM OLD.compared_with)
          OR (OLD.report IS NOT NULL AND NEW.report IS DISTINCT FROM OLD.report)
          OR (OLD.results <> '[]' AND jsonb_strip_nulls(NEW.results) IS DISTINCT FROM jsonb_strip_nulls(OLD.results))
        ) THEN RAISE EXCEPTION 'the report is filed' USING ERRCODE = 'RX410'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER biopsy_report_stands BEFORE UPDATE ON biopsy FOR EACH ROW EXECUTE FUNCTION biopsy_report_stands();
      CREATE TRIGGER biopsy_addendum_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON biopsy_addendum FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE biopsy_addendum, biopsy CASCADE;
      DROP FUNCTION biopsy_report_stands();
    `);
  }
}
