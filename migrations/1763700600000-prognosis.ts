import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const ROLES = `'coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse', 'referrer', 'registry_analyst', 'administrator', 'auditor'`;

/** What prognostic models ask beyond the case as it was, the team's own estimate, and who has switched the panel on. */
export class Prognosis1763700600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_known, ADD CONSTRAINT role_grant_role_known CHECK (role IN (${ROLES}, 'safety_officer'));

      ALTER TABLE systemic_extent
        ADD COLUMN visceral_resectability text CONSTRAINT systemic_extent_resectability_known CHECK (visceral_resectability IN ('removable', 'unremovable')),
        ADD COLUMN visceral_pattern text CONSTRAINT systemic_extent_pattern_known CHECK (visceral_pattern IN ('nodular', 'disseminated')),
        ADD COLUMN brain_metastases text CONSTRAINT systemic_extent_brain_known CHECK (brain_metastases IN ('yes', 'no')),
        ADD COLUMN systemic_disease_controlled text CONSTRAINT systemic_extent_controlled_known CHECK (systemic_disease_controlled IN ('yes', 'no'));
      ALTER TABLE tumour
        ADD COLUMN hormone_dependence text CONSTRAINT tumour_hormone_dependence_known CHECK (hormone_dependence IN ('dependent', 'independent')),
        ADD COLUMN molecularly_targeted text CONSTRAINT tumour_targeted_known CHECK (molecularly_targeted IN ('yes', 'no')),
        ADD COLUMN previous_chemotherapy text CONSTRAINT tumour_chemotherapy_known CHECK (previous_chemotherapy IN ('yes', 'no')),
        ADD COLUMN previous_systemic_therapy text CONSTRAINT tumour_systemic_known CHECK (previous_systemic_therapy IN ('yes', 'no'));

      CREATE TABLE laboratory_result (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        analyte text NOT NULL CONSTRAINT laboratory_result_analyte_known CHECK (analyte IN ('albumin', 'crp', 'ldh', 'calcium', 'bilirubin', 'platelets', 'haemoglobin', 'wbc', 'neutrophils', 'lymphocytes', 'creatinine', 'inr', 'alp')),
        comparator text CONSTRAINT laboratory_result_comparator_known CHECK (comparator IN ('<', '>')),
        value text NOT NULL CONSTRAINT laboratory_result_value_shape CHECK (value ~ '^[0-9]{1,7}([.][0-9]{1,4})?$'),
        unit text NOT NULL, taken_on date NOT NULL,
        corrected_for_albumin text CONSTRAINT laboratory_result_corrected_known CHECK (corrected_for_albumin IN ('yes', 'no')),
        laboratory text, absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT laboratory_result_absences_object CHECK (jsonb_typeof(absences) = 'object'), ${RECORDED},
        CONSTRAINT laboratory_result_unit_fits CHECK (
          CASE analyte WHEN 'albumin' THEN unit IN ('g/L', 'g/dL') WHEN 'crp' THEN unit IN ('mg/L', 'mg/dL') WHEN 'calcium' THEN unit IN ('mmol/L', 'mg/dL')
            WHEN 'bilirubin' THEN unit IN ('umol/L', 'mg/dL') WHEN 'creatinine' THEN unit IN ('umol/L', 'mg/dL') WHEN 'haemoglobin' THEN unit IN ('g/L', 'g/dL', 'mmol/L')
            WHEN 'ldh' THEN unit IN ('U/L', 'ukat/L') WHEN 'alp' THEN unit IN ('U/L', 'ukat/L') WHEN 'inr' THEN unit = '{INR}' ELSE unit IN ('10*9/L', '/uL') END),
        CONSTRAINT laboratory_result_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT laboratory_result_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX laboratory_result_case_idx ON laboratory_result (centre_id, case_id, taken_on DESC);
      COMMENT ON TABLE laboratory_result IS 'One laboratory value on one day, as reported, with the unit it was reported in.';

      CREATE TABLE survival_estimate (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        bucket text NOT NULL CONSTRAINT survival_estimate_bucket_known CHECK (bucket IN ('lt3', 'm3to6', 'm6to12', 'gt12', 'cannot')), reason text, ${RECORDED},
        CONSTRAINT survival_estimate_cannot_with_reason CHECK (bucket <> 'cannot' OR reason IS NOT NULL),
        CONSTRAINT survival_estimate_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT survival_estimate_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX survival_estimate_case_idx ON survival_estimate (centre_id, case_id, recorded_at DESC);
      COMMENT ON TABLE survival_estimate IS 'What somebody of the board estimated before the models were shown. Never overwritten.';

      CREATE TABLE recorded_prognosis (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, model text NOT NULL, obtained_on date NOT NULL,
        total text CONSTRAINT recorded_prognosis_total_shape CHECK (total ~ '^-?[0-9]{1,4}([.][0-9]{1,2})?$'),
        alive_at_six_weeks text CONSTRAINT recorded_prognosis_weeks_shape CHECK (alive_at_six_weeks ~ '^(100|[0-9]{1,2}([.][0-9])?)$'),
        alive_at_ninety_days text CONSTRAINT recorded_prognosis_days_shape CHECK (alive_at_ninety_days ~ '^(100|[0-9]{1,2}([.][0-9])?)$'),
        alive_at_one_year text CONSTRAINT recorded_prognosis_year_shape CHECK (alive_at_one_year ~ '^(100|[0-9]{1,2}([.][0-9])?)$'),
        source_url text, note text, ${RECORDED},
        CONSTRAINT recorded_prognosis_says_something CHECK (num_nonnulls(total, alive_at_six_weeks, alive_at_ninety_days, alive_at_one_year) > 0),
        CONSTRAINT recorded_prognosis_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT recorded_prognosis_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX recorded_prognosis_case_idx ON recorded_prognosis (centre_id, case_id, obtained_on DESC);
      COMMENT ON TABLE recorded_prognosis IS 'What a calculator elsewhere answered, typed in by hand. Nothing of it is worked out here. Never overwritten.';

      CREATE TABLE prognosis_acknowledgement (
        centre_id uuid NOT NULL CONSTRAINT prognosis_acknowledgement_centre_fk REFERENCES centre (id) ON DELETE RESTRICT, id uuid NOT NULL,
        note_version smallint NOT NULL, answer text NOT NULL CONSTRAINT prognosis_acknowledgement_answer_known CHECK (answer IN ('acknowledged', 'withdrawn')),
        laboratory_days smallint NOT NULL, performance_days smallint NOT NULL, staging_days smallint NOT NULL, remark text, ${RECORDED},
        CONSTRAINT prognosis_acknowledgement_withdrawn_with_remark CHECK (answer <> 'withdrawn' OR remark IS NOT NULL),
        CONSTRAINT prognosis_acknowledgement_pk PRIMARY KEY (centre_id, id)
      );
      CREATE INDEX prognosis_acknowledgement_newest_idx ON prognosis_acknowledgement (centre_id, recorded_at DESC);
      COMMENT ON TABLE prognosis_acknowledgement IS 'What the clinical safety officer said about the note of the prognosis panel. The newest answer counts; without one the panel is off.';

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['laboratory_result', 'survival_estimate', 'recorded_prognosis']::regclass[]) t;
      SELECT rachis_fence('prognosis_acknowledgement');
      -- What the board estimates stays with the board, and so does what it looked up.
      CREATE POLICY internal ON survival_estimate AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE POLICY internal ON recorded_prognosis AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE TRIGGER survival_estimate_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON survival_estimate FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      CREATE TRIGGER recorded_prognosis_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recorded_prognosis FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      CREATE TRIGGER prognosis_acknowledgement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON prognosis_acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE prognosis_acknowledgement, recorded_prognosis, survival_estimate, laboratory_result CASCADE;
      ALTER TABLE tumour DROP COLUMN hormone_dependence, DROP COLUMN molecularly_targeted, DROP COLUMN previous_chemotherapy, DROP COLUMN previous_systemic_therapy;
      ALTER TABLE systemic_extent DROP COLUMN visceral_resectability, DROP COLUMN visceral_pattern, DROP COLUMN brain_metastases, DROP COLUMN systemic_disease_controlled;
      -- Append-only events of the audit stay; the grants of a role that no longer exists go.
      SELECT set_config('app.action', 'person.record', true);
      ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_known;
      DELETE FROM role_grant WHERE role = 'safety_officer';
      ALTER TABLE role_grant ADD CONSTRAINT role_grant_role_known CHECK (role IN (${ROLES}));
    `);
  }
}
