import { at } from './columns.js';

/** An answer as JSON can carry it. */
export type Plain = null | string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

/** Given back as they were sent, or times that lie between such; a p value is rounded to digits and not to decimals. */
const AS_THEY_ARE = new Set([
  'time',
  'times',
  'q25',
  'median',
  'q75',
  'medianLower',
  'medianUpper',
  'tau',
  'horizon',
  'lastObserved',
  'p',
]);

/**
 * An answer with six decimals, and null where something is not estimable. Six decimals are what the reference values
 * have, and more than a register supports; the functions behind it round nothing.
 */
export function plain(value: unknown, exact = false): Plain {
  if (typeof value === 'number') return exact ? numberOrNull(value) : sixDecimals(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Float64Array) return column(value, exact ? numberOrNull : sixDecimals);
  if (Array.isArray(value)) return value.map((one) => plain(one, exact));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, plain(inner, exact || AS_THEY_ARE.has(name))]),
  );
}

/** Rounded to six decimals, half away from zero; null for what is no number. */
export function sixDecimals(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  const scaled = Math.abs(value) * 1e6;
  // Beyond that a double has no sixth decimal.
  return scaled > Number.MAX_SAFE_INTEGER ? value : (Math.sign(value) * Math.round(scaled)) / 1e6;
}

/** A plain loop: an answer may have a million numbers. */
function column(values: Float64Array, cell: (value: number) => number | null): (number | null)[] {
  const cells: (number | null)[] = [];
  for (let i = 0; i < values.length; i++) cells.push(cell(at(values, i)));
  return cells;
}

const numberOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
