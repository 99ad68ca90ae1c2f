import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const ABSENCES = (table: string) => `absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT ${table}_absences_object CHECK (jsonb_typeof(absences) = 'object')`;
const PARTIAL = `'^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`;
const LEVELS = `'^(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co)(-(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co))?$'`;

/** The patient, the case and its sections. */
export class Case1763700200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE patient (
        centre_id uuid NOT NULL CONSTRAINT patient_centre_fk REFERENCES centre (id) ON DELETE RESTRICT,
        id uuid NOT NULL,
        family_name text NOT NULL,
        given_name text,
        birth_date text CONSTRAINT patient_birth_date_shape CHECK (birth_date ~ ${PARTIAL}),
        sex text CONSTRAINT patient_sex_known CHECK (sex IN ('female', 'male', 'other')),
        vital_status text CONSTRAINT patient_vital_status_known CHECK (vital_status IN ('alive', 'deceased')),
        deceased_on text CONSTRAINT patient_deceased_on_shape CHECK (deceased_on ~ ${PARTIAL}),
        ${ABSENCES('patient')},
        registered_by uuid NOT NULL,
        ${RECORDED},
        CONSTRAINT patient_pk PRIMARY KEY (centre_id, id)
      );
      COMMENT ON TABLE patient IS 'The person whose spine is discussed. Birth and death as precisely as known: year, month or day.';
      CREATE TABLE patient_identifier (
        centre_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        authority text NOT NULL,
        value text NOT NULL,
        CONSTRAINT patient_identifier_pk PRIMARY KEY (centre_id, authority, value),
        CONSTRAINT patient_identifier_patient_fk FOREIGN KEY (centre_id, patient_id) REFERENCES patient (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX patient_identifier_patient_idx ON patient_identifier (centre_id, patient_id);
      COMMENT ON TABLE patient_identifier IS 'A number by which an institution knows the patient; no two patients share one.';

      CREATE SEQUENCE case_number;
      CREATE TABLE spine_case (
        centre_id uuid NOT NULL,
        id uuid NOT NULL,
        patient_id uuid NOT NULL,
        case_number text NOT NULL,
        state text NOT NULL CONSTRAINT spine_case_state_known CHECK (state IN ('draft', 'submitted', 'triaged', 'in_preparation', 'ready', 'listed', 'discussed', 'in_delivery', 'follow_up', 'closed')),
        closing_reason text CONSTRAINT spine_case_closing_reason_known CHECK (closing_reason IN ('discharged', 'died', 'transferred', 'withdrawn', 'not_accepted', 'entered_in_error')),
        move_reason text,
        question text,
        urgency text CONSTRAINT spine_case_urgency_known CHECK (urgency IN ('emergency', 'urgent', 'soon', 'routine')),
        mscc text CONSTRAINT spine_case_mscc_known CHECK (mscc IN ('yes', 'no', 'unknown')),
        mscc_suspected_at timestamptz,
        summary text,
        referring_organisation_id uuid,
        referrer_id uuid NOT NULL,
        responsible_id uuid,
        contact text,
        ${ABSENCES('spine_case')},
        created_at timestamptz NOT NULL,
        referred_at timestamptz,
        due_at timestamptz,
        ${RECORDED},
        CONSTRAINT spine_case_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT spine_case_number_key UNIQUE (centre_id, case_number),
        CONSTRAINT spine_case_closed_with_reason CHECK ((state = 'closed') = (closing_reason IS NOT NULL)),
        CONSTRAINT spine_case_patient_fk FOREIGN KEY (centre_id, patient_id) REFERENCES patient (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT spine_case_referring_organisation_fk FOREIGN KEY (centre_id, referring_organisation_id) REFERENCES organisation (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT spine_case_referrer_fk FOREIGN KEY (centre_id, referrer_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT spine_case_responsible_fk FOREIGN KEY (centre_id, responsible_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX spine_case_patient_idx ON spine_case (centre_id, patient_id);
      CREATE INDEX spine_case_referrer_idx ON spine_case (centre_id, referrer_id);
      COMMENT ON TABLE spine_case IS 'One episode of spinal metastatic disease, from referral to its end.';

      CREATE TABLE tumour (
        centre_id uuid NOT NULL, case_id uuid NOT NULL,
        "primary" text, primary_text text, histology text, basis text, tissue text,
        diagnosed_on text CONSTRAINT tumour_diagnosed_on_shape CHECK (diagnosed_on ~ ${PARTIAL}),
        markers jsonb NOT NULL DEFAULT '[]' CONSTRAINT tumour_markers_list CHECK (jsonb_typeof(markers) = 'array'),
        radiosensitivity_judgement text CONSTRAINT tumour_radiosensitivity_known CHECK (radiosensitivity_judgement IN ('radiosensitive', 'radioresistant')),
        radiosensitivity_reason text, ${ABSENCES('tumour')}, ${RECORDED},
        CONSTRAINT tumour_pk PRIMARY KEY (centre_id, case_id),
        CONSTRAINT tumour_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE tumour IS 'The cancer that the spine disease comes from.';
      CREATE TABLE systemic_extent (
        centre_id uuid NOT NULL, case_id uuid NOT NULL,
        staged_on date, visceral_metastases text CONSTRAINT systemic_extent_visceral_known CHECK (visceral_metastases IN ('yes', 'no')),
        sites text[] NOT NULL DEFAULT '{}',
        extraspinal_bone_foci smallint CONSTRAINT systemic_extent_foci_range CHECK (extraspinal_bone_foci BETWEEN 0 AND 99),
        systemic_state text, current_treatment text, remaining_options text, ${ABSENCES('systemic_extent')}, ${RECORDED},
        CONSTRAINT systemic_extent_pk PRIMARY KEY (centre_id, case_id),
        CONSTRAINT systemic_extent_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE systemic_extent IS 'How far the cancer has spread beyond the spine.';
      CREATE TABLE fitness (
        centre_id uuid NOT NULL, case_id uuid NOT NULL,
        comorbidity text, anticoagulated text CONSTRAINT fitness_anticoagulated_known CHECK (anticoagulated IN ('yes', 'no')), anticoagulant text, anticoagulant_last_at timestamptz, allergies text,
        tolerates_surgery text CONSTRAINT fitness_tolerates_known CHECK (tolerates_surgery IN ('yes', 'no', 'uncertain')), tolerance_reason text, ${ABSENCES('fitness')}, ${RECORDED},
        CONSTRAINT fitness_pk PRIMARY KEY (centre_id, case_id),
        CONSTRAINT fitness_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE fitness IS 'What decides whether a treatment can be borne.';

      CREATE TABLE functional_status (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        examined_on date NOT NULL, examined_by text,
        ecog text CONSTRAINT functional_status_ecog_known CHECK (ecog IN ('0', '1', '2', '3', '4', '5')),
        kps text CONSTRAINT functional_status_kps_known CHECK (kps IN ('0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '100')),
        ambulation text, bladder text, bowel text, ais text CONSTRAINT functional_status_ais_known CHECK (ais IN ('A', 'B', 'C', 'D', 'E')),
        myelopathy text CONSTRAINT functional_status_myelopathy_known CHECK (myelopathy IN ('yes', 'no')), radiculopathy text CONSTRAINT functional_status_radiculopathy_known CHECK (radiculopathy IN ('yes', 'no')),
        deficit_onset_at timestamptz, pain_nrs smallint CONSTRAINT functional_status_pain_range CHECK (pain_nrs BETWEEN 0 AND 10), pain_character text[] NOT NULL DEFAULT '{}',
        neurology_text text, ${ABSENCES('functional_status')}, ${RECORDED},
        CONSTRAINT functional_status_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT functional_status_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX functional_status_case_idx ON functional_status (centre_id, case_id, examined_on DESC);
      COMMENT ON TABLE functional_status IS 'Performance status, neurology and function on one day; a new examination is a new row.';
      CREATE TABLE lesion (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        levels text CONSTRAINT lesion_levels_known CHECK (levels ~ ${LEVELS}), level_text text,
        compartment text, nature text, escc_grade text CONSTRAINT lesion_escc_known CHECK (escc_grade IN ('0', '1a', '1b', '1c', '2', '3')),
        instrumented boolean, irradiated_before text CONSTRAINT lesion_irradiated_known CHECK (irradiated_before IN ('yes', 'no')), mechanical_judgement text CONSTRAINT lesion_mechanical_known CHECK (mechanical_judgement IN ('stable', 'unstable')),
        size_mm smallint CONSTRAINT lesion_size_range CHECK (size_mm BETWEEN 1 AND 500), note text, retracted_reason text, ${ABSENCES('lesion')}, ${RECORDED},
        CONSTRAINT lesion_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT lesion_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT lesion_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE lesion IS 'One focus of disease at a vertebral level or over adjoining levels.';
      CREATE TABLE score_result (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, lesion_id uuid,
        score text NOT NULL, score_version smallint NOT NULL, rated_levels text, assessed_on date NOT NULL, based_on text, answers jsonb NOT NULL, ${ABSENCES('score_result')},
        total smallint, low smallint, high smallint, band text, ${RECORDED},
        CONSTRAINT score_result_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT score_result_lesion_fk FOREIGN KEY (centre_id, case_id, lesion_id) REFERENCES lesion (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT score_result_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT score_result_total_in_range CHECK (total IS NULL OR (total = low AND total = high))
      );
      CREATE INDEX score_result_case_idx ON score_result (centre_id, case_id, lesion_id);
      COMMENT ON TABLE score_result IS 'One rating by one rater on one day, with the version of the score. Never overwritten.';
      CREATE TABLE prior_treatment (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT prior_treatment_kind_known CHECK (kind IN ('radiotherapy', 'surgery', 'cement', 'ablation', 'systemic', 'other')),
        levels text CONSTRAINT prior_treatment_levels_known CHECK (levels ~ ${LEVELS}), site_text text,
        given_on text CONSTRAINT prior_treatment_given_on_shape CHECK (given_on ~ ${PARTIAL}),
        total_dose_cgy integer CONSTRAINT prior_treatment_dose_range CHECK (total_dose_cgy BETWEEN 50 AND 10000), fractions smallint CONSTRAINT prior_treatment_fractions_range CHECK (fractions BETWEEN 1 AND 60),
        details text, ${ABSENCES('prior_treatment')}, ${RECORDED},
        CONSTRAINT prior_treatment_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT prior_treatment_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE TABLE imaging_study (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        modality text NOT NULL, region text, performed_on date, held_at text, received text CONSTRAINT imaging_study_received_known CHECK (received IN ('yes', 'no')),
        report text, numbering_note text, ${ABSENCES('imaging_study')}, ${RECORDED},
        CONSTRAINT imaging_study_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT imaging_study_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE TABLE patient_wish (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        statement text NOT NULL, source text, obtained_by text NOT NULL, obtained_on date NOT NULL,
        met_patient text CONSTRAINT patient_wish_met_known CHECK (met_patient IN ('yes', 'no')), has_capacity text CONSTRAINT patient_wish_capacity_known CHECK (has_capacity IN ('yes', 'no')),
        aware_of_diagnosis text CONSTRAINT patient_wish_aware_known CHECK (aware_of_diagnosis IN ('yes', 'no')), ${ABSENCES('patient_wish')}, ${RECORDED},
        CONSTRAINT patient_wish_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT patient_wish_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE prior_treatment IS 'What was already done, above all at the level in question. Doses in centigray.';
      COMMENT ON TABLE imaging_study IS 'What was imaged, when, where the images are, and whether the board has them.';
      COMMENT ON TABLE patient_wish IS 'What the patient wants, who asked, when, and whether that person had met the patient.';
      CREATE INDEX lesion_case_idx ON lesion (centre_id, case_id);
      CREATE INDEX prior_treatment_case_idx ON prior_treatment (centre_id, case_id);
      CREATE INDEX imaging_study_case_idx ON imaging_study (centre_id, case_id);
      CREATE INDEX patient_wish_case_idx ON patient_wish (centre_id, case_id);

      -- What a referrer sees hangs on own referrals. These look with the eyes of whoever asks; as functions they are called for a referrer only and cost
      -- everybody else's plan nothing (written out in the policies they made one case's plan eight times as large).
      CREATE FUNCTION rachis_case_in_reach(p_centre uuid, p_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN RETURN EXISTS (SELECT 1 FROM public.spine_case c WHERE c.centre_id = p_centre AND c.id = p_case); END $$;
      CREATE FUNCTION rachis_patient_referred(p_centre uuid, p_patient uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN RETURN EXISTS (SELECT 1 FROM public.spine_case c WHERE c.centre_id = p_centre AND c.patient_id = p_patient); END $$;
      CREATE FUNCTION rachis_patient_in_reach(p_centre uuid, p_patient uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN RETURN EXISTS (SELECT 1 FROM public.patient p WHERE p.centre_id = p_centre AND p.id = p_patient); END $$;

      SELECT rachis_fence('patient');
      ALTER TABLE patient FORCE ROW LEVEL SECURITY;
      CREATE POLICY reach ON patient AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR registered_by = (SELECT rachis_actor()) OR rachis_patient_referred(centre_id, id));
      SELECT rachis_fence('patient_identifier', false);
      ALTER TABLE patient_identifier FORCE ROW LEVEL SECURITY;
      CREATE POLICY reach ON patient_identifier AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR rachis_patient_in_reach(centre_id, patient_id));
      SELECT rachis_fence('spine_case');
      ALTER TABLE spine_case FORCE ROW LEVEL SECURITY;
      CREATE POLICY reach ON spine_case AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR referrer_id = (SELECT rachis_actor()));
      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['tumour', 'systemic_extent', 'fitness', 'functional_status', 'lesion', 'score_result', 'prior_treatment', 'imaging_study', 'patient_wish']::regclass[]) t;

      -- A rating is never changed, only followed by another.
      CREATE TRIGGER score_result_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON score_result FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      -- A case belongs to one patient for good.
      CREATE FUNCTION spine_case_keeps_patient() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.patient_id <> OLD.patient_id OR NEW.case_number <> OLD.case_number THEN RAISE EXCEPTION 'a case keeps its patient and number' USING ERRCODE = 'RX002'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER spine_case_keeps_patient BEFORE UPDATE ON spine_case FOR EACH ROW EXECUTE FUNCTION spine_case_keeps_patient();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY reach ON patient_identifier; DROP POLICY reach ON patient;
      DROP TABLE patient_wish, imaging_study, prior_treatment, score_result, lesion, functional_status, fitness, systemic_extent, tumour CASCADE;
      DROP TABLE spine_case CASCADE; DROP FUNCTION spine_case_keeps_patient(); DROP SEQUENCE case_number; DROP TABLE patient_identifier, patient CASCADE;
      DROP FUNCTION rachis_patient_in_reach(uuid, uuid), rachis_patient_referred(uuid, uuid), rachis_case_in_reach(uuid, uuid);
    `);
  }
}
