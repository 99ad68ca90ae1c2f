import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An emergency is discussed in a meeting of its own kind, with a quorum of its own; a planned meeting ratifies what was decided. */
export class EmergencyMeeting1763700810000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE board
        ADD COLUMN emergency_quorum jsonb NOT NULL DEFAULT '[]' CONSTRAINT board_emergency_quorum_list CHECK (jsonb_typeof(emergency_quorum) = 'array'),
        ADD COLUMN on_call jsonb NOT NULL DEFAULT '[]' CONSTRAINT board_on_call_list CHECK (jsonb_typeof(on_call) = 'array');
      COMMENT ON COLUMN board.emergency_quorum IS 'Who must take part in the discussion of an emergency. Empty: nothing is stated, and the ordinary quorum counts.';
      COMMENT ON COLUMN board.on_call IS 'Whom an emergency alerts, all at once: duty, person or everybody with the duty, telephone.';
      ALTER TABLE meeting ADD COLUMN kind text NOT NULL DEFAULT 'board' CONSTRAINT meeting_kind_known CHECK (kind IN ('board', 'emergency'));
      ALTER TABLE attendance DROP CONSTRAINT attendance_mode_known;
      ALTER TABLE attendance ADD CONSTRAINT attendance_mode_known CHECK (mode IN ('in_room', 'remote', 'telephone', 'video', 'absent'));
      ALTER TABLE agenda_item ADD COLUMN ratifies_decision_id uuid,
        ADD CONSTRAINT agenda_item_ratifies_fk FOREIGN KEY (centre_id, case_id, ratifies_decision_id) REFERENCES decision (centre_id, case_id, id) ON DELETE RESTRICT;
      COMMENT ON COLUMN agenda_item.ratifies_decision_id IS 'The signed decision of an emergency that waits here to be ratified. Such an item never moves its case: treatment goes on meanwhile.';
      DROP INDEX agenda_item_listed_once_key;
      CREATE UNIQUE INDEX agenda_item_listed_once_key ON agenda_item (centre_id, case_id) WHERE status = 'listed' AND ratifies_decision_id IS NULL;
      CREATE UNIQUE INDEX agenda_item_ratified_once_key ON agenda_item (centre_id, ratifies_decision_id) WHERE status = 'listed';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX agenda_item_ratified_once_key; DROP INDEX agenda_item_listed_once_key;
      CREATE UNIQUE INDEX agenda_item_listed_once_key ON agenda_item (centre_id, case_id) WHERE status = 'listed';
      ALTER TABLE agenda_item DROP COLUMN ratifies_decision_id;
      ALTER TABLE attendance DROP CONSTRAINT attendance_mode_known;
      ALTER TABLE attendance ADD CONSTRAINT attendance_mode_known CHECK (mode IN ('in_room', 'remote', 'absent'));
      ALTER TABLE meeting DROP COLUMN kind;
      ALTER TABLE board DROP COLUMN on_call, DROP COLUMN emergency_quorum;
    `);
  }
}
