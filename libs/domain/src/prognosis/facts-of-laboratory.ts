import { labelOf } from '../contract/code-list.js';
import { ANALYTES, inPublishedUnit, plausibleRange, type Analyte } from '../laboratory/analytes.js';
import { newestOfEach, resultWords, type LaboratoryResultView } from '../laboratory/laboratory-result.js';
import {
  katagiriLaboratory,
  LABORATORY_CLASSES,
  type KatagiriAnalyte,
  type KatagiriAnalytes,
  type LaboratoryClass,
} from '../scores/katagiriLaboratory/katagiriLaboratory.js';
import { gPerDl, iuPerL, mgPerDl, perMicrolitre } from '../units/laboratory.js';
import { fact, open, type Fact, type FactSource } from './fact.js';

export interface LaboratoryFacts {
  readonly laboratory: Fact<LaboratoryClass>;
  /** In g/dL. */
  readonly albumin: Fact<number>;
}

const KATAGIRI: readonly KatagiriAnalyte[] = ['crp', 'ldh', 'albumin', 'platelets', 'calcium', 'bilirubin'];
type Newest = Readonly<Partial<Record<Analyte, LaboratoryResultView>>>;

/** Reads the newest result of each analyte; an older one is history and never stands in. */
export function laboratoryFacts(results: readonly LaboratoryResultView[]): LaboratoryFacts {
  const newest: Newest = Object.fromEntries(newestOfEach(results).map(({ newest: one }) => [one.analyte, one]));
  return { laboratory: classOf(newest), albumin: albuminOf(newest) };
}

function sourceIn(result: LaboratoryResultView): FactSource {
  const { takenOn, recordedByName, recordedAt } = result;
  const words = `${resultWords(result)}${correction(result)}`;
  return { section: 'laboratory', words, date: takenOn, recordedByName, recordedAt, age: 'laboratory' };
}

function correction({ analyte, correctedForAlbumin }: LaboratoryResultView): string {
  if (analyte !== 'calcium') return '';
  if (!correctedForAlbumin) return ' (not recorded whether corrected for albumin)';
  return correctedForAlbumin === 'yes' ? ' (corrected for albumin)' : ' (not corrected for albumin)';
}

/**
 * The values a result can mean, in the published unit: one, or for "< 5" and "> 5" the two ends of what lies beyond, so
 * that both sides of a cut-off stay possible.
 */
function valuesOf({ analyte, comparator, value, unit }: LaboratoryResultView): number[] {
  const measured = inPublishedUnit(analyte, Number(value), unit);
  if (measured === null) return [];
  if (!comparator) return [measured];
  const { least, most } = plausibleRange(analyte);
  const beside = measured * (comparator === '<' ? 1 - 1e-9 : 1 + 1e-9);
  return comparator === '<' ? [least, beside] : [beside, most];
}

function albuminOf({ albumin }: Newest): Fact<number> {
  const wanted = labelOf(ANALYTES, 'albumin');
  return albumin ? fact(wanted, valuesOf(albumin), { sources: [sourceIn(albumin)] }) : open(wanted);
}

/** The laboratory item of Katagiri 2014, and which analyte that is missing could still change it. */
function classOf(newest: Newest): Fact<LaboratoryClass> {
  const measured = KATAGIRI.flatMap((analyte) => newest[analyte] ?? []);
  const sets = measured.reduce<KatagiriAnalytes[]>(
    (all, result) => all.flatMap((values) => valuesOf(result).map((value) => withValue(values, result.analyte, value))),
    [NOTHING],
  );
  const readings = sets.map(katagiriLaboratory);
  const possible = LABORATORY_CLASSES.filter((one) => readings.some((reading) => reading.possible.includes(one)));
  const missing = new Set(readings.flatMap((reading) => reading.missing));
  const wanted = [...missing].map((analyte) => labelOf(ANALYTES, analyte)).join(', ') || 'Exact laboratory values';
  if (measured.length === 0) return open(wanted);
  const derived = 'From the newest value of each analyte, in the units of the paper';
  return fact(wanted, possible, { sources: measured.map(sourceIn), derived });
}

const NOTHING: KatagiriAnalytes = {
  crp: null,
  ldh: null,
  albumin: null,
  platelets: null,
  calcium: null,
  bilirubin: null,
};

function withValue(values: KatagiriAnalytes, analyte: Analyte, value: number): KatagiriAnalytes {
  switch (analyte) {
    case 'crp':
    case 'calcium':
    case 'bilirubin':
      return { ...values, [analyte]: mgPerDl(value) };
    case 'ldh':
      return { ...values, ldh: iuPerL(value) };
    case 'albumin':
      return { ...values, albumin: gPerDl(value) };
    case 'platelets':
      return { ...values, platelets: perMicrolitre(value) };
    default:
      return values;
  }
}
