import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Centres, organisations, people with their roles, and sessions. */
export class People1763700100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE centre (
        id uuid CONSTRAINT centre_pk PRIMARY KEY,
        name text NOT NULL,
        time_zone text NOT NULL,
        demo boolean NOT NULL
      );
      COMMENT ON TABLE centre IS 'A spinal oncology centre: the tenant. Every clinical row belongs to exactly one.';
      ALTER TABLE centre ENABLE ROW LEVEL SECURITY;
      CREATE POLICY centre ON centre USING (id = (SELECT rachis_centre()));

      CREATE TABLE organisation (
        centre_id uuid NOT NULL CONSTRAINT organisation_centre_fk REFERENCES centre (id) ON DELETE RESTRICT,
        id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT organisation_kind_known CHECK (kind IN ('centre', 'hospital')),
        emergency_phone text,
        version integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid,
        CONSTRAINT organisation_pk PRIMARY KEY (centre_id, id)
      );
      COMMENT ON TABLE organisation IS 'A hospital that refers, or the centre itself.';

      CREATE TABLE person (
        centre_id uuid NOT NULL CONSTRAINT person_centre_fk REFERENCES centre (id) ON DELETE RESTRICT,
        id uuid NOT NULL,
        email text NOT NULL,
        display_name text NOT NULL,
        password_hash text,
        active boolean NOT NULL,
        version integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by uuid,
        CONSTRAINT person_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT person_email_lower CHECK (email = lower(email))
      );
      CREATE UNIQUE INDEX person_email_key ON person (email);
      COMMENT ON TABLE person IS 'Somebody who uses the system.';

      CREATE TABLE role_grant (
        centre_id uuid NOT NULL,
        person_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        role text NOT NULL CONSTRAINT role_grant_role_known CHECK (role IN ('coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse', 'referrer', 'registry_analyst', 'administrator', 'auditor')),
        CONSTRAINT role_grant_pk PRIMARY KEY (centre_id, person_id, organisation_id, role),
        CONSTRAINT role_grant_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT role_grant_organisation_fk FOREIGN KEY (centre_id, organisation_id) REFERENCES organisation (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE role_grant IS 'A role that a person holds in an organisation.';

      CREATE TABLE session (
        token_hash bytea CONSTRAINT session_pk PRIMARY KEY,
        centre_id uuid NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT session_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX session_person_idx ON session (centre_id, person_id);
      COMMENT ON TABLE session IS 'Who is signed in. Only the hash of the cookie is kept; the application reaches it through functions only.';
      ALTER TABLE session ENABLE ROW LEVEL SECURITY;

      SELECT rachis_fence('organisation');
      SELECT rachis_fence('person');
      SELECT rachis_fence('role_grant', false);

      -- Sign-in happens before a centre is known; these few functions are the only way around the fence.
      CREATE FUNCTION sign_in_lookup(p_email text) RETURNS TABLE (centre_id uuid, person_id uuid, password_hash text, active boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.centre_id, p.id, p.password_hash, p.active FROM person p WHERE p.email = lower(p_email) $$;
      CREATE FUNCTION demo_sign_in_lookup(p_role text) RETURNS TABLE (centre_id uuid, person_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.centre_id, p.id FROM role_grant g JOIN person p ON p.centre_id = g.centre_id AND p.id = g.person_id JOIN centre c ON c.id = g.centre_id
        WHERE c.demo AND g.role = p_role AND p.active ORDER BY p.email LIMIT 1 $$;
      CREATE FUNCTION demo_roles() RETURNS TABLE (role text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT DISTINCT g.role FROM role_grant g JOIN centre c ON c.id = g.centre_id JOIN person p ON p.centre_id = g.centre_id AND p.id = g.person_id WHERE c.demo AND p.active $$;
      CREATE FUNCTION session_begin(p_hash bytea, p_centre uuid, p_person uuid, p_hours integer) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM session WHERE expires_at < clock_timestamp();
        INSERT INTO session (token_hash, centre_id, person_id, created_at, expires_at)
        SELECT p_hash, p.centre_id, p.id, clock_timestamp(), clock_timestamp() + make_interval(hours => p_hours) FROM person p WHERE p.centre_id = p_centre AND p.id = p_person AND p.active $$;
      CREATE FUNCTION session_find(p_hash bytea) RETURNS TABLE (centre_id uuid, person_id uuid, display_name text, email text, expires_at timestamptz, roles json, centre json)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.centre_id, s.person_id, p.display_name, p.email, s.expires_at,
          (SELECT coalesce(json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'organisationName', o.name) ORDER BY g.role), '[]')
             FROM role_grant g JOIN organisation o ON o.centre_id = g.centre_id AND o.id = g.organisation_id WHERE g.centre_id = s.centre_id AND g.person_id = s.person_id),
          json_build_object('id', c.id, 'name', c.name, 'timeZone', c.time_zone,
            'emergencyPhone', (SELECT o.emergency_phone FROM organisation o WHERE o.centre_id = c.id AND o.kind = 'centre' ORDER BY o.name LIMIT 1))
        FROM session s JOIN person p ON p.centre_id = s.centre_id AND p.id = s.person_id JOIN centre c ON c.id = s.centre_id
        WHERE s.token_hash = p_hash AND s.expires_at > clock_timestamp() AND p.active $$;
      CREATE FUNCTION session_end(p_hash bytea) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM session WHERE token_hash = p_hash $$;
      CREATE FUNCTION session_end_all(p_centre uuid, p_person uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM session WHERE centre_id = p_centre AND person_id = p_person $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION session_end_all(uuid, uuid); DROP FUNCTION session_end(bytea); DROP FUNCTION session_find(bytea); DROP FUNCTION session_begin(bytea, uuid, uuid, integer);
      DROP FUNCTION demo_roles(); DROP FUNCTION demo_sign_in_lookup(text); DROP FUNCTION sign_in_lookup(text);
      DROP TABLE session, role_grant, person, organisation, centre;
    `);
  }
}
