import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const PARTIAL = `'^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`;
const LEVEL = `(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co)`;
const RANGE = `${LEVEL}(-${LEVEL})?`;
/** Ranges from the head downwards, as the contract writes them: "T6-T7, T9-T10". */
const RANGES = `'^${RANGE}(, ${RANGE})*$'`;
const APPROACHES = `'posterior_midline', 'posterolateral', 'anterior_cervical', 'transthoracic', 'retroperitoneal', 'combined', 'percutaneous', 'mini_open', 'transoral'`;
const PROCEDURES = `'needle_biopsy', 'open_biopsy', 'laminectomy', 'transpedicular_decompression', 'separation_surgery', 'corpectomy', 'costotransversectomy', 'en_bloc_spondylectomy', 'posterior_instrumentation_open', 'percutaneous_fixation', 'anterior_instrumentation', 'occipitocervical_fixation', 'vertebroplasty', 'kyphoplasty', 'cement_augmented_screws', 'sacroplasty', 'intradural_resection', 'rfa', 'cryoablation', 'litt', 'embolisation', 'halo_orthosis'`;
const MATERIALS = `'titanium', 'carbon_peek', 'cobalt_chrome', 'steel', 'cement', 'bone_graft', 'other', 'none'`;
const COMPLICATIONS = `'focal_weakness', 'radicular_pain', 'incomplete_paraplegia', 'complete_paraplegia', 'pathological_fracture_collapse', 'tumour_recurrence', 'resistance_to_treatment', 'neural_injury', 'bleeding', 'infection_immunosuppressed', 'sacrificed_structure', 'rt_path_injury', 'systemic_chemo_effect', 'wound_dehiscence', 'surgical_site_infection', 'hardware_failure', 'csf_leak', 'cement_leak', 'vte', 'radiation_myelopathy', 'vcf_after_sbrt', 'pain_flare', 'oesophagitis', 'plexopathy', 'steroid_effect'`;

const absences = (table: string) => `absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT ${table}_absences_object CHECK (jsonb_typeof(absences) = 'object')`;
const list = (table: string, column: string, codes: string) => `${column} text[] NOT NULL DEFAULT '{}' CONSTRAINT ${table}_${column}_known CHECK (${column} <@ ARRAY[${codes}])`;
const choice = (table: string, column: string, codes: string) => `${column} text CONSTRAINT ${table}_${column}_known CHECK (${column} IN (${codes}))`;
const levels = (table: string, column: string) => `${column} text CONSTRAINT ${table}_${column}_known CHECK (${column} ~ ${RANGES})`;
const amount = (table: string, column: string, most: number) => `${column} integer CONSTRAINT ${table}_${column}_range CHECK (${column} BETWEEN 0 AND ${most})`;
const goals = (table: string) => `goals jsonb NOT NULL DEFAULT '[]' CONSTRAINT ${table}_goals_list CHECK (jsonb_typeof(goals) = 'array' AND jsonb_array_length(goals) <= 4)`;
const yesNo = `'yes', 'no'`;
const ofCase = (table: string) => `
        CONSTRAINT ${table}_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT ${table}_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT`;

/** What the surgeon plans, what was done in theatre, and what went wrong. */
export class Surgery1763700720000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE surgery_plan (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        proposed_on date NOT NULL, ${choice('surgery_plan', 'status', `'proposed', 'booked', 'cancelled'`)} NOT NULL, cancellation_reason text,
        ${goals('surgery_plan')}, ${choice('surgery_plan', 'primary_goal', `'biopsy', 'decompression', 'resection', 'stabilisation'`)},
        ${choice('surgery_plan', 'resection_intent', `'none', 'debulking_intralesional', 'separation', 'piecemeal_total', 'en_bloc'`)},
        ${levels('surgery_plan', 'target_levels')}, ${levels('surgery_plan', 'instrumented_levels')}, ${levels('surgery_plan', 'cemented_levels')},
        ${choice('surgery_plan', 'approach', APPROACHES)}, ${list('surgery_plan', 'procedures', PROCEDURES)}, ${choice('surgery_plan', 'minimally_invasive', yesNo)},
        ${list('surgery_plan', 'implant_materials', MATERIALS)}, implants text,
        ${choice('surgery_plan', 'embolisation', `'planned', 'not_planned', 'done'`)}, ${amount('surgery_plan', 'expected_blood_loss_ml', 20_000)},
        ${choice('surgery_plan', 'asa_class', `'I', 'II', 'III', 'IV', 'V'`)}, planned_on date, slot text, responsible_id uuid, note text, ${absences('surgery_plan')}, ${RECORDED},
        CONSTRAINT surgery_plan_cancelled_with_reason CHECK ((status = 'cancelled') = (cancellation_reason IS NOT NULL)),
        CONSTRAINT surgery_plan_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT surgery_plan_responsible_fk FOREIGN KEY (centre_id, responsible_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,${ofCase('surgery_plan')}
      );
      CREATE INDEX surgery_plan_case_idx ON surgery_plan (centre_id, case_id, proposed_on DESC);
      COMMENT ON TABLE surgery_plan IS 'What the surgeon plans, beside the decision of the board. The newest that is not cancelled counts; a new plan is a new row.';

      CREATE TABLE operation (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        performed_on date NOT NULL, started_at timestamptz, ended_at timestamptz, plan_id uuid, surgeon text, team text,
        ${choice('operation', 'approach', APPROACHES)}, ${list('operation', 'procedures', PROCEDURES)},
        ${levels('operation', 'decompressed_levels')}, ${levels('operation', 'resected_levels')}, ${levels('operation', 'instrumented_levels')}, ${levels('operation', 'cemented_levels')},
        ${goals('operation')}, ${choice('operation', 'resection_margin', `'wide', 'marginal', 'intralesional'`)},
        ${amount('operation', 'blood_loss_ml', 30_000)}, ${amount('operation', 'transfusion_units', 100)}, ${choice('operation', 'embolised', yesNo)},
        ${list('operation', 'implant_materials', MATERIALS)}, implants text, ${choice('operation', 'histology_sent', yesNo)}, histology_words text,
        events text, follow_up_to date, note text, ${absences('operation')}, ${RECORDED},
        CONSTRAINT operation_ends_after_start CHECK (ended_at > started_at),
        CONSTRAINT operation_followed_after_it CHECK (follow_up_to >= performed_on),
        CONSTRAINT operation_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT operation_plan_fk FOREIGN KEY (centre_id, case_id, plan_id) REFERENCES surgery_plan (centre_id, case_id, id) ON DELETE RESTRICT,${ofCase('operation')}
      );
      CREATE INDEX operation_case_idx ON operation (centre_id, case_id, performed_on DESC);
      COMMENT ON TABLE operation IS 'What was done in theatre, and whether each goal was reached. follow_up_to: somebody looked until that day and saw no complication.';

      CREATE TABLE complication (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, operation_id uuid,
        ${choice('complication', 'category', `'tumour_related', 'treatment_related'`)} NOT NULL, ${choice('complication', 'type', COMPLICATIONS)}, description text,
        occurred_on text CONSTRAINT complication_occurred_on_shape CHECK (occurred_on ~ ${PARTIAL}),
        ${choice('complication', 'clavien_dindo', `'I', 'II', 'IIIa', 'IIIb', 'IVa', 'IVb', 'V'`)}, ${choice('complication', 'disability_at_discharge', yesNo)},
        ${choice('complication', 'saves_grade', `'I', 'II', 'III', 'IV'`)}, treatment text, ${choice('complication', 'resolved', yesNo)}, note text, ${absences('complication')}, ${RECORDED},
        CONSTRAINT complication_named CHECK (num_nonnulls(type, description) > 0),
        CONSTRAINT complication_type_of_category CHECK (
          (category = 'tumour_related') = (type IN ('focal_weakness', 'radicular_pain', 'incomplete_paraplegia', 'complete_paraplegia', 'pathological_fracture_collapse', 'tumour_recurrence', 'resistance_to_treatment'))),
        CONSTRAINT complication_operation_fk FOREIGN KEY (centre_id, case_id, operation_id) REFERENCES operation (centre_id, case_id, id) ON DELETE RESTRICT,${ofCase('complication')}
      );
      CREATE INDEX complication_case_idx ON complication (centre_id, case_id, occurred_on DESC);
      COMMENT ON TABLE complication IS 'One complication, of the tumour or of a treatment. No row is no statement: that there was none is said on the operation.';

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['surgery_plan', 'operation', 'complication']::regclass[]) t;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE complication, operation, surgery_plan CASCADE;`);
  }
}
