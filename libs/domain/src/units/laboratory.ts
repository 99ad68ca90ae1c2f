declare const unit: unique symbol;

/** A laboratory value in one unit. The compiler takes neither a bare number nor a value in another unit for it. */
export type Measured<Unit extends string> = number & { readonly [unit]: Unit };

export type MgPerDl = Measured<'mg/dL'>;
export type MgPerL = Measured<'mg/L'>;
export type GPerDl = Measured<'g/dL'>;
export type GPerL = Measured<'g/L'>;
export type MmolPerL = Measured<'mmol/L'>;
export type MicromolPerL = Measured<'µmol/L'>;
export type IuPerL = Measured<'IU/L'>;
/** Cells in a microlitre. */
export type PerMicrolitre = Measured<'/µL'>;
/** Thousand million cells in a litre, 10⁹/L. */
export type BillionPerL = Measured<'10⁹/L'>;

function read<Unit extends string>(value: number, name: Unit): Measured<Unit> {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} ${name} is not a laboratory value`);
  return value as Measured<Unit>;
}

/** Reads a number in mg/dL; throws RangeError when it is negative or not finite. So do all the readers below. */
export const mgPerDl = (value: number): MgPerDl => read(value, 'mg/dL');
/** Reads a number in mg/L. */
export const mgPerL = (value: number): MgPerL => read(value, 'mg/L');
/** Reads a number in g/dL. */
export const gPerDl = (value: number): GPerDl => read(value, 'g/dL');
/** Reads a number in g/L. */
export const gPerL = (value: number): GPerL => read(value, 'g/L');
/** Reads a number in mmol/L. */
export const mmolPerL = (value: number): MmolPerL => read(value, 'mmol/L');
/** Reads a number in µmol/L. */
export const micromolPerL = (value: number): MicromolPerL => read(value, 'µmol/L');
/** Reads a number in IU/L. */
export const iuPerL = (value: number): IuPerL => read(value, 'IU/L');
/** Reads a count of cells in a microlitre. */
export const perMicrolitre = (value: number): PerMicrolitre => read(value, '/µL');
/** Reads a count of cells in 10⁹/L. */
export const billionPerL = (value: number): BillionPerL => read(value, '10⁹/L');

// Conversions keep full precision: a cut-off is met in the unit it was published in, never in a rounded one. Where a
// factor is a power of ten they divide or multiply by a whole number, which leaves no stray last digit: 4 mg/L is 0.4 mg/dL.

/** CRP: 10 mg/L are 1 mg/dL. */
export const crpMgPerDl = (value: MgPerL): MgPerDl => mgPerDl(value / 10);
/** Albumin: 10 g/L are 1 g/dL. */
export const albuminGPerDl = (value: GPerL): GPerDl => gPerDl(value / 10);
/** Cells: 1 x 10⁹/L are 1000 in a microlitre. */
export const cellsPerMicrolitre = (value: BillionPerL): PerMicrolitre => perMicrolitre(value * 1000);
/** Calcium: 1 mmol/L is 4.008 mg/dL (molar mass 40.08 g/mol). */
export const calciumMgPerDl = (value: MmolPerL): MgPerDl => mgPerDl(value * 4.008);
/** Bilirubin: 17.104 µmol/L are 1 mg/dL (molar mass 584.66 g/mol). */
export const bilirubinMgPerDl = (value: MicromolPerL): MgPerDl => mgPerDl(value / 17.104);
/** Creatinine: 88.42 µmol/L are 1 mg/dL. */
export const creatinineMgPerDl = (value: MicromolPerL): MgPerDl => mgPerDl(value / 88.42);
/** Haemoglobin: 0.6206 mmol/L are 1 g/dL. */
export const haemoglobinGPerDl = (value: MmolPerL): GPerDl => gPerDl(value / 0.6206);
