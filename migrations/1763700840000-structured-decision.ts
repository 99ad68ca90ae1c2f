import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const LIST = (name: string) => `ADD COLUMN ${name} jsonb NOT NULL DEFAULT '[]' CONSTRAINT decision_${name}_list CHECK (jsonb_typeof(${name}) = 'array')`;
const CODED = (name: string, ...codes: string[]) => `ADD COLUMN ${name} text CONSTRAINT decision_${name}_known CHECK (${name} IN (${codes.map((code) => `'${code}'`).join(', ')}))`;
const NEW_COLUMNS = [
  'discussion_type', 'mode', 'images_shown', 'interests', 'interests_words', 'steps', 'considered', 'options', 'triggers', 'standard', 'deviation_reason', 'uncertainty', 'missing_risk', 'risks_discussed_by',
  'informs_referrer_id', 'inform_referrer_by', 'informs_gp_id', 'inform_gp_by', 'next_discussion_on', 'next_discussion', 'signer_confirmed_at',
];
const DOMAINS = ['clinical_input', 'holistic_input', 'collaboration', 'pathology', 'radiology', 'management_plan'];

/**
 * The decision in its parts: steps, triggers, what was considered, who tells whom. What was signed before has none of them and stays as it is.
 * With it: what people say of a trigger, how a discussion was found, and when a session last proved who it belongs to.
 */
export class StructuredDecision1763700840000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE decision
        ${CODED('discussion_type', 'emergency', 'pre_treatment', 'post_operative', 'post_treatment', 'plan_without_conference')},
        ${CODED('mode', 'room', 'hybrid', 'video', 'phone')}, ${CODED('images_shown', 'yes', 'no')}, ${CODED('interests', 'none', 'declared')},
        ADD COLUMN interests_words text, ${LIST('steps')}, ${LIST('considered')}, ${LIST('options')}, ${LIST('triggers')},
        ADD COLUMN standard text, ADD COLUMN deviation_reason text, ADD COLUMN uncertainty text, ADD COLUMN missing_risk text, ADD COLUMN risks_discussed_by text,
        ADD COLUMN informs_referrer_id uuid, ADD COLUMN inform_referrer_by date, ADD COLUMN informs_gp_id uuid, ADD COLUMN inform_gp_by date,
        ADD COLUMN next_discussion_on date, ADD COLUMN next_discussion text, ADD COLUMN signer_confirmed_at timestamptz,
        ADD CONSTRAINT decision_informs_referrer_fk FOREIGN KEY (centre_id, informs_referrer_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        ADD CONSTRAINT decision_informs_gp_fk FOREIGN KEY (centre_id, informs_gp_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT;
      CREATE INDEX decision_watched_idx ON decision (centre_id, case_id) WHERE state = 'signed' AND triggers <> '[]';

      ALTER TABLE patient_wish ADD COLUMN declines_plan text CONSTRAINT patient_wish_declines_plan_known CHECK (declines_plan IN ('yes', 'no'));

      CREATE TABLE decision_trigger (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL,
        happened_on date, happened_words text, reported_at timestamptz,
        effect text CONSTRAINT decision_trigger_effect_known CHECK (effect IN ('plan_b', 'rediscussed', 'no_effect')), why text,
        fired_at timestamptz, source text CONSTRAINT decision_trigger_source_known CHECK (source IN ('specimen', 'marker', 'study', 'wish', 'date', 'person')), source_id uuid,
        answered_at timestamptz, answered_by uuid, ${RECORDED},
        CONSTRAINT decision_trigger_pk PRIMARY KEY (centre_id, decision_id, id),
        CONSTRAINT decision_trigger_decision_fk FOREIGN KEY (centre_id, case_id, decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_trigger_answered_by_fk FOREIGN KEY (centre_id, answered_by) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_trigger_answer_whole CHECK ((effect IS NULL) = (answered_at IS NULL) AND (effect IS NULL OR fired_at IS NOT NULL)),
        CONSTRAINT decision_trigger_no_effect_why CHECK (effect <> 'no_effect' OR why IS NOT NULL),
        CONSTRAINT decision_trigger_report_whole CHECK ((happened_on IS NULL) = (reported_at IS NULL))
      );
      CREATE INDEX decision_trigger_case_idx ON decision_trigger (centre_id, case_id);
      COMMENT ON TABLE decision_trigger IS 'What people say of a trigger of a signed decision: that it happened, and what follows. The decision itself stays as it was signed.';

      CREATE TABLE discussion_rating (
        centre_id uuid NOT NULL, case_id uuid NOT NULL, agenda_item_id uuid NOT NULL, person_id uuid NOT NULL,
        ${DOMAINS.map((name) => `${name} smallint CONSTRAINT discussion_rating_${name}_range CHECK (${name} BETWEEN 1 AND 5)`).join(', ')}, ${RECORDED},
        CONSTRAINT discussion_rating_pk PRIMARY KEY (centre_id, agenda_item_id, person_id),
        CONSTRAINT discussion_rating_item_fk FOREIGN KEY (centre_id, case_id, agenda_item_id) REFERENCES agenda_item (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT discussion_rating_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE discussion_rating IS 'How one member found one discussion, by the six domains of MODe-Lite. What was not rated stays empty.';

      SELECT rachis_fence_clinical(t), rachis_fence_lean(t) FROM unnest(ARRAY['decision_trigger', 'discussion_rating']::regclass[]) t;
      -- How the board found its own discussion stays with the board.
      CREATE POLICY internal ON discussion_rating AS RESTRICTIVE USING (rachis_reach() = 'centre');

      -- When the person of a session last proved who they are: at the sign-in, or by the password since.
      ALTER TABLE session ADD COLUMN proved_at timestamptz NOT NULL DEFAULT clock_timestamp();
      CREATE FUNCTION session_prove(p_hash bytea) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE session SET proved_at = clock_timestamp() WHERE token_hash = p_hash $$;
      CREATE FUNCTION session_proved(p_hash bytea) RETURNS TABLE (proved_at timestamptz, seconds_ago double precision)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.proved_at, extract(epoch FROM clock_timestamp() - s.proved_at)::double precision FROM session s WHERE s.token_hash = p_hash AND s.expires_at > clock_timestamp() $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION session_proved(bytea); DROP FUNCTION session_prove(bytea);
      ALTER TABLE session DROP COLUMN proved_at;
      DROP TABLE discussion_rating, decision_trigger CASCADE;
      ALTER TABLE patient_wish DROP COLUMN declines_plan;
      DROP INDEX decision_watched_idx;
      ALTER TABLE decision ${NEW_COLUMNS.map((name) => `DROP COLUMN ${name}`).join(', ')};
    `);
  }
}
