import { magnitudeFault, type Analyte, type Comparator, type LabUnit } from '@rachis/domain';

/** A laboratory value as it was typed. */
export interface TypedValue {
  readonly comparator: Comparator | null;
  readonly value: string;
  /** Why it cannot be kept, or null. */
  readonly fault: string | null;
}

const TYPED = /^([<>])?\s*(\d{1,7}(?:[.,]\d{1,4})?)$/;

/** Reads "36", "< 3" or "3,7" as reports write them; null where nothing was typed. */
export function readValue(analyte: Analyte, typed: string, unit: LabUnit): TypedValue | null {
  const text = typed.trim();
  if (text === '') return null;
  const match = TYPED.exec(text);
  if (!match) return { comparator: null, value: text, fault: 'A number is needed, such as 36, 3.7 or < 3' };
  const value = (match[2] ?? '').replace(',', '.');
  const comparator = match[1] === '<' || match[1] === '>' ? match[1] : null;
  return { comparator, value, fault: magnitudeFault(analyte, Number(value), unit) };
}
