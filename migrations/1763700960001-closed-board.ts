import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
/** Policies that keep something from referrers and say so by the reach of the centre, without looking at the case. */
const internal = (function_: string) => `
  SELECT c.oid::regclass AS tbl, p.polname AS name, pg_get_expr(p.polqual, p.polrelid) AS expression FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
  WHERE c.relnamespace = 'public'::regnamespace AND pg_get_expr(p.polqual, p.polrelid) LIKE '%${function_}()%' AND pg_get_expr(p.polqual, p.polrelid) NOT LIKE '%rachis_case_in_reach%'
    AND c.relname NOT IN ('break_glass', 'spine_case', 'case_card', 'patient', 'patient_identifier', 'patient_key', 'audit_event', 'agenda_pack', 'kpi_fact', 'kpi_month', 'kpi_stale')`;

/**
 * A board may keep its cases to its own team. Who belongs to the board by role but not to that team has the reach 'board': every case but those.
 * Everybody else keeps the reach 'centre', for which not one more row is looked at.
 */
export class ClosedBoard1763700960001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE board ADD COLUMN members_only boolean;
      COMMENT ON COLUMN board.members_only IS 'True: the cases on its agendas are open to its team only, and to others by an opening with a reason.';
      CREATE INDEX board_members_only_idx ON board (centre_id) WHERE members_only;
      CREATE INDEX board_member_person_idx ON board_member (centre_id, person_id);

      CREATE TABLE break_glass (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, person_id uuid NOT NULL,
        category text NOT NULL CONSTRAINT break_glass_category_known CHECK (category IN ('emergency', 'on_call', 'asked_to_advise', 'patient_safety', 'other')),
        reason text NOT NULL CONSTRAINT break_glass_reason_length CHECK (length(reason) BETWEEN 20 AND 1000),
        opened_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
        verdict text CONSTRAINT break_glass_verdict_known CHECK (verdict IN ('justified', 'not_justified')), verdict_words text, reviewed_at timestamptz, reviewed_by uuid, ${RECORDED},
        CONSTRAINT break_glass_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT break_glass_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT break_glass_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT break_glass_ends CHECK (ends_at > opened_at AND ends_at <= opened_at + interval '24 hours'),
        CONSTRAINT break_glass_review_whole CHECK ((verdict IS NULL) = (reviewed_at IS NULL) AND (verdict IS NULL) = (reviewed_by IS NULL) AND (verdict <> 'not_justified' OR verdict_words IS NOT NULL))
      );
      CREATE INDEX break_glass_person_idx ON break_glass (centre_id, case_id, person_id, ends_at);
      CREATE INDEX break_glass_waiting_idx ON break_glass (centre_id, opened_at DESC) WHERE verdict IS NULL;
      COMMENT ON TABLE break_glass IS 'A case that somebody outside its board opened: why, until when, and how it was judged afterwards.';
      SELECT rachis_fence('break_glass');
      ALTER TABLE break_glass FORCE ROW LEVEL SECURITY;
      -- Not of the case: whoever opens it cannot see the case yet. A referrer sees none.
      CREATE POLICY reach ON break_glass AS RESTRICTIVE USING (rachis_reach() = 'centre' OR person_id = rachis_actor());

      -- What was said stays; it is judged once.
      CREATE FUNCTION break_glass_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE review text[] := ARRAY['verdict', 'verdict_words', 'reviewed_at', 'reviewed_by', 'version', 'recorded_at', 'recorded_by'];
      BEGIN
        IF OLD.verdict IS NOT NULL OR to_jsonb(NEW) - review IS DISTINCT FROM to_jsonb(OLD) - review OR NEW.verdict IS NULL THEN
          RAISE EXCEPTION 'an opening stays as it was' USING ERRCODE = 'RX560';
        END IF;
        IF NEW.reviewed_by = NEW.person_id THEN RAISE EXCEPTION 'nobody judges their own opening' USING ERRCODE = 'RX561'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER break_glass_stays BEFORE UPDATE ON break_glass FOR EACH ROW EXECUTE FUNCTION break_glass_stays();

      CREATE OR REPLACE FUNCTION rachis_opening_of(p_centre uuid, p_case uuid, p_person uuid, p_at timestamptz) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN (SELECT g.id FROM public.break_glass g WHERE g.centre_id = p_centre AND g.case_id = p_case AND g.person_id = p_person AND p_at >= g.opened_at AND p_at < g.ends_at ORDER BY g.opened_at DESC LIMIT 1);
      END $$;

      -- The reach of somebody whose role is of the board: 'board' where a board is closed to them. Coordinators, chairs and auditors answer for all boards.
      CREATE FUNCTION rachis_reach_of(p_centre uuid, p_person uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT CASE WHEN EXISTS (SELECT 1 FROM board b WHERE b.centre_id = p_centre AND b.members_only
            AND NOT EXISTS (SELECT 1 FROM board_member m WHERE m.centre_id = b.centre_id AND m.board_id = b.id AND m.person_id = p_person))
          AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.centre_id = p_centre AND g.person_id = p_person AND g.role IN ('coordinator', 'chair', 'auditor')) THEN 'board' ELSE 'centre' END $$;
      CREATE FUNCTION rachis_of_board() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('app.reach', true), '') IN ('centre', 'board') $$;

      -- Derived: the cases that lie with a closed board, with every board on whose agendas they stand, so that a fence need not ask a fenced table.
      CREATE TABLE closed_case (
        centre_id uuid NOT NULL, case_id uuid NOT NULL, board_id uuid NOT NULL, patient_id uuid NOT NULL, responsible_id uuid,
        CONSTRAINT closed_case_pk PRIMARY KEY (centre_id, case_id, board_id),
        CONSTRAINT closed_case_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT closed_case_board_fk FOREIGN KEY (centre_id, board_id) REFERENCES board (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX closed_case_patient_idx ON closed_case (centre_id, patient_id);
      COMMENT ON TABLE closed_case IS 'Derived: which cases lie with a board that is closed to all but its team. Written by triggers only.';
      ALTER TABLE closed_case ENABLE ROW LEVEL SECURITY;
      ALTER TABLE closed_case FORCE ROW LEVEL SECURITY;
      CREATE POLICY centre ON closed_case USING (centre_id = (SELECT rachis_centre())) WITH CHECK (centre_id = (SELECT rachis_centre()));

      CREATE FUNCTION rachis_close_cases(p_centre uuid, p_cases uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE before text := current_setting('app.reach', true);
      BEGIN
        PERFORM set_config('app.reach', 'centre', true);
        DELETE FROM closed_case k WHERE k.centre_id = p_centre AND k.case_id = ANY (p_cases);
        INSERT INTO closed_case (centre_id, case_id, board_id, patient_id, responsible_id)
        SELECT DISTINCT c.centre_id, c.id, t.board_id, c.patient_id, c.responsible_id
        FROM spine_case c JOIN agenda_item a ON a.centre_id = c.centre_id AND a.case_id = c.id AND a.status <> 'removed' JOIN meeting t ON t.centre_id = a.centre_id AND t.id = a.meeting_id
        WHERE c.centre_id = p_centre AND c.id = ANY (p_cases) AND EXISTS (
          SELECT 1 FROM agenda_item x JOIN meeting y ON y.centre_id = x.centre_id AND y.id = x.meeting_id JOIN board b ON b.centre_id = y.centre_id AND b.id = y.board_id
          WHERE x.centre_id = c.centre_id AND x.case_id = c.id AND x.status <> 'removed' AND b.members_only);
        PERFORM set_config('app.reach', coalesce(before, ''), true);
      END $$;
      CREATE FUNCTION rachis_item_closes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM board b WHERE b.centre_id = NEW.centre_id AND b.members_only) THEN PERFORM rachis_close_cases(NEW.centre_id, ARRAY[NEW.case_id]); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER c_closes AFTER INSERT OR UPDATE OF status, meeting_id ON agenda_item FOR EACH ROW EXECUTE FUNCTION rachis_item_closes();
      CREATE FUNCTION rachis_board_closes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE before text := current_setting('app.reach', true); cases uuid[];
      BEGIN
        PERFORM set_config('app.reach', 'centre', true);
        cases := ARRAY(SELECT DISTINCT a.case_id FROM meeting t JOIN agenda_item a ON a.centre_id = t.centre_id AND a.meeting_id = t.id WHERE t.centre_id = NEW.centre_id AND t.board_id = CASE TG_TABLE_NAME WHEN 'board' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'board_id')::uuid END);
        PERFORM rachis_close_cases(NEW.centre_id, cases);
        PERFORM set_config('app.reach', coalesce(before, ''), true);
        RETURN NULL;
      END $$;
      CREATE TRIGGER c_closes AFTER UPDATE OF members_only ON board FOR EACH ROW WHEN (OLD.members_only IS DISTINCT FROM NEW.members_only) EXECUTE FUNCTION rachis_board_closes();
      CREATE TRIGGER c_closes AFTER UPDATE OF board_id ON meeting FOR EACH ROW WHEN (OLD.board_id IS DISTINCT FROM NEW.board_id) EXECUTE FUNCTION rachis_board_closes();
      CREATE FUNCTION rachis_responsible_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE closed_case SET responsible_id = NEW.responsible_id WHERE centre_id = NEW.centre_id AND case_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER c_responsible AFTER UPDATE OF responsible_id ON spine_case FOR EACH ROW WHEN (OLD.responsible_id IS DISTINCT FROM NEW.responsible_id) EXECUTE FUNCTION rachis_responsible_changes();

      -- Whether a case is closed to whoever asks: not of any of its boards, not responsible for it, and without an opening that still runs.
      CREATE FUNCTION rachis_case_closed(p_centre uuid, p_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN EXISTS (SELECT 1 FROM public.closed_case k WHERE k.centre_id = p_centre AND k.case_id = p_case)
          AND NOT EXISTS (
            SELECT 1 FROM public.closed_case k LEFT JOIN public.board_member m ON m.centre_id = k.centre_id AND m.board_id = k.board_id AND m.person_id = public.rachis_actor()
            WHERE k.centre_id = p_centre AND k.case_id = p_case AND (m.person_id IS NOT NULL OR k.responsible_id = public.rachis_actor()))
          AND NOT EXISTS (SELECT 1 FROM public.break_glass g WHERE g.centre_id = p_centre AND g.case_id = p_case AND g.person_id = public.rachis_actor() AND g.ends_at > public.rachis_now());
      END $$;
      -- All of them at once, for lists: asked once for a statement, and only by somebody with the reach 'board'.
      CREATE FUNCTION rachis_closed_cases() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT DISTINCT k.case_id FROM closed_case k WHERE k.centre_id = rachis_centre() AND rachis_case_closed(k.centre_id, k.case_id) $$;

      -- How such a case is found by somebody who may open it: by the whole number of the case or of the patient.
      CREATE FUNCTION rachis_closed_case_find(p_number text) RETURNS TABLE (case_id uuid, case_number text, board_name text) LANGUAGE plpgsql STABLE AS $$
      DECLARE wanted text := replace(lower(p_number), ' ', ''); before text := current_setting('app.reach', true);
      BEGIN
        PERFORM set_config('app.reach', 'centre', true);
        RETURN QUERY SELECT k.case_id, k.case_number, (
            SELECT b.name FROM public.closed_case d JOIN public.board b ON b.centre_id = d.centre_id AND b.id = d.board_id WHERE d.centre_id = k.centre_id AND d.case_id = k.case_id AND b.members_only ORDER BY b.name LIMIT 1)
        FROM public.case_card k WHERE k.centre_id = public.rachis_centre() AND (k.case_key = lower(trim(p_number)) OR k.case_id IN (
            SELECT c.id FROM public.patient_identifier i JOIN public.spine_case c ON c.centre_id = i.centre_id AND c.patient_id = i.patient_id WHERE i.centre_id = public.rachis_centre() AND replace(lower(i.value), ' ', '') = wanted))
          AND before = 'board' AND public.rachis_case_closed(k.centre_id, k.case_id) ORDER BY k.case_number LIMIT 50;
        PERFORM set_config('app.reach', coalesce(before, ''), true);
      END $$;

      -- A patient without any case yet is nobody's secret; one whose every case is closed to the asker is.
      CREATE OR REPLACE FUNCTION rachis_patient_referred(p_centre uuid, p_patient uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN EXISTS (SELECT 1 FROM public.spine_case c WHERE c.centre_id = p_centre AND c.patient_id = p_patient)
          OR (public.rachis_reach() = 'board' AND NOT EXISTS (SELECT 1 FROM public.closed_case k WHERE k.centre_id = p_centre AND k.patient_id = p_patient));
      END $$;

      ALTER POLICY reach ON spine_case USING ((SELECT rachis_reach()) = 'centre' OR referrer_id = (SELECT rachis_actor()) OR ((SELECT rachis_reach()) = 'board' AND NOT rachis_case_closed(centre_id, id)));
      ALTER POLICY reach ON case_card USING ((SELECT rachis_reach()) = 'centre' OR referrer_id = (SELECT rachis_actor()) OR ((SELECT rachis_reach()) = 'board' AND case_id NOT IN (SELECT rachis_closed_cases())));
      ALTER POLICY reach ON audit_event USING ((SELECT rachis_reach()) = 'centre' OR ((SELECT rachis_reach()) = 'board' AND rachis_case_in_reach(centre_id, case_id)));
      ALTER POLICY reach ON kpi_month USING ((SELECT rachis_reach()) IN ('centre', 'board') OR (SELECT 'registry_analyst' = ANY (rachis_roles())));
      ALTER POLICY reach ON kpi_fact USING ((SELECT rachis_reach()) = 'centre' OR (SELECT 'registry_analyst' = ANY (rachis_roles())) OR ((SELECT rachis_reach()) = 'board' AND case_id NOT IN (SELECT rachis_closed_cases())));
      -- What a whole agenda said, of a board that is closed to the asker, is closed too.
      CREATE FUNCTION rachis_meeting_closed(p_centre uuid, p_meeting uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN EXISTS (SELECT 1 FROM public.meeting t JOIN public.board b ON b.centre_id = t.centre_id AND b.id = t.board_id WHERE t.centre_id = p_centre AND t.id = p_meeting AND b.members_only
          AND NOT EXISTS (SELECT 1 FROM public.board_member m WHERE m.centre_id = b.centre_id AND m.board_id = b.id AND m.person_id = public.rachis_actor()));
      END $$;
      ALTER POLICY internal ON agenda_pack USING ((SELECT rachis_reach()) = 'centre' OR ((SELECT rachis_reach()) = 'board' AND NOT rachis_meeting_closed(centre_id, meeting_id)));
      DO $$ DECLARE one record; BEGIN
        FOR one IN ${internal('rachis_reach')} LOOP
          EXECUTE format('ALTER POLICY %I ON %s USING (%s)', one.name, one.tbl, replace(replace(one.expression, $r$( SELECT rachis_reach() AS rachis_reach) = 'centre'::text$r$, '( SELECT rachis_of_board())'), $r$rachis_reach() = 'centre'::text$r$, 'rachis_of_board()'));
        END LOOP;
      END $$;

      -- Whose reach has changed has to be looked up anew, in every process.
      CREATE FUNCTION rachis_reach_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('rachis_session', '*');
        RETURN NULL;
      END $$;
      CREATE TRIGGER board_reach_changed AFTER UPDATE OF members_only ON board FOR EACH ROW WHEN (OLD.members_only IS DISTINCT FROM NEW.members_only) EXECUTE FUNCTION rachis_reach_changed();
      CREATE TRIGGER board_member_reach_changed AFTER INSERT OR DELETE ON board_member FOR EACH STATEMENT EXECUTE FUNCTION rachis_reach_changed();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER board_member_reach_changed ON board_member; DROP TRIGGER board_reach_changed ON board; DROP FUNCTION rachis_reach_changed();
      DO $$ DECLARE one record; BEGIN
        FOR one IN ${internal('rachis_of_board')} LOOP
          EXECUTE format('ALTER POLICY %I ON %s USING (%s)', one.name, one.tbl, replace(replace(one.expression, '( SELECT rachis_of_board() AS rachis_of_board)', $r$(( SELECT rachis_reach()) = 'centre'::text)$r$), 'rachis_of_board()', $r$(rachis_reach() = 'centre'::text)$r$));
        END LOOP;
      END $$;
      ALTER POLICY internal ON agenda_pack USING ((SELECT rachis_reach()) = 'centre');
      ALTER POLICY reach ON kpi_fact USING ((SELECT rachis_reach()) = 'centre' OR (SELECT 'registry_analyst' = ANY (rachis_roles())));
      ALTER POLICY reach ON kpi_month USING ((SELECT rachis_reach()) = 'centre' OR (SELECT 'registry_analyst' = ANY (rachis_roles())));
      ALTER POLICY reach ON audit_event USING ((SELECT rachis_reach()) = 'centre');
      ALTER POLICY reach ON case_card USING ((SELECT rachis_reach()) = 'centre' OR referrer_id = (SELECT rachis_actor()));
      ALTER POLICY reach ON spine_case USING ((SELECT rachis_reach()) = 'centre' OR referrer_id = (SELECT rachis_actor()));
      CREATE OR REPLACE FUNCTION rachis_patient_referred(p_centre uuid, p_patient uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN RETURN EXISTS (SELECT 1 FROM public.spine_case c WHERE c.centre_id = p_centre AND c.patient_id = p_patient); END $$;
      DROP FUNCTION rachis_closed_case_find(text); DROP FUNCTION rachis_meeting_closed(uuid, uuid); DROP FUNCTION rachis_closed_cases(); DROP FUNCTION rachis_case_closed(uuid, uuid);
      DROP TRIGGER c_responsible ON spine_case; DROP TRIGGER c_closes ON meeting; DROP TRIGGER c_closes ON board; DROP TRIGGER c_closes ON agenda_item;
      DROP FUNCTION rachis_responsible_changes(); DROP FUNCTION rachis_board_closes(); DROP FUNCTION rachis_item_closes(); DROP FUNCTION rachis_close_cases(uuid, uuid[]); DROP TABLE closed_case;
      DROP FUNCTION rachis_of_board(); DROP FUNCTION rachis_reach_of(uuid, uuid);
      CREATE OR REPLACE FUNCTION rachis_opening_of(p_centre uuid, p_case uuid, p_person uuid, p_at timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT NULL::uuid $$;
      DROP TABLE break_glass; DROP FUNCTION break_glass_stays();
      DROP INDEX board_member_person_idx; DROP INDEX board_members_only_idx; ALTER TABLE board DROP COLUMN members_only;
    `);
  }
}
