import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDED = `version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid`;
const LEVEL = `(C[0-7]|T[1-9]|T1[0-2]|L[1-5]|S[1-5]|Co)`;
const listed = (column: string, name: string, codes: readonly string[]) =>
  `${column} text CONSTRAINT radiotherapy_course_${name}_known CHECK (${column} IN (${codes.map((code) => `'${code}'`).join(', ')}))`;
const dose = (column: string, name: string) => `${column} integer CONSTRAINT radiotherapy_course_${name}_range CHECK (${column} BETWEEN 50 AND 10000)`;
const parts = (column: string, name: string) => `${column} smallint CONSTRAINT radiotherapy_course_${name}_range CHECK (${column} BETWEEN 1 AND 60)`;

/** Courses of radiotherapy of a case: what was prescribed, and apart from it what was delivered. */
export class RadiotherapyCourse1763700730000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE radiotherapy_course (
        centre_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT radiotherapy_course_state_known CHECK (state IN ('proposed', 'planned', 'under_way', 'delivered', 'stopped_early', 'cancelled')),
        state_reason text,
        levels text CONSTRAINT radiotherapy_course_levels_known CHECK (levels ~ '^${LEVEL}(-${LEVEL})?$'), target_text text,
        ${listed('target_consensus', 'consensus', ['isrc_2012', 'postoperative_2017', 'local'])},
        target_sectors text[] NOT NULL DEFAULT '{}' CONSTRAINT radiotherapy_course_sectors_known CHECK (target_sectors <@ ARRAY['1', '2', '3', '4', '5', '6']),
        ${listed('setting', 'setting', ['de_novo', 'postoperative', 'reirradiation', 'preoperative'])},
        ${listed('intent', 'intent', ['palliative_pain', 'mscc_emergency', 'local_control', 'oligometastatic', 'postop_consolidation', 'prophylactic'])},
        ${listed('technique', 'technique', ['cebrt_2d', 'cebrt_3d', 'imrt', 'vmat', 'sbrt', 'proton', 'brachytherapy', 'radionuclide'])},
        ${dose('prescribed_dose_cgy', 'prescribed_dose')}, ${parts('prescribed_fractions', 'prescribed_fractions')},
        ${dose('delivered_dose_cgy', 'delivered_dose')}, ${parts('delivered_fractions', 'delivered_fractions')},
        first_fraction_on date, last_fraction_on date,
        ${dose('cord_dmax_cgy', 'cord_dmax')}, ${listed('cord_contour', 'cord_contour', ['true_cord', 'cord_prv'])},
        ${dose('thecal_sac_dmax_cgy', 'thecal_sac_dmax')}, ${listed('dmax_scope', 'dmax_scope', ['this_course', 'cumulative'])},
        treated_at text, note text,
        absences jsonb NOT NULL DEFAULT '{}' CONSTRAINT radiotherapy_course_absences_object CHECK (jsonb_typeof(absences) = 'object'), ${RECORDED},
        CONSTRAINT radiotherapy_course_reason_given CHECK (state NOT IN ('stopped_early', 'cancelled') OR state_reason IS NOT NULL OR absences ? 'stateReason'),
        CONSTRAINT radiotherapy_course_dates_in_order CHECK (last_fraction_on >= first_fraction_on),
        CONSTRAINT radiotherapy_course_pk PRIMARY KEY (centre_id, id),
        CONSTRAINT radiotherapy_course_case_fk FOREIGN KEY (centre_id, case_id) REFERENCES spine_case (centre_id, id) ON DELETE RESTRICT
      );
      CREATE INDEX radiotherapy_course_case_idx ON radiotherapy_course (centre_id, case_id, first_fraction_on DESC);
      COMMENT ON TABLE radiotherapy_course IS 'A course of radiotherapy of this case, proposed to delivered. Doses in centigray; what was delivered is never taken from the prescription.';
      SELECT rachis_fence_clinical('radiotherapy_course');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE radiotherapy_course CASCADE;`);
  }
}
