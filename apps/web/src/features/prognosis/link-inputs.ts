import {
  inPublishedUnit,
  newestOfEach,
  publishedUnitOf,
  type Analyte,
  type LaboratoryResultView,
  type LinkInput,
} from '@rachis/domain';

/** Which input of a calculator elsewhere is which analyte, by the name it has there. */
const ANALYTE_OF: Readonly<Record<string, Analyte>> = {
  Haemoglobin: 'haemoglobin',
  Platelets: 'platelets',
  Lymphocytes: 'lymphocytes',
  Neutrophils: 'neutrophils',
  Creatinine: 'creatinine',
  INR: 'inr',
  'White cells': 'wbc',
  'Alkaline phosphatase': 'alp',
  Albumin: 'albumin',
};

/** One input of a calculator elsewhere with our value in its unit, ready to copy. */
export interface InputToCopy {
  readonly label: string;
  readonly range: string;
  readonly value: string | null;
  readonly takenOn: string | null;
  /** The value lies beyond what the calculator takes. */
  readonly beyond: boolean;
}

/** What a calculator elsewhere asks, with the newest values of the record in its own units. */
export function inputsToCopy(inputs: readonly LinkInput[], results: readonly LaboratoryResultView[]): InputToCopy[] {
  const newest = newestOfEach(results).map(({ newest: one }) => one);
  return inputs.map(({ label, unit, min, max, options }) => {
    const known = newest.find(({ analyte }) => analyte === ANALYTE_OF[label]);
    const value = known && !known.comparator ? valueThere(known) : null;
    const limits = min === undefined || max === undefined ? null : `${min}–${max}`;
    return {
      label,
      range: options ? options.join(' / ') : [limits, unit].filter(Boolean).join(' '),
      value: value === null ? null : String(Number(value.toPrecision(3))),
      takenOn: known?.takenOn ?? null,
      beyond: value !== null && min !== undefined && max !== undefined && (value < min || value > max),
    };
  });
}

/** Cells are counted in 10⁹/L there, a thousandth of the published count in a microlitre. */
function valueThere({ analyte, value, unit }: LaboratoryResultView): number | null {
  const measured = inPublishedUnit(analyte, Number(value), unit);
  if (measured === null) return null;
  return publishedUnitOf(analyte) === '/uL' ? measured / 1000 : measured;
}
