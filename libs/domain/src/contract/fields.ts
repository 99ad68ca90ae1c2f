import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsUUID, Max,
  MaxLength, Min, ValidateBy, ValidateNested, type ValidationOptions,
} from 'class-validator';
import { ABSENCES, type AbsenceMap } from './absence.js';
import type { Option } from './code-list.js';
import { isCalendarDate, isInstant, isPartialDate } from './dates.js';
import { isStorableText } from './text.js';

/**
 * The field kit: one decorator a kind of question. From one line follow the server's check, the form's check, the
 * label, the history's label and the OpenAPI schema. Every question may be left open; `required` is for the few
 * without which the record would mean nothing.
 */
export type Class<T = object> = new () => T;
export type FieldKind =
  | 'text' | 'count' | 'calendar-date' | 'partial-date' | 'instant' | 'choice' | 'choices' | 'flag' | 'id'
  | 'ids' | 'levels' | 'group' | 'list' | 'absences' | 'data';

/** What is known of a question: how it is asked, checked and shown. */
export interface Field {
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly hint?: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Lines of the text box; 1 is a single line. */
  readonly lines?: number;
  readonly options?: readonly Option[];
  readonly of?: () => Class;
}

const catalogue = new Map<Class, Record<string, Field>>();
/** Put together once: it is asked for every object that is checked or written. */
const gathered = new Map<Class, Record<string, Field>>();

/** The questions of a contract class in the order written, those of its parent first. */
export function fieldsOf(contract: Class): Record<string, Field> {
  const known = gathered.get(contract);
  if (known) return known;
  const parent: unknown = Object.getPrototypeOf(contract);
  const inherited = typeof parent === 'function' && parent !== Function.prototype ? fieldsOf(parent as Class) : {};
  const fields = { ...inherited, ...catalogue.get(contract) };
  gathered.set(contract, fields);
  return fields;
}

/** Every contract class that has fields, for the API document. */
export function allContracts(): readonly Class[] {
  return [...catalogue.keys()];
}

/** Adds questions to a class that is made at run time, such as the stored form of a contract. */
export function describe(contract: Class, fields: Record<string, Field>): void {
  catalogue.set(contract, { ...catalogue.get(contract), ...fields });
  gathered.clear();
}

/** What every question has. */
export interface Common { label: string; required?: boolean; hint?: string }

/** Declares a question: its description for the catalogue and its rules. The base of every decorator of the kit. */
export function field(meta: Field, ...rules: PropertyDecorator[]): PropertyDecorator {
  return (target, name) => {
    const owner = target.constructor as Class;
    catalogue.set(owner, { ...catalogue.get(owner), [String(name)]: meta });
    gathered.clear();
    for (const rule of meta.required ? rules : [IsOptional(), ...rules]) rule(target, name);
  };
}

function rule(name: string, validate: (value: unknown) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name, validator: { validate, defaultMessage: () => message } });
}
const say = (message: string): ValidationOptions => ({ message });
const filled = (label: string) => IsNotEmpty(say(`${label} is needed`));

/** Free text. Blank text counts as no answer, and a line loses the blanks that pasting leaves around it, so that a name is found again. `max` in UTF-16 units, 200 for a line, 4,000 for a paragraph. */
export const Text = ({ lines = 1, max = lines > 1 ? 4000 : 200, ...c }: Common & { lines?: number; max?: number }) =>
  field(
    { ...c, required: c.required ?? false, kind: 'text', lines, max },
    Transform(({ value }: { value: unknown }) => (typeof value !== 'string' ? value : value.trim() === '' ? null : lines === 1 ? value.trim() : value)),
    ...(c.required ? [filled(c.label)] : []),
    rule('isText', (v) => typeof v === 'string', `${c.label} must be text`),
    rule('isStorableText', (v) => typeof v !== 'string' || isStorableText(v), `${c.label} contains a character that cannot be stored`),
    MaxLength(max, say(`${c.label} may have at most ${max} characters`)),
  );

/** A whole number. */
export const Count = ({ min = 0, ...c }: Common & { min?: number; max: number; unit?: string }) =>
  field(
    { ...c, required: c.required ?? false, kind: 'count', min },
    IsInt(say(`${c.label} must be a whole number`)), Min(min, say(`${c.label} must be at least ${min}`)), Max(c.max, say(`${c.label} must be at most ${c.max}`)),
  );

/** A day, `YYYY-MM-DD`, the same text from the form to the database. */
export const CalendarDate = (c: Common) =>
  field({ ...c, required: c.required ?? false, kind: 'calendar-date' }, rule('isCalendarDate', isCalendarDate, `${c.label} must be a date that exists, written as YYYY-MM-DD`));

/** A date as far as it is known: year, year and month, or day. */
export const PartialDate = (c: Common) =>
  field({ ...c, required: c.required ?? false, kind: 'partial-date' }, rule('isPartialDate', isPartialDate, `${c.label} must be YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known`));

/** A moment with its time zone, ISO 8601. */
export const Instant = (c: Common) =>
  field({ ...c, required: c.required ?? false, kind: 'instant' }, rule('isInstant', isInstant, `${c.label} must be a date and time with time zone`));

/** One of a coded list. */
export const OneOf = ({ of, ...c }: Common & { of: readonly Option[] }) =>
  field({ ...c, required: c.required ?? false, kind: 'choice', options: of }, IsIn(of.map(({ code }) => code), say(`${c.label} must be one of: ${of.map(({ code }) => code).join(', ')}`)));

/** Any number of a coded list. */
export const Choices = ({ of, ...c }: Common & { of: readonly Option[] }) =>
  field(
    { ...c, required: c.required ?? false, kind: 'choices', options: of },
    IsArray(say(`${c.label} must be a list`)), ArrayUnique(say(`${c.label} names an answer twice`)),
    IsIn(of.map(({ code }) => code), { each: true, message: `${c.label} must only contain: ${of.map(({ code }) => code).join(', ')}` }),
  );

/** Yes or no. Where "unknown" is possible the class also has absences. */
export const Flag = (c: Common) => field({ ...c, required: c.required ?? false, kind: 'flag' }, IsBoolean(say(`${c.label} must be true or false`)));

/** The id of another record. */
export const Id = (c: Common) => field({ ...c, required: c.required ?? false, kind: 'id' }, IsUUID('all', say(`${c.label} must be an id`)));
export const Ids = ({ max = 200, ...c }: Common & { max?: number }) =>
  field(
    { ...c, required: c.required ?? false, kind: 'ids', max },
    IsArray(say(`${c.label} must be a list`)), ArrayMaxSize(max, say(`${c.label} may have at most ${max} entries`)),
    ArrayUnique(say(`${c.label} names an id twice`)), IsUUID('all', { each: true, message: `${c.label} must be ids` }),
  );

/** A group of questions asked once. */
export const Group = ({ of, ...c }: Common & { of: () => Class }) =>
  field({ ...c, required: c.required ?? false, kind: 'group', of }, IsObject(say(`${c.label} must be a group of answers`)), ValidateNested(), Type(of));

/** A group of questions asked any number of times. */
export const ListOf = ({ of, max = 100, ...c }: Common & { of: () => Class; max?: number }) =>
  field(
    { ...c, required: c.required ?? false, kind: 'list', of, max },
    // ValidateNested looks through a list within the list, so each entry has to be a group itself.
    IsArray(say(`${c.label} must be a list`)), IsObject({ each: true, message: `${c.label} must contain groups of answers` }),
    ArrayMaxSize(max, say(`${c.label} may have at most ${max} entries`)), ValidateNested({ each: true }), Type(of),
  );

/** Which of this class's questions have no answer, and why. A question cannot be answered and absent at once. */
export const Absences = () =>
  field(
    { label: 'Not known because', required: false, kind: 'absences', options: ABSENCES },
    ValidateBy({
      name: 'areAbsences',
      validator: {
        validate: (value, args) => absenceFault(value, args?.object) === null,
        defaultMessage: (args) => absenceFault(args?.value, args?.object) ?? '',
      },
    }),
  );

function absenceFault(value: unknown, owner: object | undefined): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !owner) return 'Absences must name questions and say why';
  const fields = fieldsOf(owner.constructor as Class);
  for (const [name, why] of Object.entries(value as AbsenceMap)) {
    const asked = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!asked || asked.kind === 'absences') return `There is no question "${name}" that could be absent`;
    if (!ABSENCES.some(({ code }) => code === why)) return `${asked.label}: an absence is one of ${ABSENCES.map(({ code }) => code).join(', ')}`;
    const answer = (owner as Record<string, unknown>)[name];
    const answered = answer !== null && answer !== undefined && !(Array.isArray(answer) && answer.length === 0);
    if (answered) return `${asked.label} is both answered and marked "${why}"`;
  }
  return null;
}

/** A rule of a contract's own, looked at together with its other answers: says what is wrong, or null. Stands below the kind of question. */
export const Holds = (faultOf: (value: unknown, answers: object) => string | null): PropertyDecorator =>
  ValidateBy({
    name: 'holds',
    validator: {
      validate: (value, args) => judged(faultOf, value, args?.object) === null,
      defaultMessage: (args) => judged(faultOf, args?.value, args?.object) ?? '',
    },
  });

/** A rule reads other answers before their own kind has been looked at. One of the wrong kind is refused by itself, so a rule that cannot read it says nothing. */
function judged(faultOf: (value: unknown, answers: object) => string | null, value: unknown, answers: object = {}): string | null {
  try {
    return faultOf(value, answers);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Data of a shape that is described elsewhere (a score's answers, a frozen snapshot); never used for what people type. */
export const Data = (c: Common) => field({ ...c, required: c.required ?? false, kind: 'data' }, IsObject(say(`${c.label} must be an object`)));
