import { EXPORT_TABLES, exportColumns, fieldsOf, OLDEST_SAID, type ExportColumn, type ExportKind, type ExportTable } from '@rachis/domain';
import { snakeCase } from '../../platform/database/snake-case.js';
import { COUNTED } from '../registry/registry-filter.reader.js';

const since = (column: string) => `(${column} - r.referred_on)::text`;
/** What is said of a case, from its row of the registry. */
const OF_CASE: Readonly<Record<string, string>> = {
  referred_year: `extract(year FROM r.referred_on)::int::text`, age: `least(r.age, ${OLDEST_SAID})::text`, levels: `nullif(array_to_string(r.levels, ';'), '')`, regions: `nullif(array_to_string(r.regions, ';'), '')`, lesions: 'r.lesions::text',
  treated_day: since('r.treated_on'), operated_day: since('r.operated_on'), irradiated_day: since('r.irradiated_on'), died_day: since('r.died_on'), last_seen_day: since('r.alive_on'), team_estimate: 'r.estimate',
  case_number: 'c.case_number', family_name: 'p.family_name', given_name: 'p.given_name', birth_date: 'p.birth_date', deceased_on: 'p.deceased_on', referred_on: 'r.referred_on::text', question: 'c.question', summary: 'c.summary',
  identifiers: `(SELECT string_agg(i.authority || ' ' || i.value, '; ' ORDER BY i.authority, i.value) FROM patient_identifier i WHERE i.centre_id = p.centre_id AND i.patient_id = p.id)`,
  referring_hospital: `(SELECT o.name FROM organisation o WHERE o.centre_id = r.centre_id AND o.id = r.organisation_id)`,
};
/** Why a fact of the case is empty, where the section it comes from says so. */
const STATED: Readonly<Record<string, string>> = { primary_tumour: `(SELECT t.absences ->> 'primary' FROM tumour t WHERE t.centre_id = r.centre_id AND t.case_id = r.case_id)` };

function valueOf(column: ExportColumn, exact: boolean): string {
  const own = `t.${quoted(column)}`;
  switch (column.kind) {
    case 'codes':
      return `nullif(array_to_string(${own}, ';'), '')`;
    case 'yes_no':
      return `CASE WHEN ${own} THEN 'yes' WHEN NOT ${own} THEN 'no' END`;
    case 'day':
      if (column.asked === 'partial-date') return `CASE WHEN length(${own}) = 10 THEN (${own}::date - r.referred_on)::text END`;
      return column.asked === 'instant' ? `((${own} AT TIME ZONE 'UTC')::date - r.referred_on)::text` : since(own);
    case 'instant':
      return `to_char(${own} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
    case 'row':
      return referred(column);
    case 'list':
      return `(SELECT string_agg(concat_ws(',', ${(column.parts ?? []).map(({ field, name, day }) => `'${name}=' || ${day ? `((e ->> '${field}')::date - r.referred_on)` : `(e ->> '${field}')`}`).join(', ')}), ';') FROM jsonb_array_elements(${own}) e)`;
    default:
      return exact && column.kind === 'text' ? own : `${own}::text`;
  }
}
/** Which row of a case it is in its own file, where an id means it. */
function referred(column: ExportColumn): string {
  const { refersTo = '' } = column;
  const rowIn = (file: string) => {
    const table = EXPORT_TABLES.find(({ name }) => name === file);
    if (!table) throw new Error(`no file ${file}`);
    return `(SELECT x.n::text FROM (SELECT t2.${idOf(table)} AS id, row_number() OVER (ORDER BY ${orderOf(table, 't2')}) AS n FROM ${file} t2 WHERE t2.centre_id = t.centre_id AND t2.case_id = t.case_id ${onlyOf(table, 't2')}) x WHERE x.id = t.${quoted(column)})`;
  };
  if (typeof refersTo === 'string') return rowIn(refersTo);
  return `CASE t."${snakeCase(refersTo.by)}" ${Object.entries(refersTo.files).map(([code, file]) => `WHEN '${code}' THEN ${rowIn(file)}`).join(' ')} END`;
}
const idOf = ({ id = 'id' }: ExportTable) => id;
const orderOf = (table: ExportTable, alias: string) => [...new Set([table.order ?? idOf(table), idOf(table)])].map((column) => `${alias}.${column}`).join(', ');
const ONLY: Readonly<Record<NonNullable<ExportTable['only']>, (alias: string) => string>> = {
  standing: (alias) => `AND ${alias}.retracted_reason IS NULL`, signed: (alias) => `AND ${alias}.state = 'signed'`, no_error: (alias) => `AND ${alias}.end_reason IS DISTINCT FROM 'entered_in_error'`,
};
const onlyOf = ({ only }: ExportTable, alias: string) => (only ? ONLY[only](alias) : '');

const quoted = ({ field }: ExportColumn) => `"${snakeCase(field ?? '')}"`;

/** A stated reason; else that nobody has said. A date that is known to the month has no day, and that is no absence. */
function whyEmpty(column: ExportColumn, table: ExportTable): string {
  const { of } = column;
  if (!of) return 'NULL';
  if (!table.contract) return `CASE WHEN ${caseValue(of)} IS NULL THEN coalesce(${STATED[of.name] ?? 'NULL'}, 'not_recorded') END`;
  const own = `t.${quoted(of)}`;
  const elsewhere = of.refersTo ? `WHEN ${own} IS NOT NULL THEN 'not_exported'` : '';
  const partial = of.kind === 'day' && of.asked === 'partial-date' ? `WHEN ${own} IS NOT NULL THEN 'partial_date'` : '';
  return `CASE WHEN ${valueOf(of, true)} IS NOT NULL THEN NULL ${partial} ${elsewhere} ELSE coalesce(${hasAbsences(table) ? `t.absences ->> '${of.field ?? ''}'` : 'NULL'}, 'not_recorded') END`;
}
const hasAbsences = ({ contract }: ExportTable) => contract !== null && Object.values(fieldsOf(contract)).some(({ kind }) => kind === 'absences');
const caseValue = ({ name }: ExportColumn): string => OF_CASE[name] ?? `r."${name}"::text`;

function cell(column: ExportColumn, table: ExportTable): string {
  if (column.kind === 'key') return `r.${column.name}`;
  if (column.kind === 'row' && !column.refersTo) return `row_number() OVER (PARTITION BY r.case_key ORDER BY ${orderOf(table, 't')})::text`;
  if (column.kind === 'why_empty') return whyEmpty(column, table);
  return table.contract ? valueOf(column, false) : caseValue(column);
}

/** Columns of a file that travel as one text, with their commas, or a single one that somebody has typed. */
export interface ExportPart {
  readonly columns: readonly ExportColumn[];
  /** Codes, numbers and days: they need neither quotes nor a guard. A text for each of a million cells would cost more than the file. */
  readonly plain: boolean;
}
/** PostgreSQL joins at most a hundred values at once. */
const MOST_JOINED = 45;
const isPlain = ({ kind }: ExportColumn) => kind !== 'text' && kind !== 'list';

export function exportParts(table: ExportTable, kind: ExportKind): readonly ExportPart[] {
  return exportColumns(table, kind).reduce<ExportPart[]>((parts, column) => {
    const last = parts.at(-1);
    const plain = isPlain(column);
    if (plain && last?.plain && last.columns.length < MOST_JOINED) return [...parts.slice(0, -1), { columns: [...last.columns, column], plain }];
    return [...parts, { columns: [column], plain }];
  }, []);
}

/** The rows of one file, each part of it a text, ordered by the pseudonym: the order of the ids would tell who came before whom. $1 centre, $2 to $5 the filter. */
export function exportSql(table: ExportTable, kind: ExportKind): string {
  const parts = exportParts(table, kind).map(({ columns, plain }) => (plain ? `concat(${columns.map((column) => cell(column, table)).join(", ',', ")})` : columns.map((column) => cell(column, table)).join()));
  const from = table.contract
    ? `JOIN ${table.name} t ON t.centre_id = r.centre_id AND t.case_id = r.case_id ${onlyOf(table, 't')}`
    : kind === 'identified' ? 'JOIN spine_case c ON c.centre_id = r.centre_id AND c.id = r.case_id JOIN patient p ON p.centre_id = r.centre_id AND p.id = r.patient_id' : '';
  return `SELECT ${parts.join(', ')} FROM registry_row r ${from} WHERE ${COUNTED} ORDER BY r.case_key${table.rows === 'many' ? `, ${orderOf(table, 't')}` : ''}`;
}
