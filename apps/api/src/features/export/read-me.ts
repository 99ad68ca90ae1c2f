import { EXPORT_TABLES, type ExportKind } from '@rachis/domain';

const KINDS: Readonly<Record<ExportKind, readonly string[]>> = {
  pseudonymised: [
    'No names, numbers, addresses, free text or calendar dates. case_key and patient_key are the same in every export of the centre; the secret they are made with never leaves it.',
    'Dates are whole days since the referral of the case (the day of referral is 0); of the referral itself only the year is given. Ages of 90 and over are 90.',
    'A pseudonym is no anonymity: who knows enough of somebody can still find them. Handle these files as patient data.',
  ],
  identified: ['With names, numbers, dates and free text. Whoever exported it has stated a reason, which stands in the audit. Handle these files as the patient record.'],
};

/** What lies in the archive and how it is read; the same words as docs/operations/exports.md. */
export function readMe(kind: ExportKind, made: Date): string {
  return [
    `Rachis registry, ${kind}. Made ${made.toISOString()}.`,
    '',
    ...KINDS[kind],
    '',
    'Every file is CSV by RFC 4180: UTF-8, comma, CRLF, the first line names the columns. dictionary.csv says what each column holds; redcap-dictionary.csv makes a REDCap project of it.',
    'An empty cell is never nought and never normal: the column beside it that ends in _why_empty says unknown, not_done, not_applicable, pending, not_recorded, partial_date, or not_exported (it belongs to a row that is not in these files).', 'A column that ends in _row names the row of the same case in another file.',
    "A text that begins with = + - @, a tab or a line break has an apostrophe before it, so that no spreadsheet takes it for a formula; take one apostrophe away when you read it back. Numbers are not changed.",
    'Rows that were entered in error are left out, and so are cases that were never referred. Decisions are those that are signed.',
    '',
    ...EXPORT_TABLES.map(({ name, label, rows }) => `${name}.csv: ${label}${rows === 'many' ? ', numbered by row within a case' : ''}`),
    '',
  ].join('\r\n');
}
