import { ABSENCES } from '../contract/absence.js';
import type { Option } from '../contract/code-list.js';
import { fieldsOf, type Class, type Field } from '../contract/fields.js';
import type { ExportKind } from './export-request.js';

/** What stands in a column. `day` is a number of days since the referral; `list` is written as part=code, parts by comma, entries by semicolon. */
export type ColumnKind = 'key' | 'row' | 'code' | 'codes' | 'whole_number' | 'number' | 'yes_no' | 'day' | 'date' | 'instant' | 'levels' | 'text' | 'list' | 'why_empty';

/** A part of an entry of a list: its question, and how it is called in the file. */
export interface ExportPart {
  readonly field: string;
  readonly name: string;
  readonly day: boolean;
}
/** The file whose rows an id means, or the files by the answer to another question. */
export type Reference = string | { readonly by: string; readonly files: Readonly<Record<string, string>> };
export type References = Readonly<Record<string, Reference>>;

/** One column of one file, with everything that the dictionaries say of it. */
export interface ExportColumn {
  readonly name: string;
  /** The question of the contract it comes from; null for what is made by the export. */
  readonly field: string | null;
  /** How the question is asked: it decides how a date is read. */
  readonly asked: Field['kind'] | null;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly options?: readonly Option[];
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Says who somebody is, or could. */
  readonly identifier: boolean;
  /** Of `why_empty`: the column it explains. Of `list`: the coded parts of an entry. */
  readonly of?: ExportColumn;
  readonly parts?: readonly ExportPart[];
  /** Of `row`: in which file the row stands that is meant; by the answer to another question where there are several. */
  readonly refersTo?: Reference;
  readonly note?: string;
}

/** Why a cell is empty. Nobody has said is one of the answers; nought and normal are none. */
export const WHY_EMPTY: readonly Option[] = [...ABSENCES, { code: 'not_recorded', label: 'Not recorded' }, { code: 'partial_date', label: 'Known to the month or year only' }, { code: 'not_exported', label: 'What it belongs to is not in this export: entered in error, or not signed' }];

export const columnName = (field: string): string => field.replace(/[A-Z0-9]*[A-Z]/g, (upper, at: number) => `${at === 0 ? '' : '_'}${upper.toLowerCase()}`);

const NEVER = new Set(['absences', 'data', 'id', 'ids', 'group']);
const DATES = new Set(['calendar-date', 'partial-date', 'instant']);

/** A question as a column; null for what does not leave in this kind of export. Free text says who somebody is as soon as anybody writes a name into it. */
function columnOf(name: string, field: Field, kind: ExportKind, { coded = [], refers = {} }: HowExported): ExportColumn | null {
  const refersTo = refers[name];
  if (refersTo) return { name: columnName(name).replace(/_id$/, '').concat('_row'), field: name, asked: field.kind, label: field.label, kind: 'row', identifier: false, refersTo, note: `The row of the same case in ${filesOf(refersTo)}` };
  if (NEVER.has(field.kind)) return null;
  const { min, max, unit } = field;
  const base = { name: columnName(name), field: name, asked: field.kind, label: field.label, identifier: false, ...(unit ? { unit } : {}), ...(min !== undefined ? { min } : {}), ...(max !== undefined && field.kind === 'count' ? { max } : {}) };
  if (DATES.has(field.kind)) {
    if (kind === 'pseudonymised') return { ...base, name: base.name.replace(/_on$/, '').concat('_day'), kind: 'day', unit: 'days since the referral' };
    return { ...base, kind: field.kind === 'instant' ? 'instant' : 'date', identifier: true };
  }
  switch (field.kind) {
    case 'choice':
      return { ...base, kind: 'code', options: field.options ?? [] };
    case 'choices':
      return { ...base, kind: 'codes', options: field.options ?? [] };
    case 'count':
      return { ...base, kind: 'whole_number' };
    case 'flag':
      return { ...base, kind: 'yes_no' };
    case 'levels':
      return { ...base, kind: 'levels' };
    case 'list': {
      const parts = Object.entries(field.of ? fieldsOf(field.of()) : {}).filter(([, part]) => PARTS.has(part.kind)).map(([part, { kind: said, label }]) => partOf(part, label, said === 'calendar-date', kind));
      return parts.length > 0 ? { ...base, kind: 'list', parts, note: parts.map((part) => `${part.name}: ${part.label}`).join('; ') } : null;
    }
    default:
      if (coded.includes(name)) return { ...base, kind: 'text' };
      return kind === 'identified' ? { ...base, kind: 'text', identifier: true } : null;
  }
}

const PARTS = new Set(['choice', 'count', 'flag', 'calendar-date']);
const partOf = (field: string, label: string, dated: boolean, kind: ExportKind) => {
  const day = dated && kind === 'pseudonymised';
  return { field, name: day ? field.replace(/On$/, '').concat('Day') : field, day, label: day ? `${label}, days since the referral` : label };
};
const filesOf = (to: Reference): string => (typeof to === 'string' ? `${to}.csv` : Object.entries(to.files).map(([code, file]) => `${file}.csv (${code})`).join(', '));

/** What a file says of its questions besides the contract: texts that hold a number or a code, and ids that mean a row of another file. */
export interface HowExported {
  readonly coded?: readonly string[];
  readonly refers?: References;
}
/** The columns of a contract, each that can be empty followed by the reason why it is. */
export function columnsOf(contract: Class, kind: ExportKind, how: HowExported = {}): ExportColumn[] {
  return Object.entries(fieldsOf(contract)).flatMap(([name, field]) => {
    const column = columnOf(name, field, kind, how);
    return column ? [column, ...(field.required ? [] : [whyEmpty(column)])] : [];
  });
}

export const whyEmpty = (column: ExportColumn): ExportColumn => ({
  name: `${column.name}_why_empty`, field: column.field, asked: column.asked, label: `${column.label}: why empty`, kind: 'why_empty', options: WHY_EMPTY, identifier: false, of: column,
});
