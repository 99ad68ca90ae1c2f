import type { Option } from '../contract/code-list.js';
import { isCalendarDate, isInstant } from '../contract/dates.js';

/** What a calculation asks: how one input is named, in which unit it is, and what it may be. Every input may be null: not known. */
interface Asked {
  readonly label: string;
  readonly hint?: string;
  /** Without it nothing can be calculated; the answer then names it as missing. */
  readonly needed?: true;
}
export interface NumberInput extends Asked {
  readonly kind: 'number';
  /** "Gy", "mg/dL", "days"; none for a pure number. */
  readonly unit?: string;
  readonly min?: number;
  /** The value has to be greater than this. */
  readonly above?: number;
  readonly max?: number;
  readonly whole?: true;
  /** Only multiples of it. */
  readonly step?: number;
}
export interface ChoiceInput extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}
export interface FlagInput extends Asked {
  readonly kind: 'flag';
}
export interface TextInput extends Asked {
  readonly kind: 'text' | 'instant' | 'calendar-date';
  readonly max?: number;
}
export interface ListInput extends Asked {
  readonly kind: 'list';
  readonly of: Input;
  readonly least?: number;
  readonly most: number;
}
export interface GroupInput extends Asked {
  readonly kind: 'group';
  readonly of: Inputs;
}
export type Input = NumberInput | ChoiceInput | FlagInput | TextInput | ListInput | GroupInput;
export type Inputs = Readonly<Record<string, Input>>;

type ValueOf<I extends Input> = I extends NumberInput
  ? number
  : I extends ChoiceInput
    ? I['options'][number]['code']
    : I extends FlagInput
      ? boolean
      : I extends TextInput
        ? string
        : I extends ListInput
          ? readonly (ValueOf<I['of']> | null)[]
          : I extends GroupInput
            ? GivenOf<I['of']>
            : never;
/** The checked values of a calculation by input: a needed one is there, every other may be null. */
export type GivenOf<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends { needed: true } ? ValueOf<I[K]> : ValueOf<I[K]> | null;
};

/** One input that cannot be taken. `field` is its path ("prior.doseGy"), `why` the kind of fault in one word. */
export interface InputFault {
  readonly field: string;
  readonly why: 'unknown' | 'type' | 'option' | 'integer' | 'step' | 'range' | 'length';
  readonly reason: string;
}

const absent = (value: unknown): value is null | undefined => value === null || value === undefined;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Every input that cannot be taken, unknown names among them, even those sent as null; an empty list means it can be
 * calculated with.
 */
export function inputFaults(inputs: Inputs, given: Readonly<Record<string, unknown>>, path = ''): InputFault[] {
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  return names.flatMap((name) => {
    const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    const field = `${path}${name}`;
    if (input) return given[name] === null ? [] : faultsOf(input, given[name], field);
    const known = Object.keys(inputs).join(', ');
    return [{ field, why: 'unknown' as const, reason: `There is no input "${field}"; known are ${known}` }];
  });
}

function faultsOf(input: Input, value: unknown, field: string): InputFault[] {
  const fault = (why: InputFault['why'], words: string): InputFault[] => [
    { field, why, reason: `${input.label}: ${words}` },
  ];
  switch (input.kind) {
    case 'number':
      return numberFaults(input, value, fault);
    case 'choice': {
      if (input.options.some(({ code }) => code === value)) return [];
      return fault('option', `${shown(value)} is not one of ${input.options.map(({ code }) => code).join(', ')}`);
    }
    case 'flag':
      return typeof value === 'boolean' ? [] : fault('type', `${shown(value)} is neither true nor false`);
    case 'instant':
      return isInstant(value) ? [] : fault('type', `${shown(value)} is not a date and time with time zone`);
    case 'calendar-date':
      return isCalendarDate(value) ? [] : fault('type', `${shown(value)} is not a date written YYYY-MM-DD`);
    case 'text':
      if (typeof value !== 'string') return fault('type', `${shown(value)} is not a text`);
      return value.length > (input.max ?? 200) ? fault('length', `has more than ${input.max ?? 200} characters`) : [];
    case 'list': {
      if (!Array.isArray(value)) return fault('type', `${shown(value)} is not a list`);
      if (value.length > input.most) return fault('length', `has more than ${input.most} entries`);
      if (value.length < (input.least ?? 0)) return fault('length', `has fewer than ${input.least} entries`);
      return value.flatMap((entry, index) => (absent(entry) ? [] : faultsOf(input.of, entry, `${field}.${index}`)));
    }
    case 'group':
      return isRecord(value)
        ? inputFaults(input.of, value, `${field}.`)
        : fault('type', `${shown(value)} is not a group of inputs`);
  }
}

/** No number of the clinic is larger; where an input sets no bound of its own, this keeps what follows finite. */
const LARGEST = 1e12;

function numberFaults(
  { unit, min = -LARGEST, above, max = LARGEST, whole, step }: NumberInput,
  value: unknown,
  fault: (why: InputFault['why'], words: string) => InputFault[],
): InputFault[] {
  const of = unit ? ` ${unit}` : '';
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault('type', `${shown(value)} is not a number`);
  if (whole && !Number.isInteger(value)) return fault('integer', `${value} is not a whole number`);
  if (above !== undefined && value <= above) return fault('range', `${value}${of} is not above ${above}${of}`);
  if (value < min) return fault('range', `${value}${of} is below ${min}${of}`);
  if (value > max) return fault('range', `${value}${of} is above ${max}${of}`);
  if (step !== undefined && !isMultiple(value, step)) return fault('step', `${value} is not a multiple of ${step}`);
  return [];
}

/** Whether a value is a multiple of a step, not disturbed by how decimals are stored: 0.3 is three times 0.1. */
function isMultiple(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
}

/** A value as it is quoted in a refusal, cut short. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) as string | undefined);
  return (text ?? typeof value).slice(0, 80);
}

/** The needed inputs that are not known, by path; in a list the paths go through the place, from 0. */
export function missingInputs(inputs: Inputs, given: Readonly<Record<string, unknown>>, path = ''): string[] {
  return Object.entries(inputs).flatMap(([name, input]) => {
    const value = Object.hasOwn(given, name) ? given[name] : null;
    if (absent(value)) return input.needed ? [`${path}${name}`] : [];
    return missingIn(input, value, `${path}${name}.`);
  });
}

function missingIn(input: Input, value: unknown, path: string): string[] {
  if (input.kind === 'group' && isRecord(value)) return missingInputs(input.of, value, path);
  if (input.kind !== 'list' || !Array.isArray(value)) return [];
  return value.flatMap((entry, index) => (absent(entry) ? [] : missingIn(input.of, entry, `${path}${index}.`)));
}

/** The checked values with every input by name, null where nothing was given; in groups and lists of groups too. */
export function withNulls(inputs: Inputs, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      filled(input, Object.hasOwn(given, name) ? given[name] : null),
    ]),
  );
}

function filled(input: Input, value: unknown): unknown {
  if (absent(value)) return null;
  if (input.kind === 'group' && isRecord(value)) return withNulls(input.of, value);
  if (input.kind === 'list' && Array.isArray(value)) return value.map((entry) => filled(input.of, entry));
  return value;
}
