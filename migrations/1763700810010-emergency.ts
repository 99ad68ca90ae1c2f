import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const OF_EMERGENCY = (table: string) => `
  centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, emergency_id uuid NOT NULL,
  CONSTRAINT ${table}_pk PRIMARY KEY (centre_id, id),
  CONSTRAINT ${table}_emergency_fk FOREIGN KEY (centre_id, case_id, emergency_id) REFERENCES emergency (centre_id, case_id, id) ON DELETE RESTRICT,`;

/** An emergency under way: its moments, calls, alerts and transfer; and what a planned meeting later makes of its decision. */
export class Emergency1763700810010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE emergency (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, board_id uuid NOT NULL, raised_at timestamptz NOT NULL, meeting_id uuid, item_id uuid,
        destination text, accepted_by text, precautions text CONSTRAINT emergency_precautions_known CHECK (precautions IN ('flat', 'stable')), images_at text, next_of_kin text,
        departed_at timestamptz, arrived_at timestamptz, transfer_note text,
        absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT emergency_absences_object CHECK (jsonb_typeof(absences) = 'object'),
        ended_at timestamptz, end_reason text CONSTRAINT emergency_end_known CHECK (end_reason IN ('treated', 'stood_down', 'transferred', 'died', 'entered_in_error')), end_note text, ${RECORDED},
        CONSTRAINT emergency_ended_with_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
        CONSTRAINT emergency_discussion_whole CHECK ((meeting_id IS NULL) = (item_id IS NULL)),
        CONSTRAINT emergency_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT emergency_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT emergency_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT emergency_board_fk FOREIGN KEY (centre_id, board_id) REFERENCES board (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT emergency_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT emergency_item_fk FOREIGN KEY (centre_id, case_id, item_id) REFERENCES agenda_item (centre_id, case_id, id) ON DELETE RESTRICT
      );
      CREATE UNIQUE INDEX emergency_running_key ON emergency (centre_id, case_id) WHERE ended_at IS NULL;
      CREATE INDEX emergency_item_idx ON emergency (centre_id, item_id);
      COMMENT ON TABLE emergency IS 'A case that was called out as an emergency, from the alerts to its end. A case has one at a time.';
      CREATE TABLE emergency_event (
        ${OF_EMERGENCY('emergency_event')}
        kind text NOT NULL CONSTRAINT emergency_event_kind_known CHECK (kind IN ('onset', 'suspicion', 'contact', 'mri_done', 'mri_reported', 'plan', 'treatment')),
        at timestamptz, said_by text, note text, absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT emergency_event_absences_object CHECK (jsonb_typeof(absences) = 'object'), ${RECORDED},
        CONSTRAINT emergency_event_says_when CHECK (at IS NOT NULL OR absences ? 'at')
      );
      CREATE INDEX emergency_event_emergency_idx ON emergency_event (centre_id, emergency_id);
      COMMENT ON TABLE emergency_event IS 'When a moment of an emergency was, as somebody says, or why that is not known. The last entry of a kind counts; none is overwritten.';
      CREATE TABLE emergency_call (
        ${OF_EMERGENCY('emergency_call')}
        at timestamptz NOT NULL, with_whom text NOT NULL, result text CONSTRAINT emergency_call_result_known CHECK (result IN ('reached', 'no_answer', 'message')), words text, ${RECORDED}
      );
      CREATE INDEX emergency_call_emergency_idx ON emergency_call (centre_id, emergency_id, at DESC);
      COMMENT ON TABLE emergency_call IS 'A telephone call in an emergency. Never overwritten.';
      CREATE TABLE emergency_alert (
        ${OF_EMERGENCY('emergency_alert')}
        duty text NOT NULL CONSTRAINT emergency_alert_duty_known CHECK (duty IN ('spine_surgeon', 'radiation_oncologist', 'coordinator')),
        person_id uuid, phone text, queued_at timestamptz NOT NULL, outbox_id uuid,
        acknowledged_at timestamptz, acknowledged_how text CONSTRAINT emergency_alert_how_known CHECK (acknowledged_how IN ('app', 'link', 'telephone')), acknowledged_by uuid, ${RECORDED},
        CONSTRAINT emergency_alert_acknowledged_whole CHECK ((acknowledged_at IS NULL) = (acknowledged_how IS NULL) AND (acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
        CONSTRAINT emergency_alert_outbox_fk FOREIGN KEY (centre_id, outbox_id) REFERENCES outbox_message (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT emergency_alert_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX emergency_alert_emergency_idx ON emergency_alert (centre_id, emergency_id);
      CREATE INDEX emergency_alert_waiting_idx ON emergency_alert (centre_id, person_id) WHERE acknowledged_at IS NULL;
      COMMENT ON TABLE emergency_alert IS 'One alert to one person on call, queued with all others of its emergency in one transaction; without a person where nobody is named for the duty.';
      CREATE TABLE alert_key (
        key_hash text NOT NULL CONSTRAINT alert_key_hash_shape CHECK (key_hash ~ '^[0-9a-f]{64}$'), centre_id uuid NOT NULL, alert_id uuid NOT NULL, person_id uuid NOT NULL,
        CONSTRAINT alert_key_pk PRIMARY KEY (key_hash),
        CONSTRAINT alert_key_alert_fk FOREIGN KEY (centre_id, alert_id) REFERENCES emergency_alert (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT alert_key_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX alert_key_alert_idx ON alert_key (centre_id, alert_id);
      COMMENT ON TABLE alert_key IS 'SHA-256 of the token in the mail of an alert: whoever holds it can acknowledge this one alert and do nothing else.';
      CREATE TABLE ratification (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL, agenda_item_id uuid NOT NULL,
        result text NOT NULL CONSTRAINT ratification_result_known CHECK (result IN ('ratified', 'opened')),
        quorum_met boolean NOT NULL, quorum_exception text, rule jsonb NOT NULL, present jsonb NOT NULL, seconds integer, ${RECORDED},
        CONSTRAINT ratification_quorum_or_reason CHECK (result = 'opened' OR quorum_met OR quorum_exception IS NOT NULL),
        CONSTRAINT ratification_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT ratification_decision_fk FOREIGN KEY (centre_id, case_id, decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT ratification_item_fk FOREIGN KEY (centre_id, case_id, agenda_item_id) REFERENCES agenda_item (centre_id, case_id, id) ON DELETE RESTRICT
      );
      CREATE UNIQUE INDEX ratification_once_key ON ratification (centre_id, decision_id) WHERE result = 'ratified';
      CREATE INDEX ratification_decision_idx ON ratification (centre_id, decision_id);
      COMMENT ON TABLE ratification IS 'What a planned meeting made of the decision of an emergency, by whom, and with which quorum. Never overwritten.';

      SELECT rachis_fence_clinical(t), rachis_fence_lean(t) FROM unnest(ARRAY['emergency', 'emergency_event', 'emergency_call', 'emergency_alert', 'ratification']::regclass[]) t;
      SELECT rachis_fence('alert_key', false);
      -- What was said on the telephone stays with the board.
      CREATE POLICY internal ON emergency_call AS RESTRICTIVE USING (rachis_reach() = 'centre');
      CREATE TRIGGER emergency_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON emergency_event FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      CREATE TRIGGER emergency_call_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON emergency_call FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      CREATE TRIGGER alert_key_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON alert_key FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      CREATE TRIGGER ratification_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ratification FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();

      -- Whoever follows the link of an alert is not signed in: this finds the alert and whose it is by the hash, and nothing else.
      CREATE FUNCTION alert_key_find(p_hash text) RETURNS TABLE (centre_id uuid, alert_id uuid, person_id uuid, display_name text, roles text[])
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT k.centre_id, k.alert_id, k.person_id, p.display_name, ARRAY(SELECT DISTINCT g.role FROM role_grant g WHERE g.centre_id = k.centre_id AND g.person_id = k.person_id)
        FROM alert_key k JOIN person p ON p.centre_id = k.centre_id AND p.id = k.person_id WHERE k.key_hash = p_hash AND p.active $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION alert_key_find(text); DROP TABLE ratification, alert_key, emergency_alert, emergency_call, emergency_event, emergency CASCADE;`);
  }
}
