import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const ABSENCES = (table: string) => `absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT ${table}_absences_object CHECK (jsonb_typeof(absences) = 'object')`;
const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const known = (table: string, column: string, codes: readonly string[]) => `${column} text CONSTRAINT ${table}_${column}_known CHECK (${column} IN (${list(codes)}))`;

const DERMATOMES = ['C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4_5'];
const KEY_MUSCLES = ['C5', 'C6', 'C7', 'C8', 'T1', 'L2', 'L3', 'L4', 'L5', 'S1'];
const FEELINGS = ['normal', 'reduced', 'absent'];
const PRESENCES = ['present', 'absent'];
const REFLEXES = ['normal', 'brisk', 'reduced', 'absent', 'differ'];
const RISK_FACTORS = ['history_of_cancer', 'known_bone_metastases', 'immunosuppression', 'nf2', 'turcot', 'cowden', 'hereditary_retinoblastoma', 'rubinstein_taybi', 'von_hippel_lindau', 'radiation_exposure', 'industrial_chemicals', 'family_history', 'lifestyle'];
const COMORBIDITIES = ['diabetes', 'hypertension', 'ischaemic_heart', 'heart_failure', 'atrial_fibrillation', 'copd', 'thromboembolism', 'stroke', 'kidney', 'liver', 'dementia', 'osteoporosis', 'coagulopathy', 'malnutrition', 'second_cancer', 'smoker', 'none_known'];

/** How the disease made itself known, neurological examinations muscle by muscle, and more about pain and fitness. */
export class Function1763700750000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE presentation (
        centre_id uuid NOT NULL, case_id uuid NOT NULL,
        ${known('presentation', 'incidental', ['yes', 'no'])},
        symptoms jsonb NOT NULL DEFAULT '[]' CONSTRAINT presentation_symptoms_list CHECK (jsonb_typeof(symptoms) = 'array'),
        deficit_since text, ${known('presentation', 'growth_pace', ['slow', 'moderate', 'rapid'])},
        risk_factors text[] NOT NULL DEFAULT '{}' CONSTRAINT presentation_risk_factors_known CHECK (risk_factors <@ ARRAY[${list(RISK_FACTORS)}]),
        vitals_at timestamptz,
        systolic smallint CONSTRAINT presentation_systolic_range CHECK (systolic BETWEEN 20 AND 350),
        diastolic smallint CONSTRAINT presentation_diastolic_range CHECK (diastolic BETWEEN 10 AND 250),
        pulse smallint CONSTRAINT presentation_pulse_range CHECK (pulse BETWEEN 10 AND 350),
        temperature text CONSTRAINT presentation_temperature_shape CHECK (temperature ~ '^[0-9]{2}([.][0-9])?$'),
        weight text CONSTRAINT presentation_weight_shape CHECK (weight ~ '^[0-9]{2,3}([.][0-9])?$'),
        ${ABSENCES('presentation')}, ${RECORDED},
        CONSTRAINT presentation_without_symptoms CHECK (incidental IS DISTINCT FROM 'yes' OR symptoms = '[]'),
        CONSTRAINT presentation_pk PRIMARY KEY (centre_id, case_id),
        CONSTRAINT presentation_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE presentation IS 'How the disease made itself known: symptoms with onset and severity, risk factors, vital signs. What was ticked at the referral stays on the case.';

      CREATE TABLE neuro_exam (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        examined_on date NOT NULL, examined_at timestamptz, examiner text,
        ${known('neuro_exam', 'ais', ['A', 'B', 'C', 'D', 'E'])}, ${known('neuro_exam', 'nli', ['C1', ...DERMATOMES, 'intact'])},
        motor jsonb NOT NULL DEFAULT '[]' CONSTRAINT neuro_exam_motor_list CHECK (jsonb_typeof(motor) = 'array'),
        ${known('neuro_exam', 'sensory_level_right', [...DERMATOMES, 'intact'])}, ${known('neuro_exam', 'sensory_level_left', [...DERMATOMES, 'intact'])}, sensation_text text,
        ${known('neuro_exam', 'perianal_sensation', FEELINGS)}, ${known('neuro_exam', 'deep_anal_pressure', PRESENCES)}, ${known('neuro_exam', 'voluntary_anal_contraction', PRESENCES)},
        ${known('neuro_exam', 'anal_tone', FEELINGS)}, ${known('neuro_exam', 'reflexes_arms', REFLEXES)}, ${known('neuro_exam', 'reflexes_legs', REFLEXES)},
        ${known('neuro_exam', 'plantar_response', ['flexor', 'extensor_one', 'extensor_both', 'equivocal'])},
        post_void_residual_ml smallint CONSTRAINT neuro_exam_residual_range CHECK (post_void_residual_ml BETWEEN 0 AND 5000), gait text,
        sensation jsonb NOT NULL DEFAULT '[]' CONSTRAINT neuro_exam_sensation_list CHECK (jsonb_typeof(sensation) = 'array'),
        ${known('neuro_exam', 'lowest_other_muscle_right', KEY_MUSCLES)}, ${known('neuro_exam', 'lowest_other_muscle_left', KEY_MUSCLES)},
        note text, ${ABSENCES('neuro_exam')}, ${RECORDED},
        CONSTRAINT neuro_exam_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT neuro_exam_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX neuro_exam_case_idx ON neuro_exam (centre_id, case_id, examined_on DESC);
      COMMENT ON TABLE neuro_exam IS 'One neurological examination: power by key muscle, feeling, sphincters, reflexes, gait. A new examination is a new row.';

      ALTER TABLE functional_status
        ADD COLUMN pain_worst smallint CONSTRAINT functional_status_pain_worst_range CHECK (pain_worst BETWEEN 0 AND 10),
        ADD COLUMN ${known('functional_status', 'night_pain', ['yes', 'no'])}, ADD COLUMN analgesics text, ADD COLUMN ${known('functional_status', 'opioid', ['yes', 'no'])};
      ALTER TABLE fitness
        ADD COLUMN comorbidities text[] NOT NULL DEFAULT '{}' CONSTRAINT fitness_comorbidities_known CHECK (comorbidities <@ ARRAY[${list(COMORBIDITIES)}]),
        ADD COLUMN frailty_scale text, ADD COLUMN frailty_result text, ADD COLUMN frailty_on date, ADD COLUMN ${known('fitness', 'asa_class', ['I', 'II', 'III', 'IV', 'V'])},
        ADD CONSTRAINT fitness_frailty_with_scale CHECK (frailty_result IS NULL OR frailty_scale IS NOT NULL);

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['presentation', 'neuro_exam']::regclass[]) t;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE neuro_exam, presentation CASCADE;
      ALTER TABLE fitness DROP COLUMN comorbidities, DROP COLUMN frailty_scale, DROP COLUMN frailty_result, DROP COLUMN frailty_on, DROP COLUMN asa_class;
      ALTER TABLE functional_status DROP COLUMN pain_worst, DROP COLUMN night_pain, DROP COLUMN analgesics, DROP COLUMN opioid;
    `);
  }
}
