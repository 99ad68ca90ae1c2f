import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const PARTIAL = `'^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`;
const KEYS = (table: string) => `CONSTRAINT ${table}_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT ${table}_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT`;
const ABSENCES = (table: string) => `absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT ${table}_absences_object CHECK (jsonb_typeof(absences) = 'object')`;
const partial = (table: string, column: string, more = '') => `${column} text ${more} CONSTRAINT ${table}_${column}_shape CHECK (${column} ~ ${PARTIAL})`;
const yesNo = (table: string, column: string) => `${column} text CONSTRAINT ${table}_${column}_known CHECK (${column} IN ('yes', 'no'))`;
const NOT_BOTH = (table: string) => `CONSTRAINT ${table}_runs_or_stopped CHECK (running IS DISTINCT FROM 'yes' OR stopped_on IS NULL)`;
/** Names to pick from grow with the drugs; the contract holds the list, the table only the shape of a code. */
const CODE = `'^[a-z][a-z0-9_]*$'`;

/** Lines of systemic therapy, steroids, bone agents and analgesics, stage and trials, and tumour markers over time. */
export class Systemic1763700710000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE systemic_therapy_line (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        classes text[] NOT NULL CONSTRAINT systemic_therapy_line_classes_known CHECK (cardinality(classes) > 0 AND classes <@ ARRAY['chemotherapy', 'endocrine', 'targeted', 'immunotherapy', 'radioligand']),
        agents text[] NOT NULL DEFAULT '{}' CONSTRAINT systemic_therapy_line_agents_shape CHECK (array_to_string(agents, ',') ~ '^([a-z][a-z0-9_]*(,[a-z][a-z0-9_]*)*)?$'),
        agent_text text, line_number smallint CONSTRAINT systemic_therapy_line_number_range CHECK (line_number BETWEEN 1 AND 20),
        intent text CONSTRAINT systemic_therapy_line_intent_known CHECK (intent IN ('curative', 'neoadjuvant', 'adjuvant', 'palliative')),
        ${partial('systemic_therapy_line', 'started_on')}, ${yesNo('systemic_therapy_line', 'running')}, ${partial('systemic_therapy_line', 'stopped_on')},
        best_response text CONSTRAINT systemic_therapy_line_response_known CHECK (best_response IN ('complete', 'partial', 'stable', 'progression', 'not_assessed')),
        ${partial('systemic_therapy_line', 'response_on')}, ${partial('systemic_therapy_line', 'progressed_on')},
        stop_reason text CONSTRAINT systemic_therapy_line_stop_reason_known CHECK (stop_reason IN ('progression', 'toxicity', 'completed', 'patient_choice', 'death', 'other')),
        stop_reason_text text, note text, ${ABSENCES('systemic_therapy_line')}, ${RECORDED},
        ${NOT_BOTH('systemic_therapy_line')},
        CONSTRAINT systemic_therapy_line_other_in_words CHECK (stop_reason IS DISTINCT FROM 'other' OR stop_reason_text IS NOT NULL),
        ${KEYS('systemic_therapy_line')}
      );
      CREATE INDEX systemic_therapy_line_case_idx ON systemic_therapy_line (centre_id, case_id, started_on DESC);
      COMMENT ON TABLE systemic_therapy_line IS 'One line of systemic treatment of the tumour. That it runs is stated, never concluded from a missing stop date.';

      CREATE TABLE steroid_course (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        drug text NOT NULL CONSTRAINT steroid_course_drug_known CHECK (drug IN ('dexamethasone', 'prednisolone', 'methylprednisolone', 'hydrocortisone', 'other')), drug_text text,
        daily_dose_mg text CONSTRAINT steroid_course_dose_shape CHECK (daily_dose_mg ~ '^[0-9]{1,4}([.][0-9]{1,2})?$' AND daily_dose_mg ~ '[1-9]'),
        route text CONSTRAINT steroid_course_route_known CHECK (route IN ('oral', 'intravenous', 'subcutaneous', 'intramuscular')),
        ${partial('steroid_course', 'started_on')}, started_at timestamptz,
        reason text CONSTRAINT steroid_course_reason_known CHECK (reason IN ('neuro_symptoms_mscc', 'severe_pain', 'haematological', 'radiotherapy_regimen', 'local')), reason_text text,
        ${yesNo('steroid_course', 'ppi_cover')}, ${yesNo('steroid_course', 'haematological_considered')},
        taper_plan text, ${partial('steroid_course', 'planned_end_on')}, ${yesNo('steroid_course', 'running')}, ${partial('steroid_course', 'stopped_on')},
        ${ABSENCES('steroid_course')}, ${RECORDED},
        ${NOT_BOTH('steroid_course')},
        CONSTRAINT steroid_course_other_in_words CHECK (drug <> 'other' OR drug_text IS NOT NULL),
        CONSTRAINT steroid_course_local_in_words CHECK (reason IS DISTINCT FROM 'local' OR reason_text IS NOT NULL),
        ${KEYS('steroid_course')}
      );
      CREATE INDEX steroid_course_case_idx ON steroid_course (centre_id, case_id, started_on DESC);
      COMMENT ON TABLE steroid_course IS 'One course of a corticosteroid: dose in mg a day of the drug named, why, and how it is to end.';

      CREATE TABLE supportive_drug (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT supportive_drug_kind_known CHECK (kind IN ('bisphosphonate', 'denosumab', 'analgesic')),
        agent text CONSTRAINT supportive_drug_agent_shape CHECK (agent ~ ${CODE}), agent_text text, regimen text,
        ${partial('supportive_drug', 'started_on')}, ${partial('supportive_drug', 'last_dose_on')}, ${yesNo('supportive_drug', 'running')}, ${partial('supportive_drug', 'stopped_on')},
        ${yesNo('supportive_drug', 'dental_check')}, ${partial('supportive_drug', 'dental_check_on')}, note text, ${ABSENCES('supportive_drug')}, ${RECORDED},
        ${NOT_BOTH('supportive_drug')},
        CONSTRAINT supportive_drug_dental_for_bone CHECK (kind <> 'analgesic' OR num_nonnulls(dental_check, dental_check_on) = 0),
        ${KEYS('supportive_drug')}
      );
      CREATE INDEX supportive_drug_case_idx ON supportive_drug (centre_id, case_id, started_on DESC);
      COMMENT ON TABLE supportive_drug IS 'A course of a bone-modifying agent or an analgesic, with its last dose.';

      CREATE TABLE oncology_status (
        centre_id uuid NOT NULL, case_id uuid NOT NULL,
        stage_system text CONSTRAINT oncology_status_stage_system_known CHECK (stage_system IN ('tnm', 'iss', 'r_iss', 'durie_salmon', 'ann_arbor', 'va_lung', 'other')), stage text, ${partial('oncology_status', 'staged_on')},
        prior_lines smallint CONSTRAINT oncology_status_prior_lines_range CHECK (prior_lines BETWEEN 0 AND 30),
        prostate_state text CONSTRAINT oncology_status_prostate_state_known CHECK (prostate_state IN ('mHNPC', 'mHSPC', 'mCRPC')),
        ${yesNo('oncology_status', 'trials_considered')}, trials jsonb NOT NULL DEFAULT '[]' CONSTRAINT oncology_status_trials_list CHECK (jsonb_typeof(trials) = 'array'),
        ${yesNo('oncology_status', 'genetic_counselling')}, note text, ${ABSENCES('oncology_status')}, ${RECORDED},
        CONSTRAINT oncology_status_pk PRIMARY KEY (centre_id, case_id),
        CONSTRAINT oncology_status_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE oncology_status IS 'Stage, earlier lines as stated, state of a prostate cancer, trials and genetic counselling.';

      CREATE TABLE tumour_marker_result (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        marker text NOT NULL CONSTRAINT tumour_marker_result_marker_known CHECK (marker IN ('ca15_3', 'cea', 'psa', 'ca19_9', 'ca125', 'afp', 'beta_hcg', 'thyroglobulin', 'calcitonin', 'chromogranin_a', 'kappa_free', 'lambda_free', 'm_protein', 'other')),
        marker_text text, comparator text CONSTRAINT tumour_marker_result_comparator_known CHECK (comparator IN ('<', '>')),
        value text NOT NULL CONSTRAINT tumour_marker_result_value_shape CHECK (value ~ '^[0-9]{1,9}([.][0-9]{1,4})?$'),
        unit text NOT NULL CONSTRAINT tumour_marker_result_unit_known CHECK (unit IN ('U/mL', 'kU/L', 'ug/L', 'ng/mL', 'ng/L', 'pg/mL', 'mg/L', 'mg/dL', 'g/L', 'g/dL', 'pmol/L', 'nmol/L', '[IU]/L', 'm[IU]/mL', 'k[IU]/L', '[IU]/mL', '{other}')),
        ${partial('tumour_marker_result', 'taken_on', 'NOT NULL')}, laboratory text, ${ABSENCES('tumour_marker_result')}, ${RECORDED},
        CONSTRAINT tumour_marker_result_other_in_words CHECK (marker <> 'other' OR marker_text IS NOT NULL),
        CONSTRAINT tumour_marker_result_unit_fits CHECK (
          CASE WHEN marker IN ('ca15_3', 'ca19_9', 'ca125') THEN unit IN ('kU/L', 'U/mL') WHEN marker IN ('cea', 'psa', 'thyroglobulin') THEN unit IN ('ug/L', 'ng/mL')
            WHEN marker = 'afp' THEN unit IN ('k[IU]/L', '[IU]/mL', 'ug/L', 'ng/mL') WHEN marker = 'beta_hcg' THEN unit IN ('[IU]/L', 'm[IU]/mL') WHEN marker = 'calcitonin' THEN unit IN ('ng/L', 'pg/mL', 'pmol/L')
            WHEN marker = 'chromogranin_a' THEN unit IN ('nmol/L', 'pmol/L', 'ug/L', 'ng/mL') WHEN marker IN ('kappa_free', 'lambda_free') THEN unit IN ('mg/L', 'mg/dL') WHEN marker = 'm_protein' THEN unit IN ('g/L', 'g/dL') ELSE true END),
        ${KEYS('tumour_marker_result')}
      );
      CREATE INDEX tumour_marker_result_case_idx ON tumour_marker_result (centre_id, case_id, taken_on DESC);
      COMMENT ON TABLE tumour_marker_result IS 'One result of a tumour marker in blood or urine, as reported, with the unit it was reported in.';

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['systemic_therapy_line', 'steroid_course', 'supportive_drug', 'oncology_status', 'tumour_marker_result']::regclass[]) t;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE tumour_marker_result, oncology_status, supportive_drug, steroid_course, systemic_therapy_line CASCADE;');
  }
}
