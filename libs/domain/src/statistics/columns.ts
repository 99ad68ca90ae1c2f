import { NOT_KNOWN, StatisticsRefused, refuse, type StatisticsFault } from './refusal.js';

/** Values of all subjects in one order, as a list or a typed array. */
export type Column = ArrayLike<number>;

/** What a value of a column may be. */
export interface ColumnRule {
  readonly min?: number;
  readonly max?: number;
  /** The only values there are, such as 0 and 1. */
  readonly oneOf?: readonly number[];
}

export const TIME_RULE: ColumnRule = { min: 0 };
export const STATUS_RULE: ColumnRule = { oneOf: [0, 1] };
export const PROBABILITY_RULE: ColumnRule = { min: 0, max: 1 };

/** Enough for somebody to see what is wrong with a column. */
const MOST_FAULTS = 20;

/** A value of a typed array whose index is known to be inside. */
export function at(values: Float64Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there is no value ${index} of ${values.length}`);
  return value;
}

/**
 * The values of a column as a typed array. Refuses everything that is no finite number or breaks the rule, naming the
 * index; with `unknowns`, null is taken and becomes NaN, for the caller to decide what happens to that subject.
 */
export function numbersOf(
  values: ArrayLike<unknown>,
  field: string,
  rule: ColumnRule = {},
  unknowns = false,
): Float64Array {
  if (values instanceof Float64Array && values.every((value) => isRight(value, rule))) return values.slice();
  const numbers = new Float64Array(values.length);
  const faults: StatisticsFault[] = [];
  for (let i = 0; i < values.length && faults.length < MOST_FAULTS; i++) {
    const value = values[i];
    const reason = value === null && unknowns ? null : valueFault(value, rule);
    if (reason === null) numbers[i] = value === null ? NaN : Number(value);
    else faults.push({ field, index: i, reason });
  }
  if (faults.length > 0) throw new StatisticsRefused(faults);
  return numbers;
}

function isRight(value: number, { min = -Infinity, max = Infinity, oneOf }: ColumnRule): boolean {
  // A value is finite where its difference with itself is 0.
  return value - value === 0 && value >= min && value <= max && (!oneOf || oneOf.includes(value));
}

/** What is wrong with a value; it is not quoted, since it is somebody's. */
function valueFault(value: unknown, { min = -Infinity, max = Infinity, oneOf }: ColumnRule): string | null {
  if (value === null || value === undefined) return NOT_KNOWN;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'is not a number';
  if (oneOf && !oneOf.includes(value)) return `is not one of ${oneOf.join(', ')}`;
  if (value < min) return `is below ${min}`;
  if (value > max) return `is above ${max}`;
  return null;
}

/** The values that are kept, in their order. A plain loop: the built-in filter takes several times as long. */
export function kept(values: Float64Array, keep: (value: number, index: number) => boolean): Float64Array {
  const found = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (!keep(at(values, i), i)) continue;
    found[count] = at(values, i);
    count += 1;
  }
  return found.slice(0, count);
}

/** Refuses no subjects at all, and columns of different lengths. */
export function sameLength(columns: Readonly<Record<string, ArrayLike<unknown>>>): void {
  const [[first, { length }], ...others] = Object.entries(columns) as [
    [string, ArrayLike<unknown>],
    ...[string, ArrayLike<unknown>][],
  ];
  if (length === 0) refuse(first, 'has no subjects');
  for (const [name, column] of others)
    if (column.length !== length) refuse(name, `has ${column.length} values where ${first} has ${length}`);
}
