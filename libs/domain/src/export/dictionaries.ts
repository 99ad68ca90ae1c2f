import { csvLine } from './csv.js';
import type { ExportColumn } from './export-column.js';
import type { ExportKind } from './export-request.js';
import { EXPORT_TABLES, exportColumns, type ExportTable } from './export-tables.js';

const answersOf = ({ options }: ExportColumn): string => (options ?? []).map(({ code, label }) => `${code} = ${label}`).join(' | ');

export const DICTIONARY_HEAD = ['file', 'column', 'label', 'kind', 'unit', 'answers', 'smallest', 'largest', 'identifier', 'note'] as const;

/** One row a column: what stands in it, in which unit, with which codes. Made from the same list as the files. */
export function dataDictionary(kind: ExportKind): readonly (readonly string[])[] {
  return EXPORT_TABLES.flatMap((table) =>
    exportColumns(table, kind).map((column) => [
      `${table.name}.csv`, column.name, column.label, column.kind, column.unit ?? '', answersOf(column), column.min?.toString() ?? '', column.max?.toString() ?? '', column.identifier ? 'yes' : 'no', column.note ?? '',
    ]),
  );
}
export const dictionaryCsv = (kind: ExportKind): string => [DICTIONARY_HEAD, ...dataDictionary(kind)].map((row) => csvLine(row)).join('');

/** The columns of a REDCap data dictionary: these eighteen, in this order. */
export const REDCAP_HEAD = [
  'Variable / Field Name', 'Form Name', 'Section Header', 'Field Type', 'Field Label', 'Choices, Calculations, OR Slider Labels', 'Field Note', 'Text Validation Type OR Show Slider Number', 'Text Validation Min', 'Text Validation Max', 'Identifier?',
  'Branching Logic (Show field only if...)', 'Required Field?', 'Custom Alignment', 'Question Number (surveys only)', 'Matrix Group Name', 'Matrix Ranking?', 'Field Annotation',
] as const;

const REDCAP_CODE = /^[A-Za-z0-9_.-]+$/;
const FEW = 8;
const YES_NO_CHOICES = 'yes, Yes | no, No';

/** REDCap knows one name once, whatever the form. The key of the case is the name of the record and stands first. */
const variable = (table: ExportTable, column: ExportColumn): string => (column.kind === 'key' && column.name === 'case_key' ? 'case_key' : `${table.name}_${column.name}`);

interface Asked {
  readonly type: string;
  readonly choices?: string;
  readonly validation?: string;
}
function askedAs(column: ExportColumn): Asked {
  const options = column.options ?? [];
  const choices = options.map(({ code, label }) => `${code}, ${label.replaceAll('|', '/')}`).join(' | ');
  const codes = options.length > 0 && options.every(({ code }) => REDCAP_CODE.test(code));
  switch (column.kind) {
    case 'code':
    case 'why_empty':
      return codes ? { type: options.length > FEW ? 'dropdown' : 'radio', choices } : { type: 'text' };
    case 'codes':
      return codes ? { type: 'checkbox', choices } : { type: 'text' };
    case 'yes_no':
      return { type: 'radio', choices: YES_NO_CHOICES };
    case 'whole_number':
    case 'day':
    case 'row':
      return { type: 'text', validation: 'integer' };
    case 'number':
      return { type: 'text', validation: 'number' };
    case 'list':
      return { type: 'notes' };
    default:
      return { type: 'text' };
  }
}

/** A date of birth may be a year alone, so that dates have no validation that would refuse it. */
function redcapRow(table: ExportTable, column: ExportColumn, first: boolean): readonly string[] {
  const { type, choices = '', validation = '' } = askedAs(column);
  const branching = column.of && askedAs(column.of).type !== 'checkbox' ? `[${variable(table, column.of)}] = ""` : '';
  const note = [column.unit, column.note].filter(Boolean).join('. ');
  return [
    variable(table, column), table.name, first ? table.label : '', type, column.label, choices, note, validation, validation ? (column.min?.toString() ?? '') : '', validation ? (column.max?.toString() ?? '') : '', column.identifier ? 'y' : '', branching, '', '', '', '', '', '',
  ];
}

/** The registry as a REDCap project: a form for each file, repeated where a case has several rows. */
export function redcapDictionary(kind: ExportKind): readonly (readonly string[])[] {
  return EXPORT_TABLES.flatMap((table) =>
    exportColumns(table, kind).filter(({ kind: made, name, refersTo }) => (made !== 'row' || refersTo) && (table.name === 'case' || made !== 'key' || name !== 'case_key')).filter(({ name }) => table.name === 'case' || name !== 'patient_key').map((column, at) => redcapRow(table, column, at === 0)),
  );
}
/** Labels of ours begin with no sign of a formula, and REDCap would show an apostrophe; so nothing is guarded here. The spec holds it. */
export const redcapCsv = (kind: ExportKind): string => [REDCAP_HEAD, ...redcapDictionary(kind)].map((row) => csvLine(row, row.map(() => false))).join('');
