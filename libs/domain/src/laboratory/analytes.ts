import { codeList, labelOf, type CodeOf, type Option } from '../contract/code-list.js';
import {
  albuminGPerDl,
  billionPerL,
  bilirubinMgPerDl,
  calciumMgPerDl,
  cellsPerMicrolitre,
  creatinineMgPerDl,
  crpMgPerDl,
  gPerL,
  haemoglobinGPerDl,
  mgPerL,
  micromolPerL,
  mmolPerL,
} from '../units/laboratory.js';

/** What is measured in blood and asked by a model of this registry, or shown beside one. */
export const ANALYTES = codeList({
  albumin: 'Albumin',
  crp: 'C-reactive protein',
  ldh: 'Lactate dehydrogenase',
  calcium: 'Calcium',
  bilirubin: 'Bilirubin, total',
  platelets: 'Platelets',
  haemoglobin: 'Haemoglobin',
  wbc: 'White cells',
  neutrophils: 'Neutrophils',
  lymphocytes: 'Lymphocytes',
  creatinine: 'Creatinine',
  egfr: 'eGFR',
  inr: 'INR',
  alp: 'Alkaline phosphatase',
});
export type Analyte = CodeOf<typeof ANALYTES>;

/** Units as UCUM codes; which of them an analyte may have is in UNITS_OF. */
export const LAB_UNITS = codeList({
  'g/dL': 'g/dL',
  'g/L': 'g/L',
  'mg/dL': 'mg/dL',
  'mg/L': 'mg/L',
  'mmol/L': 'mmol/L',
  'umol/L': 'µmol/L',
  'U/L': 'U/L',
  'ukat/L': 'µkat/L',
  '10*9/L': '×10⁹/L',
  '/uL': '/µL',
  '{INR}': 'ratio',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
});
export type LabUnit = CodeOf<typeof LAB_UNITS>;

interface Measured {
  /** The unit in which the published cut-offs are written. */
  readonly unit: LabUnit;
  /** How a value is read in each unit the analyte is reported in, the usual one first: into the published unit, not rounded. */
  readonly units: Readonly<Partial<Record<LabUnit, (value: number) => number>>>;
  /** Below or above this, in the published unit, a value is taken for a slip of the unit (own convention). */
  readonly least: number;
  readonly most: number;
}

const asIs = (value: number): number => value;
const cells = (least: number, most: number): Measured => ({
  unit: '/uL',
  units: { '10*9/L': (value) => cellsPerMicrolitre(billionPerL(value)), '/uL': asIs },
  least,
  most,
});
/** One katal is 60 million units: 1 µkat/L is 60 U/L by definition. */
const enzyme = (least: number, most: number): Measured => ({
  unit: 'U/L',
  units: { 'U/L': asIs, 'ukat/L': (value) => value * 60 },
  least,
  most,
});

const MEASURED: Readonly<Record<Analyte, Measured>> = {
  albumin: {
    unit: 'g/dL',
    units: { 'g/L': (value) => albuminGPerDl(gPerL(value)), 'g/dL': asIs },
    least: 0.5,
    most: 7,
  },
  crp: {
    unit: 'mg/dL',
    units: { 'mg/L': (value) => crpMgPerDl(mgPerL(value)), 'mg/dL': asIs },
    least: 0.001,
    most: 60,
  },
  ldh: enzyme(30, 10_000),
  calcium: {
    unit: 'mg/dL',
    units: { 'mmol/L': (value) => calciumMgPerDl(mmolPerL(value)), 'mg/dL': asIs },
    least: 4,
    most: 20,
  },
  bilirubin: {
    unit: 'mg/dL',
    units: { 'umol/L': (value) => bilirubinMgPerDl(micromolPerL(value)), 'mg/dL': asIs },
    least: 0.05,
    most: 50,
  },
  platelets: cells(1000, 3_000_000),
  haemoglobin: {
    unit: 'g/dL',
    units: { 'g/L': (value) => value / 10, 'g/dL': asIs, 'mmol/L': (value) => haemoglobinGPerDl(mmolPerL(value)) },
    least: 2,
    most: 25,
  },
  wbc: cells(10, 500_000),
  neutrophils: cells(10, 400_000),
  lymphocytes: cells(10, 500_000),
  creatinine: {
    unit: 'mg/dL',
    units: { 'umol/L': (value) => creatinineMgPerDl(micromolPerL(value)), 'mg/dL': asIs },
    least: 0.1,
    most: 25,
  },
  /** As the laboratory estimates it; nothing is worked out from creatinine. */
  egfr: { unit: 'mL/min/{1.73_m2}', units: { 'mL/min/{1.73_m2}': asIs }, least: 1, most: 250 },
  inr: { unit: '{INR}', units: { '{INR}': asIs }, least: 0.5, most: 20 },
  alp: enzyme(5, 10_000),
};

/** Whether a code is one of the analytes. */
export const isAnalyte = (code: unknown): code is Analyte => typeof code === 'string' && Object.hasOwn(MEASURED, code);

/** The units in which an analyte is reported, the usual one first; none for what is no analyte. */
export function unitsOf(analyte: unknown): readonly Option<LabUnit>[] {
  if (!isAnalyte(analyte)) return [];
  return (Object.keys(MEASURED[analyte].units) as LabUnit[]).map((code) => ({ code, label: labelOf(LAB_UNITS, code) }));
}

/** The unit in which the published cut-offs of an analyte are written. */
export function publishedUnitOf(analyte: Analyte): LabUnit {
  return MEASURED[analyte].unit;
}

/** A value in the published unit of its analyte, not rounded; null for a unit the analyte does not have. */
export function inPublishedUnit(analyte: Analyte, value: number, unit: LabUnit): number | null {
  return MEASURED[analyte].units[unit]?.(value) ?? null;
}

/** The least and the most that is plausible for an analyte, in the published unit (own convention). */
export function plausibleRange(analyte: Analyte): { readonly least: number; readonly most: number } {
  const { least, most } = MEASURED[analyte];
  return { least, most };
}

/** What is wrong with the unit of an analyte, or null. */
export function unitFault(analyte: unknown, unit: unknown): string | null {
  if (!isAnalyte(analyte)) return null;
  const units = unitsOf(analyte);
  if (units.some(({ code }) => code === unit)) return null;
  const choices = units.map(({ label }) => label).join(', ');
  return `${labelOf(ANALYTES, analyte)} is reported in ${choices}`;
}

/** Why a value cannot be right in its unit, or null: a magnitude that no patient has is a slip of the unit. */
export function magnitudeFault(analyte: unknown, value: number, unit: unknown): string | null {
  if (!isAnalyte(analyte) || unitFault(analyte, unit) !== null) return null;
  const { least, most, units } = MEASURED[analyte];
  const read = units[unit as LabUnit] ?? asIs;
  const measured = read(value);
  if (measured >= least && measured <= most) return null;
  const [low, high] = [shown(least / read(1)), shown(most / read(1))];
  const words = `${labelOf(ANALYTES, analyte)} of ${value} ${labelOf(LAB_UNITS, String(unit))}`;
  return `${words} is not plausible (${low} to ${high}): check the unit`;
}

const shown = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 3 });
