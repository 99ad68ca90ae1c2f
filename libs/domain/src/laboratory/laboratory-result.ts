import type { AbsenceMap } from '../contract/absence.js';
import { codeList, labelOf, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Holds, OneOf, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { ANALYTES, LAB_UNITS, magnitudeFault, unitFault, type Analyte, type LabUnit } from './analytes.js';

/** Below or above what could be measured. A plain value has none. */
export const COMPARATORS = codeList({ '<': 'below', '>': 'above' });
export type Comparator = CodeOf<typeof COMPARATORS>;

const DECIMAL = /^\d{1,7}(\.\d{1,4})?$/;

/** One laboratory result on one day. A later measurement is a new entry; none is copied forward. */
export class LaboratoryResult {
  @OneOf({ label: 'Analyte', of: ANALYTES, required: true }) analyte!: Analyte;
  @OneOf({ label: 'Below or above', of: COMPARATORS, hint: 'Only where the laboratory reports < or >' })
  comparator?: Comparator | null;
  /** As reported, with its decimals; kept as text so that "3.70" stays "3.70". */
  @Text({ label: 'Value', required: true, max: 12 })
  @Holds((value, { analyte, unit }: Partial<LaboratoryResult>) => laboratoryValueFault(value, analyte, unit))
  value!: string;
  @OneOf({ label: 'Unit', of: LAB_UNITS, required: true })
  @Holds((unit, { analyte }: Partial<LaboratoryResult>) => unitFault(analyte, unit))
  unit!: LabUnit;
  @CalendarDate({ label: 'Taken on', required: true }) takenOn!: string;
  @OneOf({ label: 'Corrected for albumin', of: YES_NO, hint: 'Calcium only' })
  @Holds((_answer, { analyte }: Partial<LaboratoryResult>) =>
    analyte === undefined || analyte === 'calcium' ? null : 'Only calcium is corrected for albumin',
  )
  correctedForAlbumin?: YesNo | null;
  @Text({ label: 'Laboratory', hint: 'Where it was measured' }) laboratory?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const LaboratoryResultView = storedAs('LaboratoryResultView', LaboratoryResult);
export type LaboratoryResultView = LaboratoryResult & Recorded;

/** What is wrong with a laboratory value in its unit, or null. */
export function laboratoryValueFault(value: unknown, analyte: unknown, unit: unknown): string | null {
  if (typeof value !== 'string' || !DECIMAL.test(value)) {
    return 'Value must be a number with a point, such as 3.7; "<" or ">" is chosen beside it';
  }
  return magnitudeFault(analyte, Number(value), unit);
}

/** The result as it is read aloud: "Albumin 36 g/L", "C-reactive protein < 3 mg/L". */
export function resultWords({ analyte, comparator, value, unit }: LaboratoryResult): string {
  const measured = unit === '{INR}' ? value : `${value} ${labelOf(LAB_UNITS, unit)}`;
  return [labelOf(ANALYTES, analyte), comparator, measured].filter(Boolean).join(' ');
}

type Dated = Pick<LaboratoryResultView, 'analyte' | 'takenOn' | 'recordedAt'>;
const newestFirst = (a: Dated, b: Dated): number =>
  b.takenOn.localeCompare(a.takenOn) || b.recordedAt.localeCompare(a.recordedAt);

/** The newest result of every analyte that has one, in the order of the list of analytes, with the older ones behind it. */
export function newestOfEach<R extends Dated>(results: readonly R[]): { readonly newest: R; readonly earlier: R[] }[] {
  return ANALYTES.flatMap(({ code }) => {
    const [newest, ...earlier] = results.filter(({ analyte }) => analyte === code).sort(newestFirst);
    return newest ? [{ newest, earlier }] : [];
  });
}
