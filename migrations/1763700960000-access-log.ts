import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked at what: the reads beside the changes, with a chain of their own. */
export class AccessLog1763700960000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE access_event (
        centre_id uuid NOT NULL,
        position bigint NOT NULL,
        at timestamptz NOT NULL,
        person_id uuid,
        kind text NOT NULL CONSTRAINT access_event_kind_known CHECK (kind IN ('read', 'export', 'denied', 'sign_in', 'sign_out', 'sign_in_refused')),
        action text NOT NULL,
        subject text,
        subject_id uuid,
        case_id uuid,
        opening_id uuid,
        request_id text,
        hash bytea NOT NULL,
        CONSTRAINT access_event_pk PRIMARY KEY (centre_id, position)
      );
      CREATE INDEX access_event_case_idx ON access_event (centre_id, case_id, position) WHERE case_id IS NOT NULL;
      CREATE INDEX access_event_person_idx ON access_event (centre_id, person_id, position);
      CREATE INDEX access_event_at_idx ON access_event USING brin (at);
      CREATE INDEX audit_event_at_idx ON audit_event USING brin (at);
      COMMENT ON TABLE access_event IS 'Who looked at what, was refused, or signed in: ids only. Append-only; each hash covers the entry and the hash before it.';
      CREATE TABLE access_head (
        centre_id uuid CONSTRAINT access_head_pk PRIMARY KEY,
        position bigint NOT NULL,
        hash bytea NOT NULL
      );
      COMMENT ON TABLE access_head IS 'The newest entry of each chain of reads. Its hash is also written outside the database, as the anchor.';

      CREATE FUNCTION rachis_access_text(e access_event) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT jsonb_build_array(e.centre_id, e.position, extract(epoch FROM e.at)::text, e.person_id, e.kind, e.action, e.subject, e.subject_id, e.case_id, e.opening_id, e.request_id)::text $$;

      -- Which case a decision, a letter or a paper is of. Asked when the entry is written, so that nobody has to know the case to find who looked.
      CREATE FUNCTION rachis_case_of(p_centre uuid, p_subject text, p_id uuid) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN CASE p_subject
          WHEN 'decisions' THEN (SELECT d.case_id FROM decision d WHERE d.centre_id = p_centre AND d.id = p_id)
          WHEN 'agenda-items' THEN (SELECT a.case_id FROM agenda_item a WHERE a.centre_id = p_centre AND a.id = p_id)
          WHEN 'letters' THEN (SELECT l.case_id FROM letter l WHERE l.centre_id = p_centre AND l.id = p_id)
          WHEN 'papers' THEN (SELECT i.case_id FROM issued_paper i WHERE i.centre_id = p_centre AND i.id = p_id)
          WHEN 'emergencies' THEN (SELECT m.case_id FROM emergency m WHERE m.centre_id = p_centre AND m.id = p_id) END;
      END $$;

      -- By which opening of a closed case somebody looked; without such openings by none.
      CREATE FUNCTION rachis_opening_of(p_centre uuid, p_case uuid, p_person uuid, p_at timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT NULL::uuid $$;

      -- Writes what was seen, many entries at once: the head of the chain is locked once for all of them. Times are the database's, less the age of the entry.
      CREATE FUNCTION rachis_seen(p_centre uuid, p_entries jsonb) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE head access_head; e access_event; r jsonb; written integer := 0; before text[] := ARRAY[current_setting('app.centre', true), current_setting('app.reach', true)];
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM centre WHERE id = p_centre) THEN RETURN 0; END IF;
        PERFORM set_config('app.centre', p_centre::text, true), set_config('app.reach', 'centre', true);
        INSERT INTO access_head (centre_id, position, hash) VALUES (p_centre, 0, '\\x') ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM access_head WHERE centre_id = p_centre FOR UPDATE;
        FOR r IN SELECT value FROM jsonb_array_elements(p_entries) LOOP
          e.centre_id := p_centre; e.position := head.position + 1;
          e.at := rachis_now() - make_interval(secs => coalesce((r ->> 'age')::double precision, 0) / 1000);
          e.person_id := (r ->> 'person')::uuid; e.kind := r ->> 'kind'; e.action := r ->> 'action';
          e.subject := r ->> 'subject'; e.subject_id := (r ->> 'subjectId')::uuid; e.request_id := r ->> 'request';
          e.case_id := coalesce((r ->> 'case')::uuid, CASE WHEN e.subject_id IS NOT NULL AND e.subject IN ('decisions', 'agenda-items', 'letters', 'papers', 'emergencies') THEN rachis_case_of(p_centre, e.subject, e.subject_id) END);
          e.opening_id := CASE WHEN e.case_id IS NOT NULL AND e.kind IN ('read', 'export') THEN rachis_opening_of(p_centre, e.case_id, e.person_id, e.at) END;
          e.hash := sha256(head.hash || convert_to(rachis_access_text(e), 'UTF8'));
          INSERT INTO access_event VALUES (e.*);
          head.position := e.position; head.hash := e.hash; written := written + 1;
        END LOOP;
        UPDATE access_head SET position = head.position, hash = head.hash WHERE centre_id = p_centre;
        PERFORM set_config('app.centre', coalesce(before[1], ''), true), set_config('app.reach', coalesce(before[2], ''), true);
        RETURN written;
      END $$;

      -- The newest places of both chains of every centre, to be written down outside the database.
      CREATE FUNCTION rachis_anchors() RETURNS SETOF json LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT json_build_object('centreId', c.id, 'centreName', c.name, 'takenAt', rachis_now(),
          'changes', (SELECT json_build_object('position', h.position, 'hash', encode(h.hash, 'hex')) FROM audit_head h WHERE h.centre_id = c.id),
          'access', (SELECT json_build_object('position', h.position, 'hash', encode(h.hash, 'hex')) FROM access_head h WHERE h.centre_id = c.id))
        FROM centre c ORDER BY c.id $$;

      -- Whoever signs in or out is written by the session itself, whichever way in was taken. An ended session that had run out is no deed of anybody's.
      CREATE FUNCTION rachis_session_seen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          PERFORM rachis_seen(NEW.centre_id, jsonb_build_array(jsonb_build_object('person', NEW.person_id, 'kind', 'sign_in', 'action', 'session.begin')));
        ELSIF OLD.expires_at > clock_timestamp() THEN
          PERFORM rachis_seen(OLD.centre_id, jsonb_build_array(jsonb_build_object('person', OLD.person_id, 'kind', 'sign_out', 'action', 'session.end')));
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER session_seen AFTER INSERT OR DELETE ON session FOR EACH ROW EXECUTE FUNCTION rachis_session_seen();

      CREATE TRIGGER access_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_event FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      ALTER TABLE access_event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY centre ON access_event USING (centre_id = (SELECT rachis_centre()));
      CREATE POLICY readers ON access_event AS RESTRICTIVE FOR SELECT USING ((SELECT rachis_roles() && ARRAY['auditor', 'coordinator', 'chair']));
      ALTER TABLE access_head ENABLE ROW LEVEL SECURITY;
      CREATE POLICY centre ON access_head USING (centre_id = (SELECT rachis_centre()));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER session_seen ON session; DROP FUNCTION rachis_session_seen();
      DROP FUNCTION rachis_anchors(); DROP FUNCTION rachis_seen(uuid, jsonb); DROP FUNCTION rachis_opening_of(uuid, uuid, uuid, timestamptz); DROP FUNCTION rachis_case_of(uuid, text, uuid); DROP FUNCTION rachis_access_text(access_event) CASCADE;
      DROP TABLE access_head, access_event; DROP INDEX audit_event_at_idx;
    `);
  }
}
