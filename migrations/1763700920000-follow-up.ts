import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const PARTIAL = `'^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'`;
const LEVEL = `(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co)`;
const DECIMAL = `'^-?[0-9]{1,3}([.][0-9]{1,3})?$'`;

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const choice = (table: string, column: string, codes: readonly string[]) => `${column} text CONSTRAINT ${table}_${column}_known CHECK (${column} IN (${list(codes)}))`;
const absences = (table: string) => `absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT ${table}_absences_object CHECK (jsonb_typeof(absences) = 'object')`;
const rows = (table: string, column: string) => `${column} jsonb NOT NULL DEFAULT '[]' CONSTRAINT ${table}_${column}_list CHECK (jsonb_typeof(${column}) = 'array')`;
const number = (column: string) => `${column} text CONSTRAINT prom_answer_${column}_shape CHECK (${column} ~ ${DECIMAL})`;
const inError = (table: string) => `retracted_reason text CONSTRAINT ${table}_retracted_reason_length CHECK (length(retracted_reason) BETWEEN 1 AND 1000)`;
const YES_NO = ['yes', 'no'];
const RISKS = ['low', 'intermediate', 'high'];
const start = 'centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,';
const ofCase = (table: string) => `
        CONSTRAINT ${table}_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT ${table}_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT`;
const TABLES = ['visit', 'local_response', 'prom_answer', 'surveillance_plan', 'postoperative_check', 'case_end'];

/** What comes after the treatment: visits, local response, questionnaires, the plan by which somebody is watched, closed steps after an operation, and the end. */
export class FollowUp1763700920000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE visit (
        ${start} visited_on date NOT NULL, ${choice('visit', 'state', ['planned', 'seen', 'missed', 'cancelled'])} NOT NULL, state_reason text,
        ${choice('visit', 'kind', ['clinic', 'ward', 'home', 'telephone', 'video', 'results_review'])}, seen_by text,
        ${choice('visit', 'systemic_status', ['complete', 'partial', 'stable', 'progression', 'not_assessed'])}, systemic_words text,
        ${choice('visit', 'any_toxicity', YES_NO)}, ${rows('visit', 'toxicities')}, note text, ${absences('visit')}, ${inError('visit')}, ${RECORDED},
        CONSTRAINT visit_toxicity_agrees CHECK (any_toxicity IS DISTINCT FROM 'no' OR toxicities = '[]'),${ofCase('visit')}
      );
      CREATE INDEX visit_case_idx ON visit (centre_id, case_id, visited_on DESC);
      COMMENT ON TABLE visit IS 'One contact after treatment, planned or past. What was examined on its day stands in functional_status and neuro_exam.';

      CREATE TABLE local_response (
        ${start} assessed_on date NOT NULL, levels text NOT NULL CONSTRAINT local_response_levels_known CHECK (levels ~ '^${LEVEL}(-${LEVEL})?$'), study_id uuid, assessed_by text,
        ${['unequivocal_growth', 'epidural_progression', 'neurology_worse', 'equivocal_increase', 'settled_without_treatment'].map((column) => choice('local_response', column, YES_NO)).join(', ')},
        stable_mris smallint CONSTRAINT local_response_stable_range CHECK (stable_mris BETWEEN 0 AND 50),
        ${choice('local_response', 'status', ['local_control', 'local_progression', 'pseudoprogression_suspected', 'pseudoprogression', 'indeterminate'])},
        ${choice('local_response', 'escc_grade', ['0', '1a', '1b', '1c', '2', '3'])}, ${choice('local_response', 'fracture', ['none', 'stable', 'new', 'progressive'])},
        note text, ${absences('local_response')}, ${inError('local_response')}, ${RECORDED},
        CONSTRAINT local_response_study_fk FOREIGN KEY (centre_id, case_id, study_id) REFERENCES imaging_study (centre_id, case_id, id) ON DELETE RESTRICT,${ofCase('local_response')}
      );
      CREATE INDEX local_response_case_idx ON local_response (centre_id, case_id, assessed_on DESC);
      COMMENT ON TABLE local_response IS 'What follow-up imaging shows of one treated level, in the terms of SPINO, and the status as somebody states it.';

      CREATE TABLE prom_answer (
        ${start} answered_on date NOT NULL, ${choice('prom_answer', 'instrument', ['eq5d5l', 'sosgoq2'])} NOT NULL, edition text NOT NULL,
        ${choice('prom_answer', 'answered_by', ['patient', 'with_help', 'proxy'])}, ${number('index')}, value_set text, vas smallint CONSTRAINT prom_answer_vas_range CHECK (vas BETWEEN 0 AND 100),
        ${['total', 'physical', 'pain', 'mental', 'social'].map(number).join(', ')}, note text, ${absences('prom_answer')}, ${inError('prom_answer')}, ${RECORDED},${ofCase('prom_answer')}
      );
      CREATE INDEX prom_answer_case_idx ON prom_answer (centre_id, case_id, answered_on DESC);
      COMMENT ON TABLE prom_answer IS 'Totals and indices of licensed questionnaires as the centre scored them. No item and no wording of an item is kept.';

      CREATE TABLE surveillance_plan (
        ${start} template text NOT NULL CONSTRAINT surveillance_plan_template_length CHECK (length(template) BETWEEN 1 AND 100), start_on date NOT NULL,
        ${choice('surveillance_plan', 'local_failure_risk', RISKS)}, ${choice('surveillance_plan', 'kowalchuk_band', RISKS)}, ${rows('surveillance_plan', 'own_dates')}, ${rows('surveillance_plan', 'due')},
        responsible_id uuid, note text, ended_on date, ended_reason text, ${absences('surveillance_plan')}, ${RECORDED},
        CONSTRAINT surveillance_plan_ended_whole CHECK (ended_reason IS NULL OR ended_on IS NOT NULL),
        CONSTRAINT surveillance_plan_responsible_fk FOREIGN KEY (centre_id, responsible_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,${ofCase('surveillance_plan')}
      );
      CREATE INDEX surveillance_plan_case_idx ON surveillance_plan (centre_id, case_id);
      COMMENT ON TABLE surveillance_plan IS 'How a patient is watched after treatment. due: the dates as they were worked out when the plan was set.';

      CREATE TABLE postoperative_check (
        ${start} operation_id uuid NOT NULL, ${choice('postoperative_check', 'kind', ['wound', 'imaging', 'rt_handover'])} NOT NULL,
        ${choice('postoperative_check', 'result', ['done', 'problem', 'not_needed'])} NOT NULL, checked_on date NOT NULL, words text, ${absences('postoperative_check')}, ${RECORDED},
        CONSTRAINT postoperative_check_says_what CHECK (result = 'done' OR words IS NOT NULL),
        CONSTRAINT postoperative_check_operation_fk FOREIGN KEY (centre_id, case_id, operation_id) REFERENCES operation (centre_id, case_id, id) ON DELETE RESTRICT,${ofCase('postoperative_check')}
      );
      CREATE INDEX postoperative_check_case_idx ON postoperative_check (centre_id, case_id, operation_id);
      COMMENT ON TABLE postoperative_check IS 'One step after an operation that somebody has closed: wound, imaging, hand-over to radiotherapy.';

      CREATE TABLE case_end (
        ${start} ${choice('case_end', 'kind', ['died', 'transferred'])} NOT NULL, ended_on text CONSTRAINT case_end_ended_on_shape CHECK (ended_on ~ ${PARTIAL}),
        ${choice('case_end', 'cause', ['related', 'unrelated', 'unknown'])}, transferred_to text, source text, note text, ${absences('case_end')},
        together_id uuid NOT NULL, state_before text NOT NULL, patient_before jsonb, closed jsonb NOT NULL CONSTRAINT case_end_closed_object CHECK (jsonb_typeof(closed) = 'object'), ${inError('case_end')}, ${RECORDED},
        CONSTRAINT case_end_of_its_kind CHECK ((kind = 'transferred') = (transferred_to IS NOT NULL) AND (kind = 'died' OR cause IS NULL)),${ofCase('case_end')}
      );
      CREATE INDEX case_end_case_idx ON case_end (centre_id, case_id);
      CREATE INDEX case_end_together_idx ON case_end (centre_id, together_id);
      COMMENT ON TABLE case_end IS 'Death or transfer, with what it closed, so that it can be taken back. A death ends every open case of the patient: one row each, held together by together_id.';

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY[${list(TABLES)}]::regclass[]) t;
      SELECT rachis_fence_lean(t) FROM unnest(ARRAY[${list(TABLES)}]::regclass[]) t;
      ${['visit', 'local_response', 'prom_answer', 'case_end'].map((table) => `CREATE TRIGGER ${table}_in_error_stays BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION rachis_in_error_stays();`).join('\n      ')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE ${TABLES.join(', ')};`);
  }
}
