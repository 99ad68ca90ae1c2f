import { numbersOf, type ColumnRule } from './columns.js';
import type { Label } from './groups.js';
import { refuse, StatisticsRefused, type StatisticsFault } from './refusal.js';

/** More subjects are not taken at once. */
export const MOST_SUBJECTS = 100_000;
const MOST_TIMES = 10_000;

interface Asked {
  readonly name: string;
  /** Other names under which it is understood. */
  readonly aliases?: readonly string[];
  readonly label: string;
  readonly needed?: true;
}
/** A number for each subject. */
export interface NumbersInput extends Asked {
  readonly kind: 'numbers';
  readonly rule?: ColumnRule;
  /** Null is taken: the subject is left out and counted, or refused where that was asked for. */
  readonly mayBeUnknown?: true;
}
/** A text or number for each subject that says where it belongs. */
export interface LabelsInput extends Asked {
  readonly kind: 'labels';
  readonly mayBeUnknown?: true;
}
/** Numbers that have nothing to do with the number of subjects. */
export interface ListInput extends Asked {
  readonly kind: 'list';
  readonly rule: ColumnRule;
}
/** One number; the statistic itself says which it takes. */
export interface NumberInput extends Asked {
  readonly kind: 'number';
}
/** One of a few words, the first of them if nothing is said. */
export interface ChoiceInput extends Asked {
  readonly kind: 'choice';
  readonly of: readonly string[];
}
export type StatisticInput = NumbersInput | LabelsInput | ListInput | NumberInput | ChoiceInput;

/** What to do with subjects whose value is not known where a statistic can do without them. */
export const UNKNOWNS_INPUT: ChoiceInput = {
  name: 'unknowns',
  kind: 'choice',
  of: ['exclude', 'refuse'],
  label: 'Subjects whose prediction, group or stratum is null: left out and counted in the answer, or refused',
};

/** Subjects that were left out because something about them is not known. */
export interface Excluded {
  readonly count: number;
  /** The places of the first of them. */
  readonly at: readonly number[];
}

type Value = ArrayLike<unknown> | number | string;

/** The checked inputs of a question by name. */
export class Question {
  constructor(
    private readonly values: ReadonlyMap<string, Value>,
    private readonly bare: ReadonlySet<string>,
    readonly excluded: Excluded,
  ) {}

  /** Whether it was asked. */
  has(name: string): boolean {
    return this.values.has(name);
  }
  /** Whether a list of one was sent without its brackets, as R writes them; it is answered in the same way. */
  isBare(name: string): boolean {
    return this.bare.has(name);
  }
  numbers(name: string): Float64Array {
    return this.get(name) as Float64Array;
  }
  labels(name: string): ArrayLike<Label> {
    return this.get(name) as ArrayLike<Label>;
  }
  number(name: string): number {
    return this.get(name) as number;
  }
  choice<C extends string>(name: string): C {
    return this.get(name) as C;
  }

  private get(name: string): Value {
    const value = this.values.get(name);
    if (value === undefined) throw new RangeError(`"${name}" was not asked`);
    return value;
  }
}

/** Reads what was sent. Refuses names that are not asked, inputs that are missing, and values that cannot be, all at once. */
export function readQuestion(inputs: readonly StatisticInput[], sent: Readonly<Record<string, unknown>>): Question {
  const faults: StatisticsFault[] = [];
  const given = named(inputs, sent, faults);
  const values = new Map<string, Value>();
  const bare = new Set<string>();
  for (const input of inputs) {
    const value = given.get(input.name);
    if (value === undefined || value === null) {
      if (input.needed) faults.push({ field: input.name, reason: 'is needed' });
      if (input.kind === 'choice') values.set(input.name, input.of[0] ?? '');
      continue;
    }
    if (isColumn(input) && (typeof value === 'number' || typeof value === 'string')) bare.add(input.name);
    collect(faults, () => values.set(input.name, valueOf(input, bare.has(input.name) ? [value] : value)));
  }
  if (faults.length > 0) throw new StatisticsRefused(faults);
  return withoutUnknowns(inputs, values, bare);
}

/** What was sent under the names of the inputs; a name that means nothing, or the same thing twice, is a fault. */
function named(
  inputs: readonly StatisticInput[],
  sent: Readonly<Record<string, unknown>>,
  faults: StatisticsFault[],
): Map<string, unknown> {
  const given = new Map<string, unknown>();
  for (const [name, value] of Object.entries(sent)) {
    const input = inputs.find((one) => one.name === name || one.aliases?.includes(name));
    if (!input)
      faults.push({ field: name, reason: `is not asked here; asked are ${inputs.map((one) => one.name).join(', ')}` });
    else if (given.has(input.name))
      faults.push({ field: name, reason: `is the same as "${input.name}", which was also sent` });
    else given.set(input.name, value);
  }
  return given;
}

const isColumn = ({ kind }: StatisticInput) => kind === 'numbers' || kind === 'labels' || kind === 'list';

function collect(faults: StatisticsFault[], read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof StatisticsRefused)) throw error;
    faults.push(...error.faults);
  }
}

function valueOf(input: StatisticInput, value: unknown): Value {
  const { name } = input;
  switch (input.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : refuse(name, 'is not a number');
    case 'choice':
      return input.of.find((word) => word === value) ?? refuse(name, `is not one of ${input.of.join(', ')}`);
    case 'list':
      return numbersOf(listOf(name, value, MOST_TIMES), name, input.rule);
    case 'numbers':
      return numbersOf(listOf(name, value, MOST_SUBJECTS), name, input.rule, input.mayBeUnknown);
    case 'labels':
      return listOf(name, value, MOST_SUBJECTS);
  }
}

function listOf(name: string, value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return refuse(name, 'is not a list');
  if (value.length > most)
    throw new StatisticsRefused([
      { field: name, reason: `has ${value.length} values; at most ${most} are taken at once`, tooMany: true },
    ]);
  return value as unknown[];
}

const SHOWN = 20;
const isUnknown = (value: unknown) => value === null || value === undefined || Number.isNaN(value);

/** Leaves out the subjects that may be left out, in all columns alike, and says how many they were. */
function withoutUnknowns(
  inputs: readonly StatisticInput[],
  values: Map<string, Value>,
  bare: ReadonlySet<string>,
): Question {
  const columns = inputs.filter(({ kind, name }) => (kind === 'numbers' || kind === 'labels') && values.has(name));
  const lists = columns.map(({ name }) => values.get(name) as ArrayLike<unknown>);
  const [first] = columns;
  const length = lists[0]?.length ?? 0;
  for (const [i, { name }] of columns.entries())
    if (lists[i]?.length !== length)
      refuse(name, `has ${lists[i]?.length ?? 0} values where ${first?.name ?? ''} has ${length}`);
  const doubtful = columns
    .filter((input) => 'mayBeUnknown' in input)
    .map(({ name }) => values.get(name) as ArrayLike<unknown>);
  const left = Array.from({ length }, (_, i) => i).filter((i) => doubtful.some((list) => isUnknown(list[i])));
  if (left.length > 0) leaveOut(columns, values, new Set(left));
  return new Question(values, bare, { count: left.length, at: left.slice(0, SHOWN) });
}

function leaveOut(columns: readonly StatisticInput[], values: Map<string, Value>, out: ReadonlySet<number>): void {
  for (const { name, ...input } of columns) {
    const list = values.get(name) as ArrayLike<unknown>;
    const places = [...out].filter((i) => isUnknown(list[i]));
    if (places.length === list.length) refuse(name, 'is not known for any subject');
    if (places.length > 0 && values.get(UNKNOWNS_INPUT.name) === 'refuse')
      throw new StatisticsRefused(
        places.slice(0, SHOWN).map((i) => ({ field: name, index: i, reason: 'is not known' })),
      );
    const kept = Array.from(list).filter((_, i) => !out.has(i));
    values.set(name, input.kind === 'numbers' ? Float64Array.from(kept as number[]) : kept);
  }
}
