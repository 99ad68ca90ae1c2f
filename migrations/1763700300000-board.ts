import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;

/** Boards, meetings, agendas, attendance, decisions and what belongs to them. */
export class Board1763700300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE board (
        centre_id uuid NOT NULL CONSTRAINT board_centre_fk REFERENCES centre (id) ON DELETE RESTRICT, id uuid NOT NULL,
        name text NOT NULL, place text, weekday text, local_time text CONSTRAINT board_local_time_shape CHECK (local_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        time_zone text NOT NULL, planned_minutes smallint, high_grade_from text CONSTRAINT board_high_grade_known CHECK (high_grade_from IN ('1c', '2')),
        quorum jsonb NOT NULL CONSTRAINT board_quorum_list CHECK (jsonb_typeof(quorum) = 'array'), ${RECORDED},
        CONSTRAINT board_pk PRIMARY KEY (centre_id, id)
      );
      COMMENT ON TABLE board IS 'A standing tumour board: who meets, where, when, and what makes it quorate.';
      CREATE TABLE board_member (
        centre_id uuid NOT NULL, board_id uuid NOT NULL, person_id uuid NOT NULL, specialty text NOT NULL,
        CONSTRAINT board_member_pk PRIMARY KEY (centre_id, board_id, person_id, specialty),
        CONSTRAINT board_member_board_fk FOREIGN KEY (centre_id, board_id) REFERENCES board (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT board_member_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE board_member IS 'Somebody of the standing team, and the specialty they speak for.';
      CREATE TABLE meeting (
        centre_id uuid NOT NULL, id uuid NOT NULL, board_id uuid NOT NULL, starts_at timestamptz NOT NULL, place text, planned_minutes smallint,
        state text NOT NULL CONSTRAINT meeting_state_known CHECK (state IN ('planned', 'open', 'closed')),
        current_item_id uuid, view text NOT NULL CONSTRAINT meeting_view_known CHECK (view IN ('summary', 'read_back', 'spine')),
        opened_at timestamptz, closed_at timestamptz, ${RECORDED},
        CONSTRAINT meeting_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT meeting_board_fk FOREIGN KEY (centre_id, board_id) REFERENCES board (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX meeting_starts_idx ON meeting (centre_id, starts_at);
      COMMENT ON TABLE meeting IS 'One sitting of a board, and where its shared screen is.';
      CREATE TABLE agenda_item (
        centre_id uuid NOT NULL, id uuid NOT NULL, meeting_id uuid NOT NULL, case_id uuid NOT NULL, position smallint NOT NULL,
        bucket text NOT NULL CONSTRAINT agenda_item_bucket_known CHECK (bucket IN ('discuss', 'standard_of_care', 'not_ready', 'ratify')),
        status text NOT NULL CONSTRAINT agenda_item_status_known CHECK (status IN ('listed', 'discussed', 'deferred', 'removed')),
        planned_minutes smallint, presenter_id uuid, late_reason text, opened_at timestamptz, closed_at timestamptz,
        deferral_reason text CONSTRAINT agenda_item_deferral_known CHECK (deferral_reason IN ('histology_pending', 'imaging_missing', 'clinician_absent', 'information_missing', 'quorum', 'time', 'patient_wish', 'other')),
        deferral_note text, removal_reason text, ${RECORDED},
        CONSTRAINT agenda_item_deferred_with_reason CHECK (status <> 'deferred' OR deferral_reason IS NOT NULL),
        CONSTRAINT agenda_item_removed_with_reason CHECK (status <> 'removed' OR removal_reason IS NOT NULL),
        CONSTRAINT agenda_item_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT agenda_item_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT agenda_item_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT agenda_item_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT agenda_item_presenter_fk FOREIGN KEY (centre_id, presenter_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX agenda_item_meeting_idx ON agenda_item (centre_id, meeting_id, position);
      CREATE INDEX agenda_item_case_idx ON agenda_item (centre_id, case_id);
      CREATE UNIQUE INDEX agenda_item_listed_once_key ON agenda_item (centre_id, case_id) WHERE status = 'listed';
      ALTER TABLE meeting ADD CONSTRAINT meeting_current_item_fk FOREIGN KEY (centre_id, current_item_id) REFERENCES agenda_item (centre_id, id) ON DELETE RESTRICT;
      COMMENT ON TABLE agenda_item IS 'A case on an agenda, and what became of it there. A case waits on one agenda at a time.';
      CREATE TABLE attendance (
        centre_id uuid NOT NULL, meeting_id uuid NOT NULL, person_id uuid NOT NULL, specialty text NOT NULL,
        mode text NOT NULL CONSTRAINT attendance_mode_known CHECK (mode IN ('in_room', 'remote', 'absent')), joined_at timestamptz, left_at timestamptz, recused_item_ids uuid[] NOT NULL DEFAULT '{}', ${RECORDED},
        CONSTRAINT attendance_pk PRIMARY KEY (centre_id, meeting_id, person_id),
        CONSTRAINT attendance_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT attendance_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE attendance IS 'Who took part in a meeting, as what, and for which cases they stepped out.';
      CREATE TABLE decision (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, agenda_item_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT decision_state_known CHECK (state IN ('draft', 'signed', 'entered_in_error')),
        goals jsonb NOT NULL CONSTRAINT decision_goals_list CHECK (jsonb_typeof(goals) = 'array'),
        levels text, intent text, timing text, latest_by date, plan text, radiotherapy text, systemic text, supportive text, rationale text, fallback_trigger text, fallback_plan text,
        missing_information text, agreement text, responsible_id uuid, informs_patient_id uuid, inform_patient_by date,
        absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT decision_absences_object CHECK (jsonb_typeof(absences) = 'object'),
        sentence text NOT NULL, quorum_met boolean, quorum_exception text, signed_by uuid, signed_at timestamptz, snapshot jsonb, snapshot_text text, snapshot_sha256 text, retracted_reason text, ${RECORDED},
        CONSTRAINT decision_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT decision_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT decision_item_fk FOREIGN KEY (centre_id, case_id, agenda_item_id) REFERENCES agenda_item (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_responsible_fk FOREIGN KEY (centre_id, responsible_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_informs_patient_fk FOREIGN KEY (centre_id, informs_patient_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_signed_by_fk FOREIGN KEY (centre_id, signed_by) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT decision_signed_whole CHECK (state = 'draft' OR (signed_by IS NOT NULL AND signed_at IS NOT NULL AND snapshot IS NOT NULL AND snapshot_text IS NOT NULL AND snapshot_sha256 IS NOT NULL AND responsible_id IS NOT NULL)),
        CONSTRAINT decision_seal_fits CHECK (snapshot_text IS NULL OR (snapshot_sha256 = encode(sha256(convert_to(snapshot_text, 'UTF8')), 'hex') AND snapshot = snapshot_text::jsonb)),
        CONSTRAINT decision_retracted_with_reason CHECK ((state = 'entered_in_error') = (retracted_reason IS NOT NULL)),
        CONSTRAINT decision_quorum_or_reason CHECK (state = 'draft' OR quorum_met OR quorum_exception IS NOT NULL)
      );
      CREATE UNIQUE INDEX decision_item_key ON decision (centre_id, agenda_item_id) WHERE state <> 'entered_in_error';
      CREATE INDEX decision_case_idx ON decision (centre_id, case_id);
      COMMENT ON TABLE decision IS 'What the board recommends. Signed means read-only for good; corrections are addenda.';
      CREATE TABLE position_statement (
        centre_id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL, person_id uuid NOT NULL, specialty text NOT NULL,
        stance text NOT NULL CONSTRAINT position_statement_stance_known CHECK (stance IN ('agree', 'dissent', 'abstain')), words text, ${RECORDED},
        CONSTRAINT position_statement_pk PRIMARY KEY (centre_id, decision_id, person_id),
        CONSTRAINT position_statement_decision_fk FOREIGN KEY (centre_id, case_id, decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT position_statement_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE position_statement IS 'Where a member of the board stands on a decision; dissent is named.';
      CREATE TABLE decision_addendum (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid NOT NULL, text text NOT NULL, reason text NOT NULL, ${RECORDED},
        CONSTRAINT decision_addendum_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT decision_addendum_decision_fk FOREIGN KEY (centre_id, case_id, decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX decision_addendum_decision_idx ON decision_addendum (centre_id, decision_id);
      COMMENT ON TABLE decision_addendum IS 'A correction or later remark to a signed decision.';

      SELECT rachis_fence('board'); SELECT rachis_fence('board_member', false); SELECT rachis_fence('meeting'); SELECT rachis_fence('attendance');
      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['agenda_item', 'decision', 'position_statement', 'decision_addendum']::regclass[]) t;
      -- What members said stays with the board, and a draft is nobody's answer yet: a referrer sees neither.
      CREATE POLICY internal ON position_statement AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE POLICY finished ON decision AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR state <> 'draft');

      -- Signed is signed: the only thing that can still happen to the row is to be marked as entered in error.
      CREATE FUNCTION decision_stays_signed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE kept text[] := ARRAY['version', 'recorded_at', 'recorded_by', 'state', 'retracted_reason'];
      BEGIN
        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a decision is never deleted' USING ERRCODE = 'RX409'; END IF;
        IF OLD.state = 'draft' THEN RETURN NEW; END IF;
        IF OLD.state = 'signed' AND NEW.state = 'entered_in_error' AND NEW.retracted_reason IS NOT NULL AND to_jsonb(NEW) - kept = to_jsonb(OLD) - kept THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'the decision is signed' USING ERRCODE = 'RX409';
      END $$;
      CREATE TRIGGER decision_stays_signed BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION decision_stays_signed();
      CREATE FUNCTION position_before_signature() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT state FROM decision d WHERE d.centre_id = NEW.centre_id AND d.id = NEW.decision_id) <> 'draft' THEN RAISE EXCEPTION 'the decision is signed' USING ERRCODE = 'RX409'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER position_before_signature BEFORE INSERT OR UPDATE ON position_statement FOR EACH ROW EXECUTE FUNCTION position_before_signature();
      CREATE TRIGGER decision_addendum_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_addendum FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE meeting DROP CONSTRAINT meeting_current_item_fk;
      DROP TABLE decision_addendum, position_statement, decision, attendance, agenda_item, meeting, board_member, board CASCADE;
      DROP FUNCTION position_before_signature(), decision_stays_signed();
    `);
  }
}
