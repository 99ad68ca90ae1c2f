import type { MigrationInterface, QueryRunner } from 'typeorm';

const ANALYTES = ['albumin', 'crp', 'ldh', 'calcium', 'bilirubin', 'platelets', 'haemoglobin', 'wbc', 'neutrophils', 'lymphocytes', 'creatinine', 'inr', 'alp'];
const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const UNITS = `WHEN 'albumin' THEN unit IN ('g/L', 'g/dL') WHEN 'crp' THEN unit IN ('mg/L', 'mg/dL') WHEN 'calcium' THEN unit IN ('mmol/L', 'mg/dL')
  WHEN 'bilirubin' THEN unit IN ('umol/L', 'mg/dL') WHEN 'creatinine' THEN unit IN ('umol/L', 'mg/dL') WHEN 'haemoglobin' THEN unit IN ('g/L', 'g/dL', 'mmol/L')
  WHEN 'ldh' THEN unit IN ('U/L', 'ukat/L') WHEN 'alp' THEN unit IN ('U/L', 'ukat/L') WHEN 'inr' THEN unit = '{INR}'`;
const constraints = (analytes: readonly string[], units: string) => `
  ALTER TABLE laboratory_result DROP CONSTRAINT laboratory_result_analyte_known, DROP CONSTRAINT laboratory_result_unit_fits;
  ALTER TABLE laboratory_result
    ADD CONSTRAINT laboratory_result_analyte_known CHECK (analyte IN (${list(analytes)})),
    ADD CONSTRAINT laboratory_result_unit_fits CHECK (CASE analyte ${units} ELSE unit IN ('10*9/L', '/uL') END);`;

/** When the last embolism or thrombosis was, because months decide about it, and the kidney's eGFR as the laboratory reports it. */
export class EmbolismDate1763700870000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE fitness ADD COLUMN thromboembolism_on text,
        ADD CONSTRAINT fitness_thromboembolism_named CHECK (thromboembolism_on IS NULL OR 'thromboembolism' = ANY (comorbidities));
      ${constraints([...ANALYTES, 'egfr'], `${UNITS} WHEN 'egfr' THEN unit = 'mL/min/{1.73_m2}'`)}
    `);
  }

  /** Fails where an eGFR is recorded: it would have nowhere to stand. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE fitness DROP COLUMN thromboembolism_on; ${constraints(ANALYTES, UNITS)}`);
  }
}
