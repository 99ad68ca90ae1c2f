import type { ExportColumn } from './export-column.js';
import { EXPORT_TABLES, exportColumns } from './export-tables.js';
import { LEFT_OUT } from './left-out.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const answers = ({ options }: ExportColumn): string => (options ?? []).map(({ code, label }) => `\`${code}\` ${label}`).join('; ');
const range = ({ min, max }: ExportColumn): string => (min === undefined && max === undefined ? '' : `${min?.toString() ?? ''} to ${max?.toString() ?? ''}`);

/** The data dictionary as a page for people. The columns of an export with names are listed where they differ. */
export function dictionaryPage(): string {
  const sections = EXPORT_TABLES.flatMap((table) => {
    const shown = exportColumns(table, 'pseudonymised').filter(({ kind }) => kind !== 'why_empty');
    const more = exportColumns(table, 'identified').filter(({ name, kind }) => kind !== 'why_empty' && !shown.some((one) => one.name === name));
    return [
      `## ${table.name}.csv: ${table.label}`, '',
      '| column | label | kind | unit or range | answers | note |', '|---|---|---|---|---|---|',
      ...shown.map((column) => `| \`${column.name}\` | ${cell(column.label)} | ${column.kind} | ${[column.unit, range(column)].filter(Boolean).join('; ')} | ${cell(answers(column))} | ${cell(column.note ?? '')} |`),
      '', ...(more.length > 0 ? [`With names also: ${more.map(({ name }) => `\`${name}\``).join(', ')}.`, ''] : []),
    ];
  });
  return [
    '# Data dictionary of the registry export', '',
    'Made by `node tools/dictionary.mjs` from `libs/domain/src/export`; a test holds it true. How the files are read: [exports.md](exports.md). Every column that can be empty is followed by one',
    'of the same name with `_why_empty`: `unknown`, `not_done`, `not_applicable`, `pending`, `not_recorded`, `partial_date`, or `not_exported`.', '',
    ...sections,
    '## Left out', '', 'Tables with rows of a case that are no file, and why. A test fails for one that is neither a file nor named here.', '',
    '| table | why |', '|---|---|', ...Object.entries(LEFT_OUT).sort(([a], [b]) => a.localeCompare(b)).map(([name, why]) => `| \`${name}\` | ${cell(why)} |`),
  ].join('\n').trimEnd().concat('\n');
}
