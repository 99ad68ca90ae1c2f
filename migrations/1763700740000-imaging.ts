import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const KEYS = (table: string) => `CONSTRAINT ${table}_pk PRIMARY KEY (centre_id, id), CONSTRAINT ${table}_of_case_key UNIQUE (centre_id, case_id, id),
        CONSTRAINT ${table}_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT`;
const ABSENCES = (table: string) => `absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT ${table}_absences_object CHECK (jsonb_typeof(absences) = 'object')`;
const YES_NO = (table: string, column: string) => `${column} text CONSTRAINT ${table}_${column}_known CHECK (${column} IN ('yes', 'no'))`;
const LEVELS = `'^(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co)(-(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co))?$'`;

/** The rest of a study, reads of it with addenda, and what the board is shown: views in an order, with key images. */
export class Imaging1763700740000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE imaging_study
        ADD COLUMN ${YES_NO('imaging_study', 'contrast')},
        ADD COLUMN accession_number text,
        ADD COLUMN study_uid text CONSTRAINT imaging_study_uid_shape CHECK (study_uid ~ '^[012]([.](0|[1-9][0-9]*))+$' AND length(study_uid) <= 64),
        ADD COLUMN received_on date CONSTRAINT imaging_study_received_on_if_received CHECK (received_on IS NULL OR received = 'yes'),
        ADD COLUMN disc_space text CONSTRAINT imaging_study_disc_space_known CHECK (disc_space IN ('spared', 'involved')),
        ADD CONSTRAINT imaging_study_modality_known CHECK (modality IN ('mri_whole_spine', 'mri_region', 'ct_region', 'ct_cap', 'ct_myelogram', 'xray', 'bone_scintigraphy', 'pet_ct', 'psma_pet_ct', 'spect_ct', 'angiography', 'dexa')),
        ADD CONSTRAINT imaging_study_of_case_key UNIQUE (centre_id, case_id, id);

      CREATE TABLE imaging_read (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, study_id uuid NOT NULL,
        levels text CONSTRAINT imaging_read_levels_known CHECK (levels ~ ${LEVELS}), read_on date NOT NULL,
        bone_lesion text CONSTRAINT imaging_read_bone_lesion_known CHECK (bone_lesion IN ('lytic', 'mixed', 'blastic')),
        collapse_percent smallint CONSTRAINT imaging_read_collapse_range CHECK (collapse_percent BETWEEN 0 AND 100),
        ${YES_NO('imaging_read', 'retropulsion')},
        posterolateral text CONSTRAINT imaging_read_posterolateral_known CHECK (posterolateral IN ('bilateral', 'unilateral', 'none')),
        escc_grade text CONSTRAINT imaging_read_escc_known CHECK (escc_grade IN ('0', '1a', '1b', '1c', '2', '3')),
        ${YES_NO('imaging_read', 'cord_signal')},
        disc_space text CONSTRAINT imaging_read_disc_space_known CHECK (disc_space IN ('spared', 'involved')),
        ${YES_NO('imaging_read', 'paraspinal_mass')},
        note text, ${ABSENCES('imaging_read')}, ${RECORDED},
        CONSTRAINT imaging_read_of_study_key UNIQUE (centre_id, case_id, study_id, id), ${KEYS('imaging_read')},
        CONSTRAINT imaging_read_study_fk FOREIGN KEY (centre_id, case_id, study_id) REFERENCES imaging_study (centre_id, case_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX imaging_read_case_idx ON imaging_read (centre_id, case_id, read_on DESC);
      COMMENT ON TABLE imaging_read IS 'What one reader says of one study at one level. Never overwritten; it changes nothing of the lesion.';

      CREATE TABLE imaging_addendum (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, study_id uuid NOT NULL, read_id uuid,
        kind text NOT NULL CONSTRAINT imaging_addendum_kind_known CHECK (kind IN ('addition', 'correction', 'entered_in_error')), statement text NOT NULL, ${RECORDED},
        ${KEYS('imaging_addendum')},
        CONSTRAINT imaging_addendum_error_of_read CHECK (kind <> 'entered_in_error' OR read_id IS NOT NULL),
        CONSTRAINT imaging_addendum_study_fk FOREIGN KEY (centre_id, case_id, study_id) REFERENCES imaging_study (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT imaging_addendum_read_fk FOREIGN KEY (centre_id, case_id, study_id, read_id) REFERENCES imaging_read (centre_id, case_id, study_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX imaging_addendum_case_idx ON imaging_addendum (centre_id, case_id, recorded_at);
      COMMENT ON TABLE imaging_addendum IS 'A word added to a report or to a read of it. Neither is ever overwritten.';

      CREATE TABLE key_image (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        media_type text NOT NULL CONSTRAINT key_image_media_type_known CHECK (media_type IN ('image/png', 'image/jpeg')),
        width smallint NOT NULL CONSTRAINT key_image_width_range CHECK (width BETWEEN 1 AND 4096), height smallint NOT NULL CONSTRAINT key_image_height_range CHECK (height BETWEEN 1 AND 4096),
        byte_count integer NOT NULL, sha256 text NOT NULL, bytes bytea, thumbnail bytea, retracted_reason text, ${RECORDED},
        CONSTRAINT key_image_bytes_until_retracted CHECK ((bytes IS NULL) = (retracted_reason IS NOT NULL) AND (thumbnail IS NULL) = (bytes IS NULL)),
        CONSTRAINT key_image_byte_count_range CHECK (byte_count BETWEEN 1 AND 8388608 AND octet_length(thumbnail) <= 1048576),
        CONSTRAINT key_image_bytes_are_those CHECK (bytes IS NULL OR (octet_length(bytes) = byte_count AND encode(sha256(bytes), 'hex') = sha256)),
        ${KEYS('key_image')}
      );
      -- Packed already: neither packed again nor fetched whole where only a part is asked for.
      ALTER TABLE key_image ALTER COLUMN bytes SET STORAGE EXTERNAL, ALTER COLUMN thumbnail SET STORAGE EXTERNAL;
      CREATE INDEX key_image_case_idx ON key_image (centre_id, case_id, sha256);
      COMMENT ON TABLE key_image IS 'A key image, written anew from its pixels without anything else that was in the file. For reference, not for diagnosis.';

      CREATE TABLE show_view (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, study_id uuid, sequence text,
        levels text CONSTRAINT show_view_levels_known CHECK (levels ~ ${LEVELS}),
        series_number integer CONSTRAINT show_view_series_range CHECK (series_number BETWEEN 0 AND 999999), image_number integer CONSTRAINT show_view_image_range CHECK (image_number BETWEEN 0 AND 999999),
        window_width integer CONSTRAINT show_view_width_range CHECK (window_width BETWEEN 1 AND 65535),
        window_level integer CONSTRAINT show_view_level_range CHECK (window_level IS NULL OR (window_level BETWEEN -32768 AND 65535 AND window_width IS NOT NULL)),
        note text, key_image_id uuid, ${ABSENCES('show_view')}, ${RECORDED},
        ${KEYS('show_view')},
        CONSTRAINT show_view_study_fk FOREIGN KEY (centre_id, case_id, study_id) REFERENCES imaging_study (centre_id, case_id, id) ON DELETE RESTRICT,
        CONSTRAINT show_view_key_image_fk FOREIGN KEY (centre_id, case_id, key_image_id) REFERENCES key_image (centre_id, case_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX show_view_case_idx ON show_view (centre_id, case_id);
      COMMENT ON TABLE show_view IS 'One view that the board is shown. Its place is in show_list.';

      CREATE TABLE show_list (
        centre_id uuid NOT NULL, case_id uuid NOT NULL, view_ids uuid[] NOT NULL DEFAULT '{}', removed_ids uuid[] NOT NULL DEFAULT '{}', ${RECORDED},
        CONSTRAINT show_list_disjoint CHECK (NOT view_ids && removed_ids),
        CONSTRAINT show_list_pk PRIMARY KEY (centre_id, case_id),
        CONSTRAINT show_list_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      COMMENT ON TABLE show_list IS 'In which order the views of a case are shown, and which were taken out. A view in neither stands at the end.';
      CREATE FUNCTION show_list_own_views() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM unnest(NEW.view_ids || NEW.removed_ids) given WHERE NOT EXISTS (SELECT 1 FROM show_view v WHERE v.centre_id = NEW.centre_id AND v.case_id = NEW.case_id AND v.id = given)) THEN
          RAISE EXCEPTION 'a view of another case' USING ERRCODE = '23503', CONSTRAINT = 'show_list_own_views';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER show_list_own_views BEFORE INSERT OR UPDATE ON show_list FOR EACH ROW EXECUTE FUNCTION show_list_own_views();

      SELECT rachis_fence_clinical(t) FROM unnest(ARRAY['imaging_read', 'imaging_addendum', 'key_image', 'show_view', 'show_list']::regclass[]) t;
      CREATE TRIGGER imaging_read_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON imaging_read FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();
      CREATE TRIGGER imaging_addendum_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON imaging_addendum FOR EACH STATEMENT EXECUTE FUNCTION rachis_append_only();

      -- Of an image the audit keeps the hash, which the chain then covers, and never the pixels: what was sent by mistake has to be able to go.
      CREATE FUNCTION key_image_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF coalesce(current_setting('app.action', true), '') = '' THEN RAISE EXCEPTION 'write to % beside the write door', TG_TABLE_NAME USING ERRCODE = 'RX001'; END IF;
        INSERT INTO audit_event (centre_id, at, actor_id, action, request_id, case_id, subject, subject_id, before, after)
        VALUES (NEW.centre_id, rachis_now(), rachis_actor(), current_setting('app.action'), nullif(current_setting('app.request', true), ''), NEW.case_id, TG_TABLE_NAME, NEW.id,
          CASE WHEN TG_OP = 'UPDATE' THEN jsonb_build_object('sha256', OLD.sha256, 'retracted_reason', OLD.retracted_reason) END,
          CASE WHEN TG_OP = 'UPDATE' THEN jsonb_build_object('sha256', NULL, 'retracted_reason', NEW.retracted_reason)
            ELSE jsonb_build_object('id', NEW.id, 'case_id', NEW.case_id, 'centre_id', NEW.centre_id, 'media_type', NEW.media_type, 'width', NEW.width, 'height', NEW.height, 'byte_count', NEW.byte_count, 'sha256', NEW.sha256) END);
        RETURN NULL;
      END $$;
      DROP TRIGGER b_audit ON key_image;
      CREATE TRIGGER b_audit AFTER INSERT OR UPDATE ON key_image FOR EACH ROW EXECUTE FUNCTION key_image_audit();
      -- An image is never changed; it can only be taken out, once.
      CREATE FUNCTION key_image_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.retracted_reason IS NOT NULL OR NEW.retracted_reason IS NULL
          OR (OLD.centre_id, OLD.id, OLD.case_id, OLD.media_type, OLD.width, OLD.height, OLD.byte_count, OLD.sha256) IS DISTINCT FROM (NEW.centre_id, NEW.id, NEW.case_id, NEW.media_type, NEW.width, NEW.height, NEW.byte_count, NEW.sha256) THEN
          RAISE EXCEPTION 'a key image is never changed' USING ERRCODE = 'RX002';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER key_image_keeps BEFORE UPDATE OR DELETE ON key_image FOR EACH ROW EXECUTE FUNCTION key_image_keeps();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE show_list, show_view, key_image, imaging_addendum, imaging_read CASCADE;
      DROP FUNCTION show_list_own_views(), key_image_audit(), key_image_keeps();
      ALTER TABLE imaging_study DROP CONSTRAINT imaging_study_of_case_key, DROP CONSTRAINT imaging_study_modality_known,
        DROP COLUMN contrast, DROP COLUMN accession_number, DROP COLUMN study_uid, DROP COLUMN received_on, DROP COLUMN disc_space;
    `);
  }
}
