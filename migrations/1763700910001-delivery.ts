import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const PARTS = `'biopsy', 'decompression', 'resection', 'stabilisation', 'radiotherapy', 'systemic', 'step', 'plan_b'`;
const REASONS = `'patient_choice', 'comorbidity', 'deterioration', 'new_information', 'condition_not_met', 'other_therapy', 'circumstances', 'did_not_attend', 'lost_to_follow_up', 'died', 'other', 'none_given'`;
const LEVELS = `'full', 'full_alternative', 'partial', 'discordant', 'unknown'`;
const coded = (table: string, column: string, codes: string) => `${column} text CONSTRAINT ${table}_${column}_known CHECK (${column} IN (${codes}))`;
const ofDecision = (table: string) => `CONSTRAINT ${table}_decision_fk FOREIGN KEY (centre_id, case_id, decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT`;
const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** What became of a signed decision: what fulfils it, what was stated of it, whether its goals were achieved, and the judgement that follows. */
export class Delivery1763700910001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE delivery_link (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL,
        ${coded('delivery_link', 'source', `'operation', 'radiotherapy', 'systemic', 'biopsy'`)} NOT NULL, source_id uuid NOT NULL,
        fulfils jsonb NOT NULL CONSTRAINT delivery_link_fulfils_list CHECK (jsonb_typeof(fulfils) = 'array'), words text, ${RECORDED},
        CONSTRAINT delivery_link_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT delivery_link_record_key UNIQUE (centre_id, decision_id, source, source_id),
        ${ofDecision('delivery_link')}
      );
      CREATE INDEX delivery_link_case_idx ON delivery_link (centre_id, case_id);
      COMMENT ON TABLE delivery_link IS 'What a person says a recorded treatment fulfils of a signed decision. An empty list says: nothing of it. Proposals are never stored.';
      -- One of four tables holds the record; no foreign key can say so.
      CREATE FUNCTION rachis_delivery_record() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE there boolean;
      BEGIN
        there := CASE NEW.source
          WHEN 'operation' THEN EXISTS (SELECT 1 FROM operation r WHERE r.centre_id = NEW.centre_id AND r.case_id = NEW.case_id AND r.id = NEW.source_id)
          WHEN 'radiotherapy' THEN EXISTS (SELECT 1 FROM radiotherapy_course r WHERE r.centre_id = NEW.centre_id AND r.case_id = NEW.case_id AND r.id = NEW.source_id)
          WHEN 'systemic' THEN EXISTS (SELECT 1 FROM systemic_therapy_line r WHERE r.centre_id = NEW.centre_id AND r.case_id = NEW.case_id AND r.id = NEW.source_id)
          ELSE EXISTS (SELECT 1 FROM biopsy r WHERE r.centre_id = NEW.centre_id AND r.case_id = NEW.case_id AND r.id = NEW.source_id) END;
        IF NOT there THEN
          RAISE EXCEPTION 'the case has no such record' USING ERRCODE = '23503', CONSTRAINT = 'delivery_link_record_fk';
        END IF;
        RETURN NEW;
      END $$;
      CREATE CONSTRAINT TRIGGER delivery_link_record_fk AFTER INSERT OR UPDATE ON delivery_link FOR EACH ROW EXECUTE FUNCTION rachis_delivery_record();

      CREATE TABLE delivery_statement (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL,
        ${coded('delivery_statement', 'part', PARTS)} NOT NULL, ref_id uuid, ${coded('delivery_statement', 'said', `'not_done', 'done', 'not_meant'`)} NOT NULL,
        ${coded('delivery_statement', 'reason', REASONS)}, happened_on date, words text, withdrawn boolean, ${RECORDED},
        CONSTRAINT delivery_statement_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT delivery_statement_ref_whole CHECK ((part IN ('step', 'plan_b')) = (ref_id IS NOT NULL)),
        CONSTRAINT delivery_statement_reason_of_not_done CHECK (reason IS NULL OR said = 'not_done'),
        CONSTRAINT delivery_statement_other_in_words CHECK (reason IS DISTINCT FROM 'other' OR words IS NOT NULL),
        ${ofDecision('delivery_statement')}
      );
      CREATE UNIQUE INDEX delivery_statement_standing_key ON delivery_statement (centre_id, decision_id, part, coalesce(ref_id, ${NIL})) WHERE withdrawn IS NOT TRUE;
      CREATE INDEX delivery_statement_case_idx ON delivery_statement (centre_id, case_id);
      COMMENT ON TABLE delivery_statement IS 'What a person states of a part of a signed decision without a record of it: not done and why, done elsewhere, or that nothing was to be done.';

      CREATE TABLE goal_result (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL,
        ${coded('goal_result', 'goal', `'biopsy', 'decompression', 'resection', 'stabilisation'`)} NOT NULL, assessed_on date NOT NULL,
        ${coded('goal_result', 'achieved', `'yes', 'partly', 'no', 'cannot_tell'`)},
        ${coded('goal_result', 'residual_escc', `'0', '1a', '1b', '1c', '2', '3'`)}, ${coded('goal_result', 'hardware', `'intact', 'loosened', 'displaced', 'broken', 'revised'`)},
        basis text, words text, absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT goal_result_absences_object CHECK (jsonb_typeof(absences) = 'object'), ${RECORDED},
        CONSTRAINT goal_result_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT goal_result_of_goal CHECK ((residual_escc IS NULL OR goal = 'decompression') AND (hardware IS NULL OR goal = 'stabilisation')),
        ${ofDecision('goal_result')}
      );
      CREATE INDEX goal_result_case_idx ON goal_result (centre_id, case_id, assessed_on DESC);
      COMMENT ON TABLE goal_result IS 'Whether a goal of a signed decision was achieved, as judged on a day. The margin stays with the operation, the adequacy of tissue with the specimen.';

      CREATE TABLE concordance (
        centre_id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL,
        ${coded('concordance', 'level', LEVELS)}, since timestamptz NOT NULL, ${coded('concordance', 'reason', REASONS)},
        reasons text[] NOT NULL DEFAULT '{}' CONSTRAINT concordance_reasons_known CHECK (reasons <@ ARRAY[${REASONS}, 'not_recorded']),
        superseded_at timestamptz, void boolean NOT NULL, ${RECORDED},
        CONSTRAINT concordance_pk PRIMARY KEY (centre_id, decision_id),
        CONSTRAINT concordance_level_unless_void CHECK (void OR level IS NOT NULL),
        ${ofDecision('concordance')}
      );
      CREATE INDEX concordance_case_idx ON concordance (centre_id, case_id);
      COMMENT ON TABLE concordance IS 'How each signed decision was carried out; follows from links, statements and records in the transaction that changes them. Void: entered in error, or nothing was to be delivered.';

      SELECT rachis_fence_clinical(t), rachis_fence_lean(t) FROM unnest(ARRAY['delivery_link', 'delivery_statement', 'goal_result', 'concordance']::regclass[]) t;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE concordance, goal_result, delivery_statement, delivery_link; DROP FUNCTION rachis_delivery_record();`);
  }
}
