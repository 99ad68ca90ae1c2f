import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const OWN_ORDER = (merging: boolean) => `
      CREATE OR REPLACE FUNCTION spine_case_keeps_patient() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF ${merging ? `(NEW.patient_id <> OLD.patient_id AND NOT rachis_moves_with_merge(NEW.centre_id, OLD.patient_id, NEW.patient_id))` : 'NEW.patient_id <> OLD.patient_id'} OR NEW.case_number <> OLD.case_number THEN RAISE EXCEPTION 'a case keeps its patient and number' USING ERRCODE = 'RX002'; END IF; RETURN NEW; END $$;`;

/** What a patient is looked for by; patients said to be different; patients made one, and how to make them two again. */
export class SamePatient1763700770000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE patient
        ADD COLUMN merged_into uuid,
        ADD CONSTRAINT patient_merged_into_fk FOREIGN KEY (centre_id, merged_into) REFERENCES patient (centre_id, id) ON DELETE RESTRICT,
        ADD CONSTRAINT patient_merged_into_another CHECK (merged_into <> id);

      -- Case, accents, blanks, hyphens and apostrophes are written one way here and another there; foldName of the domain does the same.
      CREATE FUNCTION rachis_fold(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT regexp_replace(translate(replace(replace(replace(lower(normalize(said, NFKD)), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđı', 'oldi'), '[\\u0300-\\u036f\\s.''’\`´‐‑–-]', '', 'g') $$;
      CREATE FUNCTION rachis_fold_number(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT regexp_replace(lower(said), '[^a-z0-9]', '', 'g') $$;
      -- A number of three digits or fewer says nothing about who somebody is.
      CREATE FUNCTION rachis_number_keys(numbers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT 'number:' || rachis_fold_number(n)), '{}') FROM unnest(numbers) n WHERE length(rachis_fold_number(n)) > 3 $$;
      CREATE FUNCTION rachis_patient_keys(family text, born text, numbers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT rachis_number_keys(numbers) || CASE WHEN rachis_fold(family) <> '' THEN ARRAY['name:' || rachis_fold(family)] ELSE '{}' END || CASE WHEN length(born) = 10 THEN ARRAY['born:' || born] ELSE '{}' END $$;
      -- Two numbers that differ in two places at most, which is what a slip or two digits changed over come to.
      CREATE FUNCTION rachis_near(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT a <> b AND length(a) = length(b) AND (SELECT count(*) <= 2 FROM generate_series(1, length(a)) g WHERE substr(a, g, 1) <> substr(b, g, 1)) $$;

      CREATE TABLE patient_key (
        centre_id uuid NOT NULL, patient_id uuid NOT NULL, key text COLLATE "C" NOT NULL,
        CONSTRAINT patient_key_pk PRIMARY KEY (centre_id, key, patient_id),
        CONSTRAINT patient_key_patient_fk FOREIGN KEY (centre_id, patient_id) REFERENCES patient (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX patient_key_patient_idx ON patient_key (centre_id, patient_id);
      COMMENT ON TABLE patient_key IS 'Derived: folded name, whole birth date and folded numbers by which a patient is found again. A record that was merged away has none.';
      ALTER TABLE patient_key ENABLE ROW LEVEL SECURITY;
      ALTER TABLE patient_key FORCE ROW LEVEL SECURITY;
      CREATE POLICY centre ON patient_key USING (centre_id = (SELECT rachis_centre())) WITH CHECK (centre_id = (SELECT rachis_centre()));
      CREATE POLICY reach ON patient_key AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre' OR rachis_patient_in_reach(centre_id, patient_id));

      -- Both look with the reach of the centre for as long as they run: keys belong to the record, whoever writes it.
      CREATE FUNCTION rachis_refresh_keys(p_centre uuid, p_patient uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE own text := coalesce(current_setting('app.reach', true), '');
      BEGIN
        PERFORM set_config('app.reach', 'centre', true);
        DELETE FROM patient_key WHERE centre_id = p_centre AND patient_id = p_patient;
        INSERT INTO patient_key (centre_id, patient_id, key)
        SELECT p.centre_id, p.id, k FROM patient p, unnest(rachis_patient_keys(p.family_name, p.birth_date, (SELECT array_agg(i.value) FROM patient_identifier i WHERE i.centre_id = p.centre_id AND i.patient_id = p.id))) k
        WHERE p.centre_id = p_centre AND p.id = p_patient AND p.merged_into IS NULL;
        PERFORM set_config('app.reach', own, true);
      END $$;
      CREATE FUNCTION rachis_keep_keys() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE one jsonb := to_jsonb(coalesce(NEW, OLD));
      BEGIN PERFORM public.rachis_refresh_keys((one ->> 'centre_id')::uuid, coalesce(one ->> 'patient_id', one ->> 'id')::uuid); RETURN NULL; END $$;
      CREATE TRIGGER c_keys AFTER INSERT OR UPDATE ON patient FOR EACH ROW EXECUTE FUNCTION rachis_keep_keys();
      CREATE TRIGGER c_keys AFTER INSERT OR UPDATE OR DELETE ON patient_identifier FOR EACH ROW EXECUTE FUNCTION rachis_keep_keys();
      -- Which of these numbers somebody in the centre already has: to a referrer a number that is taken is said, never whose it is.
      CREATE FUNCTION rachis_numbers_taken(numbers text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
      DECLARE own text := coalesce(current_setting('app.reach', true), '');
      BEGIN
        PERFORM set_config('app.reach', 'centre', true);
        RETURN QUERY SELECT DISTINCT k.key::text FROM public.patient_key k WHERE k.centre_id = public.rachis_centre() AND k.key = ANY (public.rachis_number_keys(numbers));
        PERFORM set_config('app.reach', own, true);
      END $$;
      DO $$ DECLARE c uuid; BEGIN
        FOR c IN SELECT id FROM centre LOOP
          PERFORM set_config('app.centre', c::text, true), set_config('app.reach', 'centre', true);
          PERFORM rachis_refresh_keys(p.centre_id, p.id) FROM patient p WHERE p.centre_id = c;
        END LOOP;
        PERFORM set_config('app.centre', '', true), set_config('app.reach', '', true);
      END $$;

      CREATE TABLE patient_distinction (
        centre_id uuid NOT NULL, id uuid NOT NULL, first_id uuid NOT NULL, second_id uuid NOT NULL,
        verdict text NOT NULL CONSTRAINT patient_distinction_verdict_known CHECK (verdict IN ('different', 'open')),
        reason text NOT NULL, ${RECORDED},
        CONSTRAINT patient_distinction_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT patient_distinction_pair_key UNIQUE (centre_id, first_id, second_id),
        CONSTRAINT patient_distinction_in_order CHECK (first_id < second_id),
        CONSTRAINT patient_distinction_first_fk FOREIGN KEY (centre_id, first_id) REFERENCES patient (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT patient_distinction_second_fk FOREIGN KEY (centre_id, second_id) REFERENCES patient (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE patient_distinction IS 'Two patients who look like one and were said to be different people, by whom and why; can be opened again.';
      CREATE TABLE patient_merge (
        centre_id uuid NOT NULL, id uuid NOT NULL, surviving_id uuid NOT NULL, merged_id uuid NOT NULL, reason text NOT NULL,
        before jsonb NOT NULL CONSTRAINT patient_merge_before_object CHECK (jsonb_typeof(before) = 'object'),
        merged_at timestamptz NOT NULL, merged_by uuid NOT NULL,
        undone_at timestamptz, undone_by uuid, undo_reason text, ${RECORDED},
        CONSTRAINT patient_merge_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT patient_merge_of_two CHECK (surviving_id <> merged_id),
        CONSTRAINT patient_merge_undone_whole CHECK (num_nonnulls(undone_at, undone_by, undo_reason) IN (0, 3)),
        CONSTRAINT patient_merge_surviving_fk FOREIGN KEY (centre_id, surviving_id) REFERENCES patient (centre_id, id) ON DELETE RESTRICT,
        CONSTRAINT patient_merge_merged_fk FOREIGN KEY (centre_id, merged_id) REFERENCES patient (centre_id, id) ON DELETE RESTRICT
      );
      CREATE UNIQUE INDEX patient_merge_standing_key ON patient_merge (centre_id, merged_id) WHERE undone_at IS NULL;
      CREATE INDEX patient_merge_surviving_idx ON patient_merge (centre_id, surviving_id);
      COMMENT ON TABLE patient_merge IS 'Two records of one person made one: who, when, why, and what both were before, so that it can be undone exactly.';
      SELECT rachis_fence(t) FROM unnest(ARRAY['patient_distinction', 'patient_merge']::regclass[]) t;
      ALTER TABLE patient_distinction FORCE ROW LEVEL SECURITY;
      ALTER TABLE patient_merge FORCE ROW LEVEL SECURITY;
      CREATE POLICY reach ON patient_distinction AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE POLICY reach ON patient_merge AS RESTRICTIVE USING ((SELECT rachis_reach()) = 'centre');
      CREATE FUNCTION patient_merge_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.undone_at IS NOT NULL OR (to_jsonb(NEW) - '{undone_at,undone_by,undo_reason,version,recorded_at,recorded_by}'::text[]) <> (to_jsonb(OLD) - '{undone_at,undone_by,undo_reason,version,recorded_at,recorded_by}'::text[]) THEN
          RAISE EXCEPTION 'a merge is only ever undone' USING ERRCODE = 'RX002';
        END IF; RETURN NEW; END $$;
      CREATE TRIGGER d_kept BEFORE UPDATE ON patient_merge FOR EACH ROW EXECUTE FUNCTION patient_merge_is_kept();

      -- A case changes its patient only along a recorded merge, or back along one that was undone.
      CREATE FUNCTION rachis_moves_with_merge(p_centre uuid, p_from uuid, p_to uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT 1 FROM public.patient_merge m WHERE m.centre_id = p_centre AND ((m.undone_at IS NULL AND m.merged_id = p_from AND m.surviving_id = p_to) OR (m.undone_at IS NOT NULL AND m.surviving_id = p_from AND m.merged_id = p_to))) $$;
      ${OWN_ORDER(true)}
      -- Nothing new is begun on a record that was merged away. The lock makes whoever begins wait for a merge that is going on.
      CREATE FUNCTION spine_case_of_standing_patient() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE gone uuid;
      BEGIN
        SELECT p.merged_into INTO gone FROM public.patient p WHERE p.centre_id = NEW.centre_id AND p.id = NEW.patient_id FOR KEY SHARE;
        IF gone IS NOT NULL THEN RAISE EXCEPTION 'the patient was merged into another' USING ERRCODE = 'RX414'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER spine_case_of_standing_patient BEFORE INSERT ON spine_case FOR EACH ROW EXECUTE FUNCTION spine_case_of_standing_patient();

      -- After a merge both records count on from the higher of their versions: a form that was open on the other one must not fit by chance.
      CREATE FUNCTION rachis_stamp_patient() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF coalesce(current_setting('app.action', true), '') = '' THEN
          RAISE EXCEPTION 'write to % beside the write door', TG_TABLE_NAME USING ERRCODE = 'RX001';
        END IF;
        IF TG_OP = 'INSERT' THEN
          NEW.version := 1;
        ELSIF NEW.version IS DISTINCT FROM OLD.version + 1 AND NOT (current_setting('app.action') IN ('patient.merge', 'patient.unmerge') AND NEW.version > OLD.version) THEN
          RAISE EXCEPTION 'stale version of %', TG_TABLE_NAME USING ERRCODE = 'RX412';
        END IF;
        NEW.recorded_at := rachis_now();
        NEW.recorded_by := rachis_actor();
        RETURN NEW;
      END $$;
      DROP TRIGGER a_stamp ON patient;
      CREATE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON patient FOR EACH ROW EXECUTE FUNCTION rachis_stamp_patient();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER a_stamp ON patient;
      CREATE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON patient FOR EACH ROW EXECUTE FUNCTION rachis_stamp();
      DROP FUNCTION rachis_stamp_patient();
      DROP TRIGGER spine_case_of_standing_patient ON spine_case; DROP FUNCTION spine_case_of_standing_patient();
      ${OWN_ORDER(false)}
      DROP FUNCTION rachis_moves_with_merge(uuid, uuid, uuid);
      DROP TABLE patient_merge, patient_distinction; DROP FUNCTION patient_merge_is_kept();
      DROP TRIGGER c_keys ON patient_identifier; DROP TRIGGER c_keys ON patient;
      DROP FUNCTION rachis_numbers_taken(text[]), rachis_keep_keys(), rachis_refresh_keys(uuid, uuid); DROP TABLE patient_key;
      DROP FUNCTION rachis_near(text, text), rachis_patient_keys(text, text, text[]), rachis_number_keys(text[]), rachis_fold_number(text), rachis_fold(text);
      ALTER TABLE patient DROP CONSTRAINT patient_merged_into_another, DROP CONSTRAINT patient_merged_into_fk, DROP COLUMN merged_into;
    `);
  }
}
