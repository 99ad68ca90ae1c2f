import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const OLD_FIND = `
  CREATE FUNCTION session_find(p_hash bytea) RETURNS TABLE (centre_id uuid, person_id uuid, display_name text, email text, expires_at timestamptz, roles json, centre json)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.centre_id, s.person_id, p.display_name, p.email, s.expires_at,
          (SELECT coalesce(json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'organisationName', o.name) ORDER BY g.role), '[]')
             FROM role_grant g JOIN organisation o ON o.centre_id = g.centre_id AND o.id = g.organisation_id WHERE g.centre_id = s.centre_id AND g.person_id = s.person_id),
          json_build_object('id', c.id, 'name', c.name, 'timeZone', c.time_zone,
            'emergencyPhone', (SELECT o.emergency_phone FROM organisation o WHERE o.centre_id = c.id AND o.kind = 'centre' ORDER BY o.name LIMIT 1))
        FROM session s JOIN person p ON p.centre_id = s.centre_id AND p.id = s.person_id JOIN centre c ON c.id = s.centre_id
        WHERE s.token_hash = p_hash AND s.expires_at > clock_timestamp() AND p.active $$;`;

/** Sessions that end unused and can be listed; second factors; links to set a password; accounts of the hospital's sign-in. */
export class Identity1763700950000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE session
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ADD COLUMN way text NOT NULL DEFAULT 'password' CONSTRAINT session_way_known CHECK (way IN ('password', 'provider', 'demo')),
        ADD COLUMN device text NOT NULL DEFAULT '',
        ADD COLUMN address text,
        ADD COLUMN provider_sid text,
        ADD COLUMN id_token text;
      CREATE INDEX session_provider_sid_idx ON session (provider_sid) WHERE provider_sid IS NOT NULL;

      CREATE TABLE second_factor (
        centre_id uuid NOT NULL, person_id uuid NOT NULL,
        secret_sealed text, confirmed_at timestamptz, last_step bigint NOT NULL, recovery_hashes text[] NOT NULL, ${RECORDED},
        CONSTRAINT second_factor_pk PRIMARY KEY (centre_id, person_id),
        CONSTRAINT second_factor_confirmed_whole CHECK (confirmed_at IS NULL OR secret_sealed IS NOT NULL),
        CONSTRAINT second_factor_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE second_factor IS 'The key of an authenticator app, encrypted by the application, the newest step that was used, and hashes of the recovery codes that are left.';
      SELECT rachis_fence('second_factor');
      -- That it was set up, used or removed goes to the audit; the key does not.
      CREATE FUNCTION second_factor_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF coalesce(current_setting('app.action', true), '') = '' THEN RAISE EXCEPTION 'write to % beside the write door', TG_TABLE_NAME USING ERRCODE = 'RX001'; END IF;
        INSERT INTO audit_event (centre_id, at, actor_id, action, request_id, subject, subject_id, after)
        VALUES (NEW.centre_id, rachis_now(), rachis_actor(), current_setting('app.action'), nullif(current_setting('app.request', true), ''), TG_TABLE_NAME, NEW.person_id,
                jsonb_build_object('confirmed_at', NEW.confirmed_at, 'last_step', NEW.last_step, 'codes_left', cardinality(NEW.recovery_hashes)));
        RETURN NULL;
      END $$;
      DROP TRIGGER b_audit ON second_factor;
      CREATE TRIGGER b_audit AFTER INSERT OR UPDATE ON second_factor FOR EACH ROW EXECUTE FUNCTION second_factor_audit();

      CREATE TABLE account_link (
        centre_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL,
        first boolean NOT NULL, outbox_id uuid NOT NULL, token_hash text CONSTRAINT account_link_hash_shape CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL, used_at timestamptz, withdrawn_at timestamptz, ${RECORDED},
        CONSTRAINT account_link_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT account_link_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT account_link_outbox_fk FOREIGN KEY (centre_id, outbox_id) REFERENCES outbox_message (centre_id, id) ON DELETE RESTRICT
      );
      CREATE UNIQUE INDEX account_link_token_key ON account_link (token_hash);
      CREATE INDEX account_link_person_idx ON account_link (centre_id, person_id);
      CREATE INDEX account_link_outbox_idx ON account_link (centre_id, outbox_id);
      COMMENT ON TABLE account_link IS 'A link by which somebody sets a password, once. Its token is made when the mail leaves and stands nowhere else; here is its SHA-256.';
      SELECT rachis_fence('account_link');
      -- Whoever follows such a link is not signed in: this finds whose it is by the hash, and nothing else.
      CREATE FUNCTION account_link_find(p_hash text) RETURNS TABLE (centre_id uuid, link_id uuid, person_id uuid, display_name text, email text, first boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT k.centre_id, k.id, k.person_id, p.display_name, p.email, k.first FROM account_link k JOIN person p ON p.centre_id = k.centre_id AND p.id = k.person_id
        WHERE k.token_hash = p_hash AND k.used_at IS NULL AND k.withdrawn_at IS NULL AND k.expires_at > rachis_now() AND p.active $$;

      CREATE TABLE external_account (
        centre_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, issuer text NOT NULL, subject text NOT NULL, ${RECORDED},
        CONSTRAINT external_account_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT external_account_person_fk FOREIGN KEY (centre_id, person_id) REFERENCES person (centre_id, id) ON DELETE RESTRICT
      );
      CREATE UNIQUE INDEX external_account_subject_key ON external_account (issuer, subject);
      CREATE UNIQUE INDEX external_account_person_key ON external_account (centre_id, person_id, issuer);
      COMMENT ON TABLE external_account IS 'Who a subject of the hospital''s sign-in is here. Tied by the subject, which never changes; never by an address alone.';
      SELECT rachis_fence('external_account');
      CREATE FUNCTION external_account_find(p_issuer text, p_subject text) RETURNS TABLE (centre_id uuid, person_id uuid, active boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.centre_id, a.person_id, p.active FROM external_account a JOIN person p ON p.centre_id = a.centre_id AND p.id = a.person_id WHERE a.issuer = p_issuer AND a.subject = p_subject $$;
      -- One click signs in as somebody of the demonstration: never as somebody who has a password or an account of the hospital.
      CREATE OR REPLACE FUNCTION demo_sign_in_lookup(p_role text) RETURNS TABLE (centre_id uuid, person_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.centre_id, p.id FROM role_grant g JOIN person p ON p.centre_id = g.centre_id AND p.id = g.person_id JOIN centre c ON c.id = g.centre_id
        WHERE c.demo AND g.role = p_role AND p.active AND p.password_hash IS NULL AND NOT EXISTS (SELECT 1 FROM external_account a WHERE a.centre_id = p.centre_id AND a.person_id = p.id) ORDER BY p.email LIMIT 1 $$;
      -- Newcomers of the hospital's sign-in belong to the centre of this installation: its only one, or the one that is no demonstration.
      CREATE FUNCTION home_centre() RETURNS TABLE (centre_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$ SELECT c.id FROM centre c ORDER BY c.demo, c.id LIMIT 1 $$;

      -- Finds a session that has neither ended nor been left unused, and notes that it is used: one round trip, a write at most every half minute.
      DROP FUNCTION session_find(bytea);
      CREATE FUNCTION session_find(p_hash bytea, p_idle_minutes integer, p_used boolean) RETURNS TABLE (
        centre_id uuid, person_id uuid, session_id uuid, display_name text, email text, ends_at timestamptz, way text, second_factor boolean, roles json, centre json)
      LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE session s SET last_used_at = clock_timestamp() WHERE p_used AND s.token_hash = p_hash AND s.expires_at > clock_timestamp()
          AND s.last_used_at < clock_timestamp() - interval '30 seconds' AND s.last_used_at > clock_timestamp() - make_interval(mins => p_idle_minutes);
        SELECT s.centre_id, s.person_id, s.id, p.display_name, p.email, least(s.expires_at, s.last_used_at + make_interval(mins => p_idle_minutes)), s.way,
          EXISTS (SELECT 1 FROM second_factor f WHERE f.centre_id = s.centre_id AND f.person_id = s.person_id AND f.confirmed_at IS NOT NULL),
          (SELECT coalesce(json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'organisationName', o.name) ORDER BY g.role), '[]')
             FROM role_grant g JOIN organisation o ON o.centre_id = g.centre_id AND o.id = g.organisation_id WHERE g.centre_id = s.centre_id AND g.person_id = s.person_id),
          json_build_object('id', c.id, 'name', c.name, 'timeZone', c.time_zone,
            'emergencyPhone', (SELECT o.emergency_phone FROM organisation o WHERE o.centre_id = c.id AND o.kind = 'centre' ORDER BY o.name LIMIT 1))
        FROM session s JOIN person p ON p.centre_id = s.centre_id AND p.id = s.person_id JOIN centre c ON c.id = s.centre_id
        WHERE s.token_hash = p_hash AND s.expires_at > clock_timestamp() AND s.last_used_at > clock_timestamp() - make_interval(mins => p_idle_minutes) AND p.active $$;
      CREATE FUNCTION session_start(p_hash bytea, p_centre uuid, p_person uuid, p_hours integer, p_way text, p_device text, p_address text, p_sid text, p_id_token text) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM session WHERE expires_at < clock_timestamp();
        INSERT INTO session (token_hash, centre_id, person_id, created_at, expires_at, way, device, address, provider_sid, id_token)
        SELECT p_hash, p.centre_id, p.id, clock_timestamp(), clock_timestamp() + make_interval(hours => p_hours), p_way, p_device, p_address, p_sid, p_id_token
        FROM person p WHERE p.centre_id = p_centre AND p.id = p_person AND p.active $$;
      -- How long a session lasts, unused and in any case. It does not count as use.
      CREATE FUNCTION session_clock(p_hash bytea, p_idle_minutes integer) RETURNS TABLE (idle_seconds integer, whole_seconds integer)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT greatest(0, floor(extract(epoch FROM s.last_used_at + make_interval(mins => p_idle_minutes) - clock_timestamp())))::integer, greatest(0, floor(extract(epoch FROM s.expires_at - clock_timestamp())))::integer
        FROM session s WHERE s.token_hash = p_hash $$;
      CREATE FUNCTION session_list(p_centre uuid, p_person uuid, p_idle_minutes integer, p_current uuid) RETURNS TABLE (id uuid, device text, address text, way text, started_at timestamptz, last_used_at timestamptz, current boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.id, s.device, s.address, s.way, s.created_at, s.last_used_at, s.id IS NOT DISTINCT FROM p_current FROM session s
        WHERE s.centre_id = p_centre AND s.person_id = p_person AND s.expires_at > clock_timestamp() AND s.last_used_at > clock_timestamp() - make_interval(mins => p_idle_minutes) ORDER BY s.last_used_at DESC, s.id LIMIT 200 $$;
      CREATE FUNCTION session_end_one(p_centre uuid, p_person uuid, p_id uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE ended integer;
      BEGIN
        DELETE FROM session s WHERE s.centre_id = p_centre AND s.person_id = p_person AND s.id = p_id;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;
      CREATE FUNCTION session_end_others(p_centre uuid, p_person uuid, p_current uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM session s WHERE s.centre_id = p_centre AND s.person_id = p_person AND s.id <> p_current $$;
      -- The hospital's sign-in has ended one of its own sessions, or all of a subject's. Only sessions that came in through it end.
      CREATE FUNCTION session_end_provider(p_issuer text, p_subject text, p_sid text) RETURNS TABLE (person_id uuid) LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM session s USING external_account a WHERE a.issuer = p_issuer AND s.centre_id = a.centre_id AND s.person_id = a.person_id AND s.way = 'provider'
          AND (p_subject IS NULL OR a.subject = p_subject) AND (p_sid IS NULL OR s.provider_sid = p_sid) AND (p_subject IS NOT NULL OR p_sid IS NOT NULL) RETURNING s.person_id $$;
      CREATE FUNCTION session_id_token(p_hash bytea) RETURNS TABLE (id_token text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.id_token FROM session s WHERE s.token_hash = p_hash $$;
      -- The proof of who it is came back from the provider, on a navigation that carries no session cookie.
      CREATE FUNCTION session_prove_by_id(p_centre uuid, p_person uuid, p_id uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        UPDATE session s SET proved_at = clock_timestamp(), last_used_at = clock_timestamp() WHERE s.centre_id = p_centre AND s.person_id = p_person AND s.id = p_id AND s.expires_at > clock_timestamp() $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION session_prove_by_id(uuid, uuid, uuid); DROP FUNCTION session_id_token(bytea); DROP FUNCTION session_end_provider(text, text, text); DROP FUNCTION session_end_others(uuid, uuid, uuid);
      DROP FUNCTION session_end_one(uuid, uuid, uuid); DROP FUNCTION session_list(uuid, uuid, integer, uuid); DROP FUNCTION session_clock(bytea, integer);
      DROP FUNCTION session_start(bytea, uuid, uuid, integer, text, text, text, text, text); DROP FUNCTION session_find(bytea, integer, boolean);
      ${OLD_FIND}
      CREATE OR REPLACE FUNCTION demo_sign_in_lookup(p_role text) RETURNS TABLE (centre_id uuid, person_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.centre_id, p.id FROM role_grant g JOIN person p ON p.centre_id = g.centre_id AND p.id = g.person_id JOIN centre c ON c.id = g.centre_id
        WHERE c.demo AND g.role = p_role AND p.active ORDER BY p.email LIMIT 1 $$;
      DROP FUNCTION home_centre(); DROP FUNCTION external_account_find(text, text); DROP TABLE external_account;
      DROP FUNCTION account_link_find(text); DROP TABLE account_link;
      DROP TABLE second_factor; DROP FUNCTION second_factor_audit();
      ALTER TABLE session DROP COLUMN id_token, DROP COLUMN provider_sid, DROP COLUMN address, DROP COLUMN device, DROP COLUMN way, DROP COLUMN last_used_at, DROP COLUMN id;
    `);
  }
}
