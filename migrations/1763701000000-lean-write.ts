import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the functions were before: the ground of 1763700000000. */
const AUDIT_BEFORE = `
      DECLARE
        o jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - 'password_hash' - 'snapshot' - 'snapshot_text' - 'recorded_at' - 'recorded_by' - 'version' END;
        n jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - 'password_hash' - 'snapshot' - 'snapshot_text' - 'recorded_at' - 'recorded_by' - 'version' END;
        r jsonb := coalesce(n, o);
        b jsonb := o;
        a jsonb := n;
      BEGIN
        IF coalesce(current_setting('app.action', true), '') = '' THEN
          RAISE EXCEPTION 'write to % beside the write door', TG_TABLE_NAME USING ERRCODE = 'RX001';
        END IF;
        IF TG_OP = 'UPDATE' THEN
          SELECT jsonb_object_agg(key, value) INTO b FROM jsonb_each(o) WHERE n -> key IS DISTINCT FROM value;
          SELECT jsonb_object_agg(key, value) INTO a FROM jsonb_each(n) WHERE o -> key IS DISTINCT FROM value;
        END IF;
        INSERT INTO audit_event (centre_id, at, actor_id, action, request_id, case_id, subject, subject_id, before, after)
        VALUES (coalesce((r ->> 'centre_id')::uuid, (r ->> 'id')::uuid), rachis_now(), rachis_actor(), current_setting('app.action'), nullif(current_setting('app.request', true), ''),
                CASE WHEN TG_TABLE_NAME = 'spine_case' THEN (r ->> 'id')::uuid ELSE coalesce((r ->> 'case_id')::uuid, nullif(current_setting('app.case', true), '')::uuid) END,
                TG_TABLE_NAME, coalesce(r ->> 'id', r ->> 'case_id', r ->> 'person_id', r ->> 'patient_id')::uuid, b, a);
        RETURN NULL;
      END `;
const LINK_BEFORE = `
      DECLARE head audit_head; sealed bytea;
      BEGIN
        INSERT INTO audit_head (centre_id, position, hash) VALUES (NEW.centre_id, 0, '\\x') ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM audit_head WHERE centre_id = NEW.centre_id FOR UPDATE;
        sealed := sha256(head.hash || convert_to(rachis_event_text(NEW), 'UTF8'));
        INSERT INTO audit_link (centre_id, position, event_id, hash) VALUES (NEW.centre_id, head.position + 1, NEW.id, sealed);
        UPDATE audit_head SET position = head.position + 1, hash = sealed WHERE centre_id = NEW.centre_id;
        RETURN NULL;
      END `;

/** The same write for less: rows that follow from a case are worked out only after what they follow from, the difference is taken once, and the chain is one statement. */
export class LeanWrite1763701000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What a card is made of, and what the registry counts. A draft of a decision is nobody's answer yet. A table too many costs a little time, one too few is a row that stays behind. The test beside the ledger compares these with the functions.
      CREATE FUNCTION rachis_card_sources() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
        SELECT ARRAY['spine_case', 'spine_case:draft', 'patient', 'patient_identifier', 'tumour', 'lesion', 'score_result'] $$;
      CREATE FUNCTION rachis_registry_sources() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
        SELECT rachis_card_sources() || ARRAY['agenda_item', 'meeting', 'decision', 'functional_status', 'neuro_exam', 'systemic_extent', 'imaging_study', 'laboratory_result', 'tumour_marker_result', 'survival_estimate', 'recorded_prognosis',
          'biopsy', 'systemic_therapy_line', 'radiotherapy_course', 'operation', 'complication', 'patient_wish', 'visit'] $$;

      -- Which tables this transaction has changed. It is kept by the trigger that no row passes without, and forgotten with the transaction.
      CREATE FUNCTION rachis_changed(what text) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE before text := coalesce(current_setting('app.changed', true), '');
      BEGIN
        IF NOT what = ANY (string_to_array(before, ' ')) THEN PERFORM set_config('app.changed', ltrim(before || ' ' || what), true); END IF;
      END $$;
      CREATE FUNCTION rachis_follow_case(p_centre uuid, p_case uuid) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE changed text[] := string_to_array(coalesce(current_setting('app.changed', true), ''), ' ');
      BEGIN
        IF changed && rachis_card_sources() THEN
          PERFORM rachis_refresh_card(p_centre, p_case);
        ELSIF changed && rachis_registry_sources() THEN
          PERFORM rachis_refresh_registry(p_centre, p_case);
        END IF;
      END $$;
      COMMENT ON FUNCTION rachis_follow_case(uuid, uuid) IS 'Card and registry row of a case, worked out anew if this transaction has changed anything that they follow from.';

      CREATE OR REPLACE FUNCTION rachis_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        unkept CONSTANT text[] := ARRAY['password_hash', 'snapshot', 'snapshot_text', 'recorded_at', 'recorded_by', 'version'];
        o jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - unkept END;
        n jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - unkept END;
        r jsonb := coalesce(n, o);
        b jsonb := o;
        a jsonb := n;
        same text[];
      BEGIN
        IF coalesce(current_setting('app.action', true), '') = '' THEN
          RAISE EXCEPTION 'write to % beside the write door', TG_TABLE_NAME USING ERRCODE = 'RX001';
        END IF;
        IF TG_OP = 'UPDATE' THEN
          same := ARRAY(SELECT key FROM jsonb_each(o) WHERE n -> key IS NOT DISTINCT FROM value);
          b := nullif(o - same, '{}');
          a := nullif(n - same, '{}');
        END IF;
        INSERT INTO audit_event (centre_id, at, actor_id, action, request_id, case_id, subject, subject_id, before, after)
        VALUES (coalesce((r ->> 'centre_id')::uuid, (r ->> 'id')::uuid), rachis_now(), rachis_actor(), current_setting('app.action'), nullif(current_setting('app.request', true), ''),
                CASE WHEN TG_TABLE_NAME = 'spine_case' THEN (r ->> 'id')::uuid ELSE coalesce((r ->> 'case_id')::uuid, nullif(current_setting('app.case', true), '')::uuid) END,
                TG_TABLE_NAME, coalesce(r ->> 'id', r ->> 'case_id', r ->> 'person_id', r ->> 'patient_id')::uuid, b, a);
        PERFORM rachis_changed(CASE WHEN r ->> 'state' = 'draft' AND coalesce(o ->> 'state', 'draft') = 'draft' THEN TG_TABLE_NAME || ':draft' ELSE TG_TABLE_NAME END);
        RETURN NULL;
      END $$;

      -- The head is moved and the link is laid in one statement; whoever waits for the head goes on from what it is then.
      CREATE OR REPLACE FUNCTION rachis_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE said bytea := convert_to(rachis_event_text(NEW), 'UTF8');
      BEGIN
        LOOP
          WITH head AS (UPDATE audit_head SET position = position + 1, hash = sha256(hash || said) WHERE centre_id = NEW.centre_id RETURNING position, hash)
          INSERT INTO audit_link (centre_id, position, event_id, hash) SELECT NEW.centre_id, head.position, NEW.id, head.hash FROM head;
          EXIT WHEN FOUND;
          INSERT INTO audit_head (centre_id, position, hash) VALUES (NEW.centre_id, 0, '\\x') ON CONFLICT DO NOTHING;
        END LOOP;
        RETURN NULL;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION rachis_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$${LINK_BEFORE}$$;
      CREATE OR REPLACE FUNCTION rachis_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$${AUDIT_BEFORE}$$;
      DROP FUNCTION rachis_follow_case(uuid, uuid), rachis_changed(text), rachis_registry_sources(), rachis_card_sources();
    `);
  }
}
