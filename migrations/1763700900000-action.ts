import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const quoted = (codes: string) => codes.split(' ').map((code) => `'${code}'`).join(', ');
const KINDS = quoted('step post_operative_radiotherapy goal tissue plan radiotherapy systemic supportive referral inform_patient inform_referrer inform_gp result next_discussion deferral by_hand');
const REASONS = quoted('patient_choice comorbidity deterioration new_information condition_not_met other_therapy circumstances did_not_attend lost_to_follow_up died other none_given');
const ROLES = quoted('coordinator referrer spine_surgeon medical_oncologist radiation_oncologist radiologist pathologist specialist_nurse');

/** What somebody has to do because of a decision, and when they were asked about it. With it: at what time of the day a patient is told, and what an addendum replaces. */
export class Action1763700900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE decision ADD COLUMN inform_patient_time text CONSTRAINT decision_inform_patient_time_shape CHECK (inform_patient_time IS NULL OR (inform_patient_by IS NOT NULL AND inform_patient_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'));
      ALTER TABLE decision_addendum ADD COLUMN supersedes uuid[] NOT NULL DEFAULT '{}';

      CREATE TABLE action (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, decision_id uuid, agenda_item_id uuid,
        kind text NOT NULL CONSTRAINT action_kind_known CHECK (kind IN (${KINDS})),
        what text NOT NULL CONSTRAINT action_what_length CHECK (length(what) BETWEEN 1 AND 4000), goals text[] NOT NULL CONSTRAINT action_goals_known CHECK (goals <@ ARRAY['biopsy', 'decompression', 'resection', 'stabilisation']), step_id uuid,
        owner_id uuid, owner_role text CONSTRAINT action_owner_role_known CHECK (owner_role IN (${ROLES})), owner_words text,
        due_on date NOT NULL, due_time text CONSTRAINT action_due_time_shape CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), time_zone text NOT NULL, due_at timestamptz NOT NULL,
        due_basis text NOT NULL CONSTRAINT action_due_basis_known CHECK (due_basis IN ('stated', 'plan', 'emergency', 'outcome', 'told', 'asked_again', 'by_hand')),
        first_due_on date, change_reason text, waiting_for text,
        state text NOT NULL CONSTRAINT action_state_known CHECK (state IN ('open', 'done', 'not_done', 'superseded')),
        settled_on date, settled_at timestamptz, settled_by uuid, not_done_reason text CONSTRAINT action_not_done_reason_known CHECK (not_done_reason IN (${REASONS})), settled_words text, settled_because text, settled_by_record uuid,
        superseded_because text CONSTRAINT action_superseded_because_known CHECK (superseded_because IN ('decision', 'addendum', 'entered_in_error', 'undone', 'listed_again')), superseded_by_decision_id uuid, superseded_by_addendum_id uuid, ${RECORDED},
        CONSTRAINT action_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT action_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT action_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT action_decision_fk FOREIGN KEY (centre_id, case_id, decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT action_item_fk FOREIGN KEY (centre_id, case_id, agenda_item_id) REFERENCES agenda_item (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT action_owner_fk FOREIGN KEY (centre_id, owner_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT action_settled_by_fk FOREIGN KEY (centre_id, settled_by) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT action_owned CHECK (owner_id IS NOT NULL OR owner_role IS NOT NULL OR owner_words IS NOT NULL),
        CONSTRAINT action_settled_whole CHECK ((state IN ('done', 'not_done')) = (settled_at IS NOT NULL)),
        CONSTRAINT action_not_done_why CHECK ((state = 'not_done') = (not_done_reason IS NOT NULL)),
        CONSTRAINT action_superseded_why CHECK ((state = 'superseded') = (superseded_because IS NOT NULL))
      );
      CREATE INDEX action_case_idx ON action (centre_id, case_id);
      CREATE INDEX action_decision_idx ON action (centre_id, decision_id);
      CREATE INDEX action_open_due_idx ON action (centre_id, due_at) WHERE state = 'open';
      CREATE INDEX action_open_owner_idx ON action (centre_id, owner_id, due_at) WHERE state = 'open';
      CREATE INDEX action_open_role_idx ON action (centre_id, owner_role, due_at) WHERE state = 'open' AND owner_id IS NULL;
      COMMENT ON TABLE action IS 'What somebody has to do because of a decision, with an owner and a day. It is never deleted; what no longer holds says why.';

      -- When it is due as an instant, on the wall clock of its place: the end of the day where no time is said.
      CREATE FUNCTION rachis_action_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.due_at := (CASE WHEN NEW.due_time IS NULL THEN (NEW.due_on + 1)::timestamp ELSE NEW.due_on + NEW.due_time::time END) AT TIME ZONE NEW.time_zone;
        RETURN NEW;
      END $$;
      CREATE TRIGGER action_due BEFORE INSERT OR UPDATE ON action FOR EACH ROW EXECUTE FUNCTION rachis_action_due();

      -- What an action came from stays; one that was superseded stays as it is; none is deleted.
      CREATE FUNCTION rachis_action_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'an action is never deleted' USING ERRCODE = 'RX500'; END IF;
        IF OLD.state = 'superseded' THEN RAISE EXCEPTION 'the action no longer holds' USING ERRCODE = 'RX500'; END IF;
        IF (NEW.case_id, NEW.decision_id, NEW.kind, NEW.what, NEW.goals, NEW.step_id) IS DISTINCT FROM (OLD.case_id, OLD.decision_id, OLD.kind, OLD.what, OLD.goals, OLD.step_id) THEN RAISE EXCEPTION 'what an action is stays' USING ERRCODE = 'RX501'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER action_stays BEFORE UPDATE OR DELETE ON action FOR EACH ROW EXECUTE FUNCTION rachis_action_stays();

      CREATE TABLE action_reminder (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, action_id uuid, decision_id uuid,
        stage text NOT NULL CONSTRAINT action_reminder_stage_known CHECK (stage IN ('before', 'due', 'escalated', 'chase_30', 'chase_60', 'chase_90')),
        for_due_at timestamptz, recipients integer NOT NULL CONSTRAINT action_reminder_recipients_range CHECK (recipients >= 0), sent_at timestamptz NOT NULL, ${RECORDED},
        CONSTRAINT action_reminder_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT action_reminder_action_fk FOREIGN KEY (centre_id, case_id, action_id) REFERENCES action (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT action_reminder_decision_fk FOREIGN KEY (centre_id, case_id, decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT action_reminder_about CHECK ((action_id IS NULL) <> (decision_id IS NULL) AND (action_id IS NULL) = (for_due_at IS NULL))
      );
      CREATE UNIQUE INDEX action_reminder_once_key ON action_reminder (centre_id, action_id, stage, for_due_at) WHERE action_id IS NOT NULL;
      CREATE UNIQUE INDEX action_reminder_chase_key ON action_reminder (centre_id, decision_id, stage) WHERE decision_id IS NOT NULL;
      CREATE INDEX action_reminder_case_idx ON action_reminder (centre_id, case_id);
      COMMENT ON TABLE action_reminder IS 'That somebody was asked about an action or a decision: once for each stage, and anew where its day was moved.';

      SELECT rachis_fence_clinical(t), rachis_fence_lean(t) FROM unnest(ARRAY['action', 'action_reminder']::regclass[]) t;
      CREATE TRIGGER action_reminder_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON action_reminder FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE action_reminder, action; DROP FUNCTION rachis_action_stays(), rachis_action_due();
      ALTER TABLE decision_addendum DROP COLUMN supersedes; ALTER TABLE decision DROP COLUMN inform_patient_time;
    `);
  }
}
