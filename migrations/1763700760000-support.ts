import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const ABSENCES = (table: string) => `absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT ${table}_absences_object CHECK (jsonb_typeof(absences) = 'object')`;
const KEYS = (table: string) => `CONSTRAINT ${table}_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT ${table}_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT`;
const BOARD = `ARRAY['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse']`;

/** Rehabilitation and support, information given, more of the patient's voice, and notes that only some may read. */
export class Support1763700760000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE support_service (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT support_service_kind_known CHECK (kind IN ('physical_therapy', 'occupational_therapy', 'recreation_therapy', 'bracing', 'palliative_care', 'hospice', 'psychological_support',
          'social_work', 'pain_service', 'vte_prophylaxis', 'bladder_care', 'bowel_care', 'pressure_care', 'other')),
        considered text NOT NULL CONSTRAINT support_service_considered_known CHECK (considered IN ('needed', 'not_needed', 'not_considered')),
        reason text,
        state text CONSTRAINT support_service_state_known CHECK (state IN ('offered', 'referred', 'accepted', 'declined', 'started', 'ended')),
        considered_on date, referred_on date, first_seen_on date, ended_on date, provider text,
        brace_type text CONSTRAINT support_service_brace_known CHECK (brace_type IN ('collar', 'cto', 'tlso', 'lso', 'other')),
        brace_levels text, wear_instructions text, note text, ${ABSENCES('support_service')}, ${RECORDED},
        CONSTRAINT support_service_not_needed_with_reason CHECK (considered = 'needed' OR reason IS NOT NULL OR absences ? 'reason'),
        CONSTRAINT support_service_state_of_needed CHECK (state IS NULL OR considered = 'needed'),
        CONSTRAINT support_service_days_in_order CHECK (
          (considered_on IS NULL OR considered_on <= least(referred_on, first_seen_on, ended_on, 'infinity'))
          AND (referred_on IS NULL OR referred_on <= least(first_seen_on, ended_on, 'infinity')) AND (first_seen_on IS NULL OR first_seen_on <= coalesce(ended_on, 'infinity'))),
        CONSTRAINT support_service_brace_only CHECK (kind = 'bracing' OR num_nonnulls(brace_type, brace_levels, wear_instructions) = 0),
        ${KEYS('support_service')}
      );
      CREATE INDEX support_service_case_idx ON support_service (centre_id, case_id);
      COMMENT ON TABLE support_service IS 'One kind of rehabilitation or support: whether it was thought of, what came of it, and when. No row says nothing.';

      CREATE TABLE information_given (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        topics text[] NOT NULL CONSTRAINT information_given_topics_known CHECK (topics <@ ARRAY['diagnosis', 'prognosis', 'options', 'red_flag_card', 'coordinator_contact', 'surgery', 'radiotherapy', 'other'] AND cardinality(topics) > 0),
        other_topic text,
        ways text[] NOT NULL DEFAULT '{}' CONSTRAINT information_given_ways_known CHECK (ways <@ ARRAY['spoken', 'written', 'interpreter']),
        given_to text[] NOT NULL CONSTRAINT information_given_to_known CHECK (given_to <@ ARRAY['patient', 'relative'] AND cardinality(given_to) > 0),
        relative text, given_on date NOT NULL, given_by_id uuid, given_by text, understood text, ${ABSENCES('information_given')}, ${RECORDED},
        CONSTRAINT information_given_by_fk FOREIGN KEY (centre_id, given_by_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        ${KEYS('information_given')}
      );
      CREATE INDEX information_given_case_idx ON information_given (centre_id, case_id, given_on DESC);
      COMMENT ON TABLE information_given IS 'What the patient or somebody close was told or handed, how, when and by whom. No row does not say that nothing was told.';

      ALTER TABLE patient_wish DROP CONSTRAINT patient_wish_capacity_known, ADD CONSTRAINT patient_wish_capacity_known CHECK (has_capacity IN ('yes', 'no', 'not_assessed')),
        ADD COLUMN matters_most text[] NOT NULL DEFAULT '{}' CONSTRAINT patient_wish_matters_known CHECK (matters_most <@ ARRAY['stay_home', 'walk', 'pain_control', 'more_time', 'not_a_burden', 'avoid_hospital', 'other']),
        ADD COLUMN obtained_by_role text, ADD COLUMN met_at timestamptz, ADD COLUMN capacity_by text, ADD COLUMN capacity_on date,
        ADD COLUMN consent_discussion text CONSTRAINT patient_wish_discussion_known CHECK (consent_discussion IN ('yes', 'no', 'not_asked')),
        ADD COLUMN consent_sharing text CONSTRAINT patient_wish_sharing_known CHECK (consent_sharing IN ('yes', 'no', 'not_asked')),
        ADD COLUMN consent_note text, ADD COLUMN carer text,
        ADD COLUMN interpreter_needed text CONSTRAINT patient_wish_interpreter_known CHECK (interpreter_needed IN ('yes', 'no')), ADD COLUMN interpreter_language text,
        ADD COLUMN advance_decision text CONSTRAINT patient_wish_advance_known CHECK (advance_decision IN ('yes', 'no')), ADD COLUMN advance_decision_where text;

      -- The roles of whoever asks, for what a role and not only a centre may read. Empty means none.
      CREATE FUNCTION rachis_roles() RETURNS text[] LANGUAGE sql STABLE AS $$ SELECT string_to_array(coalesce(current_setting('app.roles', true), ''), ',') $$;

      CREATE TABLE sensitive_note_cover (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        audience text[] NOT NULL CONSTRAINT sensitive_note_cover_audience_known CHECK (audience <@ ${BOARD} AND cardinality(audience) > 0),
        retracted_reason text CONSTRAINT sensitive_note_cover_reason_known CHECK (retracted_reason IN ('wrong_patient', 'not_true', 'no_longer_true', 'patient_asked', 'fenced_wrongly')), ${RECORDED},
        CONSTRAINT sensitive_note_cover_whole_key UNIQUE (centre_id, case_id, id),
        ${KEYS('sensitive_note_cover')}
      );
      COMMENT ON TABLE sensitive_note_cover IS 'That there is a sensitive note, for whom it is, and whether it was taken back: what the whole board may know of it.';
      CREATE TABLE sensitive_note (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT sensitive_note_kind_known CHECK (kind IN ('psychological', 'social', 'safeguarding', 'other')),
        text text NOT NULL, audience text[] NOT NULL CONSTRAINT sensitive_note_audience_known CHECK (audience <@ ${BOARD} AND cardinality(audience) > 0),
        reason text NOT NULL, seal uuid NOT NULL, ${RECORDED},
        CONSTRAINT sensitive_note_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT sensitive_note_cover_fk FOREIGN KEY (centre_id, case_id, id) REFERENCES sensitive_note_cover (centre_id, case_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX sensitive_note_case_idx ON sensitive_note (centre_id, case_id);
      COMMENT ON TABLE sensitive_note IS 'The words of a sensitive note. Read by its author and its roles only; of it the audit keeps a digest. Never changed.';

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['support_service', 'information_given', 'sensitive_note_cover', 'sensitive_note']::regclass[]) t;
      -- A referrer does not even learn that there is one.
      CREATE POLICY internal ON sensitive_note_cover AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE POLICY internal ON sensitive_note AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE POLICY audience ON sensitive_note AS RESTRICTIVE USING (recorded_by = (SELECT rachis_actor()) OR audience && (SELECT rachis_roles()));

      -- The audit of the words is a digest. The seal is chance that stands in the fenced row only, so that nobody finds short words by trying.
      CREATE FUNCTION sensitive_note_seal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.seal := gen_random_uuid(); RETURN NEW; END $$;
      CREATE TRIGGER a_seal BEFORE INSERT ON sensitive_note FOR EACH ROW EXECUTE FUNCTION sensitive_note_seal();
      CREATE FUNCTION rachis_audit_sealed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO audit_event (centre_id, at, actor_id, action, request_id, case_id, subject, subject_id, after)
        VALUES (NEW.centre_id, rachis_now(), rachis_actor(), current_setting('app.action'), nullif(current_setting('app.request', true), ''), NEW.case_id, TG_TABLE_NAME, NEW.id,
                jsonb_build_object('id', NEW.id, 'case_id', NEW.case_id, 'digest', encode(sha256(convert_to((to_jsonb(NEW) - 'recorded_at' - 'recorded_by' - 'version')::text, 'UTF8')), 'hex')));
        RETURN NULL;
      END $$;
      DROP TRIGGER b_audit ON sensitive_note;
      CREATE TRIGGER b_audit AFTER INSERT ON sensitive_note FOR EACH ROW EXECUTE FUNCTION rachis_audit_sealed();
      CREATE TRIGGER sensitive_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sensitive_note FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();

      -- A cover says the same of its note for good; it is taken back once.
      CREATE FUNCTION sensitive_note_keeps_cover() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.centre_id, NEW.id, NEW.case_id, NEW.audience) IS DISTINCT FROM (OLD.centre_id, OLD.id, OLD.case_id, OLD.audience) OR OLD.retracted_reason IS NOT NULL THEN
          RAISE EXCEPTION 'a sensitive note keeps its fence' USING ERRCODE = 'RX002';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER sensitive_note_keeps_cover BEFORE UPDATE ON sensitive_note_cover FOR EACH ROW EXECUTE FUNCTION sensitive_note_keeps_cover();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE sensitive_note, sensitive_note_cover, information_given, support_service CASCADE;
      DROP FUNCTION sensitive_note_keeps_cover(), rachis_audit_sealed(), sensitive_note_seal(), rachis_roles();
      -- "Not assessed" was an absence before.
      ALTER TABLE patient_wish NO FORCE ROW LEVEL SECURITY; ALTER TABLE patient_wish DISABLE TRIGGER USER;
      UPDATE patient_wish SET has_capacity = NULL, absences = absences || '{"hasCapacity": "not_done"}' WHERE has_capacity = 'not_assessed';
      UPDATE patient_wish SET absences = absences - ARRAY['mattersMost', 'obtainedByRole', 'metAt', 'capacityBy', 'capacityOn', 'consentDiscussion', 'consentSharing', 'consentNote', 'carer', 'interpreterNeeded', 'interpreterLanguage', 'advanceDecision', 'advanceDecisionWhere'];
      ALTER TABLE patient_wish ENABLE TRIGGER USER; ALTER TABLE patient_wish FORCE ROW LEVEL SECURITY;
      ALTER TABLE patient_wish DROP CONSTRAINT patient_wish_capacity_known, ADD CONSTRAINT patient_wish_capacity_known CHECK (has_capacity IN ('yes', 'no')),
        DROP COLUMN matters_most, DROP COLUMN obtained_by_role, DROP COLUMN met_at, DROP COLUMN capacity_by, DROP COLUMN capacity_on, DROP COLUMN consent_discussion, DROP COLUMN consent_sharing, DROP COLUMN consent_note,
        DROP COLUMN carer, DROP COLUMN interpreter_needed, DROP COLUMN interpreter_language, DROP COLUMN advance_decision, DROP COLUMN advance_decision_where;
    `);
  }
}
