import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The live room: every tick at the attendance list stays as a mark; a deferral knows who sees to it and when it is expected;
 * and what lasts for seconds only - who is connected, which part of an image is shown - lies in two tables of its own.
 */
export class LiveRoom1763700830000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE attendance_mark (
        centre_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), meeting_id uuid NOT NULL, person_id uuid NOT NULL, specialty text NOT NULL,
        mode text NOT NULL CONSTRAINT attendance_mark_mode_known CHECK (mode IN ('in_room', 'remote', 'telephone', 'video', 'absent')), version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid,
        CONSTRAINT attendance_mark_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT attendance_mark_attendance_fk FOREIGN KEY (centre_id, meeting_id, person_id) REFERENCES attendance (centre_id, meeting_id, person_id) ON DELETE RESTRICT
      );
      CREATE INDEX attendance_mark_meeting_idx ON attendance_mark (centre_id, meeting_id, person_id, recorded_at);
      COMMENT ON TABLE attendance_mark IS 'A tick at the attendance list. From the marks follows from when to when somebody took part.';
      INSERT INTO attendance_mark (centre_id, meeting_id, person_id, specialty, mode, version, recorded_at, recorded_by)
        SELECT centre_id, meeting_id, person_id, specialty, CASE WHEN mode = 'absent' AND joined_at IS NOT NULL THEN 'in_room' ELSE mode END, 1, coalesce(joined_at, recorded_at), recorded_by FROM attendance;
      INSERT INTO attendance_mark (centre_id, meeting_id, person_id, specialty, mode, version, recorded_at, recorded_by)
        SELECT centre_id, meeting_id, person_id, specialty, 'absent', 1, left_at, recorded_by FROM attendance WHERE joined_at IS NOT NULL AND left_at IS NOT NULL;
      SELECT rachis_fence('attendance_mark');
      CREATE TRIGGER attendance_mark_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attendance_mark FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      -- Whoever ticks somebody, by whatever way, leaves the mark with it.
      CREATE FUNCTION attendance_leaves_mark() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' OR NEW.mode IS DISTINCT FROM OLD.mode OR NEW.specialty IS DISTINCT FROM OLD.specialty THEN
          INSERT INTO attendance_mark (centre_id, meeting_id, person_id, specialty, mode) VALUES (NEW.centre_id, NEW.meeting_id, NEW.person_id, NEW.specialty, NEW.mode);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER c_mark AFTER INSERT OR UPDATE ON attendance FOR EACH ROW EXECUTE FUNCTION attendance_leaves_mark();

      ALTER TABLE agenda_item ADD COLUMN deferral_owner_id uuid, ADD COLUMN expected_on date, ADD COLUMN relisted_item_id uuid, ADD COLUMN acted_at timestamptz,
        ADD CONSTRAINT agenda_item_deferral_owner_fk FOREIGN KEY (centre_id, deferral_owner_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        ADD CONSTRAINT agenda_item_relisted_fk FOREIGN KEY (centre_id, case_id, relisted_item_id) REFERENCES agenda_item (centre_id, case_id, id) ON DELETE RESTRICT;
      CREATE INDEX agenda_item_wished_idx ON agenda_item (centre_id, expected_on) WHERE status = 'deferred' AND expected_on IS NOT NULL AND relisted_item_id IS NULL;

      ALTER TABLE meeting DROP CONSTRAINT meeting_view_known, ADD CONSTRAINT meeting_view_known CHECK (view IN ('summary', 'read_back', 'spine', 'images'));

      CREATE TABLE room_presence (
        centre_id uuid NOT NULL, meeting_id uuid NOT NULL, person_id uuid NOT NULL, seen_at timestamptz NOT NULL, hand_raised_at timestamptz,
        CONSTRAINT room_presence_pk PRIMARY KEY (centre_id, meeting_id, person_id),
        CONSTRAINT room_presence_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE CASCADE,
        CONSTRAINT room_presence_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE room_presence IS 'Whose screen is in a room right now, and whose hand is up. True for less than a minute, so it is not audited; who took part stands in attendance.';
      CREATE TABLE room_show (
        centre_id uuid NOT NULL, meeting_id uuid NOT NULL, item_id uuid NOT NULL, view_id uuid NOT NULL, zoom smallint NOT NULL, centre_x smallint NOT NULL, centre_y smallint NOT NULL,
        shown_at timestamptz NOT NULL, shown_by uuid NOT NULL,
        CONSTRAINT room_show_pk PRIMARY KEY (centre_id, meeting_id),
        CONSTRAINT room_show_meeting_fk FOREIGN KEY (centre_id, meeting_id) REFERENCES meeting (centre_id, id) ON DELETE CASCADE,
        CONSTRAINT room_show_item_fk FOREIGN KEY (centre_id, item_id) REFERENCES agenda_item (centre_id, id) ON DELETE CASCADE,
        CONSTRAINT room_show_view_fk FOREIGN KEY (centre_id, view_id) REFERENCES show_view (centre_id, id) ON DELETE CASCADE,
        CONSTRAINT room_show_person_fk FOREIGN KEY (centre_id, shown_by) REFERENCES person (centre_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE room_show IS 'Which image a room looks at and which part of it. That images were shown stands with the meeting, which is audited.';
      ALTER TABLE room_presence ENABLE ROW LEVEL SECURITY;
      ALTER TABLE room_show ENABLE ROW LEVEL SECURITY;
      CREATE POLICY centre ON room_presence USING (centre_id = rachis_centre()) WITH CHECK (centre_id = rachis_centre());
      CREATE POLICY centre ON room_show USING (centre_id = rachis_centre()) WITH CHECK (centre_id = rachis_centre());
      CREATE POLICY reach ON room_presence AS RESTRICTIVE USING (rachis_reach() = 'centre');
      CREATE POLICY reach ON room_show AS RESTRICTIVE USING (rachis_reach() = 'centre');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE room_show, room_presence;
      ALTER TABLE meeting DISABLE TRIGGER USER;
      UPDATE meeting SET view = 'summary' WHERE view = 'images';
      ALTER TABLE meeting ENABLE TRIGGER USER;
      ALTER TABLE meeting DROP CONSTRAINT meeting_view_known, ADD CONSTRAINT meeting_view_known CHECK (view IN ('summary', 'read_back', 'spine'));
      DROP INDEX agenda_item_wished_idx;
      ALTER TABLE agenda_item DROP COLUMN acted_at, DROP COLUMN relisted_item_id, DROP COLUMN expected_on, DROP COLUMN deferral_owner_id;
      DROP TRIGGER c_mark ON attendance;
      DROP FUNCTION attendance_leaves_mark();
      DROP TABLE attendance_mark;
    `);
  }
}
