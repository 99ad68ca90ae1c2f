import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every level from the head downwards, in the order that rachis_level_rank counts them; the coccyx stands last. */
const LEVELS = [...'01234567'].map((n) => `C${n}`).concat(Array.from({ length: 12 }, (_, i) => `T${i + 1}`), [...'12345'].map((n) => `L${n}`), [...'12345'].map((n) => `S${n}`), 'Co');
/** A date that is known to the day; "2026-03" is no day and is not made one. */
const day = (column: string) => `CASE WHEN length(${column}) = 10 THEN ${column}::date END`;
const ofCase = (from: string, more = '') => `FROM ${from.includes(' ') ? from : `${from} x`} WHERE x.centre_id = p_centre AND x.case_id = p_case ${more}`;
const FACTS = [
  'patient_id', 'patient_key', 'case_key', 'counted', 'state', 'closing_reason', 'organisation_id', 'board_ids', 'referred_on', 'age', 'sex', 'primary_tumour', 'urgency', 'mscc', 'ecog', 'kps', 'ambulation', 'ais', 'visceral',
  'levels', 'regions', 'lesions', 'worst_escc', 'sins_low', 'sins_high', 'sins_band', 'goals_chosen', 'goals_reached', 'schedules', 'complications', 'operated_on', 'irradiated_on', 'systemic_on', 'treated_on', 'treatment',
  'vital_status', 'died_on', 'death_precision', 'alive_on', 'estimate', 'reoperated_on', 'infection_on', 'hardware_on', 'fracture_on', 'recurrence_on', 'undated', 'predictions',
];

/** What the registry counts: one row for each case without a name in it, kept in the transaction that changes the case. With it, a reach of its own. */
export class Registry1763700940001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The secret of a centre's pseudonyms. No policy: nobody reads it but the function below, which nobody may call but the functions of the owner.
      CREATE TABLE registry_key (
        centre_id uuid CONSTRAINT registry_key_pk PRIMARY KEY CONSTRAINT registry_key_centre_fk REFERENCES centre (id) ON DELETE RESTRICT,
        key bytea NOT NULL CONSTRAINT registry_key_length CHECK (length(key) = 32)
      );
      COMMENT ON TABLE registry_key IS 'The secret from which the pseudonyms of a centre are made. Made once, never shown, never in an export.';
      ALTER TABLE registry_key ENABLE ROW LEVEL SECURITY;
      CREATE FUNCTION rachis_registry_key(p_centre uuid) RETURNS bytea LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        INSERT INTO registry_key (centre_id, key) VALUES (p_centre, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))) ON CONFLICT DO NOTHING;
        RETURN (SELECT k.key FROM registry_key k WHERE k.centre_id = p_centre);
      END $$;
      -- Keyed twice, so that nothing can be added behind what was hashed. 80 bits of it: no two of a country's patients share one.
      CREATE FUNCTION rachis_pseudonym(p_key bytea, kind text, id uuid) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT kind || left(encode(sha256(p_key || sha256(p_key || convert_to(kind, 'UTF8') || uuid_send(id))), 'hex'), 20) $$;
      REVOKE EXECUTE ON FUNCTION rachis_registry_key(uuid) FROM PUBLIC;

      -- "T6-T8" as T6, T7, T8.
      CREATE FUNCTION rachis_levels(said text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
        SELECT coalesce(array_agg(n.name ORDER BY n.at), '{}') FROM unnest(ARRAY[${LEVELS.map((one) => `'${one}'`).join(', ')}]) WITH ORDINALITY n (name, at)
        WHERE said IS NOT NULL AND n.at - 1 BETWEEN least(30, rachis_level_rank(split_part(said, '-', 1))) AND least(30, rachis_level_rank(coalesce(nullif(split_part(said, '-', 2), ''), said))) $$;

      CREATE TABLE registry_row (
        centre_id uuid NOT NULL, case_id uuid NOT NULL,
        patient_id uuid NOT NULL, patient_key text NOT NULL, case_key text NOT NULL,
        counted boolean NOT NULL, state text NOT NULL, closing_reason text, organisation_id uuid, board_ids uuid[] NOT NULL,
        referred_on date, age smallint, sex text, primary_tumour text, urgency text, mscc text, ecog text, kps text, ambulation text, ais text, visceral text,
        levels text[] NOT NULL, regions text[] NOT NULL, lesions smallint NOT NULL, worst_escc text, sins_low smallint, sins_high smallint, sins_band text,
        goals_chosen text[] NOT NULL, goals_reached text[] NOT NULL, schedules text[] NOT NULL, complications text[] NOT NULL,
        operated_on date, irradiated_on date, systemic_on date, treated_on date, treatment text NOT NULL,
        vital_status text, died_on date, death_precision text, alive_on date, estimate text,
        reoperated_on date, infection_on date, hardware_on date, fracture_on date, recurrence_on date, undated text[] NOT NULL, predictions jsonb NOT NULL,
        CONSTRAINT registry_row_pk PRIMARY KEY (centre_id, case_id),
        CONSTRAINT registry_row_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX registry_row_patient_idx ON registry_row (centre_id, patient_id);
      COMMENT ON TABLE registry_row IS 'Derived: what the registry counts of a case, without a name. Rewritten by rachis_refresh_registry whenever the card of the case is, in the same transaction.';
      ALTER TABLE registry_row ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry_row FORCE ROW LEVEL SECURITY;
      CREATE POLICY centre ON registry_row USING (centre_id = (SELECT rachis_centre())) WITH CHECK (centre_id = (SELECT rachis_centre()));
      CREATE POLICY reach ON registry_row AS RESTRICTIVE USING ((SELECT rachis_reach()) IN ('centre', 'registry'));

      -- The reach of the registry: the clinical rows of every case, and nobody's name, number or address. Patient, identifiers and the case itself stay closed to it.
      CREATE OR REPLACE FUNCTION rachis_case_in_reach(p_centre uuid, p_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN RETURN public.rachis_reach() = 'registry' OR EXISTS (SELECT 1 FROM public.spine_case c WHERE c.centre_id = p_centre AND c.id = p_case); END $$;

      -- It looks with the reach of the centre for as long as it runs: what the registry counts does not depend on who writes.
      CREATE FUNCTION rachis_refresh_registry(p_centre uuid, p_case uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        own text := coalesce(current_setting('app.reach', true), '');
        secret bytea := rachis_registry_key(p_centre);
        today date := rachis_now()::date;
      BEGIN
        PERFORM set_config('app.reach', 'centre', true);
        INSERT INTO registry_row (centre_id, case_id, ${FACTS.join(', ')})
        SELECT k.centre_id, k.case_id, c.patient_id, rachis_pseudonym(secret, 'P', c.patient_id), rachis_pseudonym(secret, 'C', c.id),
          c.referred_at IS NOT NULL AND c.closing_reason IS DISTINCT FROM 'entered_in_error', c.state, c.closing_reason, c.referring_organisation_id,
          coalesce((SELECT array_agg(b.board_id ORDER BY b.first) FROM (SELECT m.board_id, min(m.starts_at) AS first FROM agenda_item x JOIN meeting m ON m.centre_id = x.centre_id AND m.id = x.meeting_id
            WHERE x.centre_id = p_centre AND x.case_id = p_case AND x.status <> 'removed' GROUP BY m.board_id) b), '{}'),
          f.referred_on, f.age, p.sex, k."primary", c.urgency, c.mscc, s.ecog, s.kps, s.ambulation, s.ais, e.visceral_metastases,
          coalesce((SELECT array_agg(DISTINCT l) ${ofCase('lesion x CROSS JOIN LATERAL unnest(rachis_levels(x.levels)) l', 'AND x.retracted_reason IS NULL')}), '{}'), k.regions,
          (SELECT count(*) ${ofCase('lesion', 'AND x.retracted_reason IS NULL')}), k.worst_escc, k.sins_low, k.sins_high,
          -- The bands of SINS. Unstable is the worst there is, whatever was not rated; anything less is known only when everything was.
          CASE WHEN k.sins_low >= 13 THEN 'unstable' WHEN k.sins_incomplete THEN NULL WHEN k.sins_high <= 6 THEN 'stable' WHEN k.sins_low >= 7 AND k.sins_high <= 12 THEN 'potentially_unstable' END,
          coalesce(d.chosen, '{}'),
          coalesce((SELECT array_agg((g ->> 'goal') || ':' || (g ->> 'outcome')) ${ofCase('operation x CROSS JOIN LATERAL jsonb_array_elements(x.goals) g', 'AND x.retracted_reason IS NULL')}), '{}'),
          coalesce((SELECT array_agg(z.said) FROM (
            SELECT 'prescribed:' || coalesce(x.prescribed_dose_cgy || '/' || x.prescribed_fractions, 'not_recorded') AS said ${ofCase('radiotherapy_course', `AND x.state <> 'cancelled'`)}
            UNION ALL SELECT 'delivered:' || coalesce(x.delivered_dose_cgy || '/' || x.delivered_fractions, 'not_recorded') ${ofCase('radiotherapy_course', `AND x.state IN ('delivered', 'stopped_early')`)}) z), '{}'),
          coalesce((SELECT array_agg(concat_ws(':', x.category, coalesce(x.type, 'in_words'), coalesce(x.clavien_dindo, 'not_recorded'), coalesce(x.saves_grade, 'not_recorded'))) ${ofCase('complication', 'AND x.retracted_reason IS NULL')}), '{}'),
          o.first, r.first, y.first, w.first,
          CASE WHEN o.any AND r.any THEN 'surgery_and_radiotherapy' WHEN o.any THEN 'surgery' WHEN r.any THEN 'radiotherapy' WHEN y.any THEN 'systemic' ELSE 'none_recorded' END,
          p.vital_status, CASE WHEN p.vital_status = 'deceased' THEN ${day('p.deceased_on')} END,
          CASE WHEN p.vital_status = 'deceased' THEN CASE length(p.deceased_on) WHEN 10 THEN 'day' WHEN 7 THEN 'month' WHEN 4 THEN 'year' ELSE 'none' END END, a.last,
          (SELECT x.bucket ${ofCase('survival_estimate')} ORDER BY x.recorded_at, x.id LIMIT 1),
          o.second, q.infection, q.hardware, q.fracture, q.recurrence, coalesce(q.undated, '{}'),
          coalesce(d.predictions, '[]') || coalesce((SELECT jsonb_agg(jsonb_build_object('model', n.model, 'days', v.days, 'alive', v.percent::numeric / 100, 'on', n.obtained_on))
            FROM (SELECT DISTINCT ON (x.model) x.* ${ofCase('recorded_prognosis')} ORDER BY x.model, x.obtained_on, x.recorded_at) n
            CROSS JOIN LATERAL (VALUES (42, n.alive_at_six_weeks), (90, n.alive_at_ninety_days), (365, n.alive_at_one_year)) v (days, percent) WHERE v.percent IS NOT NULL), '[]')
        FROM case_card k
        JOIN spine_case c ON c.centre_id = k.centre_id AND c.id = k.case_id
        JOIN patient p ON p.centre_id = c.centre_id AND p.id = c.patient_id
        JOIN centre z ON z.id = c.centre_id
        LEFT JOIN systemic_extent e ON e.centre_id = c.centre_id AND e.case_id = c.id
        CROSS JOIN LATERAL (SELECT (c.referred_at AT TIME ZONE z.time_zone)::date AS referred_on,
          -- Never more exact than the date of birth: of a year alone it is the difference of the years.
          CASE WHEN p.birth_date IS NULL THEN NULL ELSE extract(year FROM c.referred_at AT TIME ZONE z.time_zone)::int - left(p.birth_date, 4)::int
            - CASE WHEN to_char(c.referred_at AT TIME ZONE z.time_zone, 'MM-DD') < substr(p.birth_date, 6) THEN 1 ELSE 0 END END AS age) f
        LEFT JOIN LATERAL (SELECT x.ecog, x.kps, x.ambulation, x.ais ${ofCase('functional_status')} ORDER BY x.examined_on, x.recorded_at LIMIT 1) s ON true
        LEFT JOIN LATERAL (SELECT min(x.performed_on) AS first, (array_agg(DISTINCT x.performed_on ORDER BY x.performed_on))[2] AS second, count(*) > 0 AS any ${ofCase('operation', 'AND x.retracted_reason IS NULL')}) o ON true
        LEFT JOIN LATERAL (SELECT min(x.first_fraction_on) AS first, count(*) > 0 AS any ${ofCase('radiotherapy_course', `AND x.state IN ('under_way', 'delivered', 'stopped_early')`)}) r ON true
        LEFT JOIN LATERAL (SELECT min(${day('x.started_on')}) FILTER (WHERE left(x.started_on, 10) >= f.referred_on::text) AS first, count(*) > 0 AS any ${ofCase('systemic_therapy_line')}) y ON true
        LEFT JOIN LATERAL (SELECT min(t.on) AS first FROM (
          SELECT x.performed_on AS on ${ofCase('operation', 'AND x.retracted_reason IS NULL')}
          UNION ALL SELECT x.first_fraction_on ${ofCase('radiotherapy_course', `AND x.state IN ('under_way', 'delivered', 'stopped_early')`)}
          UNION ALL SELECT y.first) t WHERE t.on >= f.referred_on) w ON true
        LEFT JOIN LATERAL (SELECT
          min(${day('x.occurred_on')}) FILTER (WHERE x.type = 'surgical_site_infection') AS infection, min(${day('x.occurred_on')}) FILTER (WHERE x.type = 'hardware_failure') AS hardware,
          min(${day('x.occurred_on')}) FILTER (WHERE x.type = 'vcf_after_sbrt') AS fracture, min(${day('x.occurred_on')}) FILTER (WHERE x.type = 'tumour_recurrence') AS recurrence,
          array_agg(DISTINCT x.type) FILTER (WHERE length(coalesce(x.occurred_on, '')) < 10 AND x.type IN ('surgical_site_infection', 'hardware_failure', 'vcf_after_sbrt', 'tumour_recurrence')) AS undated
          ${ofCase('complication', 'AND x.retracted_reason IS NULL')}) q ON true
        -- The last day on which somebody saw or treated the patient: nothing that is only written down counts, and no day to come.
        LEFT JOIN LATERAL (SELECT max(t.on) AS last FROM (
          SELECT f.referred_on AS on UNION ALL SELECT max(x.examined_on) ${ofCase('functional_status')} UNION ALL SELECT max(x.examined_on) ${ofCase('neuro_exam')}
          UNION ALL SELECT max(x.performed_on) ${ofCase('imaging_study')} UNION ALL SELECT max(x.taken_on) ${ofCase('laboratory_result')} UNION ALL SELECT max(${day('x.taken_on')}) ${ofCase('tumour_marker_result')}
          UNION ALL SELECT max(greatest(x.performed_on, x.follow_up_to)) ${ofCase('operation', 'AND x.retracted_reason IS NULL')}
          UNION ALL SELECT max(greatest(x.first_fraction_on, x.last_fraction_on)) ${ofCase('radiotherapy_course', `AND x.state IN ('under_way', 'delivered', 'stopped_early')`)}
          UNION ALL SELECT max(x.obtained_on) ${ofCase('patient_wish')} UNION ALL SELECT max(${day('x.performed_on')}) ${ofCase('biopsy', 'AND x.retracted_reason IS NULL')}
          UNION ALL SELECT max(greatest(${day('x.started_on')}, ${day('x.stopped_on')}, ${day('x.response_on')}, ${day('x.progressed_on')})) ${ofCase('systemic_therapy_line')}) t WHERE t.on <= today) a ON true
        LEFT JOIN LATERAL (SELECT
          (SELECT array_agg((g ->> 'goal') || ':' || CASE WHEN g ->> 'state' = 'recommended' THEN CASE g ->> 'primary' WHEN 'true' THEN 'primary' WHEN 'false' THEN 'secondary' ELSE 'recommended' END ELSE coalesce(g ->> 'state', 'not_recorded') END) FROM jsonb_array_elements(x.goals) g) AS chosen,
          -- What the models said on the day of the signature, where one band was certain and its share of living was published.
          (SELECT jsonb_agg(jsonb_build_object('model', m ->> 'id', 'days', CASE b ->> 'atMonths' WHEN '3' THEN 91 WHEN '6' THEN 183 ELSE 365 END, 'alive', (b ->> 'value')::numeric / 100, 'on', (x.signed_at AT TIME ZONE z.time_zone)::date))
            FROM jsonb_array_elements(CASE jsonb_typeof(x.snapshot #> '{prognosis,panel,rows}') WHEN 'array' THEN x.snapshot #> '{prognosis,panel,rows}' ELSE '[]' END) m
            CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(m #> '{bands,0,figures}') WHEN 'array' THEN m #> '{bands,0,figures}' ELSE '[]' END) b
            WHERE m ->> 'definite' = 'true' AND b ->> 'measure' = 'alive' AND b ->> 'unit' = '%' AND b ->> 'atMonths' IN ('3', '6', '12')) AS predictions
          ${ofCase('decision', `AND x.state = 'signed'`)} ORDER BY x.signed_at, x.id LIMIT 1) d ON true
        WHERE k.centre_id = p_centre AND k.case_id = p_case
        ON CONFLICT (centre_id, case_id) DO UPDATE SET ${FACTS.map((name) => `${name} = excluded.${name}`).join(', ')};
        PERFORM set_config('app.reach', own, true);
      END $$;
      CREATE FUNCTION rachis_keep_registry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM public.rachis_refresh_registry(NEW.centre_id, NEW.case_id); RETURN NULL; END $$;
      CREATE TRIGGER c_registry AFTER INSERT OR UPDATE ON case_card FOR EACH ROW EXECUTE FUNCTION rachis_keep_registry();

      DO $$ DECLARE c uuid; BEGIN
        FOR c IN SELECT id FROM centre LOOP
          PERFORM set_config('app.centre', c::text, true), set_config('app.reach', 'centre', true);
          PERFORM rachis_refresh_registry(s.centre_id, s.case_id) FROM case_card s WHERE s.centre_id = c;
        END LOOP;
        PERFORM set_config('app.centre', '', true), set_config('app.reach', '', true);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER c_registry ON case_card; DROP FUNCTION rachis_keep_registry(); DROP FUNCTION rachis_refresh_registry(uuid, uuid);
      CREATE OR REPLACE FUNCTION rachis_case_in_reach(p_centre uuid, p_case uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
      BEGIN RETURN EXISTS (SELECT 1 FROM public.spine_case c WHERE c.centre_id = p_centre AND c.id = p_case); END $$;
      DROP TABLE registry_row; DROP FUNCTION rachis_levels(text);
      DROP FUNCTION rachis_pseudonym(bytea, text, uuid); DROP FUNCTION rachis_registry_key(uuid); DROP TABLE registry_key;
    `);
  }
}
